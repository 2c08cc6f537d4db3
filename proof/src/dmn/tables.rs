//! The decisions of the model and their tables, found from every complete case.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use upd_rules::case::answers::{Answers, Choice as _, Goal, RoleHeld, Task, Tasks, User};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::case::text::{Case as CaseText, FreeValues, write_answers};
use upd_rules::dates::working_days::Calendar;
use upd_rules::document::Document;
use upd_rules::plan::Verdict;

use crate::cases::{self, Case, NOTHING};
use crate::rows::{ANY, Cell, MOST_VALUES, Point, Points, Row, rows};

/// What a column of a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// The answer to a question.
    Answer(Question),
    /// Whether a task is among those wanted.
    Wants(Task),
    /// Whether a task is wanted that no role of the group has.
    AnyRefused,
    /// Whether a task is wanted that a role of the group has.
    AnyOpen,
    /// What another decision says.
    Said(Decision),
    /// What the decision about the goal says.
    SaidOfTheGoal,
}

/// A decision of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Decision {
    TasksOpen,
    TasksRefused,
    RoleNeeded,
    InProduction,
    InUat,
    OfGoal(GoalPlace),
    Outcome,
}

/// The place of a goal among all of them.
pub(super) type GoalPlace = u8;

/// What the tasks refused are of all.
pub(super) const REFUSED: [&str; 3] = ["none", "some", "all"];
const YES_NO: [&str; 2] = ["true", "false"];

impl Decision {
    /// All of them, each after those that it needs.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let first = [
            Self::TasksOpen,
            Self::TasksRefused,
            Self::RoleNeeded,
            Self::InProduction,
            Self::InUat,
        ];
        let of_goals = Goal::ALL.iter().map(|goal| Self::OfGoal(goal.index()));
        first.into_iter().chain(of_goals).chain([Self::Outcome])
    }

    /// Its name, under which others use what it says.
    pub(super) fn name(self) -> String {
        match self {
            Self::TasksOpen => "tasks_open".to_owned(),
            Self::TasksRefused => "tasks_refused".to_owned(),
            Self::RoleNeeded => "role_needed".to_owned(),
            Self::InProduction => "in_production".to_owned(),
            Self::InUat => "in_uat".to_owned(),
            Self::OfGoal(place) => format!("outcome_{}", variable(Goal::ALL[usize::from(place)].key())),
            Self::Outcome => "outcome".to_owned(),
        }
    }

    /// What it answers.
    pub(super) fn question(self) -> String {
        match self {
            Self::TasksOpen => "Which tasks are open to the group? Those for which a role of it has a tick.".to_owned(),
            Self::TasksRefused => "How much of what is wanted is refused to the group?".to_owned(),
            Self::RoleNeeded => "What the tasks need: which role is the least that has all that are open?".to_owned(),
            Self::InProduction => "Access: what comes of it in production, of the tasks that are open?".to_owned(),
            Self::InUat => "Access: what comes of it in UAT, of the tasks that are open?".to_owned(),
            Self::OfGoal(place) => format!(
                "What comes of it with goal \u{201c}{}\u{201d}?",
                Goal::ALL[usize::from(place)].key()
            ),
            Self::Outcome => "What comes of the case, and must something be asked first?".to_owned(),
        }
    }

    /// The columns that may decide, in the order in which questions are asked.
    fn subjects(self) -> Vec<Subject> {
        let tasks = Task::ALL.iter().map(|task| Subject::Wants(*task));
        let user = Subject::Answer(Question::User);
        match self {
            Self::TasksOpen => vec![user],
            Self::TasksRefused => vec![Subject::AnyRefused, Subject::AnyOpen],
            Self::RoleNeeded => [user].into_iter().chain(tasks).collect(),
            Self::InProduction => environment_subjects([Question::SuperUsers, Question::Role, Question::Credentials]),
            Self::InUat => environment_subjects([Question::SuperUsersUat, Question::RoleUat, Question::CredentialsUat]),
            Self::OfGoal(place) if Goal::ALL.get(usize::from(place)) == Some(&Goal::Access) => vec![
                user,
                Subject::Said(Self::TasksRefused),
                Subject::Answer(Question::Env),
                Subject::Said(Self::InProduction),
                Subject::Said(Self::InUat),
            ],
            Self::OfGoal(_) => Question::ALL
                .into_iter()
                .filter(|question| !matches!(question, Question::Goal | Question::Tasks))
                .map(Subject::Answer)
                .collect(),
            Self::Outcome => vec![Subject::SaidOfTheGoal],
        }
    }

    /// In which order the columns are examined. Any order gives a right table; these give few rows, which was measured.
    fn order(self, subjects: &[Subject]) -> Vec<usize> {
        let answer = Subject::Answer;
        let first: Vec<Subject> = match self {
            Self::RoleNeeded => vec![
                answer(Question::User),
                Subject::Wants(Task::ManageUsers),
                Subject::Wants(Task::EmailConfiguration),
            ],
            Self::InProduction => environment_order([Question::SuperUsers, Question::Role, Question::Credentials]),
            Self::InUat => environment_order([Question::SuperUsersUat, Question::RoleUat, Question::CredentialsUat]),
            _ => Vec::new(),
        };
        let place = |subject: &Subject| subjects.iter().position(|other| other == subject);
        let mut order: Vec<usize> = first.iter().filter_map(place).collect();
        order.extend((0..subjects.len()).filter(|column| !first.contains(&subjects[*column])));
        order
    }

    /// What it can say.
    pub(super) fn values(self) -> Vec<String> {
        let owned = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        match self {
            Self::TasksOpen => open_to_groups().into_iter().map(list).collect(),
            Self::TasksRefused => owned(&REFUSED),
            Self::RoleNeeded => owned(RoleHeld::KEYS),
            _ => Verdict::TOLD_APART.into_iter().map(verdict_name).collect(),
        }
    }
}

