//! A set of steps in a few characters of a link (contract, section 6): each step by its number, in their order, and
//! every text with two characters by which a damaged one is told.

use super::{StepId, StepKey};
use crate::case::answers::Environment;

/// The characters: programs leave them alone wherever they stand in a link.
const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// A character stands for so many values; with the same number added, more of them follow.
const DIGIT: usize = 16;

/// A kind of step has a number for each environment, and one for neither.
const PLACES: usize = 3;

/// Steps that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepList {
    /// Those that are known here, in the order of their numbers.
    pub steps: Vec<StepKey>,
    /// How many are not: a later version knows them.
    pub unknown: usize,
}

/// Writes steps one behind the other: of each how many numbers lie between it and the one before.
pub(super) fn write(steps: impl IntoIterator<Item = StepKey>) -> String {
    let mut numbers: Vec<usize> = steps.into_iter().map(number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let mut text = String::new();
    let mut free = 0;
    for number in numbers {
        let mut between = number - free;
        while between >= DIGIT {
            push(&mut text, DIGIT + between % DIGIT);
            between /= DIGIT;
        }
        push(&mut text, between);
        free = number + 1;
    }
    text
}

/// Reads what [`write()`] writes; nothing if it breaks off, or has a character that is none.
pub(super) fn read(text: &str) -> Option<StepList> {
    let mut list = StepList::default();
    let (mut free, mut between, mut weight) = (0_usize, 0_usize, 1_usize);
    for sign in text.bytes() {
        let value = value(sign)?;
        between = (value % DIGIT).checked_mul(weight)?.checked_add(between)?;
        if value >= DIGIT {
            weight = weight.checked_mul(DIGIT)?;
            continue;
        }
        let number = free.checked_add(between)?;
        match step(number) {
            Some(step) => list.steps.push(step),
            None => list.unknown += 1,
        }
        (free, between, weight) = (number.checked_add(1)?, 0, 1);
    }
    (weight == 1).then_some(list)
}

/// The text with its check behind it, which holds only together with what the text is about.
pub(super) fn checked(mut text: String, about: &str) -> String {
    let check = check(about.bytes().chain(text.bytes()));
    push(&mut text, check / ALPHABET.len());
    push(&mut text, check % ALPHABET.len());
    text
}

/// The text before its check; nothing if that is not the one of the text, or it is about something else.
pub(super) fn without_check<'a>(text: &'a str, about: &str) -> Option<&'a str> {
    let (before, _) = text.split_at_checked(text.len().checked_sub(2)?)?;
    (checked(before.to_owned(), about) == text).then_some(before)
}

/// A number that is another one as soon as a character is another, or two beside each other change places.
fn check(text: impl Iterator<Item = u8>) -> usize {
    /// The greatest prime for which two characters suffice.
    const PRIME: usize = 1021;
    const FACTOR: usize = 37;
    text.fold(1, |sum, sign| (sum * FACTOR + usize::from(sign)) % PRIME)
}

fn push(text: &mut String, value: usize) {
    text.extend(ALPHABET.get(value).map(|sign| char::from(*sign)));
}

fn value(sign: u8) -> Option<usize> {
    ALPHABET.iter().position(|known| *known == sign)
}

fn number(step: StepKey) -> usize {
    let place = step.environment.map_or(0, |environment| 1 + environment as usize);
    usize::from(step.id.number()) * PLACES + place
}

fn step(number: usize) -> Option<StepKey> {
    let id = StepId::ALL
        .iter()
        .find(|id| usize::from(id.number()) == number / PLACES)?;
    let environment = match number % PLACES {
        0 => None,
        place => Some(*Environment::ALL.get(place - 1)?),
    };
    Some(StepKey { id: *id, environment })
}
