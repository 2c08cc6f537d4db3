//! The code that is read over the phone (contract, section 7).

use std::collections::BTreeMap;

use upd_rules::case::answers::{Answers, Choice, Goal};
use upd_rules::case::code::{NoCode, in_groups, read, read_case, write};
use upd_rules::case::possible::open_questions;
use upd_rules::case::questions::Question;
use upd_rules::words::code::{no_code, spoken};

use crate::support::Random;

const CHARACTERS: &str = "012345678FKLMQRWY";

fn code(answers: &Answers) -> String {
    write(answers).unwrap_or_else(|| panic!("no code for {answers:?}"))
}

/// Complete and incomplete cases; a code has every answer that can be asked for its goal.
#[test]
fn codes_are_read_again() {
    let mut random = Random::new(7);
    for round in 0..8000 {
        let mut answers = if round % 2 == 0 {
            random.complete()
        } else {
            random.incomplete()
        };
        // Of incomplete ones, those that could be asked.
        answers = open_questions(&answers).answers;
        if answers == Answers::default() {
            assert_eq!(write(&answers), None);
            continue;
        }
        let code = code(&answers);
        assert_eq!(read(&code), Ok(answers), "{code}");
        assert!(code.len() <= if answers.goal.is_some() { 13 } else { 16 }, "{code}");
    }
}

/// A code for every question that may come with a goal, so that none is lost.
#[test]
fn every_question_of_a_goal_has_its_place() {
    for goal in Goal::ALL {
        let asked = Answers {
            goal: Some(*goal),
            ..Answers::default()
        };
        for question in open_questions(&asked).remaining {
            let mut random = Random::new(71);
            let mut answers = asked;
            answers.set(question, Some(random.answer(question, &asked)));
            assert_eq!(read(&code(&answers)), Ok(answers), "{question:?}");
        }
    }
}

/// For one case of each length: every single wrong character, every two that changed places.
#[test]
fn every_slip_is_caught() {
    let mut random = Random::new(72);
    let mut of_length: BTreeMap<usize, String> = BTreeMap::new();
    for round in 0..20_000 {
        let answers = if round % 2 == 0 {
            random.complete()
        } else {
            random.incomplete()
        };
        if let Some(code) = write(&answers) {
            of_length.entry(code.len()).or_insert(code);
        }
    }
    assert_eq!(of_length.first_key_value().map(|(length, _)| *length), Some(2));
    assert_eq!(of_length.last_key_value().map(|(length, _)| *length), Some(16));
    for code in of_length.into_values() {
        assert!(read(&code).is_ok());
        let signs: Vec<char> = code.chars().collect();
        for place in 0..signs.len() {
            for wrong in CHARACTERS.chars().filter(|wrong| *wrong != signs[place]) {
                let mut slip = signs.clone();
                slip[place] = wrong;
                let slip: String = slip.into_iter().collect();
                assert_eq!(read(&slip), Err(NoCode::Slip), "{slip} for {code}");
            }
            // Of those that stand in no code, O and I count as what they look like.
            let others = ('0'..='9')
                .chain('A'..='Z')
                .filter(|other| !CHARACTERS.contains(*other));
            for wrong in others.filter(|wrong| !matches!((wrong, signs[place]), ('O', '0') | ('I', '1'))) {
                let mut slip = signs.clone();
                slip[place] = wrong;
                let slip = in_groups(&slip.into_iter().collect::<String>());
                assert!(read(&slip).is_err(), "{slip} for {code}");
            }
            for other in place + 1..signs.len() {
                let mut slip = signs.clone();
                slip.swap(place, other);
                let slip: String = slip.into_iter().collect();
                if slip != code {
                    assert_eq!(read(&slip), Err(NoCode::Slip), "{slip} for {code}");
                }
            }
        }
    }
}

/// A 0 too much at either end is always found; of other characters too much or too few, most: a typed code has to be that of
/// a case.
#[test]
fn a_character_too_much_or_too_few_is_found() {
    let mut random = Random::new(76);
    let (mut slips, mut missed) = (0, 0);
    for round in 0..400 {
        let answers = if round % 2 == 0 {
            random.complete()
        } else {
            random.incomplete()
        };
        let answers = open_questions(&answers).answers;
        let Some(code) = write(&answers) else { continue };
        assert_eq!(read_case(&code), Ok(answers), "{code}");
        for zero in [format!("0{code}"), format!("{code}0"), format!("{code}O")] {
            assert_eq!(read(&zero), Err(NoCode::Slip), "{zero}");
        }
        for place in 0..code.len() {
            let (before, behind) = code.split_at(place);
            let doubled = format!("{before}{}{behind}", &behind[..1]);
            for slip in [doubled, format!("{before}{}", &behind[1..])] {
                slips += 1;
                missed += usize::from(read_case(&slip).is_ok());
            }
        }
    }
    assert!(slips > 3_000 && missed * 40 < slips, "{missed} of {slips}");
}

