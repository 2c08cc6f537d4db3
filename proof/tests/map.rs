//! The map of questions: what is written in the picture and in the list is read here and compared with what is asked.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::LazyLock;

use quick_xml::Reader;
use quick_xml::events::Event;
use upd_proof::dmn::sample;
use upd_proof::map::{Map, first_super_user_needed, goal_name, list_html, spelled};
use upd_rules::EDITION;
use upd_rules::case::answers::{Answers, Choice as _, Environment, Goal, RoleHeld};
use upd_rules::case::clauses::Clause;
use upd_rules::case::questions::{Answer, Question, asked};
use upd_rules::case::text::Case;
use upd_rules::plan::Plan;
use upd_rules::words;

static MAP: LazyLock<Map> = LazyLock::new(|| Map::of_every_way().unwrap());
static SVG: LazyLock<String> = LazyLock::new(|| MAP.svg().unwrap());
static LIST: LazyLock<String> = LazyLock::new(|| MAP.list_html().unwrap());
static PICTURE: LazyLock<Picture> = LazyLock::new(|| Picture::read(&SVG));
static ITEMS: LazyLock<Vec<Item>> = LazyLock::new(|| items(&LIST));

/// A rectangle of the picture, with its text and how it is drawn.
#[derive(Clone, Debug)]
struct Frame {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    text: String,
    is_dashed: bool,
}

/// A line of text in the picture.
#[derive(Clone, Debug)]
struct Line {
    x: f64,
    y: f64,
    text: String,
    is_bold: bool,
}

struct Picture {
    width: f64,
    height: f64,
    frames: Vec<Frame>,
    lines: Vec<Line>,
    attributes: Vec<(String, String)>,
    elements: Vec<String>,
}

impl Picture {
    /// Reads the picture; what is not well-formed is an error of the reader.
    fn read(svg: &str) -> Self {
        let mut reader = Reader::from_str(svg);
        let mut picture = Self {
            width: 0.0,
            height: 0.0,
            frames: Vec::new(),
            lines: Vec::new(),
            attributes: Vec::new(),
            elements: Vec::new(),
        };
        let (mut open, mut is_dashed, mut is_bold) = (0, false, false);
        loop {
            let event = reader.read_event().expect("well-formed XML");
            match &event {
                Event::Start(start) | Event::Empty(start) => {
                    let attributes: Vec<(String, String)> = start
                        .attributes()
                        .map(|attribute| attribute.unwrap())
                        .map(|attribute| (attribute.key.as_ref().to_owned(), attribute.value.into_owned()))
                        .collect();
                    let value = |name: &str| attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value);
                    let number = |name: &str| value(name).unwrap().parse::<f64>().unwrap();
                    let name = start.name().as_ref().to_owned();
                    match name.as_str() {
                        "svg" => (picture.width, picture.height) = (number("width"), number("height")),
                        "g" => {
                            is_dashed = value("stroke-dasharray").is_some();
                            is_bold = value("font-weight").is_some();
                        }
                        "rect" => picture.frames.push(Frame {
                            x: number("x"),
                            y: number("y"),
                            width: number("width"),
                            height: number("height"),
                            text: String::new(),
                            is_dashed,
                        }),
                        "text" => picture.lines.push(Line {
                            x: number("x"),
                            y: number("y"),
                            text: String::new(),
                            is_bold,
                        }),
                        _ => {}
                    }
                    picture.attributes.extend(attributes);
                    picture.elements.push(name);
                    open += i32::from(matches!(event, Event::Start(_)));
                }
                Event::End(_) => open -= 1,
                Event::Text(text) if picture.elements.last().is_some_and(|name| name == "text") => {
                    picture.lines.last_mut().unwrap().text += text;
                }
                Event::Text(_) => {}
                Event::Eof => break,
                other => panic!("{other:?} in a picture"),
            }
        }
        assert_eq!(open, 0, "every element is closed");
        for line in &picture.lines {
            let around = picture.frames.iter_mut().find(|frame| frame.holds(line));
            if let Some(frame) = around {
                let space = if frame.text.is_empty() { "" } else { " " };
                frame.text = format!("{}{space}{}", frame.text, line.text);
            }
        }
        picture
    }

    /// The rectangle with that text at its beginning, in bold letters.
    fn headed(&self, text: &str) -> Vec<&Frame> {
        let is_bold = |frame: &&Frame| {
            let lines: Vec<&Line> = self
                .lines
                .iter()
                .filter(|line| line.is_bold && frame.holds(line))
                .collect();
            let said: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
            said.join(" ") == text
        };
        self.frames.iter().filter(is_bold).collect()
    }
}

