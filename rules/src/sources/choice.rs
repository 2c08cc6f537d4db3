//! Fixed lists of values, each with the name that it has in links and JSON. The names outlive releases and are never
//! renamed; new values are added at the end of a type.

/// One of a fixed list of values that a question offers.
pub trait Choice: Copy + Eq + 'static {
    /// Every value, in the order in which the question offers them.
    const ALL: &'static [Self];
    /// The name of each value in links and JSON, in the same order.
    const KEYS: &'static [&'static str];
    /// The place of this value in [`Choice::ALL`].
    fn index(self) -> u8;
    /// The name of this value in links and JSON.
    fn key(self) -> &'static str {
        Self::KEYS[usize::from(self.index())]
    }
    /// The value of that name, if there is one.
    fn from_key(key: &str) -> Option<Self> {
        Self::KEYS
            .iter()
            .position(|known| *known == key)
            .map(|index| Self::ALL[index])
    }
}

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $crate::sources::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const KEYS: &'static [&'static str] = &[$($key),+];
            fn index(self) -> u8 {
                self as u8
            }
        }
    };
}

pub(crate) use choice;
