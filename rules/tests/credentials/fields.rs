//! What a field holds while a secret is typed or pasted into it (issue 7, "Secrets without false alarms"; REN-16).

use proptest::prelude::*;
use upd_rules::credentials::secret::{Field, Lines, Mark, REMOVED, Refusal, Remains, redact};

use crate::corpus::{OLDER_SECRET, SECRET, repeats_run};
use crate::properties::{config, secret};

/// Nobody may see so many characters of a secret in a row.
const RUN: usize = 6;

/// A field, somebody who fills it in, and what was refused.
struct Desk {
    field: Field,
    text: String,
    caret: usize,
    refused: Vec<Refusal>,
}

impl Desk {
    fn new(lines: Lines, text: &str) -> Self {
        Self {
            field: Field::new(lines, text),
            text: text.to_owned(),
            caret: text.len(),
            refused: Vec::new(),
        }
    }

    fn paste(&mut self, text: &str) {
        self.text.insert_str(self.caret, text);
        self.caret += text.len();
        if let Some(after) = self.field.change(&self.text) {
            (self.text, self.caret) = (after.text, after.caret);
            self.refused.extend(after.refusal);
        }
    }

    fn type_keys(&mut self, text: &str) {
        for key in text.chars() {
            self.paste(&key.to_string());
        }
    }
}

fn shows(text: &str, secret: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    repeats_run(text, secret, RUN) || repeats_run(&bare, secret, RUN)
}

#[test]
fn a_line_stays_empty_until_it_is_left() {
    let mut desk = Desk::new(Lines::One, "");
    desk.type_keys(SECRET);
    assert_eq!(desk.text, "");
    desk.type_keys("and more");
    assert_eq!(desk.text, "");
    let refusal = Refusal {
        mark: Mark::Signature,
        remains: Remains::Nothing,
    };
    assert_eq!(desk.refused, [refusal]);
    assert!(desk.field.has_refused());
    desk.field.leave();
    desk.type_keys("Achilles");
    assert_eq!(desk.text, "Achilles");
}

#[test]
fn two_halves_leave_nothing() {
    for secret in [SECRET, OLDER_SECRET, "Zk38Q~vN4tYb7LwR.x2Pq9-HsD_fJm0cGuA6eVtK"] {
        for (lines, kept) in [(Lines::One, ""), (Lines::Several, REMOVED)] {
            for at in 1..secret.len() {
                let mut desk = Desk::new(lines, "");
                let (one, other) = secret.split_at(at);
                desk.paste(one);
                desk.paste(other);
                assert!([kept, ""].contains(&desk.text.as_str()), "{one} {other}: {}", desk.text);
            }
        }
    }
}

/// Also what was typed before it could be recognised.
#[test]
fn the_other_text_of_a_line_is_set_aside_without_the_secret() {
    for (before, aside) in [
        ("Achilles, ", Some("Achilles,")),
        ("Achilles GmbH ", Some("Achilles GmbH")),
        ("Client secret: ", None),
        ("x7Kq9vRw2 ", None),
    ] {
        let mut desk = Desk::new(Lines::One, "");
        desk.type_keys(before);
        desk.type_keys(SECRET);
        assert_eq!(desk.text, "");
        let remains = match aside {
            Some(aside) => Remains::Aside(aside.to_owned()),
            None => Remains::Nothing,
        };
        assert_eq!(desk.refused.len(), 1);
        assert_eq!(desk.refused[0].remains, remains, "{before}");
    }
}

/// Without a label or a signature the token alone is cut.
#[test]
fn looks_alone_cost_no_other_text() {
    const RANDOM: &str = "Bm3Vg2Kp9hXz7LqRw4TnYc8Jd5Fs1Gt6Hj0Ak9Zx3Vb";
    for typed in [true, false] {
        let mut desk = Desk::new(Lines::One, "");
        desk.paste("Achilles GmbH ");
        if typed {
            desk.type_keys(RANDOM);
        } else {
            desk.paste(RANDOM);
        }
        desk.type_keys(", Berlin");
        assert!(desk.text.starts_with("Achilles GmbH "), "{}", desk.text);
        assert!(desk.text.ends_with("Berlin"), "{}", desk.text);
        assert!(!shows(&desk.text, RANDOM), "{}", desk.text);
        assert_eq!(desk.refused.len(), 1);
        assert_eq!(desk.refused[0].remains, Remains::InField);
        assert_eq!(desk.refused[0].mark, Mark::Looks);
    }
}

/// In a field of several lines the secret alone is cut; what comes behind it without white space, or looks like a
/// further piece, is cut too.
#[test]
fn a_field_of_lines_keeps_the_rest() {
    let (one, other) = SECRET.split_at(20);
    let label = "Hello,\nthe secret was in a log: ";
    let end = "\nsince Monday.";
    for pieces in [
        vec![SECRET],
        vec![one, other],
        vec![one, "\n", other],
        vec![one, " ", other],
        vec![one, "\n\n", other],
    ] {
        for typed in [true, false] {
            let mut desk = Desk::new(Lines::Several, "");
            desk.type_keys(label);
            for piece in &pieces {
                if typed {
                    desk.type_keys(piece);
                } else {
                    desk.paste(piece);
                }
            }
            desk.type_keys(end);
            let text = &desk.text;
            assert!(!shows(text, SECRET), "{pieces:?}: {text}");
            assert!(text.starts_with(label), "{pieces:?}: {text}");
            assert!(text.contains(REMOVED), "{pieces:?}: {text}");
            assert!(text.ends_with("since Monday."), "{pieces:?}: {text}");
            assert!(desk.refused.iter().all(|refusal| refusal.remains == Remains::InField));
            assert_eq!(redact(text), *text);
        }
    }
}

