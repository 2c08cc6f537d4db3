//! The model in DMN 1.3 as a file: it is read here as other tools read it, with nothing but its text, and compared with the
//! plans of every complete case.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use quick_xml::Reader;
use quick_xml::events::Event;
use upd_proof::cases::{Case, every_case, every_set_of_tasks};
use upd_proof::dmn::{sample, variable, xml};
use upd_rules::EDITION;
use upd_rules::case::answers::{Answers, Choice as _, Tasks, User};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::{Case as CaseText, write_answers};
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::{Outcome, Plan, Verdict};

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(&xml(&CASES).unwrap()));
static CASES: LazyLock<Vec<Case>> = LazyLock::new(|| every_case().unwrap());

/// An element of the file.
#[derive(Default)]
struct Node {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    /// The root of a well-formed file: anything else is an error of the reader.
    fn read(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().expect("well-formed XML") {
                Event::Start(start) => open.push(Self::of(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::of(&start)),
                Event::Text(text) => open.last_mut().unwrap().text += &text,
                Event::GeneralRef(reference) => {
                    let text = quick_xml::escape::resolve_predefined_entity(&reference).expect("an entity of XML");
                    open.last_mut().unwrap().text += text;
                }
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Eof => break,
                Event::Decl(_) => {}
                other => panic!("{other:?} in a model"),
            }
        }
        assert_eq!(open.len(), 1, "every element is closed");
        open.remove(0).children.remove(0)
    }

    fn of(start: &quick_xml::events::BytesStart<'_>) -> Self {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            (attribute.key.as_ref().to_owned(), attribute.value.into_owned())
        });
        Self {
            name: start.name().as_ref().to_owned(),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name == name)
    }

    fn one<'a>(&'a self, name: &'a str) -> &'a Self {
        self.all(name)
            .next()
            .unwrap_or_else(|| panic!("{} without {name}", self.name))
    }

    fn id(&self) -> &str {
        &self.attributes["id"]
    }

    /// The text in its element `text`.
    fn said(&self) -> &str {
        &self.one("text").text
    }

    fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        self.children.iter().for_each(|child| child.walk(visit));
    }
}

/// What the model is made of, to be evaluated.
struct Model {
    root: Node,
    decisions: Vec<Decision>,
    /// For each decision where what it needs comes from.
    sources: Vec<Vec<Source>>,
}

/// A question or a decision, by its place.
#[derive(Clone, Copy)]
enum Source {
    Question(usize),
    Decision(usize),
}

struct Decision {
    id: String,
    needs: Vec<String>,
    expressions: Vec<String>,
    rows: Vec<Row>,
}

struct Row {
    id: String,
    cells: Vec<String>,
    says: Vec<String>,
    cases: u64,
    shortest: String,
    cites: String,
}

/// A value in FEEL, as it is written there; what is not there is `null`.
type Value = String;

impl Model {
    fn read(xml: &str) -> Self {
        let root = Node::read(xml);
        let decisions: Vec<Decision> = root.all("decision").map(Decision::read).collect();
        let source = |needed: &String| match NAMES.iter().position(|name| name == needed) {
            Some(question) => Source::Question(question),
            None => Source::Decision(decisions.iter().position(|decision| decision.id == *needed).unwrap()),
        };
        let sources = decisions
            .iter()
            .map(|decision| decision.needs.iter().map(source).collect())
            .collect();
        Self {
            root,
            decisions,
            sources,
        }
    }

    fn place(&self, id: &str) -> usize {
        let is_it = |decision: &Decision| decision.id == id;
        self.decisions
            .iter()
            .position(is_it)
            .unwrap_or_else(|| panic!("no decision {id}"))
    }

    fn decision(&self, id: &str) -> &Decision {
        &self.decisions[self.place(id)]
    }
}

impl Decision {
    fn read(node: &Node) -> Self {
        let table = node.one("decisionTable");
        assert_eq!(table.attributes["hitPolicy"], "UNIQUE");
        let needs = node.all("informationRequirement").map(|requirement| {
            let needed = requirement.children.first().unwrap();
            needed.attributes["href"].trim_start_matches('#').to_owned()
        });
        let texts = |row: &Node, name: &str| row.all(name).map(|entry| entry.said().to_owned()).collect::<Vec<_>>();
        let rows = table.all("rule").map(|row| {
            let [cases, shortest, cites] = texts(row, "annotationEntry").try_into().expect("three annotations");
            Row {
                id: row.id().to_owned(),
                cells: texts(row, "inputEntry"),
                says: texts(row, "outputEntry"),
                cases: cases.parse().expect("a number of cases"),
                shortest,
                cites,
            }
        });
        Self {
            id: node.id().to_owned(),
            needs: needs.collect(),
            expressions: table
                .all("input")
                .map(|input| input.one("inputExpression").said().to_owned())
                .collect(),
            rows: rows.collect(),
        }
    }

