//! Who imports whom, read from the source of a crate. The tests of both crates use it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// An import: the module that imports and the one that it takes from, as `pages/plan/course`. A `mod.rs` is its folder.
pub(crate) type Import = (String, String);

/// Every source file below a folder, with its text.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file");
                found.push((path, text));
            }
        }
    }
    found.sort();
    found
}

/// The same with its code alone: without comments and unit tests.
pub(crate) fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let files = files(folder)
        .into_iter()
        .filter(|(path, _)| !path.ends_with("tests.rs"));
    files.map(|(path, text)| (path, code(&text))).collect()
}

fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every import between the modules of a crate, whether a `use` or a path in the middle of the code.
pub(crate) fn imports(root: &Path) -> BTreeSet<Import> {
    let modules: Vec<Module> = sources(root)
        .into_iter()
        .map(|(path, code)| Module {
            name: name(path.strip_prefix(root).expect("a file of the crate")),
            is_folder: path.ends_with("mod.rs"),
            code,
        })
        .collect();
    let find = |name: &str| modules.iter().find(|module| module.name == name);
    let mut imports = BTreeSet::new();
    for module in &modules {
        for path in module.paths() {
            let to = target(&path, &find);
            if to != module.name {
                imports.insert((module.name.clone(), to));
            }
        }
    }
    imports
}

/// The first circle among what stands side by side in a folder, if there is one. A folder counts as one there, with
/// all that is in it; its `mod.rs` holds what its files share and puts them together, so between these two an import
/// may go either way.
pub(crate) fn circle(imports: &BTreeSet<Import>) -> Option<String> {
    let edges: BTreeSet<Import> = imports.iter().filter_map(|(from, to)| apart(from, to)).collect();
    edges.iter().find_map(|(start, _)| {
        let mut ways = vec![vec![start.clone()]];
        let mut seen = BTreeSet::new();
        while let Some(way) = ways.pop() {
            for (_, next) in edges.iter().filter(|(from, _)| Some(from) == way.last()) {
                if next == start {
                    return Some(format!("{} -> {start}", way.join(" -> ")));
                }
                if seen.insert(next.clone()) {
                    ways.push([&way[..], std::slice::from_ref(next)].concat());
                }
            }
        }
        None
    })
}

/// The two neighbours in one folder of which one imports from the other; none where one is in the other.
fn apart(from: &str, to: &str) -> Option<Import> {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
    let shared = from.iter().zip(&to).take_while(|(from, to)| from == to).count();
    (shared < from.len().min(to.len())).then(|| (from[..=shared].join("/"), to[..=shared].join("/")))
}

struct Module {
    name: String,
    is_folder: bool,
    code: String,
}

impl Module {
    /// The module that holds it: what `super` means.
    fn parent(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |(parent, _)| parent)
    }

    /// Everything that it names by a path, from the root of the crate.
    fn paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for (prefix, base) in [("crate::", ""), ("super::", self.parent())] {
            for (at, _) in self.code.match_indices(prefix) {
                let before = self.code[..at].chars().next_back().unwrap_or(' ');
                if !before.is_alphanumeric() && before != '_' {
                    expand(base, &self.code[at + prefix.len()..], &mut paths);
                }
            }
        }
        paths
    }

    /// The path under which a folder passes on a name of one of its files.
    fn passed_on(&self, name: &str) -> Option<String> {
        let passed_on = self.code.split("use ").skip(1).filter_map(|after| {
            let (uses, _) = after.split_once(';')?;
            let mut paths = Vec::new();
            expand("", uses, &mut paths);
            Some(paths)
        });
        let ending = format!("/{name}");
        self.is_folder
            .then(|| passed_on.flatten().find(|path| path.ends_with(&ending)))
            .flatten()
            .filter(|path| !path.starts_with("crate/") && !path.starts_with("super/"))
    }
}

/// Every path of a tree such as `a::{b, c::d}`, below a base.
fn expand(base: &str, tree: &str, paths: &mut Vec<String>) {
    let tree = tree.trim_start();
    if let Some(inner) = tree.strip_prefix('{') {
        let (mut depth, mut start) = (0, 0);
        for (at, character) in inner.char_indices() {
            match character {
                '{' => depth += 1,
                ',' | '}' if depth == 0 => {
                    expand(base, &inner[start..at], paths);
                    start = at + 1;
                    if character == '}' {
                        return;
                    }
                }
                '}' => depth -= 1,
                _ => {}
            }
        }
        return;
    }
    let length = tree.find(|character: char| !character.is_alphanumeric() && character != '_');
    let (segment, rest) = tree.split_at(length.unwrap_or(tree.len()));
    let path = match (base, segment) {
        (_, "" | "self") => base.to_owned(),
        ("", _) => segment.to_owned(),
        _ => format!("{base}/{segment}"),
    };
    match rest.strip_prefix("::") {
        Some(rest) => expand(&path, rest, paths),
        None => paths.push(path),
    }
}

/// The module in which what a path names is defined, as far as it is a module of the crate.
fn target<'a>(path: &str, find: &impl Fn(&str) -> Option<&'a Module>) -> String {
    let mut name = String::new();
    for segment in path.split('/') {
        let next = if name.is_empty() {
            segment.to_owned()
        } else {
            format!("{name}/{segment}")
        };
        if find(&next).is_none() {
            let passed_on = find(&name).and_then(|folder| folder.passed_on(segment));
            return passed_on.map_or(name.clone(), |path| target(&format!("{name}/{path}"), find));
        }
        name = next;
    }
    name
}

/// `pages/plan/course` for that file, `pages/plan` for the `mod.rs` beside it.
fn name(file: &Path) -> String {
    let text = file.with_extension("").to_string_lossy().replace('\\', "/");
    text.strip_suffix("/mod").map_or(text.clone(), str::to_owned)
}
