//! The browser translates the page: it takes out every text and puts `<font>` elements in its place, also for those
//! that come later. Whatever is done then, the page is the same as untranslated (issue 7).

use serde_json::{Value, json};

use crate::support::{Page, journey};

/// What Chromium's translation does to texts. In place of a translation come marks, which can be taken off again: a
/// text without them stands where translation leaves it alone, and no text with them may get out of the page.
const TRANSLATE: &str = "
    const kept = '[translate=no], font, textarea, script, style';
    const wrap = (text) => {
        if (!text.data.trim() || !text.isConnected || text.parentElement.closest(kept)) return;
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.append('\u{ab}' + text.data + '\u{bb}');
        outer.append(inner);
        text.replaceWith(outer);
    };
    const texts = (node) => {
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
    };
    const app = document.getElementById('app');
    texts(app).forEach(wrap);
    new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
            if (type == 'characterData') wrap(target);
            for (const node of addedNodes) node.nodeType == Node.TEXT_NODE ? wrap(node) : texts(node).forEach(wrap);
        }
    }).observe(app, { childList: true, subtree: true, characterData: true });
    return app.querySelectorAll('font').length";

/// All that the page says, without the marks, where it leads, what its fields hold and where the focus is.
const STATE: &str = "
    const all = (selector) => [...document.querySelectorAll('#app ' + selector)];
    const focus = document.activeElement;
    return [
        document.getElementById('app').textContent.replace(/[\u{ab}\u{bb}]/g, ''),
        ...all('a').map((link) => link.href),
        ...all('input, textarea, select').map((field) => `${field.id}: ${field.value}, ${field.checked}`),
        `focus on ${focus.localName} ${focus.id || focus.getAttribute('href')}`,
        document.title, location.href, document.documentElement.dataset.app,
    ].join('\\n')";

/// Does something, and comes back when the app is done with it: with the address, and with what it puts off until an
/// event is over.
const DO: &str = "
    const done = arguments[arguments.length - 1];
    const settled = () => setTimeout(() => setTimeout(() => done(true), 0), 0);
    const before = location.href;
    const arrived = new Promise((arrived) => addEventListener('hashchange', arrived, { once: true }));
    const one = (selector) => {
        const found = document.querySelector('#app ' + selector);
        if (!found) done('nothing is ' + selector);
        return found;
    };
    // What is folded is drawn first, without unfolding it.
    const notDrawn = () => [...document.querySelectorAll('#app main details:not(:has(> :not(summary))) > summary')];
    const drawn = async () => {
        while (notDrawn().length) {
            for (const line of notDrawn()) line.dispatchEvent(new Event('click'));
            await new Promise((later) => setTimeout(later, 0));
        }
    };
    let leads = false;
    drawn().then(() => {
        WHAT;
        if (leads || location.href != before) arrived.then(settled); else settled();
    });";