    /// All that the cells of a column tell apart, and what none of them names.
    fn values_of(&self, column: usize) -> BTreeSet<&str> {
        let named = self.rows.iter().flat_map(|row| {
            let cell = row.cells[column].as_str();
            let list = cell.strip_prefix("not(").and_then(|rest| rest.strip_suffix(')'));
            literals(list.unwrap_or(cell))
        });
        named.chain(["something else"]).collect()
    }

    /// The rows that fit, by the values of the columns.
    fn fitting(&self, values: &[Value]) -> Vec<usize> {
        let fits = |row: &Row| row.cells.iter().zip(values).all(|(cell, value)| accepts(cell, value));
        (0..self.rows.len()).filter(|row| fits(&self.rows[*row])).collect()
    }
}

/// A unary test, of the few kinds that the model has.
fn accepts(cell: &str, value: &str) -> bool {
    if cell == "-" {
        return true;
    }
    match cell.strip_prefix("not(").and_then(|rest| rest.strip_suffix(')')) {
        Some(others) => !literals(others).any(|literal| literal == value),
        None => literals(cell).any(|literal| literal == value),
    }
}

/// The literals of a list: a comma may stand in a text.
fn literals(list: &str) -> impl Iterator<Item = &str> {
    let mut is_text = false;
    let parts = list.split(move |c| {
        is_text ^= c == '"';
        c == ',' && !is_text
    });
    parts.map(str::trim)
}

/// Evaluates the model. What a decision says of the same values is looked up: there are a million cases, and few of those.
#[derive(Default)]
struct Evaluator {
    values: Vec<Value>,
    numbers: HashMap<Value, usize>,
    /// For each decision, by the numbers of what it needs: the number of what it says, and the row that fits.
    known: HashMap<(usize, Vec<usize>), (usize, Option<usize>)>,
}

/// The answers of a case: the number of the value of each question.
type Inputs = [usize; Question::ALL.len()];

impl Evaluator {
    fn number(&mut self, value: &str) -> usize {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        self.values.push(value.to_owned());
        self.numbers.insert(value.to_owned(), self.values.len() - 1);
        self.values.len() - 1
    }

    fn inputs(&mut self, answers: &Answers) -> Inputs {
        Question::ALL.map(|question| match answers.answer(question) {
            None => self.number("null"),
            Some(Answer::One(index)) => self.number(&format!("\"{}\"", question.values()[usize::from(index)])),
            Some(Answer::Tasks(tasks)) => self.number(&list(tasks)),
        })
    }

    /// The number of what a decision says, and the row that fits. Where no row fits it says `null`, which is a mistake only
    /// where that is asked for.
    fn ask(&mut self, place: usize, inputs: &Inputs) -> (usize, Option<usize>) {
        let decision = &MODEL.decisions[place];
        let needed = MODEL.sources[place].iter().map(|source| match source {
            Source::Question(question) => inputs[*question],
            Source::Decision(decision) => self.ask(*decision, inputs).0,
        });
        let key = (place, needed.collect::<Vec<usize>>());
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        let context = decision
            .needs
            .iter()
            .zip(&key.1)
            .map(|(needed, value)| (needed.as_str(), self.values[*value].as_str()));
        let context: BTreeMap<&str, &str> = context.collect();
        let columns: Vec<Value> = decision
            .expressions
            .iter()
            .map(|text| evaluate(text, &context))
            .collect();
        let rows = decision.fitting(&columns);
        assert!(rows.len() <= 1, "{}: rows {rows:?} for {columns:?}", decision.id);
        let says = rows
            .first()
            .map_or_else(|| "null".to_owned(), |row| decision.rows[*row].says.join("; "));
        let found = (self.number(&says), rows.first().copied());
        self.known.insert(key, found);
        found
    }

    fn says(&mut self, decision: &str, answers: &Answers) -> String {
        let inputs = self.inputs(answers);
        let (value, _) = self.ask(MODEL.place(decision), &inputs);
        self.values[value].clone()
    }
}