fn environment_subjects([super_users, role, credentials]: [Question; 3]) -> Vec<Subject> {
    let answer = Subject::Answer;
    vec![
        Subject::Said(Decision::RoleNeeded),
        Subject::Wants(Task::Api),
        answer(Question::Account),
        answer(Question::OtherSystem),
        answer(Question::Oms),
        answer(super_users),
        answer(role),
        answer(credentials),
        answer(Question::FirstSuperUser),
    ]
}

fn environment_order([super_users, role, credentials]: [Question; 3]) -> Vec<Subject> {
    let answer = Subject::Answer;
    vec![
        Subject::Wants(Task::Api),
        answer(role),
        Subject::Said(Decision::RoleNeeded),
        answer(super_users),
        answer(credentials),
        answer(Question::FirstSuperUser),
        answer(Question::Oms),
    ]
}

/// A verdict as one value: the outcome, and whether something must be asked first.
pub(super) fn verdict_name(verdict: Verdict) -> String {
    let first = if verdict.asks_first { ", ask first" } else { "" };
    format!("{}{first}", verdict.outcome.key())
}

/// A key of the contract as the name of a variable: in FEEL a hyphen takes away.
#[must_use]
pub fn variable(key: &str) -> String {
    key.replace('-', "_")
}

impl Subject {
    /// The expression that gives its value.
    pub(super) fn expression(self) -> String {
        match self {
            Self::Answer(question) => variable(question.key()),
            Self::Wants(task) => format!("list contains(tasks, {})", quoted(task.key())),
            Self::AnyRefused => "some task in tasks satisfies not(list contains(tasks_open, task))".to_owned(),
            Self::AnyOpen => "some task in tasks satisfies list contains(tasks_open, task)".to_owned(),
            Self::Said(decision) => decision.name(),
            Self::SaidOfTheGoal => {
                let goals = Goal::ALL.iter().map(|goal| {
                    format!(
                        "if goal = {} then {} else ",
                        quoted(goal.key()),
                        Decision::OfGoal(goal.index()).name()
                    )
                });
                goals.chain(["null".to_owned()]).collect()
            }
        }
    }

    /// Its name at the head of the column.
    pub(super) fn label(self) -> String {
        match self {
            Self::Answer(question) => question.key().to_owned(),
            Self::Wants(task) => format!("tasks: {}", task.key()),
            Self::AnyRefused => "a task is not open to the group".to_owned(),
            Self::AnyOpen => "a task is open to the group".to_owned(),
            Self::Said(decision) => decision.name().replace('_', " "),
            Self::SaidOfTheGoal => "what its goal comes to".to_owned(),
        }
    }

    /// Its values in FEEL: what is not asked is null, and stands first.
    pub(super) fn literals(self) -> Vec<String> {
        let values: Vec<String> = match self {
            Self::Answer(question) => question.values().iter().map(|key| quoted(key)).collect(),
            Self::Wants(_) | Self::AnyRefused | Self::AnyOpen => YES_NO.map(str::to_owned).to_vec(),
            Self::Said(decision) => decision.values().iter().map(|value| quoted(value)).collect(),
            Self::SaidOfTheGoal => Decision::Outcome.values().iter().map(|value| quoted(value)).collect(),
        };
        ["null".to_owned()].into_iter().chain(values).collect()
    }

