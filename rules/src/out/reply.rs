//! The reply of a help desk: short and kind, ready to be pasted. What is said about a case in a few lines: the verdict,
//! the next thing to do and the way to it, what to have ready, how long it takes, and the link. For an incomplete case
//! it asks for what is open.
//!
//! A reply is a list of [`Piece`]s: sentences of the document, or one of a handful of fixed frames. So it says nothing
//! that the plan does not say. It keeps within a length by leaving out whole pieces, those that matter least first.

use std::cmp::Reverse;

use super::markup::{Markup, Writer};
use super::plan_lines::next_row;
use crate::case::answers::{Environment, Matter};
use crate::case::questions::Question;
use crate::case::surely_asked::surely_asked;
use crate::case::text::Case;
use crate::document::{Document, Row};
use crate::plan::{Actor, Condition, Outcome, StepId};
use crate::sources::figures::Duration;
use crate::sources::ledger::Cite;
use crate::sources::matrix::UpdRole;
use crate::sources::said::{Said, cites, each_once};
use crate::words::reply::{Frame, WHERE_TO_REPORT};
use crate::words::{self, Sources, Way, Whose};

/// A reply has at most so many characters, the link included.
pub const LONGEST: usize = 1200;
/// A reply that names its sources has at most so many.
pub const LONGEST_WITH_SOURCES: usize = 3000;
/// So many steps are named after the next one.
const MOST_AFTERWARDS: usize = 4;
/// So many of them come before what is good to know, where there is not room for all.
const FIRST_AFTERWARDS: usize = 2;
/// So many sentences on how a step is done come before the steps behind it, where there is not room for all.
const FIRST_OF_HOW: usize = 2;
/// At most so many questions are asked at once.
pub const MOST_QUESTIONS: usize = 5;

/// A piece of a reply. Nothing else stands in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that are the same whatever the case is.
    Frame(Frame),
    /// The verdict in a word or two.
    InAWord(&'static str),
    /// A sentence of the document.
    Said(Said),
    /// The time that it takes in a line. It says itself what is not stated, so it carries no mark.
    Time(Said),
    /// A role to request, and where.
    Role(UpdRole, Environment),
    /// The title of the next step, with its environments where these are not only production, and the rules behind it.
    Step(String, Vec<Cite>),
    /// Who does that step, if it is not you.
    Who(Actor, Whose),
    /// A later step: its title in the same way, when it is needed if not always, and how long it takes.
    Later(String, Option<Condition>, Duration),
    /// Where to go for it.
    Way(Way),
    /// The menu that leads to its form.
    Menu(&'static [&'static str]),
    /// A question that is open, and what helps with it.
    Question(String, String),
    /// Rules that stand in one place, on which the pieces before rest.
    Source(Vec<Cite>),
    /// What one of these places is called in full.
    Named(String),
    /// The link to the plan.
    Link(String),
}

/// How much a piece matters: where there is not room for all, the last of these come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    /// How the dates are to be read.
    AboutDates,
    /// Within which limits one may do what is asked for.
    Limits,
    /// What is said last of how a step is done.
    MoreHow,
    /// What comes later than soon.
    Afterwards,
    LaterDocument,
    /// How a step is done, where there is an address to go to besides: what is said first of it.
    How,
    /// What concerns no step alone.
    GoodToKnow,
    /// What comes right after the next step.
    Soon,
    Warning,
    Document,
    /// How it is done where there is none.
    OnlyHow,
    Time,
    Way,
    Refusal,
    Instead,
    FirstRefusal,
    Always,
}

impl Weight {
    /// Whether these sentences go on from each other: then all of them stand, or none.
    const fn is_of_one_piece(self) -> bool {
        matches!(self, Self::OnlyHow)
    }

    /// Whether these follow each other: then none stands behind one that does not.
    const fn is_in_order(self) -> bool {
        matches!(self, Self::How | Self::MoreHow | Self::Soon | Self::Afterwards)
    }

    /// Whether this follows what weighs so: then it does not stand without it.
    const fn follows(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::MoreHow, Self::How) | (Self::Afterwards, Self::Soon)
        )
    }
}

/// A piece, how much it matters, and whether there is room for it.
#[derive(Clone, Debug)]
struct Part {
    weight: Weight,
    piece: Piece,
    stands: bool,
}

/// Where a part stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    block: usize,
    part: usize,
}

/// Pieces that belong together.
#[derive(Clone, Debug)]
struct Block {
    /// What leads to them.
    lead: Option<Piece>,
    /// Whether the first of them stands in the line of what leads to it. The others are the items of a list.
    in_line: bool,
    /// The pieces. If none of them stands, the block does not.
    parts: Vec<Part>,
}