/// An expression, of the few kinds that the model has. A decision can use nothing but what it has said that it needs.
fn evaluate(text: &str, context: &BTreeMap<&str, &str>) -> Value {
    let value = |name: &str| *context.get(name).unwrap_or_else(|| panic!("`{text}` uses {name}"));
    let contains = |list: &str, item: &str| literals(list.trim_matches(['[', ']'])).any(|literal| literal == item);
    if let Some(rest) = text.strip_prefix("list contains(tasks, ") {
        return match value("tasks") {
            "null" => "null".to_owned(),
            tasks => contains(tasks, rest.trim_end_matches(')')).to_string(),
        };
    }
    if let Some(condition) = text.strip_prefix("some task in tasks satisfies ") {
        let (tasks, open) = (value("tasks"), value("tasks_open"));
        if tasks == "null" || open == "null" {
            return "null".to_owned();
        }
        let mut tasks = literals(tasks.trim_matches(['[', ']']));
        return match condition {
            "list contains(tasks_open, task)" => tasks.any(|task| contains(open, task)).to_string(),
            "not(list contains(tasks_open, task))" => tasks.any(|task| !contains(open, task)).to_string(),
            other => panic!("{other} is not known"),
        };
    }
    if let Some(choices) = text.strip_prefix("if ") {
        for choice in choices.trim_end_matches(" else null").split(" else if ") {
            let (condition, then) = choice.split_once(" then ").expect("if, then");
            if condition.strip_prefix("goal = ").expect("a goal") == value("goal") {
                return value(then).to_owned();
            }
        }
        return "null".to_owned();
    }
    value(text).to_owned()
}

fn list(tasks: Tasks) -> String {
    let keys: Vec<String> = tasks.iter().map(|task| format!("\"{}\"", task.key())).collect();
    format!("[{}]", keys.join(", "))
}

fn in_feel(verdict: Verdict) -> String {
    format!("\"{}\"; {}", verdict.outcome.key(), verdict.asks_first)
}

/// Contract, section 2: every complete case has the outcome that the tables say, by exactly one row of each table that
/// speaks of it; and each row says for how many it is. Sets of tasks that come to the same are one case here, and the next
/// test tries each set.
#[test]
fn every_complete_case_has_one_row_with_its_outcome() {
    let mut evaluator = Evaluator::default();
    // The number of each answer, so that no text is made a million times.
    let answers = Question::ALL.map(|question| {
        let keys = question.values().iter().map(|key| format!("\"{key}\""));
        let literals: Vec<Value> = ["null".to_owned()].into_iter().chain(keys).collect();
        literals
            .iter()
            .map(|literal| evaluator.number(literal))
            .collect::<Vec<usize>>()
    });
    let outcomes = Verdict::TOLD_APART.map(|verdict| evaluator.number(&in_feel(verdict)));
    let mut wishes: HashMap<(u8, u8), usize> = HashMap::new();
    let mut inputs: Inputs = [0; Question::ALL.len()];
    let speak: Vec<usize> = (0..MODEL.decisions.len())
        .filter(|place| MODEL.decisions[*place].id != "role_needed")
        .collect();
    let mut counts: HashMap<(usize, usize), u64> = HashMap::new();
    let mut all = 0;
    for case in CASES.iter() {
        for (question, value) in Question::ALL.into_iter().zip(case.values) {
            let number = match question {
                Question::Tasks if value != 0 => *wishes
                    .entry((case.values[Question::User as usize], value))
                    .or_insert_with(|| evaluator.number(&list(case.answers().tasks.unwrap()))),
                _ => answers[question as usize][usize::from(value)],
            };
            inputs[question as usize] = number;
        }
        let (said, _) = evaluator.ask(MODEL.place("outcome"), &inputs);
        assert_eq!(said, outcomes[usize::from(case.verdict) - 1], "{:?}", case.answers());
        for place in speak.iter().copied() {
            let decision = &MODEL.decisions[place];
            if let (true, (_, Some(row))) = (speaks_of(&decision.id, case), evaluator.ask(place, &inputs)) {
                *counts.entry((place, row)).or_default() += u64::from(case.ways);
            }
        }
        all += u64::from(case.ways);
    }
    for place in speak {
        let decision = &MODEL.decisions[place];
        for (number, row) in decision.rows.iter().enumerate() {
            assert_eq!(counts.get(&(place, number)), Some(&row.cases), "cases of {}", row.id);
        }
    }
    let of_outcome: u64 = MODEL.decision("outcome").rows.iter().map(|row| row.cases).sum();
    assert_eq!(of_outcome, all);
}

static NAMES: LazyLock<[String; Question::ALL.len()]> =
    LazyLock::new(|| Question::ALL.map(|question| variable(question.key())));