    /// The value of a case there.
    fn of(self, case: &Case, answers: &Answers) -> u8 {
        let yes_no = |holds: bool| if holds { 1 } else { 2 };
        let tasks = |holds: &dyn Fn(Tasks) -> bool| answers.tasks.map_or(NOTHING, |tasks| yes_no(holds(tasks)));
        match self {
            Self::Answer(question) => case.values[question as usize],
            Self::Wants(task) => tasks(&|tasks| tasks.contains(task)),
            Self::AnyRefused => tasks(&|_| !answers.tasks_refused().is_empty()),
            Self::AnyOpen => tasks(&|_| !answers.tasks_left().is_empty()),
            Self::Said(decision) => decision.of(case, answers),
            Self::SaidOfTheGoal => case.verdict,
        }
    }
}

impl Decision {
    /// What it says of a case: one more than the place among its values, or nothing.
    fn of(self, case: &Case, answers: &Answers) -> u8 {
        match self {
            Self::TasksOpen => answers.group().map_or(NOTHING, |group| {
                let open = open_to_groups().iter().position(|open| *open == group.tasks());
                open.map_or(NOTHING, |place| place as u8 + 1)
            }),
            Self::TasksRefused => match (answers.tasks, answers.tasks_refused().is_empty()) {
                (None, _) => NOTHING,
                (Some(_), true) => 1,
                (Some(_), false) if answers.tasks_left().is_empty() => 3,
                (Some(_), false) => 2,
            },
            Self::RoleNeeded => answers.tasks.map_or(NOTHING, |_| answers.role_needed().index() + 1),
            Self::InProduction => case.in_production,
            Self::InUat => case.in_uat,
            Self::OfGoal(place) if case.values[Question::Goal as usize] == place + 1 => case.verdict,
            Self::OfGoal(_) => NOTHING,
            Self::Outcome => case.verdict,
        }
    }
}

fn open_to_groups() -> Vec<Tasks> {
    let mut open: Vec<Tasks> = Vec::new();
    for user in User::ALL {
        let answers = Answers {
            user: Some(*user),
            ..Answers::default()
        };
        if let Some(tasks) = answers.group().map(|group| group.tasks())
            && !open.contains(&tasks)
        {
            open.push(tasks);
        }
    }
    open
}

fn list(tasks: Tasks) -> String {
    let keys: Vec<String> = tasks.iter().map(|task| quoted(task.key())).collect();
    format!("[{}]", keys.join(", "))
}

/// A text in FEEL. No name of the contract has a quotation mark.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

/// A decision with its table.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) decision: Decision,
    /// The columns that decide.
    pub(super) subjects: Vec<Subject>,
    pub(super) rows: Vec<TableRow>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) struct TableRow {
    /// For each column what it accepts, in FEEL.
    pub(super) cells: Vec<String>,
    /// What it says, by its place among the values of the decision.
    pub(super) says: usize,
    /// How many complete cases it is for.
    pub(super) cases: u64,
    /// The shortest of them, as it stands in a link.
    pub(super) shortest: String,
    /// The rules that the verdict of that case cites.
    pub(super) cites: Vec<&'static str>,
}

/// What is known of the cases of one point.
#[derive(Clone, Copy)]
struct Found {
    says: u8,
    cases: u64,
    shortest: Shortest,
}

/// The shortest of some cases: the fewest answers, of these the fewest tasks, of these the first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Shortest {
    length: usize,
    tasks: usize,
    place: usize,
    /// Its tasks, where it has some.
    chosen: Option<Tasks>,
}

impl Shortest {
    fn of(case: &Case, place: usize, tasks: Option<Tasks>) -> Self {
        Self {
            length: case.length(),
            tasks: tasks.map_or(0, |tasks| tasks.iter().count()),
            place,
            chosen: tasks,
        }
    }

    fn answers(self, cases: &[Case]) -> Result<Answers> {
        let mut answers = cases
            .get(self.place)
            .context("the shortest case is one of them")?
            .answers();
        answers.tasks = self.chosen;
        Ok(answers)
    }
}

/// The tables of all decisions, each after those that it needs, found from every case.
///
/// # Errors
///
/// If the columns of a table do not decide what it says: the rules have come to read something else.
pub(super) fn tables(cases: &[Case]) -> Result<Vec<Table>> {
    let wishes = Wishes::of(cases);
    Decision::all()
        .map(|decision| {
            let table = Table::of(decision, cases, &wishes);
            table.with_context(|| format!("the table of {}", decision.name()))
        })
        .collect()
}