impl Frame {
    fn holds(&self, line: &Line) -> bool {
        (self.x..self.x + self.width).contains(&line.x) && (self.y..self.y + self.height).contains(&line.y)
    }

    fn overlaps(&self, other: &Self) -> bool {
        let apart = |one: f64, size: f64, other: f64, other_size: f64| one + size <= other || other + other_size <= one;
        !apart(self.x, self.width, other.x, other.width) && !apart(self.y, self.height, other.y, other.height)
    }
}

/// What the list says of a question for some goals.
struct Item {
    question: Question,
    answers: String,
    goals: Vec<Goal>,
    /// When it is asked; nothing where it always is.
    asked: Option<Condition>,
    /// With which outcome the questions end, and when.
    end: Option<(String, Condition)>,
    /// Answers, and what may come next.
    next: Vec<(String, Vec<String>)>,
}

fn items(list: &str) -> Vec<Item> {
    // Well-formed, with an element around it.
    let whole = format!("<div>{list}</div>");
    let mut reader = Reader::from_str(&whole);
    while !matches!(reader.read_event().expect("well-formed"), Event::Eof) {}
    let (questions, _) = list.split_once("</ol>").expect("a list");
    let parts: Vec<&str> = questions.split("<li><strong>").skip(1).collect();
    assert_eq!(parts.len(), Question::ALL.len(), "every question once");
    let mut items = Vec::new();
    for (question, part) in Question::ALL.into_iter().zip(parts) {
        let (name, rest) = part.split_once("</strong><span> (").unwrap();
        assert_eq!(name, words::question_short(question));
        let (answers, rest) = rest.split_once(")</span>").unwrap();
        for text in rest.split("<li>").skip(1) {
            let (text, _) = text.split_once("</li>").unwrap();
            items.push(item(question, answers, text));
        }
    }
    items
}

fn item(question: Question, answers: &str, text: &str) -> Item {
    let (goals, text) = text.split_once(": ").unwrap();
    let goals = goals
        .split(", ")
        .map(|name| *Goal::ALL.iter().find(|goal| goal_name(**goal) == name).unwrap());
    let mut item = Item {
        question,
        answers: answers.to_owned(),
        goals: goals.collect(),
        asked: None,
        end: None,
        next: Vec::new(),
    };
    for sentence in text.trim_end_matches('.').split(". ") {
        if let Some(condition) = sentence.strip_prefix("asked ") {
            item.asked = Some(Condition::read(condition, question));
        } else if let Some(end) = sentence.strip_prefix("The questions end, ") {
            let (outcome, condition) = end.split_once(", ").unwrap();
            item.end = Some((outcome.to_owned(), Condition::read(condition, question)));
        } else if let Some(next) = sentence.strip_prefix("then ") {
            item.next.push(("Any answer".to_owned(), vec![next.to_owned()]));
        } else if let Some((answers, next)) = sentence.split_once(": then ") {
            item.next
                .push((answers.to_owned(), next.split(" or ").map(str::to_owned).collect()));
        } else {
            assert_eq!(sentence, "always asked");
        }
    }
    item
}

