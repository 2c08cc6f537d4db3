//! Texts and files to keep: the summary for a help desk's file, the plan as Markdown, and the plan as one page of HTML
//! (issue 11, "What is pasted into tickets" and "Keep").

use std::collections::HashSet;

use chrono::NaiveDate;
use upd_rules::case::answers::{Answers, Environment, FirstSuperUser, User};
use upd_rules::case::questions::Question;
use upd_rules::case::text::Case;
use upd_rules::document::Document;
use upd_rules::out::case_file::{Filing, case_file};
use upd_rules::out::markup::Markup;
use upd_rules::out::standalone;
use upd_rules::out::text::{summary, summary_in};
use upd_rules::words::{self, Sources};

use crate::support::{Random, document};

const LINK: &str = "https://desk.example.org/upd/#/plan?goal=access&user=mah";

fn today() -> NaiveDate {
    "2026-11-23".parse().expect("a day")
}

/// Random cases, some of them incomplete, half of them with a start day.
fn cases(seed: u64, count: usize) -> impl Iterator<Item = (Case, Document)> {
    let mut random = Random::new(seed);
    (0..count).map(move |number| {
        let answers = if number % 8 == 7 {
            random.incomplete()
        } else {
            random.complete()
        };
        let mut case = Case::of(&answers, Default::default());
        if number % 2 == 0 {
            case = Case::read(&(case.write(false) + "&start=2026-11-23&expires=09/03/2027"));
        }
        let document = Document::of(
            &case,
            "2026-11-23T09:00:00".parse().expect("a time"),
            &Default::default(),
        );
        (case, document)
    })
}

/// Lines of ASCII, none of which a ticket system takes for a quotation, a signature or a table.
#[track_caller]
pub(crate) fn assert_plain(text: &str) {
    assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{text:?}");
    assert!(!text.contains("\n\n\n"), "{text:?}");
    for line in text.lines() {
        let is_plain = |sign: char| sign == ' ' || sign.is_ascii_graphic();
        assert!(line.chars().all(is_plain), "{line:?}");
        assert!(!line.ends_with(' '), "{line:?}");
        assert!(!line.starts_with('>') && !line.starts_with("--"), "{line:?}");
    }
}

/// Issue 11: whatever stands in a text, Markdown reads it as text.
#[test]
fn markdown_of_anything_is_text() {
    for (text, written) in [
        ("*bold* and _slanted_ `code`", r"\*bold\* and \_slanted\_ \`code\`"),
        ("# title", r"\# title"),
        ("[label](javascript:alert(1))", r"\[label\](javascript:alert(1))"),
        ("![picture](//example.org/a.png)", r"!\[picture\](//example.org/a.png)"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("a | b ~~c~~ &lt; \\*", r"a \| b \~\~c\~\~ \&lt; \\\*"),
        ("1. first", r"1\. first"),
        ("12) twelfth, in 2026.", r"12\) twelfth, in 2026."),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("=== ruled", r"\=== ruled"),
        (
            "> quoted\n# new line\tand tab\u{200b}",
            r"\> quoted \# new line and tab",
        ),
        (
            "see https://a.example/b_c?d=*e. Then",
            "see <https://a.example/b_c?d=*e>. Then",
        ),
        ("(https://a.example/b)", "(<https://a.example/b>)"),
        ("https://a.example/<b>", r"<https://a.example/>\<b\>"),
    ] {
        assert_eq!(Markup::Markdown.text(text), written);
    }
    assert_eq!(Markup::Plain.text("1. *a*\r\n> b\u{7}"), "1. *a* > b");
    assert_eq!(Markup::Markdown.address("javascript:*a*"), r"javascript:\*a\*");
    assert_eq!(
        Markup::Markdown.address("https://a.example/ b"),
        "<https://a.example/%20b>"
    );
}

/// The same by chance: outside of addresses no mark stands without its backslash.
#[test]
fn markdown_of_random_signs_is_text() {
    const SIGNS: [&str; 16] = [
        "*",
        "_",
        "`",
        "#",
        "[",
        "]",
        "<",
        ">",
        "|",
        "\\",
        "&",
        "~",
        "1.",
        "- ",
        "https://a.b ",
        "a",
    ];
    let mut random = Random::new(121);
    for _ in 0..20_000 {
        let text: String = (0..random.below(12))
            .map(|_| SIGNS[random.below(SIGNS.len())])
            .collect();
        let written = Markup::Markdown.text(&text).replace("<https://a.b>", "");
        assert!(
            !written.contains('\n') && !written.starts_with("- ") && !written.starts_with("1."),
            "{written}"
        );
        let mut signs = written.chars();
        while let Some(sign) = signs.next() {
            let escaped = sign == '\\' && signs.next().is_some();
            assert!(
                escaped || !"*_`#[]<>|&~\\".contains(sign),
                "{text:?} is written as {written:?}"
            );
        }
    }
}

/// Issue 11: the plan as Markdown says what the plan as text says.
#[test]
fn the_plan_as_markdown_says_the_same() {
    for (case, document) in cases(122, 1_500) {
        for sources in [Sources::LeftOut, Sources::Named] {
            let plain = summary(&case, &document, today(), LINK, sources);
            let markdown = summary_in(Markup::Markdown, &case, &document, today(), LINK, sources);
            assert_eq!(words_of(&plain), words_of(&markdown), "{}", case.write(false));
            assert!(markdown.starts_with("# ") && markdown.contains("\n## Answers\n\n"));
            for row in &document.rows {
                let heading = format!("\n\n### {}. {}", row.number, Markup::Markdown.text(&row.told.title));
                assert!(markdown.contains(&heading), "{heading}");
            }
            assert!(markdown.ends_with(&format!("\n\n<{LINK}>\n")));
        }
    }
}

/// The letters and digits of a text, without markup.
fn words_of(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).collect()
}