/// What is known of the cases of a user with the same wish.
struct Wished {
    /// The answers that tell user and tasks.
    answers: Answers,
    /// How many complete cases there are with one of the sets of tasks that come to the wish.
    cases: u64,
    /// How many sets of tasks do.
    ways: u64,
    /// The shortest of them.
    shortest: Shortest,
}

/// For each user and each wish, by their numbers.
struct Wishes(BTreeMap<(u8, u8), Wished>);

impl Wishes {
    fn of(cases: &[Case]) -> Self {
        let mut found: BTreeMap<(u8, u8), Wished> = BTreeMap::new();
        for (place, case) in cases.iter().enumerate() {
            let known = found.entry(user_and_wish(case)).or_insert_with(|| {
                let answers = case.answers();
                Wished {
                    answers: Answers {
                        user: answers.user,
                        tasks: answers.tasks,
                        ..Answers::default()
                    },
                    cases: 0,
                    ways: u64::from(case.ways),
                    shortest: Shortest::of(case, place, answers.tasks),
                }
            });
            known.cases += 1;
            known.shortest = known.shortest.min(Shortest::of(case, place, known.answers.tasks));
        }
        Self(found)
    }

    fn answers(&self, case: &Case) -> Answers {
        self.0
            .get(&user_and_wish(case))
            .map(|wished| wished.answers)
            .unwrap_or_default()
    }
}

const fn user_and_wish(case: &Case) -> (u8, u8) {
    (
        case.values[Question::User as usize],
        case.values[Question::Tasks as usize],
    )
}

impl Table {
    fn of(decision: Decision, cases: &[Case], wishes: &Wishes) -> Result<Self> {
        let subjects = decision.subjects();
        let found = match decision {
            Decision::RoleNeeded => points_of_tasks(decision, &subjects, cases, wishes)?,
            Decision::TasksOpen | Decision::TasksRefused => points_of_wishes(decision, &subjects, cases, wishes)?,
            _ => points_of_cases(decision, &subjects, cases, wishes)?,
        };
        let points: Points = found.iter().map(|(point, found)| (point.clone(), found.says)).collect();
        let rows = rows(&points, &decision.order(&subjects))?;
        // Columns that decide nothing are none.
        let decides = |column: &usize| rows.iter().any(|row| row.cells[*column] != ANY);
        let columns: Vec<usize> = (0..subjects.len()).filter(decides).collect();
        let rows = rows.iter().map(|row| {
            let of_row = found
                .iter()
                .filter(|(point, _)| row.accepts(point))
                .map(|(_, found)| found);
            TableRow::of(row, &columns, &subjects, of_row, cases)
        });
        Ok(Self {
            decision,
            rows: rows.collect::<Result<_>>()?,
            subjects: columns.iter().map(|column| subjects[*column]).collect(),
        })
    }
}

type FoundPoints = BTreeMap<Point, Found>;

fn points_of_cases(decision: Decision, subjects: &[Subject], cases: &[Case], wishes: &Wishes) -> Result<FoundPoints> {
    let mut known: HashMap<u128, Found> = HashMap::new();
    for (place, case) in cases.iter().enumerate() {
        // Cheap to tell, and most cases are not about most decisions.
        let is_about = match decision {
            Decision::OfGoal(goal) => case.values[Question::Goal as usize] == goal + 1,
            Decision::InProduction => case.in_production != NOTHING,
            Decision::InUat => case.in_uat != NOTHING,
            _ => true,
        };
        if !is_about {
            continue;
        }
        let answers = wishes.answers(case);
        let mut key = 0;
        for subject in subjects {
            key = key << BITS | u128::from(subject.of(case, &answers));
        }
        let found = Found {
            says: decision.of(case, &answers),
            cases: u64::from(case.ways),
            shortest: Shortest::of(case, place, answers.tasks),
        };
        known.entry(key).or_insert(Found { cases: 0, ..found }).add(found)?;
    }
    let point = |key: u128| {
        let places = (0..subjects.len() as u32).rev();
        places
            .map(|place| (key >> (place * BITS)) as u8 & (MOST_VALUES - 1))
            .collect()
    };
    Ok(known.into_iter().map(|(key, found)| (point(key), found)).collect())
}

/// So many bits of a number hold a value of a column: a point in one number, for there are a million cases.
const BITS: u32 = MOST_VALUES.ilog2();

