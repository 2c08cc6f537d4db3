//! Passing a plan on, and what becomes of its link (issue 11): QR code, code for the phone, what has changed since, the
//! round trip between customer and help desk, the desk by keyboard alone.

use fantoccini::key::Key;
use png::{ColorType, Decoder};
use rqrr::PreparedImage;
use upd_rules::case::code;
use upd_rules::case::text::Case;
use upd_rules::plan::{Plan, seen};

use crate::support::{Page, journey};

const CASE: &str = "goal=access&user=mah&tasks=manage-users&env=production&account=works&oms=not-found";

/// What the maker of a link for a case saw, if that case had the plan of another.
fn was(case: &str, plan_of: &str) -> String {
    let plan = Plan::of(&Case::read(plan_of).answers).expect("a complete case");
    seen::write(&plan, &Case::read(case).answers)
}

/// What a decoder reads on the screen.
async fn photographed(page: &Page) -> String {
    let picture = page.picture_of(".keep svg.qr").await;
    let mut reader = Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it fits the memory")];
    let info = reader.next_frame(&mut pixels).expect("a frame");
    let bytes = match info.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        other => panic!("a picture of {other:?}"),
    };
    let (width, height) = (info.width as usize, info.height as usize);
    let mut image = PreparedImage::prepare_from_greyscale(width, height, |x, y| pixels[(y * width + x) * bytes]);
    let grids = image.detect_grids();
    let grid = grids.first().expect("a code in the picture");
    grid.decode().expect("it can be decoded").1
}

#[test]
fn the_qr_code_on_the_screen_is_the_link() {
    journey(async |page| {
        page.resize(1280, 1400).await;
        page.open(&format!("#/plan?{CASE}")).await;
        page.see_heading("Your plan").await;
        page.press("Copy the link").await;
        page.see("Copied").await;
        let link = page.clipboard().await;
        assert!(
            link.ends_with(&format!("&edition=2026-06-05&was={}", was(CASE, CASE))),
            "{link}"
        );
        page.press("QR code, phone code, file").await;
        page.see("Save as a page").await;
        assert_eq!(photographed(page).await, link);
    });
}

/// A link is kept while the rules change: here it was made for a plan with other steps.
#[test]
fn a_link_says_what_has_changed_since() {
    journey(async |page| {
        let then = CASE.replace("oms=not-found", "oms=listed&super-users=none");
        page.open(&format!("#/plan?{CASE}&edition=2025-01-31&was={}", was(CASE, &then)))
            .await;
        page.see_heading("Your plan").await;
        page.see("Since this link was made").await;
        page.see("It was made with the edition of 31 January 2025.").await;
        page.see("3 steps are new:").await;
        // With another answer it is another plan, and nothing is compared.
        page.go_to(&format!(
            "#/question/account?{CASE}&edition=2025-01-31&was={}",
            was(CASE, &then)
        ))
        .await;
        page.choose("No, I have none").await;
        page.press("Continue").await;
        page.see_no("was=").await;
        assert!(!page.fragment().await.contains("was="), "{}", page.fragment().await);
        for damaged in ["eabbcd", "zzz", "e", &*was(&then, &then)] {
            page.go_to(&format!("#/plan?{CASE}&was={damaged}")).await;
            page.see("Part of this link is damaged, or belongs to other answers")
                .await;
        }
        // Nothing is said where nothing differs, nor where the link is older than this.
        for fine in [
            format!("#/plan?{CASE}&was={}", was(CASE, CASE)),
            format!("#/plan?{CASE}&edition=2026-06-05"),
        ] {
            page.go_to(&fine).await;
            page.see("Your plan").await;
            page.see_no("Since this link was made").await;
        }
    });
}

/// The help desk reads a code; the customer types it on the start page, is asked to check, and goes on.
#[test]
fn a_code_is_typed_on_the_start_page() {
    journey(async |page| {
        let answers = Case::read("goal=access&user=mah&tasks=view").answers;
        let code = code::in_groups(&code::write(&answers).expect("a code"));
        page.open("").await;
        page.press("Did somebody read you a code?").await;
        page.fill("Code", "4KM").await;
        page.press("Open").await;
        page.see("Something in this code is wrong, missing or too much").await;
        page.fill("Code", &code.to_lowercase()).await;
        page.type_keys(&String::from(char::from(Key::Enter))).await;
        page.see_heading("Which environment do you need?").await;
        page.see("3 answers were filled in for you: please check").await;
    });
}