/// Of letters that sound alike there is one at most.
#[test]
fn no_two_characters_sound_alike() {
    for alike in ["BCDEGPTVZ3", "AHJK8", "FSX6", "MN", "IY", "QU2O", "0O", "1I", "59"] {
        let letters = alike.chars().filter(|sign| sign.is_ascii_alphabetic());
        let there = letters.filter(|letter| CHARACTERS.contains(*letter)).count();
        assert!(there <= 1, "{alike}");
    }
    assert!(!CHARACTERS.contains('9') && !CHARACTERS.contains('O') && !CHARACTERS.contains('I'));
}

/// As people type it.
#[test]
fn a_code_is_read_as_people_type_it() {
    let answers = Random::new(73).complete();
    let code = code(&answers);
    for typed in [
        in_groups(&code),
        code.to_lowercase(),
        format!(" {} ", in_groups(&code).replace('-', " ")),
        code.replace('0', "O").replace('1', "i"),
        in_groups(&code).replace('-', "\u{2013}"),
        spoken(&code),
        spoken(&code).to_lowercase(),
    ] {
        assert_eq!(read(&typed), Ok(answers), "{typed}");
    }
    let digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight"];
    let in_words = code.chars().map(|sign| match sign.to_digit(10) {
        Some(digit) => digits[digit as usize].to_owned(),
        None => spoken(&sign.to_string()),
    });
    let in_words = in_words.collect::<Vec<_>>().join(" ");
    assert_eq!(read(&in_words), Ok(answers), "{in_words}");
    assert_eq!(read(&in_words.replace("zero", "oh")), Ok(answers), "{in_words}");
    let all = "Foxtrot Kilo Lima Mike Quebec Romeo Whiskey Yankee 0";
    let misspelt = "foxtrott Kilo LIMA mike Quebeck Romio Whisky Yanky 0";
    assert_eq!(read(misspelt), read(all));
    assert_eq!(read("nine"), Err(NoCode::UnknownCharacter('9')));
    // A slip among words is told as one, not as a letter of a word that no code has.
    let slip = if code.starts_with('0') { "1" } else { "0" };
    assert_eq!(read(&format!("{slip} {}", spoken(&code[1..]))), Err(NoCode::Slip));
    assert_eq!(read(" - "), Err(NoCode::Empty));
    assert_eq!(read("KM9"), Err(NoCode::UnknownCharacter('9')));
    assert_eq!(read("é"), Err(NoCode::UnknownCharacter('é')));
    assert_eq!(read(&"0".repeat(10_000)), Err(NoCode::Slip));
    // Its first character is one of a later version, and the check is right.
    assert_eq!(read(&format!("Y{}", check("Y"))), Err(NoCode::Later));
}

fn check(code: &str) -> char {
    let all = CHARACTERS.chars().map(|sign| format!("{code}{sign}"));
    let right = all.into_iter().find(|code| read(code) != Err(NoCode::Slip));
    right
        .and_then(|code| code.chars().last())
        .expect("one of them is right")
}

/// No text makes the reader panic; what is read by chance has only answers that exist.
#[test]
fn foreign_texts_are_read_to_the_end() {
    let mut random = Random::new(74);
    let mut by_chance = 0;
    for _ in 0..40_000 {
        let text: String = (0..random.below(20))
            .filter_map(|_| CHARACTERS.chars().nth(random.below(17)))
            .collect();
        if let Ok(answers) = read(&text) {
            by_chance += 1;
            let known = |question: Question| {
                answers.answer(question).is_none_or(|answer| {
                !matches!(answer, upd_rules::case::questions::Answer::One(place) if usize::from(place) >= question.values().len())
            })
            };
            assert!(Question::ALL.into_iter().all(known), "{text}");
        }
    }
    assert!(by_chance > 0);
}

/// It can be said aloud, and what is wrong is told in words.
#[test]
fn a_code_can_be_said_and_slips_are_told() {
    assert_eq!(in_groups("0K42M1"), "0K42-M1");
    assert_eq!(in_groups("0K42"), "0K42");
    assert_eq!(spoken("0KF"), "0 Kilo Foxtrot");
    for sign in CHARACTERS.chars().filter(char::is_ascii_alphabetic) {
        assert!(spoken(&sign.to_string()).len() > 3, "{sign}");
    }
    let problems = [
        NoCode::Empty,
        NoCode::UnknownCharacter('9'),
        NoCode::UnknownCharacter('\u{7}'),
        NoCode::Slip,
        NoCode::Later,
    ];
    for problem in problems {
        let said = no_code(problem);
        assert!(said.ends_with(['.', '?']) && !said.contains('\u{7}'), "{said}");
    }
}