/// A reply, ready to be written.
#[derive(Clone, Debug)]
pub struct Reply {
    blocks: Vec<Block>,
    markup: Markup,
    sources: Sources,
}

impl Reply {
    /// The reply for a case. `link` leads to its plan, or on to what is open.
    #[must_use]
    pub fn of(case: &Case, document: &Document, link: &str, sources: Sources, markup: Markup) -> Self {
        let mut blocks = vec![Block::frame(Frame::Greeting)];
        if document.complete {
            blocks.extend(answer(case, document, link));
        } else {
            blocks.extend(enquiry(case, link));
        }
        blocks.push(Block::frame(Frame::SignOff));
        let mut reply = Self {
            blocks,
            markup,
            sources,
        };
        reply.shorten();
        reply
    }

    /// The same where a leak is to be reported, whatever else is said (SEC-04).
    #[must_use]
    pub fn about_a_leak(mut self) -> Self {
        self.blocks.insert(1, leak());
        self.shorten();
        self
    }

    /// All that stands in it, in order.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let pieces = |block: Block| {
            let below = block.parts.into_iter().map(|part| part.piece);
            block.lead.into_iter().chain(below).collect::<Vec<_>>()
        };
        self.standing().into_iter().flat_map(pieces).collect()
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut writer = Writer::for_tickets(self.markup);
        for (place, block) in self.standing().iter().enumerate() {
            if place > 0 {
                writer.gap();
            }
            self.write(block, &mut writer);
        }
        writer.finish()
    }

    /// Where it is too long, says that there is more, and keeps what there is room for: what matters most first.
    fn shorten(&mut self) {
        if self.fits() {
            return;
        }
        if let Some(link) = self.blocks.iter_mut().find(|block| block.has_link()) {
            link.lead = Some(Piece::Frame(Frame::More));
        }
        let groups = self.groups();
        groups.iter().for_each(|(_, places)| self.put(places, false));
        let mut ended: Vec<Weight> = Vec::new();
        for (weight, places) in &groups {
            if ended.iter().any(|ended| weight == ended || weight.follows(*ended)) {
                continue;
            }
            self.put(places, true);
            if !self.fits() {
                self.put(places, false);
                ended.extend(Some(*weight).filter(|weight| weight.is_in_order()));
            }
        }
    }

    fn fits(&self) -> bool {
        let longest = match self.sources {
            Sources::LeftOut => LONGEST,
            Sources::Named => LONGEST_WITH_SOURCES,
        };
        self.text().chars().count() <= longest
    }

    /// The places of the parts that may be left out, those together that stand or fall together: what matters most first.
    fn groups(&self) -> Vec<(Weight, Vec<Place>)> {
        let mut groups: Vec<(Weight, Vec<Place>)> = Vec::new();
        for (block, parts) in self.blocks.iter().map(|block| &block.parts).enumerate() {
            for (part, weight) in parts.iter().map(|part| part.weight).enumerate() {
                let place = Place { block, part };
                match groups.last_mut() {
                    Some((last, places)) if *last == weight && weight.is_of_one_piece() => places.push(place),
                    _ => groups.push((weight, vec![place])),
                }
            }
        }
        groups.retain(|(weight, _)| *weight != Weight::Always);
        groups.sort_by_key(|(weight, _)| Reverse(*weight));
        groups
    }

    fn put(&mut self, places: &[Place], stands: bool) {
        for place in places {
            let block = self.blocks.get_mut(place.block);
            if let Some(part) = block.and_then(|block| block.parts.get_mut(place.part)) {
                part.stands = stands;
            }
        }
    }

    /// What stands in it, and where that can be looked up, if it is to be named.
    fn standing(&self) -> Vec<Block> {
        let mut blocks = self.blocks.clone();
        for block in &mut blocks {
            block.parts.retain(|part| part.stands);
        }
        let parts = blocks.iter().flat_map(|block| &block.parts);
        let cites = each_once(parts.flat_map(|part| part.piece.cites()).copied());
        if self.sources == Sources::Named {
            let places = words::reply::by_place(&cites).into_iter().map(Piece::Source);
            let documents = words::reply::documents(&cites).into_iter().map(Piece::Named);
            let sources = places.chain(documents);
            blocks.push(Block::list(Frame::Sources, Weight::Always, sources));
        }
        blocks.retain(|block| !block.parts.is_empty());
        blocks
    }

    fn write(&self, block: &Block, writer: &mut Writer) {
        let words = |piece: Option<&Piece>| piece.map(|piece| self.words(piece)).unwrap_or_default();
        let (first, below) = match block.parts.split_first() {
            Some((first, below)) if block.in_line => (Some(&first.piece), below),
            _ => (None, block.parts.as_slice()),
        };
        writer.paragraph(&words(block.lead.as_ref()), &words(first));
        for part in below {
            match &part.piece {
                Piece::Link(link) => writer.address(link),
                piece => writer.item("", &self.words(piece)),
            }
        }
    }

    fn words(&self, piece: &Piece) -> String {
        match piece {
            Piece::Frame(frame) => frame.words().to_owned(),
            Piece::InAWord(word) => format!("{word}."),
            // What a sentence is worth says the plan; to a customer its mark says nothing.
            Piece::Said(said) if self.sources == Sources::LeftOut => said.text.clone(),
            Piece::Said(said) => self.sources.sentence(said),
            Piece::Time(said) => {
                // What leads to it says that already.
                let text = said.text.strip_prefix(words::WAITS).map(words::capitalised);
                let text = text.unwrap_or_else(|| said.text.clone());
                format!("{text}{}", self.sources.rules(&said.cites))
            }
            Piece::Role(role, there) => format!("{} in {}", role.label(), words::environment(*there)),
            Piece::Step(title, cites) => format!("{title}{}", self.sources.rules(cites)),
            Piece::Later(title, condition, time) => words::reply::later(title, *condition, *time),
            Piece::Who(actor, whose) => words::reply::who(*actor, *whose),
            Piece::Way(way) => words::reply::way(*way),
            Piece::Menu(menu) => words::reply::menu(menu),
            Piece::Question(title, hint) => format!("{title} {hint}").trim_end().to_owned(),
            Piece::Source(cites) => words::reply::source(cites),
            Piece::Named(text) | Piece::Link(text) => text.clone(),
        }
    }
}

