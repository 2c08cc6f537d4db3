//! Which way to a step that is left out is told (issue 11, "Explaining"), case by case. What holds in every case stands
//! in `explaining.rs`.

use upd_rules::case::text::write_answers;
use upd_rules::plan::{StepKey, left_out};

use crate::support::answers;

/// Of the ways with equally few changed answers, the one on which the step is needed for certain; then the one on which
/// what is opened is answered as usual, "not known" where that can be said; then the one that opens least; and of those
/// that are alike the first.
#[test]
fn the_plainest_way_to_a_step_is_told() {
    const ENDS_EARLY: &str = "goal=sign-in&user=public";
    for (case, step, way, why) in [
        (
            ENDS_EARLY,
            "account.reset-password",
            "goal=account&account=password-forgotten",
            "access is one changed answer too, but opens more",
        ),
        (
            ENDS_EARLY,
            "account.register",
            "goal=account&account=none&email=named-work",
            "a new employer is alike, but is the later answer",
        ),
        (
            ENDS_EARLY,
            "account.recover-username",
            "goal=account&account=unknown&other-system=yes",
            "whether there is an account is not known, before anything else is supposed",
        ),
        (
            ENDS_EARLY,
            "super-user.letter@production",
            "goal=sign-in&user=authority&env=production&role-state=rejected&super-users=none&first-super-user=me",
            "it may be needed where nobody knows of a Super User, and is needed where there is none",
        ),
    ] {
        let step = StepKey::read(step).expect("a step");
        let left_out = left_out(&answers(case));
        let found = left_out.iter().find(|left_out| left_out.step == step);
        let then = found.and_then(|found| found.answers);
        assert_eq!(then.as_ref().map(write_answers).as_deref(), Some(way), "{step}: {why}");
    }
}
