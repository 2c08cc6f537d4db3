//! The model as XML: types, questions, decisions with their tables, and a drawing of what needs what.

use std::collections::BTreeSet;

use anyhow::Result;
use upd_rules::EDITION;
use upd_rules::case::answers::Choice as _;
use upd_rules::case::answers::Goal;
use upd_rules::case::questions::Question;
use upd_rules::plan::{Outcome, Verdict};
use upd_rules::words;

use super::drawing::{Drawing, Requirement};
use super::tables::{Decision, Subject, Table, TableRow, quoted, tables, variable};
use crate::cases::Case;
use crate::element::Element;

/// A name and no address: nobody can own it. Some tools want a path of an address, and take no other kind of name.
const NAMESPACE: &str = "https://upd-checker.example/outcomes";
const MODEL: &str = "https://www.omg.org/spec/DMN/20191111/MODEL/";
const DRAWING: &str = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
const SHAPES: &str = "http://www.omg.org/spec/DMN/20180521/DC/";
const LINES: &str = "http://www.omg.org/spec/DMN/20180521/DI/";

/// The model of all outcomes, as a file, made of every complete case.
///
/// # Errors
///
/// If the tables do not decide what they say, because the rules have come to read something else.
pub fn xml(cases: &[Case]) -> Result<String> {
    model(&tables(cases)?).document()
}

fn model(tables: &[Table]) -> Element {
    let requirements: Vec<Requirement> = tables.iter().flat_map(requirements).collect();
    let inputs: Vec<String> = Question::ALL.iter().map(|question| variable(question.key())).collect();
    let needed: BTreeSet<&str> = requirements
        .iter()
        .map(|requirement| requirement.needed.as_str())
        .collect();
    let not_needed: Vec<&str> = inputs
        .iter()
        .map(String::as_str)
        .filter(|input| !needed.contains(input))
        .collect();
    let notes = notes(&not_needed);
    let tied: Vec<(String, String, String)> = notes
        .iter()
        .map(|note| (note.id.clone(), format!("{}_tie", note.id), note.about.clone()))
        .collect();
    let drawing = Drawing {
        layers: &layers(),
        inputs: &inputs,
        requirements: &requirements,
        notes: &tied,
    };
    Element::new("definitions")
        .with("xmlns", MODEL)
        .with("xmlns:dmndi", DRAWING)
        .with("xmlns:dc", SHAPES)
        .with("xmlns:di", LINES)
        .with("id", "upd_outcomes")
        .with("name", "UPD registration: outcomes by class of case")
        .with("namespace", format!("{NAMESPACE}/{EDITION}"))
        .with("exporter", "upd-proof")
        .with("exporterVersion", env!("CARGO_PKG_VERSION"))
        .holding(Element::text("description", about()))
        .holding_all(types())
        .holding_all(Question::ALL.map(input))
        .holding_all(tables.iter().map(decision))
        .holding_all(notes.iter().flat_map(Note::elements))
        .holding(drawing.element())
}

fn about() -> String {
    format!(
        "What comes of each case, by the rules of edition {EDITION}. Not an EMA service. Made by computing every complete \
         case; not written by hand. The inputs are the questions under their keys in links, with _ for -; null where a \
         question is not asked; tasks is a list. A row says how many complete cases it is for, the shortest of them as it \
         stands in a link, and the rules that the verdict of that case cites."
    )
}

/// The decisions, from the top down, each with the part of the width at which it stands: what access needs is below it, so
/// that no line of another goal crosses that.
fn layers() -> Vec<Vec<(String, f64)>> {
    let of_goals = Goal::ALL.iter().map(|goal| {
        let part = if *goal == Goal::Access {
            0.2
        } else {
            0.34 + 0.135 * f64::from(goal.index())
        };
        (Decision::OfGoal(goal.index()).name(), part)
    });
    vec![
        vec![(Decision::Outcome.name(), 0.5425)],
        of_goals.collect(),
        vec![(Decision::InProduction.name(), 0.06), (Decision::InUat.name(), 0.34)],
        vec![
            (Decision::RoleNeeded.name(), 0.06),
            (Decision::TasksRefused.name(), 0.2),
        ],
        vec![(Decision::TasksOpen.name(), 0.2)],
    ]
}

/// A note beside the drawing.
struct Note {
    id: String,
    text: String,
    /// The id of what it is about.
    about: String,
}

impl Note {
    fn elements(&self) -> [Element; 2] {
        let reference = |name, id: &str| Element::new(name).with("href", format!("#{id}"));
        [
            Element::new("association")
                .with("id", format!("{}_tie", self.id))
                .holding(reference("sourceRef", &self.about))
                .holding(reference("targetRef", &self.id)),
            Element::new("textAnnotation")
                .with("id", self.id.as_str())
                .holding(Element::text("text", self.text.as_str())),
        ]
    }
}

