//! The map as a picture: a row for each question, a lane for each goal. Where the lane of a goal meets a question stands when
//! that is asked, and below it where the questions end early.
//!
//! It has no colours but that of the text around it, and no styles, so that a page may be strict, dark or printed.

use anyhow::Result;
use upd_rules::EDITION;
use upd_rules::case::answers::{Choice as _, Goal};
use upd_rules::case::questions::{Answer, Question};
use upd_rules::words;

use super::widths::{lines, width};
use super::{Map, Stop, first_super_user_needed, goal_name, name, outcome_name};
use crate::element::Element;

/// The size of letters. On a sheet of A4 lying on its side they are 7 points.
const SIZE: f64 = 12.0;
const LINE: f64 = 13.0;
/// From the upper edge of a box to the foot of its first line.
const BASE: f64 = 12.5;
const WIDTH: f64 = 1278.0;
/// The upper and the left edge.
const EDGE: f64 = 1.0;
/// How wide the names of questions are.
const NAMES: f64 = 165.0;
/// The goals in the order of their lanes, and how wide each is: those that share questions stand side by side.
const LANES: [(Goal, f64); 6] = [
    (Goal::Access, 228.0),
    (Goal::Account, 122.0),
    (Goal::Organisation, 118.0),
    (Goal::Spor, 178.0),
    (Goal::SignIn, 207.0),
    (Goal::Renew, 246.0),
];
/// From the left of a lane to its line.
const TO_LINE: f64 = 12.0;
/// Between the boxes of a lane and the next lane.
const TO_LANE: f64 = 6.0;
/// Between the edge of a box and its text.
const PAD: f64 = 5.0;
/// Between the boxes of one row and those of the next.
const GAP: f64 = 4.0;
/// How wide the box of a question is at which the questions may end, and how far from it that stands.
const BEFORE_END: (f64, f64) = (58.0, 12.0);
/// So much wider bold letters are.
const BOLD: f64 = 1.1;
const ABOUT: &str = "A row for each question in the order of asking, a lane for each goal. Beside each question stands for \
                     each goal when it is asked, and with which answers the questions end early. A list says the same.";

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Always asked.
    Always,
    /// Asked under a condition.
    Sometimes,
    /// The questions end early.
    End,
}

/// What is drawn: what is alike stands together, so that it is said once how it looks.
#[derive(Default)]
struct Drawn {
    lines: String,
    /// Faint, from the name of each question to the last lane.
    rows: String,
    always: Vec<Element>,
    sometimes: Vec<Element>,
    ends: Vec<Element>,
    texts: Vec<Element>,
    bold: Vec<Element>,
}

impl Drawn {
    fn rectangle(&mut self, (x, y, width, height): (f64, f64, f64, f64), kind: Kind) {
        let element = Element::new("rect")
            .with("x", x.to_string())
            .with("y", y.to_string())
            .with("width", width.to_string())
            .with("height", height.to_string());
        match kind {
            Kind::Always => self.always.push(element.with("rx", "2")),
            Kind::Sometimes => self.sometimes.push(element.with("rx", "2")),
            Kind::End => self.ends.push(element.with("rx", "9")),
        }
    }

    fn line(&mut self, (x, y): (f64, f64), right: f64, down: f64) {
        self.lines += &format!("M{x} {y}L{right} {down}");
    }

    /// A faint line between two rows.
    fn between_rows(&mut self, y: f64) {
        self.rows += &format!("M{EDGE} {y}H{WIDTH}");
    }

    /// Down to what a lane leads to, with the point of an arrow.
    fn arrow(&mut self, (x, from): (f64, f64), down: f64) {
        let (left, right, above) = (x - 4.0, x + 4.0, down - 6.0);
        self.lines += &format!("M{x} {from}V{down}M{left} {above}L{x} {down}L{right} {above}");
    }

    /// A box with lines of text; returns how tall it is.
    fn block(&mut self, (x, y): (f64, f64), wide: f64, text: &str, kind: Kind) -> f64 {
        let lines = lines(text, SIZE, 2.0f64.mul_add(-PAD, wide));
        self.rectangle((x, y, wide, height(&lines)), kind);
        self.text(&lines, x + PAD, y + BASE);
        height(&lines)
    }

    fn text(&mut self, lines: &[String], x: f64, y: f64) {
        let heights = (0..lines.len()).map(|number| LINE.mul_add(number as f64, y));
        self.texts
            .extend(lines.iter().zip(heights).map(|(line, y)| text(line, x, y)));
    }