fn filing<'a>(desk: Option<&'a Answers>, label: &'a str, markup: Markup) -> Filing<'a> {
    Filing {
        label,
        today: today(),
        desk,
        link: LINK,
        markup,
    }
}

/// Issue 11: the summary has label, date, edition, answers, verdict, plan in lines, sources and link, ready to paste.
#[test]
fn the_summary_for_the_file_has_everything() {
    for (case, document) in cases(123, 2_000) {
        let text = case_file(&case, &document, &filing(None, "INC 4711", Markup::Plain));
        assert_plain(&text);
        for part in [
            "INC 4711",
            "23 November 2026",
            "5 June 2026",
            LINK,
            "not a decision by EMA",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("given by") && !text.contains("changed by"), "{text}");
        let answered = Question::ALL.into_iter().filter_map(|question| {
            let answer = case.answers.answer(question)?;
            let said = format!(
                "- {}: {}",
                words::question_short(question),
                words::answer_as_asked(question, answer, &case.answers)
            );
            Some(said)
        });
        for line in answered {
            assert!(text.lines().any(|other| other == line), "{line} in {text}");
        }
        for row in &document.rows {
            let line = format!(
                "- Step {}, {}",
                row.number,
                row.told.title.replace(['“', '”'], "\"").replace('’', "'")
            );
            assert!(text.lines().any(|other| other.starts_with(&line)), "{line} in {text}");
            for cite in &row.told.cites {
                let is_source = |line: &str| line.starts_with("- ") && line.contains(cite.id());
                let (_, sources) = text.split_once("\nSources\n").expect("sources");
                assert!(sources.lines().any(is_source), "{cite:?} in {text}");
            }
        }
        assert_eq!(text.contains("\nVerdict\n"), document.complete);
        assert_eq!(text.contains("\nStill open\n"), !document.complete);
    }
}

/// Issue 11: answers with who gave them, where the help desk began.
#[test]
fn the_summary_says_who_gave_which_answer() {
    const CASE: &str =
        "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=several&role=none";
    let case = Case::read(CASE);
    let desk = Answers {
        goal: case.answers.goal,
        user: Some(User::Public),
        first_super_user: Some(FirstSuperUser::Me),
        ..Answers::default()
    };
    let text = case_file(&case, &document(CASE), &filing(Some(&desk), "", Markup::Plain));
    for line in [
        "- What you need: Get access to UPD (given by the help desk)",
        "- Who you are: A marketing authorisation holder (MAH) (changed by the customer, was \"A member of the general public\")",
        "- Environment: Production (given by the customer)",
        "- First Super User: not answered any more, was \"I will\"",
    ] {
        assert!(text.lines().any(|other| other == line), "{line} in {text}");
    }
    assert!(!text.contains("Label"), "{text}");
}

/// A label is text, whatever somebody types.
#[test]
fn a_label_is_text() {
    let (case, document) = (Case::read("goal=access"), document("goal=access"));
    const LABEL: &str = "> 1\n--\n\t[a](b) <b>";
    let plain = case_file(&case, &document, &filing(None, LABEL, Markup::Plain));
    assert!(plain.contains("\nLabel: > 1 -- [a](b) <b>\n"), "{plain}");
    assert_plain(&plain);
    let markdown = case_file(&case, &document, &filing(None, LABEL, Markup::Markdown));
    assert!(
        markdown.contains("\n**Label:** \\> 1 -- \\[a\\](b) \\<b\\>\n"),
        "{markdown}"
    );
}

/// An element of a page, in the order in which they begin.
struct Element<'a> {
    name: &'a str,
    tag: &'a str,
    /// The name of the element that holds it.
    parent: &'a str,
}

/// The elements of a page. Every one has to be closed where it was opened.
#[track_caller]
fn elements(page: &str) -> Vec<Element<'_>> {
    let (mut found, mut open) = (Vec::new(), vec![""]);
    for piece in page
        .strip_prefix("<!doctype html>")
        .expect("a doctype")
        .split('<')
        .skip(1)
    {
        let (tag, text) = piece.split_once('>').expect("a tag ends");
        assert!(!text.contains('>') || open.last() == Some(&"head"), "{text}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "before {text}");
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        let parent = open.last().copied().unwrap_or_default();
        found.push(Element { name, tag, parent });
        if !matches!(name, "meta" | "input") {
            open.push(name);
        }
    }
    assert_eq!(open, [""]);
    found
}

