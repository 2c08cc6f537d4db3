//! Mounts the app in the page; everything else is in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    // Nothing is drawn that would move as soon as the rest has come. Should that not come, the page says so.
    match upd_checker::app::part_to_wait_for() {
        Some(part) if !part.is_here() => wasm_bindgen_futures::spawn_local(async move {
            let _ = part.bring().await;
            mount();
        }),
        // In a task of its own: to start and to draw at once would hold up a slow phone for long.
        _ => upd_checker::browser::idle::soon(mount),
    }
}

#[cfg(target_arch = "wasm32")]
fn mount() {
    upd_checker::browser::start::say_drawing();
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