impl Piece {
    /// The rules behind it.
    fn cites(&self) -> &[Cite] {
        match self {
            Self::Said(said) | Self::Time(said) => &said.cites,
            Self::Step(_, cites) => cites,
            _ => &[],
        }
    }
}

impl Block {
    /// A line that leads to nothing.
    fn frame(frame: Frame) -> Self {
        Self::piece(Piece::Frame(frame))
    }

    /// A line by itself.
    fn piece(piece: Piece) -> Self {
        Self::of(Weight::Always, piece)
    }

    /// The same, with how much it matters.
    fn of(weight: Weight, piece: Piece) -> Self {
        Self {
            lead: None,
            in_line: true,
            parts: vec![Part::new(weight, piece)],
        }
    }

    /// A line, with what leads to it.
    fn line(lead: Piece, weight: Weight, piece: Piece) -> Self {
        Self {
            lead: Some(lead),
            in_line: true,
            parts: vec![Part::new(weight, piece)],
        }
    }

    /// A list, with what leads to it.
    fn list(lead: Frame, weight: Weight, pieces: impl IntoIterator<Item = Piece>) -> Self {
        let mut block = Self {
            lead: Some(Piece::Frame(lead)),
            in_line: false,
            parts: Vec::new(),
        };
        block.add(weight, pieces);
        block
    }

    /// The way to the plan.
    fn link(lead: Frame, link: &str) -> Self {
        Self::list(lead, Weight::Always, [Piece::Link(link.to_owned())])
    }

    /// Adds items to the list.
    fn add(&mut self, weight: Weight, pieces: impl IntoIterator<Item = Piece>) {
        let parts = pieces.into_iter().map(|piece| Part::new(weight, piece));
        self.parts.extend(parts);
    }

    fn has_link(&self) -> bool {
        self.parts.iter().any(|part| matches!(part.piece, Piece::Link(_)))
    }
}

impl Part {
    const fn new(weight: Weight, piece: Piece) -> Self {
        Self {
            weight,
            piece,
            stands: true,
        }
    }
}

