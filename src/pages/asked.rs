//! A short question whose answers are a type of the library's, as the forms of check-up and departure ask them.

use upd_rules::case::answers::{Choice as Value, EnvironmentChoice, User};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::words;
use yew::prelude::*;

use crate::components::{Choice, Choices};
use crate::translation::html;

/// Those who may hold API credentials.
pub(super) const HOLDERS: [User; 6] = [
    User::Authority,
    User::Commission,
    User::AuthorityContractor,
    User::Mah,
    User::MahConsultant,
    User::Public,
];

/// A question. Several of one type have names of their own.
pub(super) struct Asked<T: 'static> {
    /// Its name, on this page only once.
    pub(super) name: AttrValue,
    /// The question.
    pub(super) legend: AttrValue,
    /// A sentence that helps to choose; may be empty.
    pub(super) hint: AttrValue,
    /// The answers that are offered.
    pub(super) answers: &'static [T],
    /// What an answer is called.
    pub(super) label: fn(T) -> AttrValue,
    /// The answer that is chosen.
    pub(super) chosen: Option<T>,
    /// What is wrong, if anything is.
    pub(super) error: Option<AttrValue>,
    /// Called with the answer.
    pub(super) on_choose: Callback<T>,
}

impl<T: Value> Asked<T> {
    /// The id of the first answer, to which an error leads.
    pub(super) fn first_id(&self) -> String {
        self.choices().first_id()
    }

    /// The question, its answers in a row.
    pub(super) fn view(&self) -> Html {
        self.choices().view()
    }

    fn choices(&self) -> Choices {
        let choice = |answer: &T| Choice {
            key: answer.key(),
            label: (self.label)(*answer),
            hint: AttrValue::default(),
        };
        let on_choose = self.on_choose.clone();
        Choices {
            name: self.name.clone(),
            in_a_row: true,
            several: false,
            choices: self.answers.iter().map(choice).collect(),
            chosen: self.chosen.into_iter().map(Value::key).collect(),
            error: self.error.clone(),
            hint: (!self.hint.is_empty()).then(|| html! { <>{ self.hint.clone() }</> }),
            before: Html::default(),
            on_choose: Callback::from(move |key: &'static str| {
                if let Some(answer) = T::from_key(key) {
                    on_choose.emit(answer);
                }
            }),
            heading: Html::from(&*self.legend),
        }
    }
}

/// Who somebody is, as an answer.
pub(super) fn user(user: User) -> AttrValue {
    words::answer(Question::User, Answer::One(user.index())).into()
}

/// An environment, or both of them, as an answer.
pub(super) fn environment(environment: EnvironmentChoice) -> AttrValue {
    words::answer(Question::Env, Answer::One(environment.index())).into()
}
