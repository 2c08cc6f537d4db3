//! `index.html` with the files that it names: what trunk makes of the same page, and the parts of the app besides.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::hash::hash;
use super::html::{self, attribute};
use super::parts::{App, PARTS};
use super::short;

/// The script that starts the app, which gets a name that changes with it.
const BOOT: &str = "boot.js";

/// Puts the page and the files that it names into `dist`. What is to be done is said by the `data-trunk` links of the
/// page: a style sheet, a file to copy, or the place for the app.
pub(crate) fn write(root: &Path, dist: &Path, app: &App) -> Result<()> {
    let source = root.join("index.html");
    let source = fs::read_to_string(&source).with_context(|| format!("{} cannot be read", source.display()))?;
    let (mut page, mut boot) = (String::new(), BOOT.to_owned());
    for line in short::without_comments(&source, "<!--", "-->").lines() {
        let line = line.trim();
        let Some(link) = html::tags(line).find(|tag| tag.starts_with("link data-trunk ")) else {
            if !line.is_empty() {
                page.push_str(line);
                page.push('\n');
            }
            continue;
        };
        let file = || {
            let name = attribute(link, "href").context("a data-trunk link of index.html names no file")?;
            let bytes = fs::read(root.join(name)).with_context(|| format!("{name} cannot be read"))?;
            Ok::<_, anyhow::Error>((Path::new(name), bytes))
        };
        match attribute(link, "rel") {
            Some("css") => {
                let (name, bytes) = file()?;
                let text = short::style(&String::from_utf8(bytes).context("a style sheet is no text")?);
                let stem = name.file_stem().unwrap_or_default().to_string_lossy();
                let name = format!("{stem}-{}.css", hash(text.as_bytes()));
                put(dist, &name, text.as_bytes())?;
                page.push_str(&format!("<link rel=\"stylesheet\" href=\"{name}\">\n"));
            }
            Some("copy-file") => {
                let (path, bytes) = file()?;
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                if path.extension() == Some("js".as_ref()) {
                    let text = short::script(&String::from_utf8(bytes).context("a script is no text")?);
                    if name == BOOT {
                        boot = format!("boot-{}.js", hash(text.as_bytes()));
                        put(dist, &boot, text.as_bytes())?;
                    } else {
                        put(dist, &name, text.as_bytes())?;
                    }
                } else {
                    put(dist, &name, &bytes)?;
                }
            }
            Some("rust") => page.push_str(&starting(&boot, app)),
            _ => bail!("index.html has a data-trunk link of a kind that is not known here: <{link}>"),
        }
    }
    put(dist, "index.html", page.as_bytes())
}

/// Gives the words of the rules a name that changes with them, and tells it to the page.
pub(crate) fn name_ledger(dist: &Path) -> Result<()> {
    const AS_WRITTEN: &str = "ledger.json";
    let words = fs::read(dist.join(AS_WRITTEN)).with_context(|| format!("{AS_WRITTEN} cannot be read"))?;
    let name = format!("ledger-{}.json", hash(&words));
    fs::rename(dist.join(AS_WRITTEN), dist.join(&name)).with_context(|| format!("{AS_WRITTEN} cannot be renamed"))?;
    let page = dist.join("index.html");
    let text = fs::read_to_string(&page).context("index.html cannot be read")?;
    let Some((before, after)) = text.split_once("<html lang=\"en\"") else {
        bail!("index.html has no <html lang=\"en\">");
    };
    put(
        dist,
        "index.html",
        format!("{before}<html lang=\"en\" data-ledger=\"{name}\"{after}").as_bytes(),
    )
}

/// The script that starts the app, with the names of all files. `Trunk.toml` has the same for an app in one piece.
fn starting(boot: &str, app: &App) -> String {
    let parts = PARTS.iter().zip(&app.parts);
    let parts: String = parts
        .map(|(part, files)| format!(" data-{part}=\"{}\"", files.join(" ")))
        .collect();
    format!(
        "<script id=\"boot\" src=\"{boot}\" data-js=\"{}\" data-wasm=\"{}\"{parts}></script>\n",
        app.script, app.wasm
    )
}

fn put(dist: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    fs::write(dist.join(name), bytes).with_context(|| format!("{name} cannot be written"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_names_every_file_of_the_app() {
        let app = App {
            script: "app-1/a.js".to_owned(),
            wasm: "app-1/a.wasm".to_owned(),
            parts: vec![
                vec!["app-1/x.wasm".to_owned(), "app-1/p.wasm".to_owned()],
                vec![],
                vec![],
            ],
        };
        assert_eq!(
            starting("boot-1.js", &app),
            "<script id=\"boot\" src=\"boot-1.js\" data-js=\"app-1/a.js\" data-wasm=\"app-1/a.wasm\" \
             data-plan=\"app-1/x.wasm app-1/p.wasm\" data-credentials=\"\" data-desk=\"\"></script>\n"
        );
    }
}
