//! What stands on paper: half of the people print.

use crate::support::journey;

const CASE: &str = "goal=access&user=mah&tasks=view,nullify&env=production&account=works&oms=listed&super-users=one\
                    &role=none&start=2026-11-23";

#[test]
fn a_printed_plan_has_everything_and_can_be_traced_back() {
    journey(async |page| {
        page.open(&format!("#/plan?{CASE}")).await;
        page.see_heading("Your plan").await;
        page.see_no("And the sources say").await;
        page.as_printed(true).await;
        for needed in [
            "Part of what you want is refused.",
            "And the sources say",
            "Guide \u{a7}5.1 bullet 5 ROL-11",
            "Our reading",
            // Behind a sentence.
            "Industry can create, update and record within its limits. Guide \u{a7}5.1 table M4d, M4e, M4f, M4b",
            "What is refused to you",
            "A marketing authorisation holder (MAH)",
            "Not before 23 November 2026.",
            "Who acts when",
            "Printed on ",
            "Rules of 5 June 2026",
        ] {
            page.see(needed).await;
        }
        page.see(&format!("#/plan?{CASE}&edition=2026-06-05")).await;
        // Issue 11: the link can be photographed.
        let qr_codes = "return [...document.querySelectorAll('svg.qr')].filter(qr => qr.checkVisibility()).length";
        assert_eq!(page.script(qr_codes, ()).await, 1);
        for useless in [
            "Copy the link",
            "Done by me",
            "Change",
            "I start on",
            "Put into my calendar",
            "Start again",
        ] {
            page.see_no(useless).await;
        }
        page.as_printed(false).await;
        page.see_no("And the sources say").await;
        page.see("Copy the link").await;
    });
}

/// Paper is passed on: a Client ID is not.
#[test]
fn printed_tickets_name_their_page_without_a_client_id_in_the_link() {
    journey(async |page| {
        let case = "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me";
        let client_id = "0f8fad5b-d9cb-469f-a165-70867728950e";
        page.open(&format!("#/tickets?{case}&client-id={client_id}")).await;
        page.see(&format!("Client ID: {client_id}")).await;
        page.as_printed(true).await;
        page.see(&format!("#/tickets?{case}&edition=2026-06-05")).await;
        page.see_no(&format!("client-id={client_id}")).await;
        page.see("UPD API OAuth2 Client Secret renewal").await;
        page.see_no("Copy all as text").await;
    });
}

/// Issue 9: the short list is one page, whatever the plan, and says whose it is.
#[test]
fn the_short_list_is_one_page() {
    journey(async |page| {
        let plans = [
            // First Super User of an MAH that is not in OMS.
            "goal=access&user=mah&tasks=manage-users&env=production&account=none&email=named-work&oms=not-found\
             &start=2026-11-23",
            // An authority in both environments.
            "goal=access&user=authority&tasks=manage-users,api&env=both&account=none&email=named-work&super-users=none\
             &super-users-uat=unknown&credentials-uat=none",
            "goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=2027-03-09",
            "goal=sign-in&user=mah&env=production&role-state=approved&approved=under-4h&early-sign-in=under-24h-ago",
            "goal=access&user=public&tasks=nullify",
        ];
        for plan in plans {
            page.open(&format!("#/plan?{plan}")).await;
            page.see_heading("Your plan").await;
            // The dialogue of the browser is not for tests.
            page.script("window.print = () => {}", ()).await;
            page.script(SHORT, ()).await;
            assert_eq!(page.pages_of_paper().await, 1, "{plan}");
            page.script(SHORT, ()).await;
            page.as_printed(true).await;
            page.see("This is your own list, not a confirmation by EMA.").await;
            page.see("Printed on 23 November 2026. Rules of 5 June 2026.").await;
            page.see(&format!("#/plan?{plan}")).await;
            page.see_no("Copy the link").await;
            page.see_no("Not a service of EMA").await;
            page.see_no("And because the sources say").await;
            page.as_printed(false).await;
            page.see_no("This is your own list").await;
        }
    });
}

/// Presses the button, wherever it is folded.
const SHORT: &str = "[...document.querySelectorAll('button')]
    .find((button) => button.textContent.trim() == 'Print a short list').click()";
