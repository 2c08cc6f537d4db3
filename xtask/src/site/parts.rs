//! The app as files: compiled, cut into the parts that arrive one after the other, and given its JavaScript.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::flags_without_paths_of_this_computer;
use super::hash::hash_of_folder;
use super::{short, wasm};
use crate::command::run;
use crate::{Workspace, tools};

/// The name of the app's binary, and of its files.
const APP: &str = "upd-checker";
/// The JavaScript that fetches parts; the app imports it under this name.
const FETCHING: &str = "./parts.js";
/// What the app consists of, in this order: what is there from the start, and the parts of `src/parts.rs`.
pub(crate) const PARTS: [&str; 3] = ["plan", "credentials", "desk"];

/// The built app: its files, by their addresses relative to the page. All are in one folder, whose name has a hash of
/// all that is in it: no two versions ever mix.
pub(crate) struct App {
    /// The script to import.
    pub(crate) script: String,
    /// What is there from the start.
    pub(crate) wasm: String,
    /// For each of [`PARTS`] the files that it consists of.
    pub(crate) parts: Vec<Vec<String>>,
}

/// Builds the app into a folder in `dist`.
pub(crate) fn build(workspace: &Workspace, dist: &Path) -> Result<App> {
    let compiled = compile(workspace)?;
    let room = workspace.target().join("site-app");
    let _ = fs::remove_dir_all(&room);
    fs::create_dir_all(&room).with_context(|| format!("{} cannot be made", room.display()))?;
    let files = cut(&compiled, &room)?;
    give_javascript(&room)?;
    wasm::shorten_imports(&room.join(format!("{APP}_bg.wasm")), &room.join(format!("{APP}.js")))?;
    fetch_safely(&room.join(FETCHING))?;

    let folder = format!("app-{}", hash_of_folder(&room)?);
    let place = dist.join(&folder);
    fs::rename(&room, &place).with_context(|| format!("{} cannot be moved", room.display()))?;
    let inside = |name: &str| format!("{folder}/{name}");
    Ok(App {
        script: inside(&format!("{APP}.js")),
        wasm: inside(&format!("{APP}_bg.wasm")),
        parts: files
            .iter()
            .map(|names| names.iter().map(|name| inside(name)).collect())
            .collect(),
    })
}

/// The app as one file of WebAssembly, with what cutting needs to know.
fn compile(workspace: &Workspace) -> Result<PathBuf> {
    tools::need_wasm_target(workspace)?;
    let mut cargo = workspace.cargo(&[
        "build",
        "--locked",
        "--profile=web",
        "--features=parts",
        "--bin",
        APP,
        "--target",
        tools::WASM,
    ]);
    let mut flags = flags_without_paths_of_this_computer(workspace);
    flags.push("-Clink-args=--emit-relocs".to_owned());
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(cargo)?;
    Ok(workspace
        .target()
        .join(tools::WASM)
        .join("web")
        .join(format!("{APP}.wasm")))
}

/// Cuts the app into parts, written to a folder. Returns the names of the files of each.
fn cut(compiled: &Path, room: &Path) -> Result<Vec<Vec<String>>> {
    let whole = fs::read(compiled).with_context(|| format!("{} cannot be read", compiled.display()))?;
    let main = main_file(room);
    let script = format!("./{APP}.js");
    let mut options = wasm_split_cli_support::Options::new(&whole);
    options.output_dir = room;
    options.main_out_path = &main;
    options.link_name = FETCHING;
    options.main_module = &script;
    let cut =
        wasm_split_cli_support::transform(options).map_err(|problem| anyhow!("the app cannot be cut: {problem:#}"))?;
    for file in &cut.split_modules {
        wasm::take_names_out(file)?;
    }
    PARTS
        .iter()
        .map(|part| {
            let names = cut
                .prefetch_map
                .get(*part)
                .with_context(|| format!("the app has no part `{part}`"))?;
            Ok(names.iter().map(|name| format!("{name}.wasm")).collect())
        })
        .collect()
}

/// The first part, before wasm-bindgen has seen it.
fn main_file(room: &Path) -> PathBuf {
    room.join("main.wasm")
}

/// Makes the first part usable by browsers.
fn give_javascript(room: &Path) -> Result<()> {
    let main = main_file(room);
    Bindgen::new()
        .input_path(&main)
        .out_name(APP)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        // The other parts use what the first exports.
        .keep_lld_exports(true)
        .generate(room)
        .context("wasm-bindgen does not take the app")?;
    fs::remove_file(&main).with_context(|| format!("{} cannot be removed", main.display()))?;
    let script = room.join(format!("{APP}.js"));
    let text = fs::read_to_string(&script).with_context(|| format!("{} cannot be read", script.display()))?;
    fs::write(&script, short::script(&text)).with_context(|| format!("{} cannot be written", script.display()))
}

/// The script as it comes takes whatever a server sends for a part, and only from servers that name its type. Ours says
/// what is wrong, does without the type, and asks once more past what the browser has kept: a part that arrived damaged
/// would stay so.
fn fetch_safely(script: &Path) -> Result<()> {
    const AS_IT_COMES: &str = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
    const OURS: &str = "return async (imports) => begin(await src, imports);";
    const BEGIN: &str = "
async function begin(response, imports, isLast) {
    try {
        if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
        return await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    } catch (problem) {
        if (isLast) throw problem;
        return begin(await fetch(response.url, { cache: \"reload\" }), imports, true);
    }
}
";
    let text = fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    if text.matches(AS_IT_COMES).count() != text.matches("instantiateStreaming").count() {
        bail!("{} fetches parts in a way that is not known here", script.display());
    }
    fs::write(script, text.replace(AS_IT_COMES, OURS) + BEGIN)
        .with_context(|| format!("{} cannot be written", script.display()))
}
