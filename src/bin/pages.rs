//! Writes the pages that need no app into the folder of the built site: the start page into `index.html`, and the
//! reference pages beside it.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use upd_checker::written;

fn main() -> ExitCode {
    // trunk says by a variable where it builds, see Trunk.toml.
    let Some(folder) = env::args_os().nth(1).or_else(|| env::var_os("TRUNK_STAGING_DIR")) else {
        eprintln!("usage: pages FOLDER (that of the built site, with its index.html)");
        return ExitCode::FAILURE;
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), String> {
    let app = folder.join("index.html");
    let app = fs::read_to_string(&app).map_err(|error| format!("{} cannot be read: {error}", app.display()))?;
    for file in written::files(&app)? {
        let path = folder.join(file.name);
        fs::write(&path, file.content).map_err(|error| format!("{} cannot be written: {error}", path.display()))?;
    }
    Ok(())
}
