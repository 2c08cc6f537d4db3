//! A field for the day on which a secret expires, as it stands in the e-mail.

use upd_rules::case::date::{ExpiryDate, Reading, read};
use yew::prelude::*;

use crate::components::TextField;

/// What [`ExpiryField`] shows.
#[derive(Properties, PartialEq)]
pub(crate) struct ExpiryFieldProps {
    /// Its id.
    pub(crate) id: String,
    /// Its label.
    pub(crate) label: String,
    /// The date that is known.
    pub(crate) date: Option<ExpiryDate>,
    /// Called with the date that is written, or with none where none can be read.
    pub(crate) on_date: Callback<Option<ExpiryDate>>,
}

/// The field. What gives no day stays in it, with what is wrong, until another date is known.
#[component]
pub(crate) fn ExpiryField(props: &ExpiryFieldProps) -> Html {
    let wrong = use_state_eq(|| None::<(&'static str, AttrValue)>);
    let shown = wrong.as_ref().filter(|_| props.date.is_none());
    let on_text = {
        let (wrong, on_date) = (wrong.setter(), props.on_date.clone());
        Callback::from(move |text: String| {
            let reading = read(&text);
            wrong.set(what_is_wrong(&reading).map(|error| (error, text.clone().into())));
            let date = reading.date();
            let kept = date.as_ref().map_or(text, |date| date.as_written().to_owned());
            on_date.emit(date);
            kept
        })
    };
    TextField {
        hint: "As printed in the e-mail, such as 09/03/2027.".into(),
        value: match shown {
            Some((_, text)) => text.clone(),
            None => props.date.as_ref().map_or("", ExpiryDate::as_written).to_owned().into(),
        },
        error: shown.map(|(error, _)| AttrValue::Static(error)),
        ..TextField::new(props.id.clone(), props.label.clone(), on_text)
    }
    .view()
}

/// What to say of a text that gives no day, unless it is empty.
pub(crate) const fn what_is_wrong(reading: &Reading) -> Option<&'static str> {
    match reading {
        Reading::Unreadable => Some(
            "This cannot be read as a day. Write it as in the e-mail, such as 09/03/2027, or as 2027-03-09, with \
                 four digits for the year.",
        ),
        Reading::Impossible => Some("There is no such day or time from 2000 to 2100. Look at the e-mail again."),
        Reading::Empty | Reading::Unambiguous(_) | Reading::Ambiguous(_) => None,
    }
}