/// What is said of a complete case.
fn answer(case: &Case, document: &Document, link: &str) -> Vec<Block> {
    let mut blocks = vec![Block::frame(Frame::Thanks)];
    let (verdict, limits) = verdict(document);
    let verdict = verdict.map(Piece::Said);
    blocks.extend(verdict.map(|verdict| match document.in_a_word() {
        Some(in_a_word) if document.is_urgent() => Block::line(Piece::InAWord(in_a_word), Weight::Always, verdict),
        // The sentence says it by itself.
        _ => Block::piece(verdict),
    }));
    blocks.extend(limits.map(|limits| Block::of(Weight::Limits, Piece::Said(limits))));
    blocks.push(refused(document));
    let roles = document.roles().map(|role| Piece::Role(role.role, role.environment));
    blocks.push(Block::list(Frame::Role, Weight::Way, roles));
    let next = next_row(document);
    blocks.extend(next.map(|row| next_step(case, document, row)));
    blocks.push(to_have_ready(document, next));
    let (later, has_more) = afterwards(case, document, next);
    blocks.push(later);
    // Who is locked out is told for how long: the day on which that may be over at the earliest could be taken for leave.
    let schedule = document.schedule.as_ref().map(|(schedule, _)| schedule);
    let schedule = schedule.filter(|_| document.outcome() != Some(Outcome::Wait));
    let time = document.plan.as_ref();
    let time = time.and_then(|plan| words::waits_in_short(plan, &case.answers, schedule));
    blocks.extend(time.map(|time| Block::line(Piece::Frame(Frame::Time), Weight::Time, Piece::Time(time))));
    let mut general = Block::list(Frame::GoodToKnow, Weight::GoodToKnow, []);
    for said in &document.general {
        let several = cites![IND_29 X061];
        let weight = if said.cites == cites![X113] {
            Weight::AboutDates
        } else if several.iter().all(|cite| said.cites.contains(cite)) {
            // Whoever acts for several organisations asks for that.
            Weight::Way
        } else {
            Weight::GoodToKnow
        };
        general.add(weight, [Piece::Said(said.clone())]);
    }
    blocks.push(general);
    let whole = match document.steps.is_empty() {
        true => Frame::WholeAnswer,
        false if has_more => Frame::More,
        false => Frame::WholePlan,
    };
    blocks.extend([Block::link(whole, link), Block::frame(Frame::NotADecision)]);
    blocks
}

/// The verdict, and apart from it within which limits.
fn verdict(document: &Document) -> (Option<Said>, Option<Said>) {
    let (Some(verdict), Some(limits)) = (&document.verdict, &document.limits) else {
        return (document.verdict.clone(), None);
    };
    match verdict.text.strip_suffix(&limits.text) {
        Some(first) if !first.is_empty() => {
            let is_of_it = |cite: &&Cite| !limits.cites.contains(cite);
            let cites: Vec<Cite> = verdict.cites.iter().filter(is_of_it).copied().collect();
            let cites = if cites.is_empty() { verdict.cites.clone() } else { cites };
            (Some(Said::new(first.trim_end(), cites)), Some(limits.clone()))
        }
        _ => (Some(verdict.clone()), None),
    }
}

/// What is refused, and what there is instead. Several refusals may share a sentence: it is said once.
fn refused(document: &Document) -> Block {
    let refused = &document.refused;
    let why = refused.iter().enumerate().map(|(place, refusal)| match place {
        0 => (Weight::FirstRefusal, &refusal.said),
        _ => (Weight::Refusal, &refusal.said),
    });
    let instead = refused.iter().flat_map(|refusal| {
        let without_account = refusal.without_account.iter();
        [&refusal.instead].into_iter().chain(without_account)
    });
    let mut sentences: Vec<(Weight, Said)> = Vec::new();
    for (weight, said) in why.chain(instead.map(|said| (Weight::Instead, said))) {
        match sentences.iter_mut().find(|(_, other)| other.text == said.text) {
            Some((_, other)) => other.cites = each_once(other.cites.iter().chain(&said.cites).copied()),
            None => sentences.push((weight, said.clone())),
        }
    }
    let mut block = Block::list(Frame::Refused, Weight::Refusal, []);
    for (weight, said) in sentences {
        block.add(weight, [Piece::Said(said)]);
    }
    block
}

