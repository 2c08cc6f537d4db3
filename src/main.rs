//! Mounts the app in the page; everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    let page = web_sys::window().and_then(|window| window.document());
    // Not the whole body: beside the app stands what boot.js shows when the app stops.
    match page.and_then(|page| page.get_element_by_id("app")) {
        Some(root) => yew::Renderer::<upd_checker::app::App>::with_root(root).render(),
        None => yew::Renderer::<upd_checker::app::App>::new().render(),
    };
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser: `cargo xtask serve`.");
}
