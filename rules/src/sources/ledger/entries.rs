//! How the entries of the ledger are written: each once, with all that is known of it, as its chapter file shows. Of each
//! are made a constant to be cited and, apart from it, its [wording](super::wording).

/// The rules of a chapter.
macro_rules! rules {
    ($($name:ident {
        id: $id:literal,
        kind: $kind:expr,
        says: $says:literal,
        who: $who:expr,
        environment: $environment:expr,
        when: $when:literal,
        then: $then:literal,
        time: $time:literal,
        sources: [$($document:ident $section:literal: $phrase:literal),+ $(,)?],
    })+) => {
        $(
            $(#[doc = concat!(stringify!($document), " ", $section, ": `", $phrase, "`.")])+
            pub const $name: $crate::sources::ledger::Rule = $crate::sources::ledger::Rule {
                id: $id,
                who: $who,
                places: $crate::sources::ledger::entries::places![$($document $section)+],
            };
        )+

        /// Every rule of the chapter, in order.
        pub(in crate::sources::ledger) static ALL: &[&$crate::sources::ledger::Rule] = &[$(&$name),+];

        /// What they say, in the same order.
        pub(in crate::sources::ledger) static STATEMENTS: &[$crate::sources::ledger::wording::Statement] = &[$(
            $crate::sources::ledger::wording::Statement {
                rule: &$name,
                kind: $kind,
                says: $says,
                environment: $environment,
                when: $when,
                then: $then,
                time: $time,
                sources: $crate::sources::ledger::entries::sources![$($document $section: $phrase)+],
            }
        ),+];
    };
}
pub(in crate::sources::ledger) use rules;

/// The conflicts of a topic.
macro_rules! conflicts {
    ($($name:ident {
        id: $id:literal,
        title: $title:literal,
        kind: $kind:expr,
        who: $who:expr,
        tells: $tells:literal,
        reading: $reading:literal,
        sources: [$($document:ident $section:literal: $phrase:literal),+ $(,)?],
    })+) => {
        $(
            $(#[doc = concat!(stringify!($document), " ", $section, ": `", $phrase, "`.")])+
            pub const $name: $crate::sources::ledger::Conflict = $crate::sources::ledger::Conflict {
                id: $id,
                title: $title,
                kind: $kind,
                who: $who,
                places: $crate::sources::ledger::entries::places![$($document $section)+],
            };
        )+

        /// Every conflict of the topic, in order.
        pub(in crate::sources::ledger) static ALL: &[&$crate::sources::ledger::Conflict] = &[$(&$name),+];

        /// What they are about, in the same order.
        pub(in crate::sources::ledger) static READINGS: &[$crate::sources::ledger::wording::Reading] = &[$(
            $crate::sources::ledger::wording::Reading {
                conflict: &$name,
                tells: $tells,
                reading: $reading,
                sources: $crate::sources::ledger::entries::sources![$($document $section: $phrase)+],
            }
        ),+];
    };
}
pub(in crate::sources::ledger) use conflicts;

macro_rules! place {
    ($document:ident $section:literal) => {
        $crate::sources::ledger::Place {
            document: $crate::sources::ledger::Document::$document,
            section: $section,
        }
    };
}
pub(in crate::sources::ledger) use place;

macro_rules! places {
    ($($document:ident $section:literal)+) => {
        &[$($crate::sources::ledger::entries::place!($document $section)),+]
    };
}
pub(in crate::sources::ledger) use places;

macro_rules! sources {
    ($($document:ident $section:literal: $phrase:literal)+) => {
        &[$($crate::sources::ledger::wording::Source {
            place: $crate::sources::ledger::entries::place!($document $section),
            phrase: $phrase,
        }),+]
    };
}
pub(in crate::sources::ledger) use sources;
