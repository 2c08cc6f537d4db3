//! A code to read over the phone: the answers in a few characters of which no two sound alike, with one by which a slip is
//! noticed (contract, section 7). It has no dates and no Client ID: only what is chosen from lists.

use std::fmt;

use crate::case::answers::{Answers, Choice, Goal, Task, Tasks};
use crate::case::possible::open_questions;
use crate::case::questions::{Answer, Question};

/// The characters. A prime number of them, so that the check finds every character that is another one, and every two
/// that have changed places.
const ALPHABET: &[u8; 17] = b"012345678FKLMQRWY";

/// The letters as radio operators say them. Some type what they hear.
pub(crate) const SPOKEN: [&str; 8] = [
    "Foxtrot", "Kilo", "Lima", "Mike", "Quebec", "Romeo", "Whiskey", "Yankee",
];

/// The digits, each by its place, as people say them; and a nine, which stands in no code.
const SPOKEN_DIGITS: [&str; 10] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

/// From so many letters on a word for a letter may be misspelt: fewer may be characters of a code.
const SHORTEST_MISSPELT: usize = 5;
/// So many letters of it may be wrong, missing or too many.
const SLIPS_FORGIVEN: usize = 2;

/// So many characters stand together.
const GROUP: usize = 4;

/// The questions of a goal, in the order in which their answers stand in a code, the last ones first: those that are
/// seldom asked stand at its beginning, and are not written where they are open. A change here needs another first
/// character for the goal, so that earlier codes are still read as they were meant.
const fn questions(goal: Option<Goal>) -> &'static [Question] {
    use Question as Q;
    let Some(goal) = goal else {
        return Question::ALL.split_at(1).1;
    };
    match goal {
        Goal::Access => &[
            Q::User,
            Q::Tasks,
            Q::Env,
            Q::Account,
            Q::SuperUsers,
            Q::Oms,
            Q::Role,
            Q::Email,
            Q::Credentials,
            Q::FirstSuperUser,
            Q::OtherSystem,
            Q::Organisations,
            Q::SuperUsersUat,
            Q::RoleUat,
            Q::CredentialsUat,
        ],
        Goal::SignIn => &[
            Q::User,
            Q::Env,
            Q::RoleState,
            Q::Approved,
            Q::EarlySignIn,
            Q::SuperUsers,
            Q::FirstSuperUser,
            Q::SuperUsersUat,
        ],
        Goal::Renew => &[Q::User, Q::Env, Q::Matter, Q::Role, Q::Contact, Q::RoleUat],
        Goal::Account => &[Q::Account, Q::OtherSystem, Q::Email, Q::Eudralink],
        Goal::Organisation => &[Q::User, Q::Account, Q::Oms, Q::OtherSystem, Q::Email],
        Goal::Spor => &[Q::User, Q::Account, Q::Oms, Q::SporSuperUser, Q::OtherSystem, Q::Email],
    }
}

/// In so many ways a question can be answered, or be open.
const fn ways(question: Question) -> u64 {
    match question {
        Question::Tasks => 1 << Task::ALL.len(),
        _ => question.values().len() as u64 + 1,
    }
}

/// What is wrong with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCode {
    /// Nothing is in it.
    Empty,
    /// That character stands in no code.
    UnknownCharacter(char),
    /// A character is wrong, missing, or stands in another place.
    Slip,
    /// It is in order, but made by a later version.
    Later,
}

/// The code of answers, without marks between its characters; nothing where there are none.
#[must_use]
pub fn write(answers: &Answers) -> Option<String> {
    if *answers == Answers::default() {
        return None;
    }
    let mut number = 0;
    for question in questions(answers.goal).iter().rev() {
        let place = match answers.answer(*question) {
            None => 0,
            Some(Answer::One(index)) => u64::from(index) + 1,
            Some(Answer::Tasks(tasks)) => tasks.iter().map(|task| 1 << task.index()).sum(),
        };
        number = number * ways(*question) + place;
    }
    let mut digits = Vec::new();
    while number > 0 {
        digits.push((number % BASE) as usize);
        number /= BASE;
    }
    digits.push(answers.goal.map_or(NO_GOAL, |goal| usize::from(goal.index())));
    digits.reverse();
    digits.push(check(&digits));
    let signs = digits.into_iter().filter_map(|digit| ALPHABET.get(digit));
    Some(signs.map(|sign| char::from(*sign)).collect())
}

/// A code as it is shown and read aloud, in groups.
#[must_use]
pub fn in_groups(code: &str) -> String {
    let mut grouped = String::new();
    for (place, sign) in code.chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            grouped.push('-');
        }
        grouped.push(sign);
    }
    grouped
}