/// A condition as it is written: `a; b, or c` holds where a does, and b or c.
#[derive(Debug)]
struct Condition {
    all: Vec<Part>,
    any: Vec<Part>,
}

/// A part of a condition.
#[derive(Debug)]
enum Part {
    /// The answer is one of these; with `false`, asked and none of these.
    Answer(Question, Vec<String>, bool),
    /// It is none of these, or not asked.
    Unless(Question, Vec<String>),
    NotAsked(Question),
    NoTaskOpen,
    Api,
    RoleNeeded(Vec<String>),
    FirstSuperUser(Environment),
}

impl Condition {
    fn read(text: &str, at: Question) -> Self {
        let text = text.strip_prefix("if ").unwrap_or(text);
        let mut alternatives = text.split(", or ");
        let mut all: Vec<Part> = alternatives
            .next()
            .unwrap()
            .split("; ")
            .map(|part| Part::read(part, at))
            .collect();
        let mut any = vec![all.pop().unwrap()];
        any.extend(alternatives.map(|part| Part::read(part, at)));
        Self { all, any }
    }

    fn holds(&self, answers: &Answers) -> bool {
        self.all.iter().all(|part| part.holds(answers)) && self.any.iter().any(|part| part.holds(answers))
    }
}

impl Part {
    fn read(text: &str, at: Question) -> Self {
        let there = |text: &str| {
            Environment::ALL
                .into_iter()
                .find(|there| words::environment(*there) == text)
                .unwrap()
        };
        let list = |text: &str| text.split(", ").map(str::to_owned).collect::<Vec<_>>();
        let answer = |question: Question, values: &str| match values.strip_prefix("any but ") {
            Some(others) => Self::Answer(question, list(others), false),
            None => Self::Answer(question, list(values), true),
        };
        let named = |name: &str| {
            let is_it = |question: &Question| words::question_short(*question) == name;
            Question::ALL
                .into_iter()
                .find(is_it)
                .unwrap_or_else(|| panic!("no question {name}"))
        };
        if let Some(who) = text.strip_prefix("for ") {
            return answer(Question::User, who);
        }
        if let Some(place) = text
            .strip_prefix("a first Super User is needed in ")
            .or_else(|| text.strip_prefix("in "))
        {
            return Self::FirstSuperUser(there(place));
        }
        match text {
            "the API is wanted" => return Self::Api,
            "no task is open to the group" => return Self::NoTaskOpen,
            _ => {}
        }
        match text.split_once(": ") {
            None => answer(at, text),
            Some(("role that the tasks need", roles)) => Self::RoleNeeded(list(roles)),
            Some((name, values)) => match (name.strip_prefix("unless "), values) {
                (Some(name), values) => Self::Unless(named(name), list(values)),
                (None, "not asked") => Self::NotAsked(named(name)),
                (None, values) => answer(named(name), values),
            },
        }
    }

    fn holds(&self, answers: &Answers) -> bool {
        let said = |question: Question| match answers.answer(question) {
            Some(Answer::One(index)) => Some(spelled(question.values()[usize::from(index)])),
            _ => None,
        };
        // A value that the question does not have would be a condition about nothing.
        let known = |question: Question, values: &[String]| {
            assert!(
                values
                    .iter()
                    .all(|value| question.values().iter().any(|key| spelled(key) == *value)),
                "{values:?}"
            );
        };
        match self {
            Self::Answer(question, values, one_of) => {
                known(*question, values);
                said(*question).is_some_and(|answer| values.contains(&answer) == *one_of)
            }
            Self::Unless(question, values) => {
                known(*question, values);
                said(*question).is_none_or(|answer| !values.contains(&answer))
            }
            Self::NotAsked(question) => answers.answer(*question).is_none(),
            Self::NoTaskOpen => answers.tasks_left().is_empty(),
            Self::Api => answers.wants_api(),
            Self::RoleNeeded(roles) => roles.contains(&spelled(answers.role_needed().key())),
            Self::FirstSuperUser(there) => needs_first_super_user(answers, *there),
        }
    }
}

