//! A sentence in which addresses are links, and what is quoted stays in the language in which it is found.

use yew::prelude::*;

use crate::translation::html;

/// The text, with its web and e-mail addresses as links. What stands in quotation marks is the name of something on
/// EMA's screens, forms or e-mails: translated it could not be found there.
pub fn prose(text: &str) -> Html {
    prose_with(text, |words| Html::from(words))
}

/// The same, with a way of its own to show the words between names and addresses.
pub fn prose_with(text: &str, mut view_words: impl FnMut(&str) -> Html) -> Html {
    pieces(text)
        .map(|piece| match piece {
            Piece::Words(words) => view_words(words),
            Piece::Name(name) => html! { <span translate="no">{ name }</span> },
            Piece::Web(address) => {
                html! { <a href={address.to_owned()} rel="noreferrer" translate="no">{ bare(address) }</a> }
            }
            Piece::Mail(address) => html! { <a href={format!("mailto:{address}")} translate="no">{ address }</a> },
        })
        .collect()
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    /// With its quotation marks.
    Name(&'a str),
    Web(&'a str),
    Mail(&'a str),
}

/// The text in pieces: addresses, and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let place = rest
            .split_inclusive(' ')
            .scan(0, |start, word| {
                let here = *start;
                *start += word.len();
                let bare = word.trim_start_matches(['(', '\u{201c}']);
                Some((here + word.len() - bare.len(), address(bare)))
            })
            .find_map(|(start, address)| address.map(|found| (start, found)));
        let place = place.into_iter().chain(name(rest)).min_by_key(|(start, _)| *start);
        let (piece, length) = match place {
            None => (Piece::Words(rest), rest.len()),
            Some((0, piece)) => {
                let (Piece::Web(text) | Piece::Mail(text) | Piece::Words(text) | Piece::Name(text)) = piece;
                (piece, text.len())
            }
            Some((start, _)) => (Piece::Words(rest.get(..start)?), start),
        };
        rest = rest.get(length..)?;
        Some(piece)
    })
}

/// The first name in quotation marks, and where it begins.
fn name(text: &str) -> Option<(usize, Piece<'_>)> {
    let (before, quoted) = text.split_once('\u{201c}')?;
    let (name, _) = quoted.split_once('\u{201d}')?;
    let end = before.len() + name.len() + '\u{201c}'.len_utf8() + '\u{201d}'.len_utf8();
    Some((before.len(), Piece::Name(text.get(before.len()..end)?)))
}

/// The address with which a word begins, without the marks that end a sentence.
fn address(word: &str) -> Option<Piece<'_>> {
    let bare = word.trim_end_matches([' ', '.', ',', ';', ':', ')', '?', '\u{201d}']);
    if bare.starts_with("https://") {
        Some(Piece::Web(bare))
    } else if bare.contains('@') && bare.ends_with("ema.europa.eu") {
        Some(Piece::Mail(bare))
    } else {
        None
    }
}

/// An address as people say it.
fn bare(address: &str) -> &str {
    address.trim_start_matches("https://").trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_between_words() {
        let text = "Open https://register.ema.europa.eu, or write to servicenow@ema.europa.eu. (See https://spor.ema.europa.eu/omswi/#/viewDocuments)";
        let found: Vec<_> = pieces(text).collect();
        assert_eq!(
            found,
            [
                Piece::Words("Open "),
                Piece::Web("https://register.ema.europa.eu"),
                Piece::Words(", or write to "),
                Piece::Mail("servicenow@ema.europa.eu"),
                Piece::Words(". (See "),
                Piece::Web("https://spor.ema.europa.eu/omswi/#/viewDocuments"),
                Piece::Words(")"),
            ]
        );
    }

    #[test]
    fn names_are_found_between_words_and_addresses() {
        let text =
            "\u{201c}Sign In\u{201d} at https://register.ema.europa.eu, then \u{201c}Edit\u{201d}. \u{201c}Not closed";
        let found: Vec<_> = pieces(text).collect();
        assert_eq!(
            found,
            [
                Piece::Name("\u{201c}Sign In\u{201d}"),
                Piece::Words(" at "),
                Piece::Web("https://register.ema.europa.eu"),
                Piece::Words(", then "),
                Piece::Name("\u{201c}Edit\u{201d}"),
                Piece::Words(". \u{201c}Not closed"),
            ]
        );
    }

    #[test]
    fn a_text_without_addresses_stays_whole() {
        assert_eq!(
            pieces("not (info@): é").collect::<Vec<_>>(),
            [Piece::Words("not (info@): é")]
        );
        assert_eq!(pieces("").count(), 0);
    }
}