/// The answers of a code, as somebody typed it: in any case, with any white space and dashes between, its characters
/// also as they are said.
///
/// # Errors
///
/// Says what is wrong with it.
pub fn read(text: &str) -> Result<Answers, NoCode> {
    // "KILO" may be a word, or four characters; as these it is hardly ever in order.
    read_signs(text).or_else(|wrong| unspoken(text).map_or(Err(wrong), |signs| read_signs(&signs)))
}

/// Reads a code likewise, of answers that all belong to one case: others come of a character too much or too few, which the
/// check alone does not always find.
///
/// # Errors
///
/// Says what is wrong with it.
pub fn read_case(text: &str) -> Result<Answers, NoCode> {
    let answers = read(text)?;
    if open_questions(&answers).answers == answers {
        Ok(answers)
    } else {
        Err(NoCode::Slip)
    }
}

/// The text with characters in the place of the words for them, if there are any.
fn unspoken(text: &str) -> Option<String> {
    let words = || text.split(|sign: char| !sign.is_alphanumeric());
    let signs = words().map(|word| meant(word).map_or_else(|| word.to_owned(), String::from));
    words().any(|word| meant(word).is_some()).then(|| signs.collect())
}

/// The character that a word stands for.
fn meant(word: &str) -> Option<char> {
    let word = word.to_ascii_lowercase();
    if word == "oh" {
        return Some('0');
    }
    let digit = (0..).zip(SPOKEN_DIGITS).find(|(_, spoken)| *spoken == word);
    if let Some((digit, _)) = digit {
        return char::from_digit(digit, 10);
    }
    let is_meant = |spoken: &&&str| {
        let spoken = spoken.to_ascii_lowercase();
        let slips = strsim::osa_distance(&word, &spoken);
        slips == 0 || slips <= SLIPS_FORGIVEN && word.len().min(spoken.len()) >= SHORTEST_MISSPELT
    };
    SPOKEN.iter().find(is_meant)?.chars().next()
}

fn read_signs(text: &str) -> Result<Answers, NoCode> {
    let mut digits = Vec::new();
    for sign in text.chars().filter(|sign| sign.is_alphanumeric()) {
        if digits.len() > LONGEST {
            return Err(NoCode::Slip);
        }
        digits.push(digit(sign).ok_or(NoCode::UnknownCharacter(sign))?);
    }
    let Some((last, rest)) = digits.split_last() else {
        return Err(NoCode::Empty);
    };
    let Some((first, body)) = rest.split_first().filter(|_| *last == check(rest)) else {
        return Err(NoCode::Slip);
    };
    let goal = Goal::ALL.get(*first).copied();
    if goal.is_none() && *first != NO_GOAL {
        return Err(NoCode::Later);
    }
    let mut number = body.iter().try_fold(0_u64, |number, digit| {
        number.checked_mul(BASE)?.checked_add(*digit as u64)
    });
    let mut answers = Answers {
        goal,
        ..Answers::default()
    };
    for question in questions(goal) {
        let Some(left) = number else { break };
        let place = left % ways(*question);
        number = Some(left / ways(*question));
        let answer = match (question, place) {
            (_, 0) => None,
            (Question::Tasks, bits) => {
                let chosen = Task::ALL.iter().filter(|task| bits & 1 << task.index() != 0);
                Some(Answer::Tasks(chosen.copied().collect::<Tasks>()))
            }
            (_, place) => u8::try_from(place - 1).ok().map(Answer::One),
        };
        answers.set(*question, answer);
    }
    // Nobody writes more than the answers, so a number that has more is none of ours.
    if number == Some(0) {
        Ok(answers)
    } else {
        Err(NoCode::Slip)
    }
}

const BASE: u64 = ALPHABET.len() as u64;

/// The first digit where it is not known yet what is needed: then any other question may have an answer.
const NO_GOAL: usize = 6;

/// With that no code is in order any more when a 0 is put before or behind it.
const ADDED: usize = 9;

/// No code is longer.
const LONGEST: usize = 16;

/// The last digit: with it, the sum of all digits, each times a weight of its place, and of their number and [`ADDED`], is
/// a multiple of the base. No two places of a code have the same weight.
fn check(digits: &[usize]) -> usize {
    const GENERATOR: usize = 3;
    let base = ALPHABET.len();
    let mut weight = 1;
    let sum = digits.iter().rev().fold(digits.len() + 1 + ADDED, |sum, digit| {
        weight = weight * GENERATOR % base;
        sum + weight * digit
    });
    (base - sum % base) % base
}

/// The digit of a character, also of those that are written where others are meant.
fn digit(sign: char) -> Option<usize> {
    let meant = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' => '1',
        sign => sign,
    };
    ALPHABET.iter().position(|known| char::from(*known) == meant)
}

impl fmt::Display for NoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the code is empty"),
            Self::UnknownCharacter(sign) => write!(f, "no code has the character {sign:?}"),
            Self::Slip => f.write_str("a character of the code is wrong or missing"),
            Self::Later => f.write_str("the code is of a later version"),
        }
    }
}
