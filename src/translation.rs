//! Room for translation by the browser. It takes each text out of the page and puts elements with the translated one
//! in its place, which the app knows nothing of: a text that the app changed then would change where nobody sees it,
//! one that it took away would stay, and nothing could be put in before it.
//!
//! So each text stands in an element of its own, keyed by what it says. Where that changes, the app takes the element
//! away with all that is in it, and puts in another. The `html!` of this crate sees to it; nobody has to think of it.

use std::rc::Rc;

use yew::virtual_dom::{VList, VNode, VTag, VText};

/// Yew's `html!`, with each text in an element of its own.
macro_rules! html {
    ($($tree:tt)*) => { $crate::translation::with_texts_apart(::yew::html! { $($tree)* }) };
}
pub(crate) use html;

/// Puts each text into an element of its own. What has them already stays as it is.
pub(crate) fn with_texts_apart(mut html: VNode) -> VNode {
    // What is written when the site is built never changes.
    if cfg!(all(feature = "pages", not(test))) {
        return html;
    }
    set_texts_apart(&mut html, "span");
    html
}

/// The same, for what stands in an element in which texts get that kind of element.
fn set_texts_apart(node: &mut VNode, kind: &'static str) {
    match node {
        VNode::VText(said) => *node = apart(said, kind),
        VNode::VTag(tag) if is_apart(tag) => {}
        VNode::VTag(tag) => {
            let kind = match tag.tag() {
                // It has no elements in it, and ours never say anything else.
                "option" => return,
                // The one of a picture.
                "text" => "tspan",
                _ => "span",
            };
            if let Some(children) = Rc::make_mut(tag).children_mut() {
                set_texts_apart(children, kind);
            }
        }
        VNode::VList(list) if !list.is_empty() => {
            for child in Rc::make_mut(list).iter_mut() {
                set_texts_apart(child, kind);
            }
        }
        // Components see to their own.
        _ => {}
    }
}

/// A text in its element; one that says nothing is nothing, so that its surroundings are empty.
fn apart(said: &VText, kind: &'static str) -> VNode {
    if said.text.is_empty() {
        return VNode::default();
    }
    let mut element = VTag::new(kind);
    element.key = Some((&*said.text).into());
    if let Some(children) = element.children_mut() {
        *children = said.clone().into();
    }
    // In a list of its own, because its neighbours may have keys too, or say the same.
    VList::from(VNode::from(element)).into()
}

fn is_apart(tag: &VTag) -> bool {
    match (&tag.key, tag.children()) {
        (Some(key), Some(VNode::VText(said))) => **key == *said.text,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use yew::prelude::Html;

    use super::*;

    /// A text in an element of its own, as the page gets it.
    fn alone(kind: &'static str, text: &'static str) -> Html {
        apart(&text.into(), kind)
    }

    #[test]
    fn each_text_stands_alone_however_often_it_goes_through() {
        let inner = html! { <b id="b">{ "one" }</b> };
        let page = html! { <p>{ "one" }{ inner }{ "" }{ for ["two", "two"] }</p> };
        let expected = yew::html! {
            <p>
                { alone("span", "one") }
                <b id="b">{ alone("span", "one") }</b>
                { Html::default() }
                { for ["two", "two"].map(|text| alone("span", text)) }
            </p>
        };
        assert_eq!(page, expected);
        assert_eq!(with_texts_apart(page), expected);
    }

    #[test]
    fn a_text_in_a_picture_gets_an_element_of_pictures() {
        let picture = html! { <svg><text class="who">{ "you" }</text></svg> };
        let expected = yew::html! { <svg><text class="who">{ alone("tspan", "you") }</text></svg> };
        assert_eq!(picture, expected);
    }

    #[test]
    fn what_changes_is_another_element_and_what_stays_is_the_same() {
        let key = |html: &Html| match html {
            VNode::VList(list) => list.first().and_then(VNode::key).cloned(),
            _ => None,
        };
        let (before, after) = (html! { { "Copy" } }, html! { { "Copied" } });
        assert!(key(&before).is_some() && key(&before) != key(&after));
        assert_eq!(key(&after), key(&html! { { "Copied" } }));
    }

    /// With the `html!` of Yew, a text would be bare again.
    #[test]
    fn every_file_with_markup_takes_it_from_here() -> std::io::Result<()> {
        let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        let mut with_markup = 0;
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let source = std::fs::read_to_string(&path)?;
                if source.contains("html! {") && !path.ends_with("translation.rs") {
                    with_markup += 1;
                    let is_ours = source.contains("use crate::translation::html;") && !source.contains("yew::html!");
                    assert!(is_ours, "{}", path.display());
                }
            }
        }
        assert!(with_markup > 30, "{with_markup} files");
        Ok(())
    }
}
