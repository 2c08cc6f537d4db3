//! A made-up edition of each source: sentences of our own that hold the phrases of the ledger and the figures of the
//! present edition, section by section, as often as they stand there. So the work list can be tried without the sources,
//! whose texts are not in this repository.

use std::sync::OnceLock;

use upd_proof::drift::Baseline;
use upd_proof::drift::ledger::{Located, located};
use upd_proof::drift::sections::Heading;
use upd_rules::sources::ledger::Document;
use upd_rules::sources::matrix::{Mark, ROWS, Row, UpdRole};

/// A section with its sentences.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    pub(crate) heading: Heading,
    pub(crate) sentences: Vec<String>,
}

/// A guide that nobody has written.
#[derive(Clone, Debug)]
pub(crate) struct Guide {
    pub(crate) sections: Vec<Section>,
    /// The heads of the table of roles, and its rows, their cells parted by tabs.
    pub(crate) heads: String,
    pub(crate) table: Vec<String>,
}

/// Words of no language, so that nothing but the phrases is like anything in the ledger.
const FILLER: [&str; 12] = [
    "Lorem",
    "ipsum",
    "dolor",
    "amet",
    "consectetur",
    "adipiscing",
    "elit",
    "tempor",
    "incididunt",
    "labore",
    "magna",
    "aliqua",
];

impl Guide {
    /// What the ledger and the table of the present edition say. It is made once.
    pub(crate) fn new() -> Self {
        static MADE: OnceLock<Guide> = OnceLock::new();
        MADE.get_or_init(Self::make).clone()
    }

    fn make() -> Self {
        let baseline = Baseline::of(Document::Guide).unwrap();
        let all = located(Document::Guide);
        let mut guide = Self {
            sections: Vec::new(),
            heads: format!("\t{}", UpdRole::ALL.map(UpdRole::label).join("\t")),
            table: ROWS.iter().map(row).collect(),
        };
        let table = [std::slice::from_ref(&guide.heads), guide.table.as_slice()].concat();
        for heading in &baseline.headings {
            guide.sections.push(section(heading, &baseline, all, &table));
        }
        guide
    }

    /// The section with that number.
    pub(crate) fn section(&mut self, number: &str) -> &mut Section {
        self.sections
            .iter_mut()
            .find(|section| section.heading.number == number)
            .unwrap()
    }

    /// The text: a cover, a table of contents, and the sections.
    pub(crate) fn text(&self) -> String {
        let (cover, rest) = self.sections.split_first().unwrap();
        let mut text = format!("{}\n\nTable of contents\n\n", cover.sentences.join("\n\n"));
        let is_item = |section: &Section| is_item(&section.heading);
        for (page, section) in rest.iter().filter(|section| !is_item(section)).enumerate() {
            let Heading { number, title } = &section.heading;
            text += &format!("{number}. {title}.....\t{}\n", page / 2 + 3);
        }
        for section in rest {
            text += &format!("\n{}\n", written(&section.heading));
            for sentence in &section.sentences {
                text += &format!("\n{sentence}\n");
            }
            if section.heading.number == "5.1" {
                text += &format!("\n{}\n", self.heads);
                text += &self.table.join("\n");
                text += "\n\n¹ Lorem\n\n² Ipsum\n\n³ Dolor\n";
            }
        }
        text
    }
}

/// An item that counts as a section has its own number only.
fn is_item(heading: &Heading) -> bool {
    heading.number.split('.').count() == 4
}

fn written(heading: &Heading) -> String {
    let number = if is_item(heading) {
        heading.number.rsplit('.').next().unwrap_or_default()
    } else {
        &heading.number
    };
    format!("{number}. {}", heading.title)
}

fn row(row: &Row) -> String {
    let above = |note: &str| note.replace('1', "¹").replace('2', "²").replace('3', "³");
    let cell = |mark: &Mark| match mark {
        Mark::Blank => String::new(),
        Mark::Tick(notes) => {
            let notes: String = notes.iter().map(|note| above(note.number())).collect();
            format!("✓ {notes}").trim_end().to_owned()
        }
    };
    let cells: Vec<String> = row.marks.iter().map(cell).collect();
    format!("{}\t{}", row.label, cells.join("\t"))
}

/// A section that holds every phrase as often as the present one, the longest first, for they hold shorter ones.
fn section(heading: &Heading, baseline: &Baseline, all: &[Located], table: &[String]) -> Section {
    let mut section = Section {
        heading: heading.clone(),
        sentences: Vec::new(),
    };
    let is_table = heading.number == "5.1";
    let around = if is_table { table.join(". ") } else { String::new() };
    let stands_here = |phrase: &&Located| baseline.count_of(phrase, &heading.number) > 0;
    let mut phrases: Vec<&Located> = all.iter().filter(stands_here).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.source.phrase.len()));
    for phrase in phrases {
        let wanted = baseline.count_of(phrase, &heading.number);
        let so_far = format!("{} .{}. {around}", written(heading), section.sentences.join(" "));
        for _ in phrase.count_in(&so_far)..wanted {
            let number = section.sentences.len();
            section.sentences.push(sentence(number, phrase.source.phrase));
        }
    }
    for figure in baseline
        .figures
        .get(&heading.number)
        .into_iter()
        .flat_map(|figures| figures.keys())
    {
        let number = section.sentences.len();
        if !upd_proof::drift::figures::counted(&section.sentences.join(" ")).contains_key(figure) {
            section.sentences.push(sentence(number, figure));
        }
    }
    section
}

/// A sentence around a phrase, which stands between stops, so that nothing goes on with it.
pub(crate) fn sentence(number: usize, phrase: &str) -> String {
    let word = |place: usize| FILLER[(number * 5 + place * 7) % FILLER.len()];
    let before: Vec<&str> = (0..4 + number % 5).map(word).collect();
    let behind: Vec<&str> = (6..11 + number % 4).map(word).collect();
    format!(
        "Lorem {}: {phrase}; {}.",
        before.join(" ").to_lowercase(),
        behind.join(" ").to_lowercase()
    )
}

/// The whole text of a source.
pub(crate) fn text(document: Document) -> String {
    match document {
        Document::Guide => Guide::new().text(),
        Document::Portal | Document::Spor1 => page(document).join("\n\n"),
    }
}

/// The portal page or the leaflet: one part after the other.
pub(crate) fn page(document: Document) -> Vec<String> {
    let baseline = Baseline::of(document).unwrap();
    let all = located(document);
    let mut parts: Vec<&str> = Vec::new();
    for phrase in all {
        if !parts.contains(&phrase.source.place.section) {
            parts.push(phrase.source.place.section);
        }
    }
    let mut phrases: Vec<&Located> = all.iter().collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.source.phrase.len()));
    let mut made: Vec<(&str, String)> = Vec::new();
    for phrase in phrases {
        let wanted = baseline.count_of(phrase, "all");
        let so_far: Vec<&str> = made.iter().map(|(_, sentence)| sentence.as_str()).collect();
        for _ in phrase.count_in(&so_far.join(" "))..wanted {
            made.push((phrase.source.place.section, sentence(made.len(), phrase.source.phrase)));
        }
    }
    made.sort_by_key(|(part, _)| parts.iter().position(|known| known == part));
    let mut sentences: Vec<String> = made.into_iter().map(|(_, sentence)| sentence).collect();
    for figure in baseline.figures.values().flat_map(|figures| figures.keys()) {
        if !upd_proof::drift::figures::counted(&sentences.join(" ")).contains_key(figure) {
            sentences.push(sentence(sentences.len(), figure));
        }
    }
    sentences
}
