//! `cargo xtask prove`: every check on every case.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use upd_rules::case::answers::Answers;
use upd_rules::case::questions::{Answer, Question};
use upd_rules::plan::Plan;

use crate::checks::{Behind, OF_DISTINCT_PLANS, OF_PLANS, OF_WHAT_IS_TOLD, Seen, Subject, Told};
use crate::contract::offered;
use crate::panics::caught;
use crate::plans::DistinctPlans;
use crate::reviewed;
use crate::rules::Rules;
use crate::smallest::SizedCase;
use crate::texts::Texts;
use crate::walk::{Cases, Visitor, every_case};
use rustc_hash::FxBuildHasher;

/// What was found not to hold.
#[derive(Clone, Debug)]
pub struct Exception {
    /// In how many cases, as far as they were tried.
    pub cases: u64,
    /// The smallest of them.
    pub smallest: SizedCase,
    /// What does not hold in that one.
    pub what: String,
}

/// The exceptions, by the name of their check.
#[derive(Clone, Debug, Default)]
pub struct Exceptions(BTreeMap<&'static str, Exception>);

impl Exceptions {
    /// Writes down one.
    pub fn add(&mut self, check: &'static str, answers: &Answers, what: String) {
        let exception = Exception {
            cases: 1,
            smallest: SizedCase::of(answers),
            what,
        };
        self.merge_one(check, exception);
    }

    fn merge_one(&mut self, check: &'static str, other: Exception) {
        match self.0.get_mut(check) {
            Some(known) => {
                known.cases += other.cases;
                if other.smallest < known.smallest {
                    known.smallest = other.smallest;
                    known.what = other.what;
                }
            }
            None => {
                self.0.insert(check, other);
            }
        }
    }

    fn merge(&mut self, other: Self) {
        for (check, exception) in other.0 {
            self.merge_one(check, exception);
        }
    }

    /// Each with the name of its check.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Exception)> {
        self.0.iter().map(|(check, exception)| (*check, exception))
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What a proof has found.
#[derive(Debug)]
pub struct Proof {
    /// How many cases were checked.
    pub cases: u64,
    /// How many of them were told in words.
    pub told: usize,
    /// The distinct plans.
    pub plans: DistinctPlans,
    /// What was seen in all that was told.
    pub seen: Seen,
    /// What does not hold.
    pub exceptions: Exceptions,
    /// How long the cases took, and telling them.
    pub took: (Duration, Duration),
}

/// The checks that belong to no table, because they compare what is asked on the way: name and sentence.
pub const ON_THE_WAY: [(&str, &str); 4] = [
    (
        "panic",
        "No rule stops in the middle: each case has an end, in the plan and in words",
    ),
    (
        "asked",
        "Each question comes when the contract says so, and no other (section 1, \u{201c}asked when\u{201d})",
    ),
    (
        "offered",
        "Each answer is offered when the contract says so (section 1, \u{201c}values\u{201d})",
    ),
    (
        "text",
        "The text of a case, as in a link, gives the same case, and nothing is set aside: its pieces in each case, the \
              whole of it for each plan (section 1)",
    ),
];

/// Proves the rules on these cases.
#[must_use]
pub fn prove(rules: Rules, cases: Cases) -> Proof {
    let is_whole = cases == Cases::all();
    let begin = Instant::now();
    let mut provers = every_case(cases, || Prover::of(rules)).into_iter();
    let mut all = provers.next().unwrap_or_else(|| Prover::of(rules));
    for prover in provers {
        all.merge(prover);
    }
    let walked = begin.elapsed();
    let begin = Instant::now();
    let mut cases: Vec<SizedCase> = all.to_tell.into_values().collect();
    cases.sort();
    cases.dedup();
    let (mut seen, exceptions) = tell(&rules, &cases);
    all.exceptions.merge(exceptions);
    // What stopped has been told; here it would only stop again.
    let _ = caught(|| seen.look_for_differences(&rules, &cases));
    for (check, what) in seen.dead() {
        all.exceptions.add(check, &Answers::default(), what);
    }
    seen.statements.hear_the_matrix();
    for (line, case) in seen.statements.not_reviewed() {
        let what = format!("this was not reviewed: {line}");
        all.exceptions.add(reviewed::CHECK, &case.answers, what);
    }
    // Whoever looks at some of the cases does not hear everything.
    if is_whole {
        for line in seen.statements.no_longer_said() {
            let what = format!("this was reviewed, and nothing says it: {line}");
            all.exceptions.add(reviewed::CHECK, &Answers::default(), what);
        }
    }
    Proof {
        cases: all.cases,
        told: cases.len(),
        plans: all.plans,
        seen,
        exceptions: all.exceptions,
        took: (walked, begin.elapsed()),
    }
}

/// What one core proves.
struct Prover {
    rules: Rules,
    cases: u64,
    plans: DistinctPlans,
    /// For each distinct plan what stands behind its steps.
    behind: Vec<Behind>,
    texts: Texts,
    /// The smallest case of each kind that is told differently, as far as the proof tells kinds apart.
    to_tell: HashMap<Kind, SizedCase, FxBuildHasher>,
    exceptions: Exceptions,
}

/// What is told in its own words where it differs, also in the same plan.
const TOLD_BY: [Question; 10] = [
    Question::Goal,
    Question::User,
    Question::Account,
    Question::Email,
    Question::Oms,
    Question::Organisations,
    Question::Matter,
    Question::Approved,
    Question::EarlySignIn,
    Question::Contact,
];

/// What may be told differently: a distinct plan for each kind of person, account and organisation; and whatever tasks
/// each kind of person has in each environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Plan(usize, [Option<u8>; TOLD_BY.len()]),
    Tasks(u16, [Option<u8>; 2]),
}

impl Prover {
    fn of(rules: Rules) -> Self {
        Self {
            rules,
            cases: 0,
            plans: DistinctPlans::default(),
            behind: Vec::new(),
            texts: Texts::default(),
            to_tell: HashMap::default(),
            exceptions: Exceptions::default(),
        }
    }

    fn check(&mut self, answers: &Answers, plan: &Plan, number: usize) {
        if number == self.behind.len() {
            self.behind.push(Behind::of(plan));
            for check in OF_DISTINCT_PLANS {
                if let Err(what) = (check.holds)(plan) {
                    self.exceptions.add(check.name, answers, what);
                }
            }
        }
        let Some(behind) = self.behind.get(number) else { return };
        let subject = Subject { answers, plan, behind };
        for check in OF_PLANS {
            if let Err(what) = (check.holds)(&subject) {
                self.exceptions.add(check.name, answers, what);
            }
        }
    }

    fn keep_to_tell(&mut self, kind: Kind, case: SizedCase) {
        self.to_tell
            .entry(kind)
            .and_modify(|known| known.keep_smaller(case))
            .or_insert(case);
    }

    fn merge(&mut self, other: Self) {
        self.cases += other.cases;
        // The other core has numbered the plans in its own way: kinds are told apart by a case of theirs.
        for (kind, case) in other.to_tell {
            let kind = match (kind, (self.rules.plan)(&case.answers)) {
                (Kind::Plan(_, rest), Some(plan)) => Kind::Plan(self.plans.number(&plan, case), rest),
                (kind, _) => kind,
            };
            self.keep_to_tell(kind, case);
        }
        self.plans.merge(&other.plans);
        self.exceptions.merge(other.exceptions);
    }
}

fn place(answers: &Answers, question: Question) -> Option<u8> {
    match answers.answer(question)? {
        Answer::One(place) => Some(place),
        Answer::Tasks(_) => None,
    }
}

impl Visitor for Prover {
    fn question(&mut self, question: Question, answers: &Answers) {
        let next = (self.rules.next)(answers);
        if next != Some(question) {
            let next = next.map_or("nothing", Question::key);
            let what = format!("{next} is asked next, and not {}", question.key());
            self.exceptions.add("asked", answers, what);
        }
        if question == Question::Tasks {
            return;
        }
        for (place, value) in (0..).zip(question.values()) {
            let fits = (self.rules.fits)(question, Answer::One(place), answers);
            if fits != offered(question, value, answers) {
                let what = format!(
                    "{}={value} is {}offered",
                    question.key(),
                    if fits { "" } else { "not " }
                );
                self.exceptions.add("offered", answers, what);
            }
        }
    }

    fn case(&mut self, answers: &Answers) {
        self.cases += 1;
        if let Err(what) = caught(|| self.look_at(answers)) {
            self.exceptions.add("panic", answers, what);
        }
    }
}

impl Prover {
    fn look_at(&mut self, answers: &Answers) {
        let Some(plan) = (self.rules.plan)(answers) else {
            let next = (self.rules.next)(answers).map_or("nothing", Question::key);
            self.exceptions
                .add("asked", answers, format!("{next} is asked of a complete case"));
            return;
        };
        let case = SizedCase::of(answers);
        let number = self.plans.count(&plan, case);
        self.check(answers, &plan, number);
        if let Err(what) = self.texts.come_back(&self.rules, answers) {
            self.exceptions.add("text", answers, what);
        }
        self.keep_to_tell(
            Kind::Plan(number, TOLD_BY.map(|question| place(answers, question))),
            case,
        );
        if let Some(tasks) = answers.tasks {
            let tasks = tasks.iter().fold(0, |all, task| all | 1 << task as u16);
            let told_by = [Question::User, Question::Env];
            self.keep_to_tell(
                Kind::Tasks(tasks, told_by.map(|question| place(answers, question))),
                case,
            );
        }
    }
}

fn check_words(told: &Told, exceptions: &mut Exceptions) {
    if told.case.answers != told.answers || !told.case.ignored.is_empty() || !told.case.is_complete() {
        exceptions.add("text", &told.answers, "its text gives another case".to_owned());
    }
    for check in OF_WHAT_IS_TOLD {
        if let Err(what) = (check.holds)(told) {
            exceptions.add(check.name, &told.answers, what);
        }
    }
}

/// Tells these cases in words, on all cores, and checks what is said.
fn tell(rules: &Rules, cases: &[SizedCase]) -> (Seen, Exceptions) {
    let next = AtomicUsize::new(0);
    let work = || {
        let (mut seen, mut exceptions) = (Seen::default(), Exceptions::default());
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            let told = caught(|| {
                for told in Told::each(rules, &case.answers) {
                    check_words(&told, &mut exceptions);
                    seen.look_at(&told);
                }
            });
            if let Err(what) = told {
                exceptions.add("panic", &case.answers, what);
            }
        }
        (seen, exceptions)
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
        let (mut seen, mut exceptions) = work();
        for other in others {
            match other.join() {
                Ok((other, more)) => {
                    seen.merge(other);
                    exceptions.merge(more);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        (seen, exceptions)
    })
}
