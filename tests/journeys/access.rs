//! From the first question to a plan.

use fantoccini::key::Key;

use crate::support::{Page, journey};

impl Page {
    /// Answers the question with that heading and goes on.
    async fn answer(&self, question: &str, answer: &str) {
        self.see_heading(question).await;
        self.choose(answer).await;
        self.press("Continue").await;
    }

    /// Answers with the keyboard alone: Tab to the first answer, arrows to the right one, Enter.
    async fn answer_by_keyboard(&self, question: &str, answer: &str) {
        self.see_heading(question).await;
        assert_eq!(self.focused().await, question, "the focus moves to the new question");
        self.tab_to_first_field().await;
        self.type_keys(" ").await;
        let down = String::from(char::from(Key::Down));
        for _ in 0..12 {
            if self.focused().await == answer {
                break;
            }
            self.type_keys(&down).await;
        }
        assert_eq!(self.focused().await, answer);
        self.enter().await;
    }

    /// Tabs to what is called so, and presses Enter.
    async fn activate_by_keyboard(&self, name: &str) {
        for _ in 0..60 {
            if self.focused().await == name {
                return self.enter().await;
            }
            self.tab().await;
        }
        panic!("“{name}” cannot be reached with Tab");
    }

    async fn enter(&self) {
        self.type_keys(&String::from(char::from(Key::Enter))).await;
    }
}

#[test]
fn the_first_super_user_of_a_new_mah_gets_there_by_keyboard_alone() {
    journey(async |page| {
        page.open("").await;
        page.activate_by_keyboard("Get access to UPD").await;
        page.answer_by_keyboard(
            "Who are you, and for whom do you act?",
            "A marketing authorisation holder (MAH)",
        )
        .await;

        page.see_heading("What do you want to do in UPD?").await;
        page.enter_nothing_and_see_the_error().await;
        for _ in 0..12 {
            if page.focused().await == "Manage users in EAM" {
                break;
            }
            page.tab().await;
        }
        page.type_keys(" ").await;
        page.enter().await;

        page.answer_by_keyboard("Which environment do you need?", "Production")
            .await;
        page.answer_by_keyboard("Do you have an EMA account that works?", "No, I have none")
            .await;
        page.answer_by_keyboard("Which e-mail address do you register with?", "My own address at work")
            .await;
        page.answer_by_keyboard(
            "Is the organisation that you act for in OMS?",
            "I searched and did not find it",
        )
        .await;
        page.see_heading("Check your answers").await;
        page.activate_by_keyboard("Show my plan").await;
        page.see_heading("Your plan").await;
        page.see("UPD Industry Super User").await;
        page.see("Register for an EMA account").await;
        let title = page.title().await;
        assert!(title.starts_with("MAH, new organisation: "), "{title}");
    });
}

impl Page {
    /// Presses Enter on the button without an answer: the error has the focus and leads to the first answer.
    async fn enter_nothing_and_see_the_error(&self) {
        self.press("Continue").await;
        self.see("Choose at least one answer").await;
        self.activate_by_keyboard("Choose at least one answer").await;
        assert_eq!(self.focused().await, "View and export your own products");
    }
}

#[test]
fn an_authority_plans_for_both_environments_and_goes_back_and_on() {
    journey(async |page| {
        page.open("").await;
        page.follow("Get access to UPD").await;
        page.answer(
            "Who are you, and for whom do you act?",
            "A national competent authority in the EEA",
        )
        .await;
        page.see_heading("What do you want to do in UPD?").await;
        page.choose("Update data").await;
        page.choose("Search, view and export data").await;
        page.press("Continue").await;
        page.answer("Which environment do you need?", "Both").await;
        page.answer("Do you have an EMA account that works?", "Yes, it works")
            .await;
        page.see_heading("How many UPD Super Users does your authority have in production?")
            .await;
        page.choose("One").await;
        assert_eq!(page.chosen().await, ["One", "Yes"], "it is usually the same in UAT");
        page.choose("No, ask me next").await;
        page.press("Continue").await;
        page.see_heading("How many UPD Super Users does your authority have in UAT?")
            .await;
        page.back().await;
        page.see_heading("How many UPD Super Users does your authority have in production?")
            .await;
        assert_eq!(
            page.chosen().await,
            ["One", "No, ask me next"],
            "Back shows what was answered"
        );
        page.forward().await;
        page.answer("How many UPD Super Users does your authority have in UAT?", "None")
            .await;
        page.answer("Which UPD role do you hold in production?", "None").await;
        page.answer("Who will become the first Super User?", "I will").await;
        page.see_heading("Check your answers").await;
        page.follow("Show my plan").await;
        page.see("UPD CA Edit/Search/View in production").await;
        page.see("UPD CA Super User in UAT").await;
        page.reload().await;
        page.see("UPD CA Super User in UAT").await;
        page.see_no_sideways_scrolling().await;
    });
}

