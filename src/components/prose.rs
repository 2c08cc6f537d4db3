//! A sentence in which addresses are links.

use yew::prelude::*;

/// The text, with its web and e-mail addresses as links.
pub fn prose(text: &str) -> Html {
    pieces(text)
        .map(|piece| match piece {
            Piece::Words(words) => Html::from(words),
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
        let (piece, length) = match place {
            None => (Piece::Words(rest), rest.len()),
            Some((0, piece)) => {
                let length = match piece {
                    Piece::Web(address) | Piece::Mail(address) | Piece::Words(address) => address.len(),
                };
                (piece, length)
            }
            Some((start, _)) => (Piece::Words(rest.get(..start)?), start),
        };
        rest = rest.get(length..)?;
        Some(piece)
    })
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
    fn a_text_without_addresses_stays_whole() {
        assert_eq!(
            pieces("not (info@): é").collect::<Vec<_>>(),
            [Piece::Words("not (info@): é")]
        );
        assert_eq!(pieces("").count(), 0);
    }
}
