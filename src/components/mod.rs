//! Controls that know nothing of rules, cases or addresses: what they show and what they say back is handed to
//! them.
//!
//! Those that remember something are components. The others are functions: each component adds some kilobytes to
//! the page.

mod choices;
mod copy_button;
mod disclosure;
mod error_summary;
mod folded;
mod in_page_link;
mod list_field;
mod notice;
mod paste_box;
mod popover;
mod prose;
mod refused;
mod save_button;
mod share_button;
mod text_field;
mod tick_box;

pub use choices::{Choice, Choices};
pub use copy_button::CopyButton;
pub use disclosure::disclosure;
pub use error_summary::{error_summary, use_error_summary};
pub use folded::{Drawn, Folded};
pub use in_page_link::in_page_link;
pub use list_field::ListField;
pub use notice::notice;
pub use paste_box::PasteBox;
pub use popover::{own_popovers, popover, use_popovers};
pub use prose::{prose, prose_with};
pub use refused::RefusedSecret;
pub use save_button::SaveButton;
pub use share_button::ShareButton;
pub use text_field::{FIRST_DAY, FieldKind, LAST_DAY, TextField};
pub use tick_box::tick_box;