/// Issue 11: the page works from disk: it has no script and loads nothing, and everything stands in it.
#[test]
fn the_page_to_keep_stands_alone() {
    for (case, document) in cases(124, 1_500) {
        let page = standalone::page(&case, &document, today(), LINK);
        for foreign in [
            "<script",
            "src=",
            "@import",
            "url(",
            "<link",
            "<img",
            "javascript:",
            " on",
        ] {
            let tags: String = elements(&page)
                .iter()
                .map(|element| format!("<{} ", element.tag))
                .collect();
            assert!(!tags.contains(foreign), "{foreign} in {tags}");
            assert!(foreign == " on" || !page.contains(foreign), "{foreign} in {page}");
        }
        assert!(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"));
        let text = read_again(&page);
        for part in ["23 November 2026", "5 June 2026", words::OWN_LIST] {
            assert!(text.contains(part), "{part} in {text}");
        }
        for question in Question::ALL {
            if let Some(answer) = case.answers.answer(question) {
                let said = format!(
                    "{}: {}",
                    words::question_short(question),
                    words::answer_as_asked(question, answer, &case.answers)
                );
                assert!(text.contains(&said), "{said} in {text}");
            }
        }
        let sentences = document.rows.iter().flat_map(|row| {
            let told = &row.told;
            told.details
                .iter()
                .chain(&told.documents)
                .chain(&told.warnings)
                .chain(&row.notes)
        });
        for said in document.verdict.iter().chain(sentences).chain(&document.general) {
            assert!(text.contains(&words::marked(said)), "{} in {text}", said.text);
        }
        for step in &document.rows {
            assert!(text.contains(&step.told.title), "{} in {text}", step.told.title);
        }
    }
}

/// What somebody reads on a page.
fn read_again(page: &str) -> String {
    let text = page
        .split('<')
        .filter_map(|piece| Some(piece.split_once('>')?.1))
        .collect::<String>();
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'");
    text.replace("&amp;", "&")
}

/// Issue 11: a box to tick for each step, with its label; headings in order, and every source leads somewhere.
#[test]
fn the_page_to_keep_is_accessible() {
    for (case, document) in cases(125, 1_500) {
        let page = standalone::page(&case, &document, today(), LINK);
        let elements = elements(&page);
        let named = |name: &str| elements.iter().filter(|element| element.name == name).count();
        assert!(elements[0].tag == "html lang=\"en\"" && named("title") == 1 && named("main") == 1);
        assert_eq!((named("h1"), named("h3")), (1, 0));
        let boxes = elements.iter().filter(|element| element.name == "input");
        assert!(
            boxes
                .clone()
                .all(|element| element.parent == "label" && element.tag == "input type=\"checkbox\"")
        );
        assert_eq!(boxes.count(), document.steps.len(), "{}", case.write(false));
        assert_eq!(
            (named("label"), named("details")),
            (document.steps.len(), document.rows.len())
        );
        assert!(
            elements
                .iter()
                .all(|element| element.name != "li" || matches!(element.parent, "ul" | "ol"))
        );
        let attributes = |name: &str| -> HashSet<&str> {
            let behind = elements.iter().filter_map(|element| element.tag.split_once(name));
            behind.filter_map(|(_, value)| value.split('"').next()).collect()
        };
        assert!(
            attributes(" href=\"#").is_subset(&attributes(" id=\"")),
            "{}",
            case.write(false)
        );
        assert!(attributes(" href=\"#").len() >= attributes(" id=\"").len());
    }
}

/// What comes from elsewhere is text, in the page too.
#[test]
fn a_link_that_is_none_is_text() {
    let (case, document) = (Case::read("goal=access"), document("goal=access"));
    let page = standalone::page(&case, &document, today(), "javascript:alert('<b>')");
    assert!(page.contains("javascript:alert(&#39;&lt;b&gt;&#39;)") && !page.contains("href=\"javascript"));
    let page = standalone::page(&case, &document, today(), "https://a.example/#/\"><b>");
    assert!(
        page.contains("href=\"https://a.example/#/&quot;&gt;&lt;b&gt;\""),
        "{page}"
    );
    elements(&page);
}

/// ENV-12: a step of both environments has a box for each.
#[test]
fn both_environments_have_a_box() {
    const CASE: &str = "goal=access&user=authority&tasks=view&env=both&account=works&super-users=one&super-users-uat=one&role=none&role-uat=none";
    let document = document(CASE);
    let page = read_again(&standalone::page(&Case::read(CASE), &document, today(), LINK));
    for told in document
        .steps
        .iter()
        .filter(|told| told.environment == Some(Environment::Uat))
    {
        assert!(page.contains(&format!("{} (UAT)", told.title)), "{page}");
    }
}