    fn bold(&mut self, lines: &[String], x: f64, y: f64) {
        let heights = (0..lines.len()).map(|number| LINE.mul_add(number as f64, y));
        self.bold
            .extend(lines.iter().zip(heights).map(|(line, y)| text(line, x, y)));
    }

    /// The name of a question at the left of its row; returns how tall it is.
    fn name(&mut self, question: Question, y: f64) -> f64 {
        let lines = lines(&name(question), SIZE * BOLD, 2.0f64.mul_add(-PAD, NAMES));
        self.rectangle((EDGE, y, NAMES, height(&lines)), Kind::Always);
        self.bold(&lines, EDGE + PAD, y + BASE);
        height(&lines)
    }

    fn elements(self) -> [Element; 7] {
        let frames = || Element::new("g").with("fill", "none").with("stroke", "currentColor");
        [
            frames()
                .with("stroke-opacity", "0.3")
                .holding(Element::new("path").with("d", self.rows)),
            frames().holding(Element::new("path").with("d", self.lines)),
            frames().holding_all(self.always),
            frames().with("stroke-dasharray", "4 3").holding_all(self.sometimes),
            frames().with("stroke-width", "2").holding_all(self.ends),
            Element::new("g").holding_all(self.texts),
            Element::new("g").with("font-weight", "bold").holding_all(self.bold),
        ]
    }
}

fn text(line: &str, x: f64, y: f64) -> Element {
    Element::text("text", line)
        .with("x", x.to_string())
        .with("y", y.to_string())
}

fn height(lines: &[String]) -> f64 {
    LINE.mul_add(lines.len() as f64, 4.0)
}

/// Below the lanes, what the frames mean, and what is to be known besides; returns where the picture ends.
fn legend(drawn: &mut Drawn, y: f64) -> f64 {
    let y = y + GAP;
    let meanings = [
        (Kind::Always, "asked of everybody who has come so far"),
        (Kind::Sometimes, "asked if all of that holds; others go on below"),
        (Kind::End, "the questions end early, with that outcome"),
    ];
    let mut x = EDGE;
    for (kind, meaning) in meanings {
        drawn.rectangle((x, y, 28.0, LINE), kind);
        drawn.text(&[meaning.to_owned()], x + 34.0, y + LINE - 2.0);
        x += 48.0 + width(meaning, SIZE);
    }
    let note = format!(
        "{} Not an EMA service. Rules of edition {EDITION}.",
        first_super_user_needed()
    );
    let note = lines(&note, SIZE, WIDTH - 2.0 * PAD);
    drawn.text(&note, EDGE, LINE.mul_add(2.0, y) + 2.0);
    LINE.mul_add(1.0 + note.len() as f64, y) + 6.0
}