/// From the call to the ticket and back: the help desk fills in, the customer checks, changes and goes on, the help desk
/// sees what was changed and added.
#[test]
fn a_case_goes_to_the_customer_and_comes_back() {
    let case = "goal=access&user=mah&tasks=view&env=both";
    let by_desk = code::write(&Case::read(case).answers).expect("a code");
    journey(async move |page| {
        page.open(&format!("#/desk?{case}&desk={by_desk}")).await;
        page.see_heading("Help desk").await;
        page.press("Copy the link for the customer").await;
        page.see("Copied").await;
        let link = page.clipboard().await;
        let fragment = link
            .split_once('#')
            .map(|(_, fragment)| format!("#{fragment}"))
            .expect("a link");
        page.open(&fragment).await;
        page.see_heading("Check your answers").await;
        page.see("Filled in by your help desk: please check").await;
        page.follow("Change: Environment").await;
        page.choose("Production").await;
        page.press("Continue").await;
        for answer in ["Yes, it works", "Yes, it is listed", "One", "None"] {
            page.choose(answer).await;
            page.press("Continue").await;
        }
        page.see_heading("Check your answers").await;
        page.follow("Show my plan").await;
        page.see_heading("Your plan").await;
        page.press("Copy the link").await;
        page.see("Copied").await;
        let back = page.clipboard().await.replace("#/plan?", "#/desk?");
        let fragment = back
            .split_once('#')
            .map(|(_, fragment)| format!("#{fragment}"))
            .expect("a link");
        page.open(&fragment).await;
        page.see_heading("Help desk").await;
        page.see("answers by the customer and 1 answer of yours changed").await;
        page.see("Changed by the customer, was “Both”").await;
        page.see("Given by the customer").await;
        page.press("Copy the summary for the file").await;
        page.see("Copied").await;
        let file = page.clipboard().await;
        assert!(file.contains("changed by the customer"), "{file}");
    });
}

/// No mouse: from the greeting to the reply by keys alone.
#[test]
fn a_call_is_taken_by_keyboard_alone() {
    journey(async |page| {
        page.open("#/desk").await;
        page.see_heading("Help desk").await;
        page.press_access_key("n").await;
        page.until("what to ask next", async || {
            page.focused().await.contains("Ask next").then_some(())
        })
        .await;
        page.press_access_key("x").await;
        page.type_keys("locked out").await;
        page.see("found.").await;
        // Tab leads to the first entry that can be used.
        for _ in 0..30 {
            page.tab().await;
            if page.focused().await.starts_with("Use this") {
                break;
            }
        }
        page.type_keys(&String::from(char::from(Key::Enter))).await;
        for _ in 0..12 {
            if page.shows("The plan in lines").await {
                break;
            }
            let before = page.fragment().await;
            page.press_access_key("1").await;
            page.until("another address", async || {
                (page.fragment().await != before).then_some(())
            })
            .await;
        }
        page.see("The plan in lines").await;
        page.press_access_key("j").await;
        page.see("Copied").await;
        let reply = page.clipboard().await;
        assert!(reply.starts_with("Hello,") && reply.contains("#/check?"), "{reply}");
        assert!(reply.chars().count() <= 1200, "{}", reply.chars().count());
    });
}

/// What is saved works from disk, without the app.
#[test]
fn the_saved_page_stands_alone() {
    journey(async |page| {
        page.open(&format!("#/plan?{CASE}")).await;
        page.see_heading("Your plan").await;
        page.press("QR code, phone code, file").await;
        let file = page.download("Save as a page").await;
        page.see("Saved. It opens in any browser").await;
        assert_eq!(file.name, "upd-plan.html");
        let text = file.text;
        assert!(
            text.starts_with("<!doctype html>") && !text.contains("<script"),
            "{text}"
        );
        assert!(text.contains("Content-Security-Policy") && text.contains("Ask OMS to add the organisation"));
    });
}