/// What the sentence below the picture says.
fn needs_first_super_user(answers: &Answers, there: Environment) -> bool {
    let holds = |clause: Clause| clause.holds(answers, there);
    answers.covers(there)
        && holds(Clause::Headless)
        && (holds(Clause::RoleToRequest) || holds(Clause::ApiWithoutCredentials))
}

fn said_of(goal: Goal, question: Question) -> Option<&'static Item> {
    ITEMS
        .iter()
        .find(|item| item.question == question && item.goals.contains(&goal))
}

/// Complete cases, each with the answers before a question: what was known when it came to that.
fn cases() -> Vec<Answers> {
    sample(20_000)
        .lines()
        .map(|line| Case::read(line.split('\t').next().unwrap()).answers)
        .collect()
}

fn before(answers: &Answers, question: Question) -> Answers {
    let mut known = Answers::default();
    for earlier in Question::ALL.into_iter().filter(|earlier| *earlier < question) {
        known.set(earlier, answers.answer(earlier));
    }
    known
}

/// Contract, section 1, "asked when" and "what ends the questions early": in random complete cases a question was asked
/// where what is written says so, and nowhere else; and where the questions end, they end with that outcome.
#[test]
fn a_question_is_asked_where_the_list_says_so() {
    let mut ended = 0;
    for answers in cases() {
        let goal = answers.goal.unwrap();
        let mut end: Option<&str> = None;
        for question in Question::ALL.into_iter().skip(1) {
            let known = before(&answers, question);
            let item = said_of(goal, question);
            let is_said = |item: &Item| item.asked.as_ref().is_none_or(|asked| asked.holds(&known));
            let says = end.is_none() && item.is_some_and(is_said);
            assert_eq!(says, asked(question, &known), "{question:?} in {answers:?}");
            assert_eq!(says, answers.answer(question).is_some());
            let mut with = known;
            with.set(question, answers.answer(question));
            if let (true, Some((outcome, condition))) = (says, item.and_then(|item| item.end.as_ref()))
                && condition.holds(&with)
            {
                end = Some(outcome);
            }
        }
        assert_eq!(end.is_some(), answers.early_end().is_some(), "{answers:?}");
        if let Some(end) = end {
            assert_eq!(end, spelled(Plan::of(&answers).unwrap().outcome.key()), "{answers:?}");
            ended += 1;
        }
    }
    assert!(ended > 1000, "only {ended}");
}

/// What comes after an answer is among what the list says comes after it.
#[test]
fn what_comes_next_is_what_the_list_says() {
    for answers in cases() {
        let goal = answers.goal.unwrap();
        let given: Vec<Question> = Question::ALL
            .into_iter()
            .filter(|question| answers.answer(*question).is_some())
            .collect();
        for (place, question) in given.iter().enumerate() {
            let item = said_of(goal, *question).unwrap();
            let said = match answers.answer(*question).unwrap() {
                Answer::One(index) => spelled(question.values()[usize::from(index)]),
                Answer::Tasks(_) if answers.tasks_left().is_empty() => "none that is open to the group".to_owned(),
                Answer::Tasks(_) => "a task that is open to the group".to_owned(),
            };
            let is_named =
                |(names, _): &&(String, Vec<String>)| names.split(", ").any(|name| name.eq_ignore_ascii_case(&said));
            let any = |(names, _): &&(String, Vec<String>)| names == "Any answer" || names == "Any other";
            let found = item.next.iter().find(is_named).or_else(|| item.next.iter().find(any));
            let next = match given.get(place + 1) {
                Some(next) => words::question_short(*next),
                None if answers.early_end().is_some() => "the end".to_owned(),
                None => "the plan".to_owned(),
            };
            let mut with = before(&answers, *question);
            with.set(*question, answers.answer(*question));
            match found {
                // "Any other" are those with which the questions do not end.
                _ if item.end.as_ref().is_some_and(|(_, end)| end.holds(&with)) => assert_eq!(next, "the end"),
                Some((_, nexts)) => assert!(nexts.contains(&next), "{next} after {said}: {answers:?}"),
                None => panic!("nothing after {said}: {answers:?}"),
            }
        }
    }
}

