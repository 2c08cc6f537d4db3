//! The map as a list: for each question its answers, and for each goal when it is asked and what comes after each answer.

use std::collections::BTreeSet;

use anyhow::Result;

use super::{Answers, Lane, Map, Next, Stop, answers_of, first_super_user_needed, goal_name, name, outcome_name};
use crate::element::Element;
use upd_rules::case::questions::Question;

impl Map {
    /// The map as a list in HTML, for those who do not see the picture.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn list_html(&self) -> Result<String> {
        let questions = Question::ALL.map(|question| self.item(question));
        let list = Element::new("ol").holding_all(questions);
        let note = Element::text("p", first_super_user_needed());
        Ok(list.alone()? + &note.alone()?)
    }

    fn item(&self, question: Question) -> Element {
        let head = [
            Element::text("strong", name(question)),
            Element::text("span", format!(" ({})", answers_of(question).join(", "))),
        ];
        let goals = if question == Question::Goal {
            self.first()
        } else {
            self.by_goal(question)
        };
        Element::new("li")
            .holding_all(head)
            .holding(Element::new("ul").holding_all(goals))
    }

    /// What comes after the first question.
    fn first(&self) -> Vec<Element> {
        let item = |lane: &Lane| {
            let next = lane.stops.first().map_or_else(String::new, |stop| name(stop.question));
            Element::text("li", format!("{}: then {next}.", goal_name(lane.goal)))
        };
        self.lanes.iter().map(item).collect()
    }

    /// Goals for which the same is to be said are named together.
    fn by_goal(&self, question: Question) -> Vec<Element> {
        let mut said: Vec<(String, Vec<String>)> = Vec::new();
        for lane in &self.lanes {
            let Some(stop) = lane.stops.iter().find(|stop| stop.question == question) else {
                continue;
            };
            let text = stop.text();
            match said.iter_mut().find(|(other, _)| *other == text) {
                Some((_, goals)) => goals.push(goal_name(lane.goal)),
                None => said.push((text, vec![goal_name(lane.goal)])),
            }
        }
        let item = |(text, goals): (String, Vec<String>)| Element::text("li", format!("{}: {text}", goals.join(", ")));
        said.into_iter().map(item).collect()
    }
}

impl Stop {
    fn text(&self) -> String {
        let asked = if self.asked.is_always() {
            "always asked.".to_owned()
        } else {
            format!("asked {}.", self.asked.phrase(self.question))
        };
        let ends = self.ends.iter().map(|(outcome, condition)| {
            let when = condition.phrase(self.question);
            format!(" The questions end, {}, {when}.", outcome_name(*outcome))
        });
        // Where they always end is said already.
        let goes_on = |next: &BTreeSet<Next>| !next.iter().all(|next| matches!(next, Next::End(_)));
        let next = self.next.iter().filter(|(_, next)| goes_on(next));
        let next = next.map(|(answers, next)| format!(" {}: then {}.", answers.text(), after(next)));
        [asked].into_iter().chain(ends).chain(next).collect()
    }
}

impl Answers {
    fn text(&self) -> String {
        match self {
            Self::Any => "Any answer".to_owned(),
            Self::AnyOther => "Any other".to_owned(),
            Self::These(answers) => {
                let text = answers.join(", ");
                let mut letters = text.chars();
                letters
                    .next()
                    .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
            }
        }
    }
}

fn after(next: &BTreeSet<Next>) -> String {
    let names: Vec<String> = next
        .iter()
        .map(|next| match next {
            Next::Question(question) => name(*question),
            Next::End(_) => "the end".to_owned(),
            Next::Plan => "the plan".to_owned(),
        })
        .collect();
    names.join(" or ")
}
