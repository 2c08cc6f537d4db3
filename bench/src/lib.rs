//! The rules as a small wasm of their own, without the app: `cargo xtask bench` evaluates random complete cases with it
//! in node, beside rule engines in JavaScript that get the same cases.

use std::hint::black_box;

use upd_rules::case::answers::{Answers, Environment};
use upd_rules::case::clauses::Clause;
use upd_rules::case::text::write_answers;
use upd_rules::plan::Plan;
use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../rules/examples/cases/mod.rs"]
mod cases;

/// Random complete cases.
#[wasm_bindgen]
pub struct Cases(Vec<Answers>);

#[wasm_bindgen]
impl Cases {
    /// That many, the same ones each time.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(count: usize) -> Self {
        Self(cases::random(count))
    }

    /// Makes the plan of each case once, and gives the number of all their steps.
    #[must_use]
    pub fn evaluate(&self) -> usize {
        let plans = self.0.iter().map(|answers| Plan::of(black_box(answers)));
        plans
            .map(|plan| black_box(plan).map_or(0, |plan| plan.steps.len()))
            .sum()
    }

    /// A case as text, as in a link.
    #[must_use]
    pub fn text(&self, place: usize) -> String {
        self.0.get(place).map(write_answers).unwrap_or_default()
    }

    /// The conditions that hold in a case, separated by blanks: those that are about an environment are called
    /// `covers.production`, and the others have both of these names.
    #[must_use]
    pub fn holding(&self, place: usize) -> String {
        let Some(answers) = self.0.get(place) else {
            return String::new();
        };
        let holds = |clause: &Clause, there: Environment| {
            let holds = clause.holds(answers, there);
            holds.then(|| format!("{}.{}", clause.name(), there.key()))
        };
        let of = |there| Clause::ALL.iter().filter_map(move |clause| holds(clause, there));
        Environment::ALL.into_iter().flat_map(of).collect::<Vec<_>>().join(" ")
    }
}