#[test]
fn a_change_says_what_it_does_before_it_is_made_and_back_undoes_it() {
    journey(async |page| {
        let case = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";
        page.open(&format!("#/check?{case}")).await;
        page.follow("Change: Your UPD role (production)").await;
        page.see_heading("Which UPD role do you hold in production?").await;
        assert_eq!(page.chosen().await, ["None"]);
        page.choose("Search/View").await;
        page.see("This removes 4 steps from the plan.").await;
        page.press("Continue").await;
        page.see_heading("Check your answers").await;
        assert!(page.fragment().await.contains("role=view"));
        page.back().await;
        page.see_heading("Which UPD role do you hold in production?").await;
        page.back().await;
        page.see_heading("Check your answers").await;
        assert!(page.fragment().await.ends_with(case));
    });
}

#[test]
fn somebody_from_the_public_gets_the_public_api() {
    journey(async |page| {
        page.open("").await;
        page.follow("Get access to UPD").await;
        page.answer(
            "Who are you, and for whom do you act?",
            "A member of the general public",
        )
        .await;
        page.see_heading("What do you want to do in UPD?").await;
        page.choose("Connect to the UPD API").await;
        page.press("Continue").await;
        page.answer("Which environment do you need?", "Production").await;
        page.answer("Do you have an EMA account that works?", "Yes, it works")
            .await;
        page.follow("Show my plan").await;
        page.see("UPD General Public in production").await;
        page.press("Copy the plan as text").await;
        page.see("Copied").await;
        let text = page.clipboard().await;
        assert!(text.contains("UPD General Public in production"), "{text}");
        assert!(
            text.contains("#/plan?goal=access&user=public&tasks=api&env=production"),
            "{text}"
        );
    });
}

/// What is found out is an answer: the plan is drawn anew, says what changed, and has no branches any more.
#[test]
fn what_is_found_out_becomes_the_answer_and_the_plan_says_what_changed() {
    journey(async |page| {
        let case = "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=unknown\
                    &role=none";
        page.open(&format!("#/plan?{case}")).await;
        page.see("the rest depends on what you find out").await;
        page.press("One").await;
        page.see("You changed: UPD Super Users (production). 1 step is new, 1 has gone.")
            .await;
        // The button has gone with its step.
        assert!(
            page.focused().await.starts_with("You changed"),
            "{}",
            page.focused().await
        );
        page.see_no("no longer needed").await;
        page.see_no("the rest depends on what you find out").await;
        assert!(page.fragment().await.contains("super-users=one"));
        page.back().await;
        page.see("the rest depends on what you find out").await;
        page.see_no_sideways_scrolling().await;
    });
}

/// The moment of an approval is asked once, and the plan counts from it (ROL-11).
#[test]
fn who_knows_when_the_approval_came_says_it_once() {
    journey(async |page| {
        page.set_clock("2026-11-23T09:00:00Z").await;
        page.open("#/question/approved?goal=sign-in&user=mah&env=production&role-state=approved")
            .await;
        page.press("Just now: I was told of the approval on").await;
        assert_eq!(page.chosen().await, ["Less than 4 hours ago"]);
        page.press("Continue").await;
        page.choose("No").await;
        page.press("Continue").await;
        page.follow("Show my plan").await;
        page.see("Until then, wait").await;
        page.see("Do not sign in to UPD yet").await;
        page.set_clock("2026-11-23T13:30:00Z").await;
        page.reload().await;
        page.see("Sign in to UPD").await;
        page.see_no("Until then, wait").await;
        assert!(page.fragment().await.contains("approved=4h-to-24h"));
    });
}
