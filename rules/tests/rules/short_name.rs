//! What plans are called: short, and apart from each other (issue 9, "Titles that tell plans apart").

use upd_rules::case::answers::Answers;
use upd_rules::case::text::Case;
use upd_rules::words::{plan_title, short_name};

use crate::support::Random;

#[track_caller]
fn is_called(case: &str, name: &str) {
    let read = Case::read(case);
    assert!(read.ignored.is_empty(), "{case}: set aside {:?}", read.ignored);
    assert_eq!(short_name(&read.answers), name, "{case}");
}

#[test]
fn a_case_is_called_by_what_tells_it_from_others() {
    is_called("", "Nothing answered yet");
    is_called("goal=access", "Access to UPD");
    is_called("goal=access&user=mah", "MAH");
    is_called("goal=access&user=mah&tasks=view", "MAH, viewing");
    is_called("goal=access&user=mah&tasks=view&oms=not-found", "MAH, new organisation");
    is_called("goal=access&user=mah-consultant&tasks=api", "For an MAH, API");
    is_called(
        "goal=access&user=authority&tasks=manage-users&env=both",
        "Authority, both environments",
    );
    is_called(
        "goal=access&user=authority&tasks=manage-users&env=production",
        "Authority, Super User",
    );
    // UAT is refused to an MAH, so its plan is not named after it.
    is_called("goal=access&user=mah&tasks=update&env=both", "MAH, editing");
    is_called(
        "goal=sign-in&user=mah&env=production&role-state=approved&early-sign-in=under-24h-ago",
        "Locked out, production",
    );
    is_called("goal=renew&env=production&matter=renew", "Renewal, production");
    is_called("goal=account&account=new-surname", "EMA account, new surname");
    is_called(
        "goal=organisation&user=mah&oms=location-missing",
        "Organisation in OMS, new location",
    );
    let mobile = Case::read("goal=account&account=mobile").answers;
    assert_eq!(plan_title(&mobile, 1), "EMA account, mobile number: 1 step");
    assert_eq!(plan_title(&Answers::default(), 10), "Nothing answered yet: 10 steps");
}

/// A tab shows little more, and a list of cases on a phone no more.
#[test]
fn every_name_is_short() {
    let mut random = Random::new(9);
    for _ in 0..2000 {
        let answers = random.incomplete();
        let name = short_name(&answers);
        assert!((3..=45).contains(&name.chars().count()), "{name}: {answers:?}");
    }
}