impl Map {
    /// The map as a picture.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn svg(&self) -> Result<String> {
        let mut drawn = Drawn::default();
        let mut y = self.heads(&mut drawn);
        // Where the last box of each lane meets its line.
        let mut met = vec![y - GAP; LANES.len()];
        for question in Question::ALL.into_iter().filter(|question| *question != Question::Goal) {
            y = self.row(&mut drawn, question, y, &mut met);
        }
        let bottom = feet(&mut drawn, y, &met);
        let height = legend(&mut drawn, bottom);
        let root = Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {WIDTH} {height}"))
            .with("width", WIDTH.to_string())
            .with("height", height.to_string())
            .with("role", "img")
            .with("aria-labelledby", "map-title map-about")
            .with("fill", "currentColor")
            .with("font-family", "system-ui, sans-serif")
            .with("font-size", SIZE.to_string());
        root.holding(Element::text("title", "The questions, and who is asked them").with("id", "map-title"))
            .holding(Element::text("desc", ABOUT).with("id", "map-about"))
            .holding_all(drawn.elements())
            .alone()
    }

    /// The first question, with a head for each goal; returns where the rows begin.
    fn heads(&self, drawn: &mut Drawn) -> f64 {
        let mut tall = drawn.name(Question::Goal, EDGE);
        let heads: Vec<(Span, Vec<String>)> = spans()
            .map(|(goal, span)| {
                let label = words::answer(Question::Goal, Answer::One(goal.index()));
                (span, lines(&label, SIZE, 2.0f64.mul_add(-PAD, span.wide)))
            })
            .collect();
        for (_, lines) in &heads {
            tall = tall.max(height(lines) + LINE);
        }
        for ((goal, _), (span, lines)) in LANES.iter().zip(&heads) {
            drawn.rectangle((span.x, EDGE, span.wide, tall), Kind::Always);
            drawn.bold(&[goal_name(*goal)], span.x + PAD, EDGE + BASE);
            drawn.text(lines, span.x + PAD, EDGE + BASE + LINE);
        }
        EDGE + tall + GAP
    }

    /// The row of a question; returns where the next begins. `met` is where the line of each lane has come to.
    fn row(&self, drawn: &mut Drawn, question: Question, y: f64, met: &mut [f64]) -> f64 {
        drawn.between_rows(y - GAP / 2.0);
        let mut tall = drawn.name(question, y);
        let stops: Vec<(Option<&Stop>, Span)> = spans().map(|(goal, span)| (self.stop(goal, question), span)).collect();
        let mut from = 0;
        // Lanes side by side that say the same share a box.
        for group in stops.chunk_by(|(one, _), (other, _)| one.is_some_and(|one| one.is_said_like(*other))) {
            let to = from + group.len();
            if let (Some((Some(stop), first)), Some((_, last))) = (group.first(), group.last()) {
                let (box_height, all) = stop_blocks(drawn, stop, (*first, *last), y);
                for ((_, span), met) in group.iter().zip(&mut met[from..to]) {
                    drawn.line((span.x + TO_LINE, *met), span.x + TO_LINE, y);
                    *met = y + box_height;
                }
                tall = tall.max(all);
            }
            from = to;
        }
        y + tall + GAP
    }

    fn stop(&self, goal: Goal, question: Question) -> Option<&Stop> {
        let lane = self.lanes.iter().find(|lane| lane.goal == goal)?;
        lane.stops.iter().find(|stop| stop.question == question)
    }
}

impl Stop {
    fn is_said_like(&self, other: Option<&Self>) -> bool {
        other.is_some_and(|other| self.asked_text() == other.asked_text() && self.end_texts() == other.end_texts())
    }

    fn asked_text(&self) -> String {
        if self.asked.is_always() {
            "always".to_owned()
        } else {
            self.asked.phrase(self.question)
        }
    }

    fn end_texts(&self) -> Vec<String> {
        let ends = self.ends.iter();
        ends.map(|(outcome, condition)| format!("{} {}", outcome_name(*outcome), condition.phrase(self.question)))
            .collect()
    }
}

/// When a question is asked, over some lanes, and to the right of it where the questions end; returns how tall the first
/// is, and how tall both.
fn stop_blocks(drawn: &mut Drawn, stop: &Stop, (first, last): (Span, Span), y: f64) -> (f64, f64) {
    let ends = stop.end_texts();
    let right = last.x + if ends.is_empty() { last.wide } else { BEFORE_END.0 };
    let kind = if stop.asked.is_always() {
        Kind::Always
    } else {
        Kind::Sometimes
    };
    let tall = drawn.block((first.x, y), right - first.x, &stop.asked_text(), kind);
    let (left, mut top) = (right + BEFORE_END.1, y);
    for end in ends {
        let middle = top + height(&[String::new()]) / 2.0;
        drawn.line((right, middle), left, middle);
        top += drawn.block((left, top), last.x + last.wide - left, &end, Kind::End) + GAP;
    }
    (tall, tall.max(top - GAP - y))
}

/// Below all questions the plan; returns where that ends.
fn feet(drawn: &mut Drawn, y: f64, met: &[f64]) -> f64 {
    const FOR_ARROWS: f64 = 6.0;
    let y = y + FOR_ARROWS;
    let tall = height(&[String::new()]);
    for ((_, span), met) in spans().zip(met) {
        drawn.arrow((span.x + TO_LINE, *met), y);
        drawn.rectangle((span.x, y, span.wide, tall), Kind::Always);
        drawn.bold(&["The plan".to_owned()], span.x + PAD, y + BASE);
    }
    y + tall
}

/// Where the boxes of a lane stand.
#[derive(Clone, Copy)]
struct Span {
    x: f64,
    wide: f64,
}

/// Each goal with where its boxes stand.
fn spans() -> impl Iterator<Item = (Goal, Span)> {
    let begin = EDGE + NAMES + 2.0 * TO_LANE;
    LANES.iter().scan(begin, |x, (goal, wide)| {
        let span = Span {
            x: *x,
            wide: wide - TO_LANE,
        };
        *x += wide;
        Some((*goal, span))
    })
}