/// Whether a decision is about that case: those about a goal or an environment are asked in vain otherwise.
fn speaks_of(decision: &str, case: &Case) -> bool {
    let goal = Question::Goal.values()[usize::from(case.values[Question::Goal as usize]) - 1];
    match decision {
        "in_production" => case.in_production != 0,
        "in_uat" => case.in_uat != 0,
        other => other.strip_prefix("outcome_").is_none_or(|of| of == variable(goal)),
    }
}

/// ROL-02: what a set of tasks needs, and how much of it is refused, is what the permission matrix says.
#[test]
fn every_set_of_tasks_needs_what_the_matrix_says() {
    let mut evaluator = Evaluator::default();
    for user in User::ALL {
        let mut answers = Answers {
            user: Some(*user),
            ..Answers::default()
        };
        let Some(group) = answers.group() else {
            assert_eq!(evaluator.says("tasks_open", &answers), "null");
            continue;
        };
        assert_eq!(evaluator.says("tasks_open", &answers), list(group.tasks()));
        let every_set = every_set_of_tasks();
        assert_eq!(every_set.len(), 511);
        for tasks in every_set {
            answers.tasks = Some(tasks);
            let refused = match (answers.tasks_left().is_empty(), answers.tasks_refused().is_empty()) {
                (true, _) => "all",
                (false, false) => "some",
                (false, true) => "none",
            };
            assert_eq!(
                evaluator.says("tasks_refused", &answers),
                format!("\"{refused}\""),
                "{answers:?}"
            );
            let role = answers.role_needed().key();
            assert_eq!(
                evaluator.says("role_needed", &answers),
                format!("\"{role}\""),
                "{answers:?}"
            );
        }
    }
}

/// Contract, section 2, with whatever tasks: random complete cases have the outcome of their plan.
#[test]
fn random_cases_have_the_outcome_of_their_plan() {
    let mut evaluator = Evaluator::default();
    let lines = sample(5000);
    let mut seen = BTreeSet::new();
    for line in lines.lines() {
        let (case, expected) = line.split_once('\t').unwrap();
        let answers = CaseText::read(case).answers;
        let verdict = Verdict::of(&Plan::of(&answers).unwrap()).told();
        assert_eq!(expected, format!("{}\t{}", verdict.outcome.key(), verdict.asks_first));
        assert_eq!(evaluator.says("outcome", &answers), in_feel(verdict), "{case}");
        seen.insert(expected);
    }
    assert_eq!(lines.lines().count(), 5000);
    assert_eq!(seen.len(), Verdict::TOLD_APART.len(), "{seen:?}");
}

/// What UNIQUE means, for any values at all and not only for those of a case: no two rows of a table fit.
#[test]
fn no_two_rows_of_a_table_overlap() {
    for decision in &MODEL.decisions {
        let columns = 0..decision.expressions.len();
        let values: Vec<BTreeSet<&str>> = columns.map(|column| decision.values_of(column)).collect();
        for (number, row) in decision.rows.iter().enumerate() {
            for other in &decision.rows[number + 1..] {
                let both = |column: usize| {
                    let mut values = values[column].iter();
                    values.any(|value| accepts(&row.cells[column], value) && accepts(&other.cells[column], value))
                };
                assert!(!(0..row.cells.len()).all(both), "{} and {} overlap", row.id, other.id);
            }
        }
    }
}

/// A row says of itself what is true: its shortest case is complete and comes to it, and the rules are those that the verdict
/// of that case cites.
#[test]
fn the_shortest_case_of_each_row_comes_to_it() {
    let mut evaluator = Evaluator::default();
    for (place, decision) in MODEL.decisions.iter().enumerate() {
        for (number, row) in decision.rows.iter().enumerate() {
            let case = CaseText::read(&row.shortest);
            assert!(
                case.is_complete() && case.ignored.is_empty(),
                "{}: {}",
                row.id,
                row.shortest
            );
            assert_eq!(write_answers(&case.answers), row.shortest);
            let inputs = evaluator.inputs(&case.answers);
            assert_eq!(
                evaluator.ask(place, &inputs).1,
                Some(number),
                "{}: {}",
                row.id,
                row.shortest
            );
            let now = "2026-11-23T09:00:00".parse().unwrap();
            let cites = Document::of(&case, now, &Calendar::default()).verdict.unwrap().cites;
            let ids: Vec<&str> = cites.iter().map(|cite| cite.id()).collect();
            assert_eq!(row.cites.split(' ').collect::<Vec<_>>(), ids, "{}", row.id);
        }
    }
}

