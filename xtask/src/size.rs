//! How much people download.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// One file of the site.
struct File {
    /// With `/` between folders, as in addresses.
    name: String,
    raw: usize,
    compressed: usize,
    /// Whether opening the page downloads it.
    at_start: bool,
}

/// Prints the bytes of every file of the site, raw and after brotli at its highest quality,
/// and the sum of those that opening the page downloads.
pub(crate) fn print(dist: &Path) -> Result<()> {
    let files = measure(dist)?;
    println!("{:>9} {:>9}  file", "raw", "brotli");
    for file in &files {
        let note = if file.at_start { "" } else { "  (not at the start)" };
        println!("{:>9} {:>9}  {}{note}", file.raw, file.compressed, file.name);
    }
    let at_start = || files.iter().filter(|file| file.at_start);
    println!(
        "{:>9} {:>9}  downloaded to open the page",
        at_start().map(|file| file.raw).sum::<usize>(),
        at_start().map(|file| file.compressed).sum::<usize>(),
    );
    Ok(())
}

fn measure(dist: &Path) -> Result<Vec<File>> {
    let mut paths = Vec::new();
    collect(dist, &mut paths)?;
    paths.sort();
    let mut contents = Vec::new();
    for path in &paths {
        let bytes = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let parts = path.strip_prefix(dist).unwrap_or(path).components();
        let names: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
        contents.push((names.join("/"), bytes));
    }
    let at_start = needed_from("index.html", &contents);
    contents
        .iter()
        .map(|(name, bytes)| {
            Ok(File {
                name: name.clone(),
                raw: bytes.len(),
                compressed: brotli_size(bytes)?,
                at_start: at_start.contains(&name.as_str()),
            })
        })
        .collect()
}

/// The names of a file, of the files that it mentions, of those that they mention, and so on.
fn needed_from<'a>(first: &'a str, contents: &'a [(String, Vec<u8>)]) -> Vec<&'a str> {
    let mut needed = vec![first];
    let mut next = 0;
    while let Some(name) = needed.get(next).copied() {
        next += 1;
        let Some((_, bytes)) = contents.iter().find(|(candidate, _)| candidate == name) else {
            continue;
        };
        for (other, _) in contents {
            let mentioned = bytes.windows(other.len()).any(|window| window == other.as_bytes());
            if mentioned && !needed.contains(&other.as_str()) {
                needed.push(other);
            }
        }
    }
    needed
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

fn brotli_size(mut bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let highest = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut bytes, &mut compressed, &highest).context("brotli failed")?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_needed_if_a_needed_file_names_them() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let contents = [
            file("app.wasm", "… days.json …"),
            file("days.json", "{}"),
            file("index.html", "<script src=boot.js data-wasm=app.wasm>"),
            file("boot.js", ""),
            file("leaflet.txt", "see index.html"),
        ];
        let mut needed = needed_from("index.html", &contents);
        needed.sort_unstable();
        assert_eq!(needed, ["app.wasm", "boot.js", "days.json", "index.html"]);
    }

    #[test]
    fn repetition_is_compressed() {
        let size = brotli_size(&[b'a'; 10_000]).unwrap_or_default();
        assert!(size > 0 && size < 100, "{size}");
    }
}