/// What is about user and tasks alone is the same for all cases of a user with the same wish.
fn points_of_wishes(decision: Decision, subjects: &[Subject], cases: &[Case], wishes: &Wishes) -> Result<FoundPoints> {
    let mut points = FoundPoints::new();
    for wished in wishes.0.values() {
        let case = cases
            .get(wished.shortest.place)
            .context("the shortest case is one of them")?;
        let says = decision.of(case, &wished.answers);
        if says != NOTHING {
            let point = subjects
                .iter()
                .map(|subject| subject.of(case, &wished.answers))
                .collect();
            let found = Found {
                says,
                cases: wished.cases * wished.ways,
                shortest: wished.shortest,
            };
            points.entry(point).or_insert(Found { cases: 0, ..found }).add(found)?;
        }
    }
    Ok(points)
}

/// What is about single tasks is the same for all cases of a user with the same tasks.
fn points_of_tasks(decision: Decision, subjects: &[Subject], cases: &[Case], wishes: &Wishes) -> Result<FoundPoints> {
    let mut points = FoundPoints::new();
    for (&(user, _), wished) in &wishes.0 {
        let case = cases
            .get(wished.shortest.place)
            .context("the shortest case is one of them")?;
        let mut answers = wished.answers;
        let (Some(group), Some(of_wish)) = (answers.group(), answers.tasks) else {
            continue;
        };
        for tasks in cases::every_set_of_tasks() {
            if !cases::means_the_same(group, of_wish, tasks) {
                continue;
            }
            answers.set(Question::Tasks, Some(Answer::Tasks(tasks)));
            let point: Point = subjects
                .iter()
                .map(|subject| match subject {
                    Subject::Answer(Question::User) => user,
                    subject => subject.of(case, &answers),
                })
                .collect();
            let found = Found {
                says: decision.of(case, &answers),
                cases: wished.cases,
                shortest: Shortest::of(case, wished.shortest.place, Some(tasks)),
            };
            points.entry(point).or_insert(Found { cases: 0, ..found }).add(found)?;
        }
    }
    Ok(points)
}

impl Found {
    fn add(&mut self, other: Self) -> Result<()> {
        if self.says != other.says {
            bail!("two cases differ only in what the table does not look at");
        }
        self.cases += other.cases;
        self.shortest = self.shortest.min(other.shortest);
        Ok(())
    }
}

impl TableRow {
    fn of<'a>(
        row: &Row,
        columns: &[usize],
        subjects: &[Subject],
        found: impl Iterator<Item = &'a Found>,
        cases: &[Case],
    ) -> Result<Self> {
        let (mut count, mut shortest) = (0, None);
        for found in found {
            count += found.cases;
            shortest = Some(shortest.map_or(found.shortest, |known: Shortest| known.min(found.shortest)));
        }
        let answers = shortest.context("every row is for some case")?.answers(cases)?;
        Ok(Self {
            cells: columns
                .iter()
                .map(|column| cell(row.cells[*column], &subjects[*column].literals()))
                .collect(),
            says: usize::from(row.leads_to) - 1,
            cases: count,
            shortest: write_answers(&answers),
            cites: cites(&answers),
        })
    }
}

/// The rules that the verdict of a case cites.
fn cites(answers: &Answers) -> Vec<&'static str> {
    let case = CaseText::of(answers, FreeValues::default());
    // A verdict without an expiry day does not depend on the day on which it is asked for.
    let now = NaiveDate::default().and_time(chrono::NaiveTime::MIN);
    let document = Document::of(&case, now, &Calendar::default());
    let cites = document.verdict.map(|verdict| verdict.cites).unwrap_or_default();
    cites.iter().map(|cite| cite.id()).collect()
}

/// A cell in FEEL: nothing to look at, the values, or all but a few where that is shorter.
fn cell(accepts: Cell, literals: &[String]) -> String {
    const MANY: usize = 5;
    if accepts == ANY {
        return "-".to_owned();
    }
    let accepted = |place: &usize| accepts >> place & 1 == 1;
    let names = |places: &[usize]| -> String {
        let names: Vec<&str> = places
            .iter()
            .filter_map(|place| literals.get(*place))
            .map(String::as_str)
            .collect();
        names.join(", ")
    };
    let (yes, no): (Vec<usize>, Vec<usize>) = (0..literals.len()).partition(accepted);
    if yes.len() > MANY && no.len() < yes.len() {
        return format!("not({})", names(&no));
    }
    names(&yes)
}
