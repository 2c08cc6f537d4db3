//! A text as a converter would give it: `cargo run -p upd-proof --example mangle -- pdf SEED < guide.txt > new.txt`. With it
//! `drift` is tried on texts that are not in this repository. Without arguments, the names of the converters.
#![allow(clippy::unwrap_used, reason = "it is for trying out")]

use std::io::{self, Read as _};

#[path = "../tests/drift/mangling.rs"]
mod mangling;

use mangling::Mangling;

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let named = arguments
        .first()
        .and_then(|name| Mangling::ALL.into_iter().find(|kind| name_of(*kind) == *name));
    let Some(kind) = named else {
        let names: Vec<String> = Mangling::ALL.into_iter().map(name_of).collect();
        println!("{}", names.join("\n"));
        return Ok(());
    };
    let seed = arguments.get(1).and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    print!("{}", kind.of(&text, seed));
    Ok(())
}

fn name_of(kind: Mangling) -> String {
    format!("{kind:?}").to_lowercase()
}
