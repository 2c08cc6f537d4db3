//! The plan as plain text, for tickets and e-mails.

use upd_rules::case::text::Case;
use upd_rules::out::text::summary;

use crate::support::document;

/// Product: the text has verdict, answers, steps and link; what is not simply stated carries its mark.
#[test]
fn a_summary_has_verdict_answers_steps_and_link() {
    const CASE: &str = "goal=access&user=public&tasks=api,nullify&env=production&account=works&start=2026-11-23";
    let link = "https://example.org/#/plan?goal=access";
    let text = summary(
        &Case::read(CASE),
        &document(CASE),
        "2026-11-23".parse().expect("a day"),
        link,
    );
    for part in [
        "Refused in part",
        "- What you need: ",
        "\nRefused\n",
        "1. ",
        "When: Not before 23 November 2026. No end can be given",
        "[Not described] An e-mail tells you of it.",
        "[Our advice] ",
        link,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
}
