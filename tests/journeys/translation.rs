//! The browser translates the page: it wraps every text node into `<font>`, also those that come later. Whatever is
//! done then, the page says what it says untranslated (issue 7).

use serde_json::Value;

use crate::support::{Page, journey};

/// What Chromium's translation does to text nodes, but for the translation: then both pages can be compared.
const TRANSLATE: &str = "
    const skipped = '[translate=no], font, textarea, script, style';
    const wrap = (text) => {
        if (!text.data.trim() || !text.isConnected || text.parentElement.closest(skipped)) return;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.append(text.data);
        outer.append(inner);
        text.replaceWith(outer);
    };
    const all = (node) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        texts.forEach(wrap);
    };
    const app = document.getElementById('app');
    all(app);
    new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
            if (type == 'characterData') wrap(target);
            for (const node of addedNodes) node.nodeType == 3 ? wrap(node) : all(node);
        }
    }).observe(app, { childList: true, subtree: true, characterData: true });
    return document.querySelectorAll('#app font').length";

/// What is done on the pages, in order.
enum Deed {
    /// Goes to an address.
    Go(&'static str),
    /// Clicks on the first element that matches.
    Click(&'static str),
    /// Fills in the field that matches, and leaves it.
    Fill(&'static str, &'static str),
    /// Back in the browser's history.
    Back,
}

use Deed::{Back, Click, Fill, Go};

const ACCESS: &str =
    "goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none";

#[rustfmt::skip]
const JOURNEYS: &[(&str, &[Deed])] = &[
    ("plan", &[
        Go("#/plan?ACCESS"), Click(".dates button"), Click("#tick-0"), Click("#tick-1"), Click("#tick-1"), Click("#tick-0"),
        Fill("#needed-by", "2026-11-20"), Fill("#needed-by", "2026-12-18"), Fill("#needed-by", ""),
        Click(".clock .moment button"), Fill("#approved-production", "2026-11-23T03:30"), Fill("#approved-production", ""),
        Click("#copy-link"), Click(".kept button"), Fill("#start", "2026-12-01"),
        Go("#/plan?goal=access&user=authority&tasks=manage-users,api&env=both&account=none&email=named-work&super-users=none&super-users-uat=unknown&credentials-uat=none&start=2026-11-23"),
        Click("#tick-0"), Click("#tick-2"), Click("#tick-0"), Back, Go("#/check?ACCESS"), Back,
    ]),
    ("questions", &[
        Go("#/"), Go("#/question"), Click("button[type=submit]"), Click("#goal-0, input[type=radio]"), Click("button[type=submit]"),
        Click("input[type=radio]"), Click("button[type=submit]"), Click("input[type=checkbox]"), Click("button[type=submit]"),
        Back, Back, Go("#/question/user?ACCESS"), Click("input[type=radio]"), Go("#/check?ACCESS"), Go("#/nothing"), Go("#/plan?goal=fly&colour=1"),
    ]),
    ("credentials", &[
        Go("#/credentials"), Fill("textarea", "Client Id: 0f8fad5b-d9cb-469f-a165-70867728950e\nExpiration date: 09/03/2027 08:01:55\nClient Secret: abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567"),
        Fill("#found-came", "2025-03-09"), Fill("#found-came", ""), Click("#found-environment-0"), Click("form button[type=submit]"),
        Fill("#expires-production", "31/31/2027"), Fill("#expires-production", "10/04/2027"),
        Go("#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=gone"),
        Fill("#client-id", "0f8fad5b"), Fill("#client-id", "0f8fad5b-d9cb-469f-a165-70867728950e"), Fill("#organisation", "Achilles"),
        Click("#by-mail"), Fill("#sender-name", "Ann"), Click("#by-mail"), Fill("#organisation", "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567"),
        Click(".refused-secret button"), Click("#copy-0 , [id^=copy-]"), Back,
    ]),
    ("the rest", &[
        Go("#/check-up"), Fill("#check-expires-production", "2026-12-01"), Click("form button[type=submit]"), Fill("#check-expires-production", "2027-12-01"),
        Go("#/somebody-leaves"), Click("input[type=radio]"), Click("form button[type=submit]"), Click("fieldset:nth-of-type(2) input[type=radio]"),
        Go("#/roles"), Click("input[type=radio], input[type=checkbox], select"), Go("#/rules"), Fill("#sought", "letter"), Fill("#sought", "zzz"), Fill("#sought", ""), Go("#/rules/X085"), Back,
    ]),
];

/// Does it, and says what the page says then.
async fn after(page: &Page, deed: &Deed) -> String {
    let script = match deed {
        Go(_) | Back => String::new(),
        Click(selector) => format!("document.querySelector({selector:?})?.click()"),
        Fill(selector, text) => format!(
            "const field = document.querySelector({selector:?});
             if (field) {{ field.focus(); field.value = {text:?};
               for (const name of ['input', 'change']) field.dispatchEvent(new Event(name, {{ bubbles: true }}));
               field.blur(); }}"
        ),
    };
    match deed {
        Go(fragment) => page.go_to(&fragment.replace("ACCESS", ACCESS)).await,
        Back => page.back().await,
        Click(_) | Fill(..) => {
            page.script(&script, Value::Null).await;
        }
    }
    // Two turns of the browser's own loop: the app, and what it puts off until an event is over.
    let quiet = "const done = arguments[arguments.length - 1];
                 setTimeout(() => setTimeout(() => requestAnimationFrame(() => setTimeout(() => {
                     document.querySelectorAll('[role=timer]').forEach((it) => it.dataset.skip = '');
                     done(document.querySelector('#app').innerText.replace(/\\d+:\\d\\d:\\d\\d/g, '').replace(/\\s+/g, ' '));
                 }, 30)), 10), 0)";
    page.script_later(quiet).await.as_str().unwrap_or_default().to_owned()
}

async fn texts(page: &Page, deeds: &[Deed], is_translated: bool) -> Vec<String> {
    page.open("#/").await;
    page.script("localStorage.clear()", Value::Null).await;
    page.reload().await;
    if is_translated {
        let fonts = page.script(TRANSLATE, Value::Null).await;
        assert!(
            fonts.as_u64().is_some_and(|fonts| fonts > 20),
            "{fonts} texts are translated"
        );
    }
    let mut texts = Vec::new();
    for deed in deeds {
        texts.push(after(page, deed).await);
    }
    assert_eq!(
        page.script("return document.documentElement.dataset.app", Value::Null)
            .await,
        "started"
    );
    texts
}

#[test]
fn a_translated_page_says_what_it_says_untranslated() {
    for (name, deeds) in JOURNEYS {
        journey(async |page| {
            let plain = texts(page, deeds, false).await;
            let translated = texts(page, deeds, true).await;
            for (place, (plain, translated)) in plain.iter().zip(&translated).enumerate() {
                let from = plain
                    .bytes()
                    .zip(translated.bytes())
                    .take_while(|(one, other)| one == other)
                    .count();
                let around = |text: &str| text.chars().skip(from.saturating_sub(40)).take(160).collect::<String>();
                assert!(
                    plain == translated,
                    "{name}, deed {place}:\n…{}\nbut translated\n…{}",
                    around(plain),
                    around(translated)
                );
            }
        });
    }
}
