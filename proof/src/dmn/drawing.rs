//! Where the parts of the model stand when a tool draws it: the outcome at the top, the questions at the bottom.

use std::collections::BTreeMap;

use crate::element::Element;

const DECISION: (f64, f64) = (190.0, 60.0);
const INPUT: (f64, f64) = (125.0, 45.0);
const NOTE: (f64, f64) = (330.0, 90.0);
/// From the middle of one question to the middle of the next, which stands in the other of two rows.
const STEP: f64 = 72.0;
const MARGIN: f64 = 60.0;

/// A part of the drawing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

impl Place {
    const fn around(middle: f64, y: f64, (width, height): (f64, f64)) -> Self {
        Self {
            x: middle - width / 2.0,
            y,
            width,
            height,
        }
    }

    const fn middle(self) -> f64 {
        self.x + self.width / 2.0
    }
}

/// What needs what: the id of the requirement, of what is needed, and of what needs it.
pub(super) struct Requirement {
    pub(super) id: String,
    pub(super) needed: String,
    pub(super) by: String,
}

/// What is drawn.
pub(super) struct Drawing<'a> {
    /// The decisions, from the top down in layers, each with the part of the width at which it stands.
    pub(super) layers: &'a [Vec<(String, f64)>],
    pub(super) inputs: &'a [String],
    pub(super) requirements: &'a [Requirement],
    /// The id of a note, of its association, and of what it is about.
    pub(super) notes: &'a [(String, String, String)],
}

impl Drawing<'_> {
    /// The drawing as part of a model.
    pub(super) fn element(&self) -> Element {
        let places = self.places();
        let shapes = places.iter().map(|(id, place)| shape(id, *place));
        let edges = self.requirements.iter().filter_map(|requirement| {
            let (from, to) = (places.get(&requirement.needed)?, places.get(&requirement.by)?);
            Some(edge(
                &requirement.id,
                (from.middle(), from.y),
                (to.middle(), to.y + to.height),
            ))
        });
        let ties = self.notes.iter().filter_map(|(note, tie, about)| {
            let (note, about) = (places.get(note)?, places.get(about)?);
            let is_left = note.x < about.x;
            let (from, to) = if is_left {
                (note.x + note.width, about.x)
            } else {
                (note.x, about.x + about.width)
            };
            Some(edge(
                tie,
                (from, note.y + note.height / 2.0),
                (to, about.y + about.height / 2.0),
            ))
        });
        let diagram = Element::new("dmndi:DMNDiagram")
            .with("id", "drawing")
            .holding_all(shapes)
            .holding_all(edges)
            .holding_all(ties);
        Element::new("dmndi:DMNDI").holding(diagram)
    }

    fn places(&self) -> BTreeMap<String, Place> {
        let width = STEP * (self.inputs.len() as f64);
        let mut places = BTreeMap::new();
        let mut y = MARGIN;
        for layer in self.layers {
            for (id, part) in layer {
                places.insert(id.clone(), Place::around(MARGIN + width * part, y, DECISION));
            }
            y += 150.0;
        }
        y += 40.0;
        for (number, id) in self.sorted_inputs(&places).into_iter().enumerate() {
            let middle = MARGIN + STEP * (number as f64 + 0.5);
            let row = if number % 2 == 0 { 0.0 } else { 90.0 };
            places.insert(id, Place::around(middle, y + row, INPUT));
        }
        for (number, (note, _, about)) in self.notes.iter().enumerate() {
            let beside = places.get(about).map_or(MARGIN, |place| place.y);
            let x = MARGIN + width * if number == 0 { 0.8 } else { 1.02 };
            places.insert(
                note.clone(),
                Place {
                    x,
                    y: beside - 15.0,
                    width: NOTE.0,
                    height: NOTE.1,
                },
            );
        }
        places
    }

    /// The questions below what needs them; those that nothing needs come last.
    fn sorted_inputs(&self, places: &BTreeMap<String, Place>) -> Vec<String> {
        let middle = |input: &String| {
            let by: Vec<f64> = self
                .requirements
                .iter()
                .filter(|requirement| requirement.needed == *input)
                .filter_map(|requirement| places.get(&requirement.by))
                .map(|place| place.middle())
                .collect();
            if by.is_empty() {
                f64::INFINITY
            } else {
                by.iter().sum::<f64>() / by.len() as f64
            }
        };
        let mut inputs: Vec<String> = self.inputs.to_vec();
        inputs.sort_by(|one, other| middle(one).total_cmp(&middle(other)));
        inputs
    }
}

fn shape(id: &str, place: Place) -> Element {
    let bounds = Element::new("dc:Bounds")
        .with("height", number(place.height))
        .with("width", number(place.width))
        .with("x", number(place.x))
        .with("y", number(place.y));
    Element::new("dmndi:DMNShape")
        .with("id", format!("shape_{id}"))
        .with("dmnElementRef", id)
        .holding(bounds)
}

fn edge(id: &str, from: (f64, f64), to: (f64, f64)) -> Element {
    let point = |(x, y): (f64, f64)| Element::new("di:waypoint").with("x", number(x)).with("y", number(y));
    Element::new("dmndi:DMNEdge")
        .with("id", format!("edge_{id}"))
        .with("dmnElementRef", id)
        .holding(point(from))
        .holding(point(to))
}

/// Whole numbers are enough for a drawing.
fn number(value: f64) -> String {
    format!("{value:.0}")
}