fn notes(not_needed: &[&str]) -> Vec<Note> {
    let mut notes = vec![Note {
        id: "note_of_origin".to_owned(),
        text: format!("Not an EMA service. Rules of edition {EDITION}. Computed from every complete case."),
        about: Decision::Outcome.name(),
    }];
    if let Some(last) = not_needed.last() {
        notes.push(Note {
            id: "note_of_what_decides_nothing".to_owned(),
            text: format!(
                "Asked, but no outcome depends on it: {}. What is to be done, and when, may.",
                not_needed.join(", ")
            ),
            about: (*last).to_owned(),
        });
    }
    notes
}

/// The name of a type.
fn type_of(name: &str) -> String {
    format!("t_{name}")
}

/// A type for the answers to each question and for what each decision says.
fn types() -> Vec<Element> {
    let of_questions = Question::ALL.into_iter().flat_map(|question| {
        let name = variable(question.key());
        let values: Vec<String> = question.values().iter().map(|key| quoted(key)).collect();
        if question == Question::Tasks {
            vec![
                type_with("t_task", "string", &values),
                Element::new("itemDefinition")
                    .with("name", type_of(&name))
                    .with("isCollection", "true")
                    .holding(Element::text("typeRef", "t_task")),
            ]
        } else {
            // Only the first question is always asked.
            let null = Some("null".to_owned()).filter(|_| question != Question::Goal);
            vec![type_with(
                &type_of(&name),
                "string",
                &values.into_iter().chain(null).collect::<Vec<_>>(),
            )]
        }
    });
    let texts = |values: &[String]| values.iter().map(|value| quoted(value)).collect::<Vec<_>>();
    let verdicts: Vec<String> = texts(&Decision::OfGoal(0).values());
    let outcomes: Vec<String> = Outcome::ALL.iter().map(|outcome| quoted(outcome.key())).collect();
    let component = |name: &str, of: &str| {
        Element::new("itemComponent")
            .with("name", name)
            .holding(Element::text("typeRef", of))
    };
    let of_decisions = [
        type_with("t_tasks_refused", "string", &texts(&Decision::TasksRefused.values())),
        type_with("t_role_needed", "string", &texts(&Decision::RoleNeeded.values())),
        type_with("t_verdict", "string", &verdicts),
        type_with("t_outcome_name", "string", &outcomes),
        Element::new("itemDefinition")
            .with("name", "t_outcome")
            .holding(component("outcome", "t_outcome_name"))
            .holding(component("ask_first", "boolean")),
    ];
    of_questions.chain(of_decisions).collect()
}

fn type_with(name: &str, base: &str, values: &[String]) -> Element {
    Element::new("itemDefinition")
        .with("name", name)
        .holding(Element::text("typeRef", base))
        .holding(Element::new("allowedValues").holding(Element::text("text", values.join(", "))))
}

fn input(question: Question) -> Element {
    let name = variable(question.key());
    let of = type_of(&name);
    Element::new("inputData")
        .with("id", name.as_str())
        .with("name", name.as_str())
        .holding(Element::text("description", words::question_short(question)))
        .holding(Element::new("variable").with("name", name).with("typeRef", of))
}

/// The type of what a decision says.
fn said_type(decision: Decision) -> &'static str {
    match decision {
        Decision::TasksOpen => "t_tasks",
        Decision::TasksRefused => "t_tasks_refused",
        Decision::RoleNeeded => "t_role_needed",
        Decision::InProduction | Decision::InUat | Decision::OfGoal(_) => "t_verdict",
        Decision::Outcome => "t_outcome",
    }
}

/// The type of a column.
fn subject_type(subject: Subject) -> String {
    match subject {
        Subject::Answer(question) => type_of(&variable(question.key())),
        Subject::Wants(_) | Subject::AnyRefused | Subject::AnyOpen => "boolean".to_owned(),
        Subject::Said(decision) => said_type(decision).to_owned(),
        Subject::SaidOfTheGoal => "t_verdict".to_owned(),
    }
}

