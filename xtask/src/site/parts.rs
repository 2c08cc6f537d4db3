//! The app as files: compiled, cut into the parts that arrive one after the other, and given its JavaScript.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, anyhow, bail};

use super::flags_without_paths_of_this_computer;
use super::hash::hash_of_folder;
use crate::command::run;
use crate::{Workspace, tools};

/// The name of the app's binary, and of its files.
const APP: &str = "upd-checker";
/// The JavaScript that fetches parts; the app imports it under this name.
const FETCHING: &str = "./parts.js";
/// What the app consists of, in this order: what is there from the start, and the parts of `src/parts.rs`.
pub(crate) const PARTS: [&str; 2] = ["plan", "desk"];

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
    give_javascript(workspace, &room)?;
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
        without_names(file)?;
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

/// Takes out what only debuggers read.
fn without_names(file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let kept = wasm_without_names(&bytes).with_context(|| format!("{} is no WebAssembly", file.display()))?;
    fs::write(file, kept).with_context(|| format!("{} cannot be written", file.display()))
}

/// A module of WebAssembly without its custom sections. `None` if it is none.
fn wasm_without_names(module: &[u8]) -> Option<Vec<u8>> {
    const HEAD: usize = 8;
    const CUSTOM: u8 = 0;
    let mut kept = module.get(..HEAD).filter(|head| head.starts_with(b"\0asm"))?.to_vec();
    let mut rest = module.get(HEAD..)?;
    while let Some((&kind, after)) = rest.split_first() {
        let (length, digits) = leb128(after)?;
        let end = 1 + digits + length;
        if kind != CUSTOM {
            kept.extend_from_slice(rest.get(..end)?);
        }
        rest = rest.get(end..)?;
    }
    Some(kept)
}

/// A number as WebAssembly writes it, and how many bytes it takes.
fn leb128(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut number = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((number, place + 1));
        }
    }
    None
}

/// Makes the first part usable by browsers.
fn give_javascript(workspace: &Workspace, room: &Path) -> Result<()> {
    let main = main_file(room);
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen
        .arg(&main)
        .arg("--out-dir")
        .arg(room)
        .args([
            "--out-name",
            APP,
            "--target=web",
            "--no-typescript",
            "--remove-name-section",
        ])
        // The other parts use what the first exports.
        .arg("--keep-lld-exports")
        .env("PATH", tools::path_with_bindgen(workspace)?);
    run(bindgen)?;
    fs::remove_file(&main).with_context(|| format!("{} cannot be removed", main.display()))
}

/// The script as it comes takes whatever a server sends for a part, and only from servers that name its type. Ours says
/// what is wrong, and does without the type.
fn fetch_safely(script: &Path) -> Result<()> {
    const AS_IT_COMES: &str = "return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
    const OURS: &str = "return async (imports) => begin(await src, imports);";
    const BEGIN: &str = "
async function begin(response, imports) {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";
    let text = fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    if text.matches(AS_IT_COMES).count() != text.matches("instantiateStreaming").count() {
        bail!("{} fetches parts in a way that is not known here", script.display());
    }
    fs::write(script, text.replace(AS_IT_COMES, OURS) + BEGIN)
        .with_context(|| format!("{} cannot be written", script.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_are_taken_out() {
        let head = b"\0asm\x01\0\0\0";
        let types = [1, 2, 7, 8];
        let names = [0, 3, 1, b'n', 9];
        let module = [&head[..], &types, &names, &types].concat();
        let expected = [&head[..], &types, &types].concat();
        assert_eq!(wasm_without_names(&module), Some(expected));
        assert_eq!(wasm_without_names(b"MZ"), None);
        assert_eq!(wasm_without_names(&module[..module.len() - 1]), None, "cut short");
    }

    #[test]
    fn numbers_of_several_bytes_are_read() {
        assert_eq!(leb128(&[0x05]), Some((5, 1)));
        assert_eq!(leb128(&[0xe5, 0x8e, 0x26, 9]), Some((624_485, 3)));
        assert_eq!(leb128(&[0x80]), None);
    }
}