/// Every question stands in the list with all its answers, and in the picture once, in the order of asking.
#[test]
fn every_question_and_every_answer_stands_there() {
    let mut last = -1.0;
    for question in Question::ALL {
        let names = PICTURE.headed(&words::question_short(question));
        assert_eq!(names.len(), 1, "{question:?}");
        assert!(names[0].y > last, "{question:?}");
        last = names[0].y;
        let said: Vec<&Item> = ITEMS.iter().filter(|item| item.question == question).collect();
        assert!(!said.is_empty(), "{question:?}");
        let answers: Vec<String> = question.values().iter().map(|key| spelled(key)).collect();
        assert_eq!(said[0].answers, answers.join(", "));
    }
    for role in RoleHeld::KEYS {
        assert_eq!(spelled(role), *role);
    }
}

/// The picture says the same as the list: beside each question, in the lane of each goal.
#[test]
fn the_picture_says_what_the_list_says() {
    for lane in &MAP.lanes {
        let heads = PICTURE.headed(&goal_name(lane.goal));
        assert_eq!(heads.len(), 1, "{:?}", lane.goal);
        let inside = heads[0].x + 6.0;
        for question in Question::ALL.into_iter().skip(1) {
            let row = PICTURE.headed(&words::question_short(question))[0].y;
            let mut boxes = PICTURE.frames.iter().filter(|frame| {
                frame.y.to_bits() == row.to_bits() && (frame.x..frame.x + frame.width).contains(&inside)
            });
            let (drawn, stop) = (boxes.next(), lane.stops.iter().find(|stop| stop.question == question));
            assert!(boxes.next().is_none());
            assert_eq!(drawn.is_some(), stop.is_some(), "{:?} {question:?}", lane.goal);
            let (Some(drawn), Some(stop)) = (drawn, stop) else {
                continue;
            };
            let expected = if stop.asked.is_always() {
                "always".to_owned()
            } else {
                stop.asked.phrase(question)
            };
            assert_eq!(drawn.text, expected);
            assert_eq!(drawn.is_dashed, !stop.asked.is_always());
            if !stop.asked.is_always() {
                assert!(LIST.contains(&format!("asked {expected}.")), "{expected}");
            }
            for (outcome, condition) in &stop.ends {
                let end = format!("{} {}", spelled(outcome.key()), condition.phrase(question));
                let is_there = |frame: &Frame| frame.text == end && frame.y.to_bits() == row.to_bits();
                assert!(PICTURE.frames.iter().any(is_there), "{end}");
                let said = format!(
                    "The questions end, {}, {}.",
                    spelled(outcome.key()),
                    condition.phrase(question)
                );
                assert!(LIST.contains(&said), "{said}");
            }
        }
    }
}

/// The letters of DejaVu Sans, from the space on, in thousandths of their size: one of the widest fonts that people have.
#[rustfmt::skip]
const WIDE: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
    748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
    615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
    337, 636, 838,
];
/// The same in bold letters.
#[rustfmt::skip]
const WIDE_BOLD: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696,
    696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995,
    837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716,
    678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712,
    365, 712, 838,
];
const SIZE: f64 = 12.0;

fn width(line: &Line) -> f64 {
    let letters = if line.is_bold { &WIDE_BOLD } else { &WIDE };
    let thousandths: u32 = line
        .text
        .bytes()
        .map(|letter| u32::from(letters[usize::from(letter) - 32]))
        .sum();
    f64::from(thousandths) * SIZE / 1000.0
}