/// What people review stays short: it was 4,916 rows for access alone as one table.
#[test]
fn the_tables_are_short() {
    let rows: usize = MODEL.decisions.iter().map(|decision| decision.rows.len()).sum();
    assert!(rows <= 170, "{rows} rows");
}

/// No id is given twice, and all that is referred to is there.
#[test]
fn ids_are_unique_and_references_resolve() {
    let (mut ids, mut referred, mut types) = (BTreeSet::new(), Vec::new(), Vec::new());
    MODEL.root.walk(&mut |node| {
        if let Some(id) = node.attributes.get("id") {
            assert!(ids.insert(id.as_str()), "{id} twice");
        }
        referred.extend(
            node.attributes
                .get("href")
                .map(|href| href.strip_prefix('#').expect("a part of this file")),
        );
        referred.extend(node.attributes.get("dmnElementRef").map(String::as_str));
        types.extend(node.attributes.get("typeRef"));
    });
    for id in &referred {
        assert!(ids.contains(id), "{id} is nowhere");
    }
    let known: Vec<&str> = MODEL
        .root
        .all("itemDefinition")
        .map(|of| of.attributes["name"].as_str())
        .collect();
    for of in types {
        assert!(known.contains(&of.as_str()) || of == "boolean", "no type {of}");
    }
    let drawn = MODEL.root.one("dmndi:DMNDI").one("dmndi:DMNDiagram");
    for node in &MODEL.root.children {
        if ["inputData", "decision", "textAnnotation", "association"].contains(&node.name.as_str()) {
            let shapes = drawn
                .children
                .iter()
                .filter(|shape| shape.attributes["dmnElementRef"] == node.id());
            assert_eq!(shapes.count(), 1, "{} is drawn once", node.id());
        }
    }
}

/// What a decision needs is what its columns read, and needs come before those that need them.
#[test]
fn a_decision_needs_what_its_columns_read() {
    for (place, decision) in MODEL.decisions.iter().enumerate() {
        for needed in &decision.needs {
            let is_read = |text: &String| {
                text.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .any(|word| word == needed)
            };
            assert!(
                decision.expressions.iter().any(is_read),
                "{} does not read {needed}",
                decision.id
            );
            assert!(
                NAMES.contains(needed) || MODEL.place(needed) < place,
                "{needed} stands after {}",
                decision.id
            );
        }
    }
}

/// Contract, section 1: each question has its values; what is not asked is null.
#[test]
fn the_types_have_the_values_of_the_contract() {
    for question in Question::ALL {
        let name = variable(question.key());
        let input = MODEL
            .root
            .all("inputData")
            .find(|input| input.id() == name)
            .expect("every question is an input");
        let of = &input.one("variable").attributes["typeRef"];
        let find = |name: &str| {
            MODEL
                .root
                .all("itemDefinition")
                .find(|of| of.attributes["name"] == name)
                .unwrap()
        };
        let mut definition = find(of);
        assert_eq!(
            definition.attributes.contains_key("isCollection"),
            question == Question::Tasks
        );
        if question == Question::Tasks {
            definition = find(&definition.one("typeRef").text);
        }
        let mut values: Vec<String> = question.values().iter().map(|key| format!("\"{key}\"")).collect();
        if !matches!(question, Question::Goal | Question::Tasks) {
            values.push("null".to_owned());
        }
        assert_eq!(definition.one("allowedValues").said(), values.join(", "), "{name}");
    }
    let outcomes: Vec<String> = Outcome::ALL
        .iter()
        .map(|outcome| format!("\"{}\"", outcome.key()))
        .collect();
    let of_outcomes = MODEL
        .root
        .all("itemDefinition")
        .find(|of| of.attributes["name"] == "t_outcome_name")
        .unwrap();
    assert_eq!(of_outcomes.one("allowedValues").said(), outcomes.join(", "));
}

/// Whoever opens the file sees where it comes from, in the drawing and in the text.
#[test]
fn the_model_says_where_it_comes_from() {
    let notes: Vec<&str> = MODEL.root.all("textAnnotation").map(Node::said).collect();
    for text in [notes[0], MODEL.root.one("description").text.as_str()] {
        assert!(text.contains("Not an EMA service") && text.contains(EDITION), "{text}");
    }
    assert_eq!(
        MODEL.root.attributes["xmlns"],
        "https://www.omg.org/spec/DMN/20191111/MODEL/"
    );
}
