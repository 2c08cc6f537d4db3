//! Files of WebAssembly made shorter.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

/// What a module begins with.
const HEAD: usize = 8;

/// A kind of section.
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;

/// Takes out what only debuggers read.
pub(super) fn take_names_out(file: &Path) -> Result<()> {
    change(file, |kind, body| (kind != CUSTOM).then(|| body.to_vec()))
}

/// Gives short names to what a module imports from its script: those that it comes with end in hashes, which cannot be
/// compressed, and stand in both files.
pub(super) fn shorten_imports(module: &Path, script: &Path) -> Result<()> {
    let mut javascript = fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    let mut unknown = None;
    change(module, |kind, body| {
        if kind != IMPORTS {
            return Some(body.to_vec());
        }
        let shorter = with_other_names(body, |place, name| {
            // What wasm-bindgen defines stands once in the script; the names of parts stay.
            if !name.starts_with("__wb") {
                return name.to_owned();
            }
            let (defined, short) = (format!("\n{name}: function("), format!("f{place}"));
            if javascript.matches(&defined).count() != 1 {
                unknown = Some(name.to_owned());
            }
            javascript = javascript.replace(&defined, &format!("\n{short}: function("));
            short
        });
        shorter.or_else(|| {
            unknown = Some("something that is no function".to_owned());
            None
        })
    })?;
    if let Some(name) = unknown {
        bail!("{} imports {name} in a way that is not known here", module.display());
    }
    fs::write(script, javascript).with_context(|| format!("{} cannot be written", script.display()))
}

/// Writes a file anew with other sections: each by its kind and its body; without those that are `None`.
fn change(file: &Path, section: impl FnMut(u8, &[u8]) -> Option<Vec<u8>>) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let changed = with_sections(&bytes, section).with_context(|| format!("{} is no WebAssembly", file.display()))?;
    fs::write(file, changed).with_context(|| format!("{} cannot be written", file.display()))
}

/// A module with other sections. `None` if it is none.
fn with_sections(module: &[u8], mut section: impl FnMut(u8, &[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut changed = module.get(..HEAD).filter(|head| head.starts_with(b"\0asm"))?.to_vec();
    let mut rest = module.get(HEAD..)?;
    while let Some((&kind, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (body, after) = after.split_at_checked(length)?;
        if let Some(body) = section(kind, body) {
            changed.push(kind);
            push_number(&mut changed, body.len());
            changed.extend(body);
        }
        rest = after;
    }
    Some(changed)
}

/// The section of imports with other names, each by its place and the one it has. `None` unless all are functions.
fn with_other_names(body: &[u8], mut rename: impl FnMut(usize, &str) -> String) -> Option<Vec<u8>> {
    const FUNCTION: u8 = 0;
    let (count, mut rest) = number(body)?;
    let mut changed = Vec::new();
    push_number(&mut changed, count);
    for place in 0..count {
        let (module, after) = text(rest)?;
        let (name, after) = text(after)?;
        let (&kind, after) = after.split_first()?;
        let (of_type, after) = number(after)?;
        if kind != FUNCTION {
            return None;
        }
        push_text(&mut changed, module);
        push_text(&mut changed, &rename(place, name));
        changed.push(kind);
        push_number(&mut changed, of_type);
        rest = after;
    }
    rest.is_empty().then_some(changed)
}

/// A number as WebAssembly writes it (LEB128), and what stands behind it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((number, bytes.get(place + 1..)?));
        }
    }
    None
}

fn push_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn text(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let (length, after) = number(bytes)?;
    let (text, after) = after.split_at_checked(length)?;
    Some((std::str::from_utf8(text).ok()?, after))
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len());
    bytes.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn sections_can_be_taken_out() {
        let types = [1, 2, 7, 8];
        let names = [0, 3, 1, b'n', 9];
        let module = [START, &types, &names, &types].concat();
        let without = |module: &[u8]| with_sections(module, |kind, body| (kind != CUSTOM).then(|| body.to_vec()));
        assert_eq!(without(&module), Some([START, &types, &types].concat()));
        assert_eq!(without(b"MZ"), None);
        assert_eq!(without(&module[..module.len() - 1]), None, "cut short");
    }

    #[test]
    fn imports_get_other_names() {
        let imports = b"\x02\x01m\x04long\x00\x05\x01m\x05other\x00\x80\x01";
        let named = |body: &[u8]| with_other_names(body, |place, name| format!("{}{place}", &name[..1]));
        assert_eq!(
            named(imports).as_deref(),
            Some(&b"\x02\x01m\x02l0\x00\x05\x01m\x02o1\x00\x80\x01"[..])
        );
        assert_eq!(named(b"\x01\x01m\x01n\x03\x7f\x00"), None, "not a function");
        assert_eq!(named(&imports[..9]), None, "cut short");
    }

    #[test]
    fn numbers_of_several_bytes_are_read_and_written() {
        for (bytes, expected) in [(&[0x05][..], 5), (&[0xe5, 0x8e, 0x26], 624_485)] {
            assert_eq!(number(bytes), Some((expected, &[][..])));
            let mut written = Vec::new();
            push_number(&mut written, expected);
            assert_eq!(written, bytes);
        }
        assert_eq!(number(&[0x80]), None);
    }
}