/// No two boxes overlap, all of them are on the sheet, and no text is wider or taller than its box, even in a wide font.
#[test]
fn nothing_overlaps_and_every_text_fits() {
    for (number, frame) in PICTURE.frames.iter().enumerate() {
        for other in &PICTURE.frames[number + 1..] {
            assert!(!frame.overlaps(other), "{frame:?} and {other:?}");
        }
        assert!(frame.x >= 0.0 && frame.x + frame.width <= PICTURE.width, "{frame:?}");
        assert!(frame.y >= 0.0 && frame.y + frame.height <= PICTURE.height, "{frame:?}");
    }
    for line in &PICTURE.lines {
        let frames: Vec<&Frame> = PICTURE.frames.iter().filter(|frame| frame.holds(line)).collect();
        let right = frames.first().map_or(PICTURE.width, |frame| frame.x + frame.width);
        assert!(line.x + width(line) <= right, "{line:?} is wider than {right}");
        if let Some(frame) = frames.first() {
            let (above, below) = (0.8 * SIZE, 0.25 * SIZE);
            assert!(
                line.y - above >= frame.y && line.y + below <= frame.y + frame.height,
                "{line:?} in {frame:?}"
            );
        }
    }
}

/// On a sheet of A4 on its side with a margin of a centimetre, letters have 7 points at least.
#[test]
fn letters_are_large_enough_on_paper() {
    const POINTS_A_MILLIMETRE: f64 = 72.0 / 25.4;
    let scale = (277.0 / PICTURE.width).min(190.0 / PICTURE.height);
    assert!(
        SIZE * scale * POINTS_A_MILLIMETRE >= 7.0,
        "{} by {}",
        PICTURE.width,
        PICTURE.height
    );
    let sizes: Vec<&str> = PICTURE
        .attributes
        .iter()
        .filter(|(name, _)| name == "font-size")
        .map(|(_, size)| size.as_str())
        .collect();
    assert_eq!(sizes, ["12"]);
    assert!(PICTURE.width <= 1280.0);
}

/// Strict pages, dark ones and printers: no styles, no scripts, nothing from elsewhere, and no colour of its own.
#[test]
fn the_picture_is_small_plain_and_has_a_name() {
    assert!(SVG.len() < 20_000, "{} bytes", SVG.len());
    for (name, value) in &PICTURE.attributes {
        assert!(
            !["style", "class", "href", "src"].contains(&name.as_str()) && !name.starts_with("on"),
            "{name}={value}"
        );
        if name == "fill" || name == "stroke" {
            assert!(value == "none" || value == "currentColor", "{name}={value}");
        }
    }
    for element in &PICTURE.elements {
        assert!(
            ["svg", "title", "desc", "g", "path", "rect", "text"].contains(&element.as_str()),
            "{element}"
        );
    }
    let value = |name: &str| {
        PICTURE
            .attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    assert_eq!(value("role"), Some("img"));
    for id in value("aria-labelledby").unwrap().split(' ') {
        assert!(
            PICTURE
                .attributes
                .iter()
                .any(|(name, value)| name == "id" && value == id),
            "{id}"
        );
    }
    assert!(SVG.contains("Not an EMA service") && SVG.contains(EDITION));
}

/// The sentence below the picture is the condition: what the rules say of the first Super User is nothing else.
#[test]
fn the_sentence_about_the_first_super_user_is_the_condition() {
    for answers in cases() {
        for there in Environment::ALL {
            let needed = answers.covers(there) && answers.first_super_user_needed(there);
            assert_eq!(needed, needs_first_super_user(&answers, there), "{answers:?}");
        }
    }
    let words: String = PICTURE.lines.iter().map(|line| format!("{} ", line.text)).collect();
    assert!(words.contains(&first_super_user_needed()) && LIST.contains(&first_super_user_needed()));
    assert_eq!(list_html().unwrap(), *LIST, "it is the same each time");
}