/// The next step, who does it, the way to it, how it is done, and what can go wrong.
fn next_step(case: &Case, document: &Document, row: &Row) -> Block {
    let step = &row.told;
    let (lead, who) = match step.actor {
        Actor::You => (Frame::DoNext, None),
        other => (Frame::ComesNext, Some(Piece::Who(other, document.whose))),
    };
    let title = Piece::Step(title(case, document, row), step.cites.clone());
    let mut block = Block::line(Piece::Frame(lead), Weight::Always, title);
    let way = words::way(step);
    let ticket = document.tickets.iter().find(|ticket| ticket.request.step == step.id);
    let menu = ticket
        .map(|ticket| ticket.request.menu())
        .filter(|menu| !menu.is_empty());
    let how = |place: usize| match way {
        None => Weight::OnlyHow,
        Some(_) if place < FIRST_OF_HOW => Weight::How,
        Some(_) => Weight::MoreHow,
    };
    let said = |said: &Said| Piece::Said(said.clone());
    let leads_there = |said: &&Said| way.is_some_and(|way| said.text.ends_with(&format!(": {}", way.address)));
    let (leading, others): (Vec<&Said>, Vec<&Said>) = step.details.iter().partition(leads_there);
    // The address stands once: in a sentence, if there is one that says more than its name.
    let says_more = |said: &&Said| way.is_some_and(|way| said.text.len() > words::reply::way(way).len());
    let leading = match leading.into_iter().find(says_more) {
        Some(sentence) => Some(said(sentence)),
        None => way.map(Piece::Way),
    };
    block.add(Weight::Always, who);
    block.add(Weight::Way, leading);
    block.add(Weight::Way, menu.map(Piece::Menu));
    for (place, other) in others.into_iter().enumerate() {
        block.add(how(place), [said(other)]);
    }
    block.add(Weight::Warning, step.warnings.iter().map(said));
    block
}

/// What a step is called, with its environment where that is not the usual one.
fn title(case: &Case, document: &Document, row: &Row) -> String {
    if case.answers.environments().eq([Environment::Production]) {
        return row.told.title.clone();
    }
    document.row_title(row)
}

/// The steps that come after the next one, so far as they are certain, or deal with what may go wrong then; and whether
/// there are more of them.
fn afterwards(case: &Case, document: &Document, next: Option<&Row>) -> (Block, bool) {
    let comes = |row: &&Row| {
        let is_after = next.is_some_and(|next| row.number > next.number);
        // Whichever role it turns out to be, its request is no step to be silent about.
        let is_told = match row.told.condition {
            None | Some(Condition::SignInFails) => true,
            Some(_) => matches!(row.told.id, StepId::RoleRequest | StepId::SuperUserRequest),
        };
        is_after && !row.told.optional && is_told
    };
    let rows: Vec<&Row> = document.rows.iter().filter(comes).collect();
    let mut block = Block::list(Frame::Afterwards, Weight::Afterwards, []);
    for (place, row) in rows.iter().take(MOST_AFTERWARDS).enumerate() {
        let step = &row.told;
        let weight = if place < FIRST_AFTERWARDS {
            Weight::Soon
        } else {
            Weight::Afterwards
        };
        block.add(
            weight,
            [Piece::Later(title(case, document, row), step.condition, step.duration)],
        );
    }
    (block, rows.len() > MOST_AFTERWARDS)
}

/// What to have ready for the steps that are needed for certain: first of all for the next one.
fn to_have_ready(document: &Document, next: Option<&Row>) -> Block {
    let is_certain = |row: &&Row| row.told.condition.is_none() && !row.told.optional;
    let mut block = Block::list(Frame::HaveReady, Weight::Always, []);
    for row in next.into_iter().chain(document.rows.iter().filter(is_certain)) {
        let is_next = next.is_some_and(|next| next.number == row.number);
        let weight = if is_next {
            Weight::Document
        } else {
            Weight::LaterDocument
        };
        for document in &row.told.documents {
            let is_same = |part: &Part| matches!(&part.piece, Piece::Said(said) if said.text == document.text);
            if !block.parts.iter().any(is_same) {
                block.add(weight, [Piece::Said(document.clone())]);
            }
        }
    }
    block
}

/// Where a leak is reported.
fn leak() -> Block {
    let where_to = Piece::Way(WHERE_TO_REPORT);
    Block::line(Piece::InAWord(words::URGENT), Weight::Always, where_to)
}

/// What is asked where questions are open. A leak is reported before anything is asked (SEC-04).
fn enquiry(case: &Case, link: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    if case.answers.matter == Some(Matter::Leaked) {
        blocks.push(leak());
    }
    blocks.push(Block::frame(Frame::FewAnswers));
    let open = surely_asked(&case.answers, MOST_QUESTIONS).into_iter();
    let questions = open.map(|question| {
        let words = words::question(question, &case.answers);
        // Their hints are about the list to choose from, which is not in the reply.
        let is_of_list = matches!(question, Question::Goal | Question::Tasks);
        Piece::Question(words.title, if is_of_list { String::new() } else { words.hint })
    });
    blocks.push(Block::list(Frame::PleaseTell, Weight::Always, questions));
    blocks.push(Block::link(Frame::GoOn, link));
    blocks
}
