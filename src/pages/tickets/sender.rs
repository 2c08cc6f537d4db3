//! Who sends an e-mail, for those who cannot open the Service Desk (SUP-04).

use upd_rules::credentials::tickets::{Sender, SenderBlank};
use upd_rules::words;
use yew::prelude::*;

use crate::components::{TextField, tick_box};
use crate::memory::{Remembered, remember};
use crate::pages::said::view_one;
use crate::translation::html;
use crate::visit::Visit;

/// The id of the field.
pub(super) const fn id(blank: SenderBlank) -> &'static str {
    match blank {
        SenderBlank::Name => "sender-name",
        SenderBlank::Surname => "sender-surname",
        SenderBlank::Username => "sender-username",
    }
}

/// The box to tick, and then the fields.
pub(super) fn view_sender(visit: &Visit, memory: &Remembered) -> Html {
    let asked = words::tickets::of_senders();
    let on_mail = {
        let memory = memory.clone();
        Callback::from(move |ticked| remember(&memory, move |now| now.by_mail = ticked))
    };
    html! {
        <section class="sender screen-only">
            { tick_box("by-mail", "I cannot open the Service Desk: write an e-mail instead", memory.by_mail, &on_mail) }
            if memory.by_mail {
                <p class="hint">{ view_one(visit, &asked) }</p>
                <div class="side-by-side">{ for SenderBlank::ALL.map(|blank| view_field(memory, blank)) }</div>
            }
        </section>
    }
}

fn view_field(memory: &Remembered, blank: SenderBlank) -> Html {
    let mut sender = memory.sender.clone();
    let value = field(&mut sender, blank).clone();
    let on_change = {
        let memory = memory.clone();
        Callback::from(move |text: String| {
            let typed = text.trim().to_owned();
            remember(&memory, move |now| *field(&mut now.sender, blank) = typed);
            text
        })
    };
    TextField {
        value: value.into(),
        ..TextField::new(id(blank), words::tickets::sender_blank(blank), on_change)
    }
    .view()
}

fn field(sender: &mut Sender, blank: SenderBlank) -> &mut String {
    match blank {
        SenderBlank::Name => &mut sender.name,
        SenderBlank::Surname => &mut sender.surname,
        SenderBlank::Username => &mut sender.username,
    }
}