/// Somebody comes back with the other half, or with the end of the sentence.
#[test]
fn what_is_put_behind_a_mark_is_cut_after_coming_back() {
    for at in [20, 28, 33] {
        let (one, other) = SECRET.split_at(at);
        for typed in [true, false] {
            let mut desk = Desk::new(Lines::Several, "");
            desk.paste(one);
            assert_eq!(desk.refused[0].remains, Remains::Mark, "nothing else was there");
            desk.field.leave();
            if typed {
                desk.type_keys(other);
            } else {
                desk.paste(other);
            }
            assert_eq!(desk.text, REMOVED, "{at}");
        }
    }
    let mut desk = Desk::new(Lines::Several, &format!("It was {REMOVED}"));
    desk.type_keys(". We changed it");
    assert_eq!(desk.text, format!("It was {REMOVED}. We changed it"));
}

/// Somebody writes on in the middle of a text.
#[test]
fn the_caret_stays_where_the_secret_was() {
    let text = "It was in  since Monday.";
    let mut desk = Desk::new(Lines::Several, text);
    desk.caret = "It was in ".len();
    desk.type_keys(SECRET);
    desk.type_keys(" (seen by many)");
    assert_eq!(desk.text, format!("It was in {REMOVED} (seen by many) since Monday."));
}

/// What the browser's Undo brings back is cut again, and the rest stays.
#[test]
fn undo_brings_no_secret_back() {
    let with = format!("It was in a log: {SECRET} since Monday.");
    let mut field = Field::new(Lines::Several, "");
    let first = field.change(&with).map(|after| after.text);
    assert_eq!(
        first.as_deref(),
        Some(&*format!("It was in a log: {REMOVED} since Monday."))
    );
    for _ in 0..3 {
        assert_eq!(field.change(&with).map(|after| after.text), first);
        field.leave();
    }
    let mut line = Field::new(Lines::One, "");
    for _ in 0..3 {
        assert_eq!(line.change(SECRET).map(|after| after.text), Some(String::new()));
        line.leave();
    }
}

#[test]
fn what_is_no_secret_stays_as_it_is_typed() {
    for text in [
        "secret: 24-month",
        "Client secret: AADSTS7000222",
        "Client secret: KeyId c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624",
        "spor-apim-s2s-client-B2B4Pharma-UPD",
        "NominationLetterV3Final2Signed4UPD2026.pdf",
        "Screenshot2026Nov24At0915V2bFinal3Northvet1",
        "login.microsoftonline.com/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/oauth2/v2.0/token",
        "getV2MedicinalProductsByIdUsingGET1Test3",
        "Trace ID: aBcD3fGh1JkLm5NoPqR7sTuVw9",
    ] {
        for lines in [Lines::One, Lines::Several] {
            let mut desk = Desk::new(lines, "");
            desk.type_keys(text);
            assert_eq!(desk.text, text);
        }
    }
}

proptest! {
    #![proptest_config(config())]

    /// However a secret is put in, in pieces of whatever length: nothing of it stays.
    #[test]
    fn no_piece_stays(
        secret in secret(),
        cuts in prop::collection::vec(0..40_usize, 0..4),
        gap in prop::sample::select(vec!["", "\n", " "]),
        several in any::<bool>(),
        before in prop::sample::select(vec!["", "our secret ", "Client secret: ", "Details:\n"]),
    ) {
        let lines = if several { Lines::Several } else { Lines::One };
        let mut desk = Desk::new(lines, "");
        desk.type_keys(before);
        let mut at = 0;
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.clamp(RUN, secret.len())).collect();
        cuts.sort_unstable();
        // Nobody copies a secret in crumbs.
        cuts.dedup_by(|next, last| *next < *last + RUN);
        cuts.retain(|cut| cut + RUN <= secret.len());
        for (piece, cut) in cuts.into_iter().chain([secret.len()]).enumerate() {
            if piece > 0 && several {
                desk.paste(gap);
            }
            desk.paste(&secret[at..cut]);
            at = cut;
        }
        // A last piece on a line of its own may be a word: then it is none of what can be told from a secret.
        prop_assert!(!repeats_run(&desk.text, &secret, RUN + 2), "{}", desk.text);
        prop_assert_eq!(desk.text.matches("[secret").count(), desk.text.matches(REMOVED).count(), "{}", desk.text);
    }

    /// Nor key by key.
    #[test]
    fn no_key_stays(secret in secret(), several in any::<bool>()) {
        let mut desk = Desk::new(if several { Lines::Several } else { Lines::One }, "");
        desk.type_keys(&secret);
        prop_assert!(desk.text.is_empty() || desk.text == REMOVED, "{}", desk.text);
    }
}
