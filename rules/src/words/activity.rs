//! Super Users and their log-ins in words.

use super::{date, environment};
use crate::case::answers::Environment;
use crate::credentials::activity::Activity;
use crate::sources::said::{Said, said};

/// A Super User, who has a number instead of a name.
pub(super) fn who(number: usize, place: Environment) -> String {
    format!("Super User {number} in {}", environment(place))
}

/// When somebody has to log in, and what happens otherwise.
pub(super) fn log_in(who: &str, by: &str, activity: Activity) -> Said {
    let [first, second, third] = activity.reminders.map(date);
    said!(
        format!(
            "{who}: log in by {by}. Counted from the day given, the account is disabled about {}; reminders come about \
             {first}, {second} and {third}. Whether calls of the API count as activity is not said.",
            date(activity.disabled_on)
        );
        KEEP_01 KEEP_02 X075 X077
    )
}