/// What a table needs: questions and other decisions, in the order of its columns.
fn requirements(table: &Table) -> Vec<Requirement> {
    let by = table.decision.name();
    let mut needed: Vec<String> = Vec::new();
    for subject in &table.subjects {
        let of_subject = match *subject {
            Subject::Answer(question) => vec![variable(question.key())],
            Subject::Wants(_) => vec![variable(Question::Tasks.key())],
            Subject::AnyRefused | Subject::AnyOpen => vec![variable(Question::Tasks.key()), Decision::TasksOpen.name()],
            Subject::Said(decision) => vec![decision.name()],
            Subject::SaidOfTheGoal => {
                let of_goals = Goal::ALL.iter().map(|goal| Decision::OfGoal(goal.index()).name());
                [variable(Question::Goal.key())].into_iter().chain(of_goals).collect()
            }
        };
        needed.extend(
            of_subject
                .into_iter()
                .filter(|id| !needed.contains(id))
                .collect::<Vec<_>>(),
        );
    }
    let requirement = |needed: String| Requirement {
        id: format!("{by}_needs_{needed}"),
        needed,
        by: by.clone(),
    };
    needed.into_iter().map(requirement).collect()
}

fn decision(table: &Table) -> Element {
    let name = table.decision.name();
    let is_question = |id: &str| Question::ALL.iter().any(|question| variable(question.key()) == id);
    let requirements = requirements(table).into_iter().map(|requirement| {
        let kind = if is_question(&requirement.needed) {
            "requiredInput"
        } else {
            "requiredDecision"
        };
        Element::new("informationRequirement")
            .with("id", requirement.id)
            .holding(Element::new(kind).with("href", format!("#{}", requirement.needed)))
    });
    Element::new("decision")
        .with("id", name.as_str())
        .with("name", name.as_str())
        .holding(Element::text("question", table.decision.question()))
        .holding(
            Element::new("variable")
                .with("name", name)
                .with("typeRef", said_type(table.decision)),
        )
        .holding_all(requirements)
        .holding(decision_table(table))
}

const ANNOTATIONS: [&str; 3] = ["Complete cases", "The shortest of them", "Rules that its verdict cites"];

fn decision_table(table: &Table) -> Element {
    let name = table.decision.name();
    let inputs = (1..).zip(&table.subjects).map(|(number, subject)| {
        let expression = Element::new("inputExpression")
            .with("id", format!("{name}_expression_{number}"))
            .with("typeRef", subject_type(*subject))
            .holding(Element::text("text", subject.expression()));
        Element::new("input")
            .with("id", format!("{name}_input_{number}"))
            .with("label", subject.label())
            .holding(expression)
    });
    Element::new("decisionTable")
        .with("id", format!("{name}_table"))
        .with("hitPolicy", "UNIQUE")
        .holding_all(inputs)
        .holding_all(outputs(table.decision))
        .holding_all(ANNOTATIONS.map(|annotation| Element::new("annotation").with("name", annotation)))
        .holding_all(
            (1..)
                .zip(&table.rows)
                .map(|(number, row)| rule(table.decision, number, row)),
        )
}

fn outputs(decision: Decision) -> Vec<Element> {
    let output = |name: &str, of: &str| {
        Element::new("output")
            .with("id", format!("{}_says_{name}", decision.name()))
            .with("name", name)
            .with("typeRef", of)
    };
    match decision {
        Decision::Outcome => vec![output("outcome", "t_outcome_name"), output("ask_first", "boolean")],
        // Some tools take the name of the output for what others use, and not that of the decision.
        _ => vec![output(&decision.name(), said_type(decision))],
    }
}

fn rule(decision: Decision, number: usize, row: &TableRow) -> Element {
    let id = format!("{}_row_{number}", decision.name());
    let inputs = (1..).zip(&row.cells).map(|(column, cell)| {
        Element::new("inputEntry")
            .with("id", format!("{id}_input_{column}"))
            .holding(Element::text("text", cell.as_str()))
    });
    let outputs = (1..).zip(said(decision, row.says)).map(|(column, said)| {
        Element::new("outputEntry")
            .with("id", format!("{id}_output_{column}"))
            .holding(Element::text("text", said))
    });
    let noted = [row.cases.to_string(), row.shortest.clone(), row.cites.join(" ")];
    // The one note of a row that every tool shows.
    let description = format!("{} cases, the shortest: {} ({})", noted[0], noted[1], noted[2]);
    Element::new("rule")
        .with("id", id.as_str())
        .holding(Element::text("description", description))
        .holding_all(inputs)
        .holding_all(outputs)
        .holding_all(noted.map(|text| Element::new("annotationEntry").holding(Element::text("text", text))))
}

/// What a row says, in FEEL.
fn said(decision: Decision, place: usize) -> Vec<String> {
    match (decision, Verdict::TOLD_APART.get(place)) {
        (Decision::Outcome, Some(verdict)) => vec![quoted(verdict.outcome.key()), verdict.asks_first.to_string()],
        (Decision::TasksOpen, _) => decision.values().get(place).cloned().into_iter().collect(),
        _ => decision
            .values()
            .get(place)
            .map(|value| quoted(value))
            .into_iter()
            .collect(),
    }
}