/// What people do.
#[derive(Debug)]
enum Deed {
    /// Goes to an address.
    Go(&'static str),
    /// Clicks on the first element that matches.
    Click(&'static str),
    /// Fills in the field that matches, and leaves it.
    Fill(&'static str, &'static str),
    /// Copies with the button that matches.
    Copy(&'static str),
    /// Back in the browser's history.
    Back,
}

use Deed::{Back, Click, Copy, Fill, Go};

const MAIL: &str = "Client Id: 0f8fad5b-d9cb-469f-a165-70867728950e\nExpiration date: 09/03/2027 08:01:55\n\
    Client Secret: abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567\nScope: api://upd-api-prod/.default\n\
    User: jane.doe@example.com\nObject Id: 1b4e28ba-2fa1-11d2-883f-0016d3cca427\nDisplay Name: UPD-API-JANE\n\
    Key Id: 6fa459ea-ee8a-3ca4-894e-db77e160355e\n";
const SECRET: &str = "abC8Q~aBcDeFgHiJkLmNoPqRsTuVwXyZ01234567";
const SUBMIT: Deed = Click("button[type=submit]");

/// Each is tried on its own. More deeds are welcome: whatever changes what the page says belongs here.
#[rustfmt::skip]
const TRIED: &[(&str, &[Deed])] = &[
    ("the plan of a holder", &[
        Go("#/plan?goal=access&user=mah&tasks=view&env=production&account=works&oms=listed&super-users=one&role=none"),
        Click(".dates button"), Click("#tick-0"), Click("#tick-1"), Click("#tick-1"), Click("#tick-0"), Click("#tick-0"),
        Fill("#tick-0-day", "2026-11-20"), Click("#tell-progress"), Copy("#copy-text"), Copy("#copy-json"), Copy("#copy-link"),
        Fill("#needed-by", "2026-11-20"), Fill("#needed-by", "2027-06-18"), Fill("#needed-by", ""),
        Fill("[id^=guess]", "9"), Fill("[id^=guess]", "many"), Fill("[id^=guess]", "3"), Fill("[id^=guess]", ""),
        Click(".clock .moment button"), Fill("#approved-production", "2026-11-23T03:30"), Fill("#approved-production", "2026-11-30T03:30"),
        Fill("#early-production", "2026-11-23T08:30"), Fill("#early-production", ""), Fill("#approved-production", ""),
        Fill("#start", "2026-12-01"), Fill("#start", ""), Click(".kept .forget-all button"), Click(".dates button"), Click("#tick-2"),
        Click(".answers a"), Back, Click("#tick-2"),
    ]),
    ("the plan of an authority", &[
        Go("#/plan?goal=access&user=authority&tasks=manage-users,api&env=both&account=none&email=named-work&super-users=none&super-users-uat=unknown&credentials-uat=none&start=2026-11-23"),
        Click("#tick-0"), Click("#tick-2"), Click("#tick-0"), Click("#tick-2"), Click("#tick-3"), Click("#tick-3"),
    ]),
    ("one plan after another", &[
        Go("#/plan?goal=account&account=none&email=generic"), Click("#tick-0"), Click("#tick-0"),
        Go("#/plan?goal=access&user=public&tasks=api&env=uat"),
        Go("#/plan?goal=organisation&user=mah&account=works&oms=not-searched&start=2026-11-23"), Click(".finding button"), Back, Click("#tick-1"),
        Go("#/plan?goal=sign-in&user=mah&env=production&role-state=rejected&super-users=one"), Click("#tick-0"),
        Go("#/plan?goal=spor&user=mah&account=disabled&oms=not-found"), Click("#tick-0"), Click("#tick-0"),
        Go("#/plan?goal=renew&user=mah&env=production&matter=renew&role=super&contact=me&expires=09/03/2027"), Click("#tick-0"), Click("#tick-0"),
        Back, Back, Back,
        Go("#/plan?goal=fly&colour=1"), Go("#/nothing"), Go("#/plan?edition=2020-01-01&goal=access&user=mah"),
    ]),
    ("the questions", &[
        Go("#/question"), SUBMIT, SUBMIT, Click("#goal-access"), SUBMIT, SUBMIT, Click("#user-mah"), SUBMIT,
        SUBMIT, Click("#tasks-view"), Click("#tasks-update"), Click("#tasks-update"), SUBMIT, Click("#env-production"), SUBMIT,
        Click("#account-works"), SUBMIT, Click("#oms-listed"), SUBMIT, Click("#super-users-one"), SUBMIT, Back,
        Click("#super-users-several"), SUBMIT, Click("#role-none"), SUBMIT, Click(".change-link a"),
        Click("input:not(:checked)"), Click("input:not(:checked)"), SUBMIT, Back, Click(".back a"), Click(".actions .button"),
    ]),
    ("the credentials", &[
        Go("#/credentials"), Fill("#pasted-mail", "nothing of the kind"), Fill("#pasted-mail", MAIL), SUBMIT,
        Fill("#found-expires", "31/31/2027"), Fill("#found-expires", "09/03/2027"), Fill("#found-client-id", "0f8fad5b"), SUBMIT,
        Fill("#found-client-id", "0f8fad5b-d9cb-469f-a165-70867728950e"),
        Fill("#found-came", "2025-03-09"), Fill("#found-came", ""), Click("#found-user-mah"), SUBMIT,
        Fill("#expires-production", "31/31/2027"), Fill("#expires-production", "10/04/2026"), Fill("#expires-production", "10/04/2027"),
        Fill("#came-production", "2025-04-09"), Fill("#pasted-mail", MAIL),
    ]),
    ("the tickets", &[
        Go("#/tickets?goal=renew&user=mah&env=production&matter=renew&role=super&contact=gone&expires=09/03/2027"),
        Fill("#client-id", "0f8fad5b"), Fill("#client-id", "0f8fad5b-d9cb-469f-a165-70867728950e"), Click("#client-id-into-link"),
        Copy("#copy-0"), Copy("#copy-0-0"),
        Click("#by-mail"), Fill("#sender-name", "Ann"), Fill("#sender-surname", "Other"), Copy("#copy-mail-0"), Fill("#sender-name", ""), Click("#by-mail"),
        Fill("#client-id", SECRET), Click(".refused-secret button"),
        Go("#/tickets?goal=renew&user=mah&env=production&matter=lost"), Fill("#reference-information", "User: jane"), Copy("#copy-0"),
        Go("#/tickets?goal=sign-in&user=mah&env=production&role-state=locked-out&super-users=one"), Back,
    ]),
    ("the check-up", &[
        Go("#/check-up"), SUBMIT, Fill("#check-expires-production", "2026-12-01"), SUBMIT, Fill("#check-expires-production", "2027-12-01"),
        Click("#add-super-user-production"), Click("#can-log-in-production-0-yes"), Click("#can-log-in-production-0-disabled"),
        Fill("#last-production-0", "2026-01-01"), SUBMIT, Click("#user-authority"), Click("#places-both"), Click("#contact-uat-gone"), SUBMIT, Click("#user-mah"),
    ]),
    ("somebody leaves", &[
        Go("#/somebody-leaves"), SUBMIT, Click("#leaver-super-user"), Click("#gone-no"), Click("#place-production"), Click("#remaining-none"), Click("#own-set-yes"),
        Click("#contact-stays"), SUBMIT, Click("#leaver-technical-contact"), Click("#leaver-both"), Click("#gone-yes"), Click("#remaining-one"), Click("#place-uat"), Click("#by-mail"),
    ]),
];

/// Does it, untranslated, and says how the page is then.
async fn done(page: &Page, deed: &Deed) {
    let what = match deed {
        Go(fragment) => format!("leads = location.hash != {fragment:?}; location.hash = {fragment:?}"),
        Back => "leads = true; history.back()".to_owned(),
        Click(selector) => format!("one({})?.click()", json!(selector)),
        Copy(selector) => return copied(page, selector).await,
        Fill(selector, text) => format!(
            "const field = one({}); field?.focus(); if (field) field.value = {};
             for (const name of ['input', 'change']) field?.dispatchEvent(new Event(name, {{ bubbles: true }}));
             field?.blur()",
            json!(selector),
            json!(text)
        ),
    };
    let outcome = page.script_later(&DO.replace("WHAT", &what)).await;
    assert_eq!(outcome, true, "{deed:?}");
}

async fn copied(page: &Page, button: &str) {
    // As somebody clicks: without that, the browser copies nothing.
    let click = format!("document.querySelector({}).click()", json!(button));
    page.devtools("Runtime.evaluate", json!({ "expression": click, "userGesture": true }))
        .await;
    let said = "return document.querySelector(arguments[0]).parentElement.querySelector('.said').textContent";
    page.until("the text to be copied", async || {
        let said = page.script(said, button).await;
        said.as_str().is_some_and(|said| said.contains("Copied")).then_some(())
    })
    .await;
}

/// How the page is now; after copying with what is in the clipboard.
async fn state(page: &Page, deed: &Deed) -> String {
    let state = page.script(STATE, Value::Null).await;
    let mut state = state.as_str().unwrap_or_default().to_owned();
    if matches!(deed, Copy(_)) {
        state.push_str(&page.clipboard().await);
    }
    state
}

/// Opens the start page at a time that stands still, with nothing kept from before.
async fn begin(page: &Page) {
    page.open("").await;
    page.script("localStorage.clear()", Value::Null).await;
    page.reload().await;
    let stop = "RealDate.now = () => RealDate.parse('2026-11-23T09:00:00Z') - clockShift";
    page.script(stop, Value::Null).await;
}

#[test]
fn a_translated_page_is_as_it_is_untranslated() {
    for (name, deeds) in TRIED {
        journey(async |page| {
            begin(page).await;
            let mut expected = Vec::new();
            for deed in *deeds {
                done(page, deed).await;
                expected.push(state(page, deed).await);
            }
            begin(page).await;
            let translated = page.script(TRANSLATE, Value::Null).await;
            assert!(
                translated.as_u64() > Some(20),
                "so many texts are translated: {translated}"
            );
            for (place, (deed, expected)) in deeds.iter().zip(&expected).enumerate() {
                done(page, deed).await;
                let found = state(page, deed).await;
                assert!(
                    found == *expected,
                    "{name}, {place}: {deed:?}\n{}",
                    first_difference(expected, &found)
                );
            }
        });
    }
}

/// Where two texts part, and what is there.
fn first_difference(expected: &str, found: &str) -> String {
    let same = expected
        .chars()
        .zip(found.chars())
        .take_while(|(one, other)| one == other);
    let from = same.count().saturating_sub(60);
    let around = |text: &str| text.chars().skip(from).take(200).collect::<String>();
    format!("expected …{}\n   found …{}", around(expected), around(found))
}
