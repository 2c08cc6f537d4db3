//! The site as one zip for whoever hosts it: the same bytes from the same commit, on every machine and every day.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use chrono::DateTime;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use crate::{Workspace, command, serve, site};

/// The list of what is in the package, for people.
const LIST: &str = "FILES.txt";

/// The checksums, as `sha256sum --check` reads them.
const SUMS: &str = "SHA256SUMS";

/// The version of the site: this package and the app share it.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A file of the site.
struct File {
    /// With `/` between folders, as in addresses.
    name: String,
    content: Vec<u8>,
}

/// The zip and what stands beside it.
struct Package {
    zip: Vec<u8>,
    list: String,
}

/// `cargo xtask package`: builds the site, packs it, and says what was written.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    site::build(workspace)?;
    let package = Package::of(&workspace.dist(), date(workspace))?;
    let folder = workspace.target().join("package");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let name = format!("upd-checker-{VERSION}.zip");
    let sum = sum_line(&name, &package.zip);
    for (name, content) in [
        (name.as_str(), package.zip.as_slice()),
        (SUMS, sum.as_bytes()),
        (LIST, package.list.as_bytes()),
    ] {
        let file = folder.join(name);
        fs::write(&file, content).with_context(|| format!("{} cannot be written", file.display()))?;
        println!("{:>9} bytes  {}", content.len(), file.display());
    }
    print!("sha256 {sum}");
    Ok(())
}

impl Package {
    /// Packs a folder: its files, their list, and the checksums of all of them.
    fn of(folder: &Path, date: zip::DateTime) -> Result<Self> {
        let mut files = Vec::new();
        collect(folder, "", &mut files)?;
        files.sort_by(|one, other| one.name.cmp(&other.name));
        if files.is_empty() {
            bail!("{} has no files", folder.display());
        }
        let list = list(&files);
        files.push(File {
            name: LIST.to_owned(),
            content: list.clone().into_bytes(),
        });
        let sums: String = files.iter().map(|file| sum_line(&file.name, &file.content)).collect();
        files.push(File {
            name: SUMS.to_owned(),
            content: sums.into_bytes(),
        });

        let options = SimpleFileOptions::default()
            // Otherwise the zip tells on which system it was made.
            .system(System::Unix)
            .unix_permissions(0o644)
            .last_modified_time(date)
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(9));
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for file in &files {
            writer
                .start_file(file.name.as_str(), options)
                .with_context(|| format!("{} cannot be packed", file.name))?;
            writer.write_all(&file.content)?;
        }
        let zip = writer.finish().context("the zip cannot be finished")?.into_inner();
        Ok(Self { zip, list })
    }
}

/// The files in a folder and in those below it. Hidden ones are no part of the site: systems leave them behind, and
/// our server does not send them either.
fn collect(folder: &Path, above: &str, files: &mut Vec<File>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("{} has a name that is no text", path.display()))?;
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            collect(&path, &format!("{above}{name}/"), files)?;
        } else {
            let content = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
            files.push(File {
                name: format!("{above}{name}"),
                content,
            });
        }
    }
    Ok(())
}

/// What whoever hosts has to know of each file.
fn list(files: &[File]) -> String {
    let mut list = format!(
        "UPD onboarding checker {VERSION}\n\n\
         Put all files into one folder of any web server. Each with its bytes, the Content-Type and the Cache-Control\n\
         that the server should send; {SUMS} has the checksums.\n\n"
    );
    for file in files {
        let (mime, caching) = serve::headers(Path::new(&file.name));
        let _ = writeln!(
            list,
            "{:>9}  {:<45} {mime:<31} {caching}",
            file.content.len(),
            file.name
        );
    }
    list
}

fn sum_line(name: &str, content: &[u8]) -> String {
    let mut line = String::new();
    for byte in Sha256::digest(content) {
        let _ = write!(line, "{byte:02x}");
    }
    // Two blanks: a file that is read as it is.
    line + "  " + name + "\n"
}

/// The date of all files: that of the commit, or what `SOURCE_DATE_EPOCH` says, in UTC.
///
/// One fixed for ever would be simpler, but files that are unpacked keep it, and web servers make `Last-Modified` and
/// often the `ETag` from it (with the length, which new hashes in a page do not change): browsers would go on showing
/// the page of the version before.
fn date(workspace: &Workspace) -> zip::DateTime {
    let seconds = env::var("SOURCE_DATE_EPOCH").ok().or_else(|| {
        let mut git = std::process::Command::new("git");
        git.args(["log", "-1", "--format=%ct"]).current_dir(workspace.root());
        command::output(git)
    });
    date_of(seconds.as_deref()).unwrap_or_else(|| {
        println!("No git and no SOURCE_DATE_EPOCH say of when this is: the files are dated 1980-01-01");
        zip::DateTime::default()
    })
}

/// The date for seconds since 1970; nothing if a zip cannot say it.
fn date_of(seconds: Option<&str>) -> Option<zip::DateTime> {
    let moment = DateTime::from_timestamp(seconds?.trim().parse().ok()?, 0)?;
    moment.naive_utc().try_into().ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;
    use std::io::Read as _;
    use std::path::PathBuf;
    use std::time::{Duration, SystemTime};

    const FILES: [(&str, &str); 4] = [
        ("index.html", "<p>page"),
        ("boot.js", "start()"),
        ("part/deep.txt", "deep"),
        ("app-1a2b3c4d5e6f7a8b.wasm", "wasm"),
    ];

    fn folder(name: &str) -> PathBuf {
        let folder = env::temp_dir().join(format!("upd-checker-package-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("part")).unwrap();
        folder
    }

    fn some_date() -> zip::DateTime {
        date_of(Some("1795776000")).unwrap()
    }

    fn packed(name: &str) -> Package {
        let folder = folder(name);
        for (file, content) in FILES {
            fs::write(folder.join(file), content).unwrap();
        }
        Package::of(&folder, some_date()).unwrap()
    }

    fn unpacked(zip: &[u8]) -> BTreeMap<String, String> {
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        (0..archive.len())
            .map(|at| {
                let mut file = archive.by_index(at).unwrap();
                let mut text = String::new();
                file.read_to_string(&mut text).unwrap();
                (file.name().unwrap().into_owned(), text)
            })
            .collect()
    }

    /// Issue 10: `package` gives the same bytes on every machine.
    #[test]
    fn order_dates_rights_and_hidden_files_change_no_byte() {
        let one = packed("one");
        let folder = folder("other");
        for (file, content) in FILES.iter().rev() {
            let path = folder.join(file);
            fs::write(&path, content).unwrap();
            let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
            fs::File::options()
                .write(true)
                .open(&path)
                .unwrap()
                .set_modified(long_ago)
                .unwrap();
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
            }
        }
        fs::write(folder.join(".DS_Store"), "left behind").unwrap();
        let other = Package::of(&folder, some_date()).unwrap();
        assert!(one.zip == other.zip);
        assert_eq!(one.list, other.list);
    }

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        let files = unpacked(&packed("unpacked").zip);
        for (file, content) in FILES {
            assert_eq!(files.get(file).map(String::as_str), Some(content), "{file}");
        }
        assert_eq!(files.len(), FILES.len() + 2, "{files:?}");
    }

    #[test]
    fn files_stand_sorted_with_one_date_and_the_rights_of_plain_files() {
        let package = packed("sorted");
        let mut archive = zip::ZipArchive::new(Cursor::new(package.zip)).unwrap();
        let mut names = Vec::new();
        for at in 0..archive.len() {
            let file = archive.by_index(at).unwrap();
            assert_eq!(file.last_modified(), Some(some_date()));
            assert_eq!(file.unix_mode().map(|mode| mode & 0o777), Some(0o644));
            names.push(file.name().unwrap().into_owned());
        }
        let expected = [
            "app-1a2b3c4d5e6f7a8b.wasm",
            "boot.js",
            "index.html",
            "part/deep.txt",
            LIST,
            SUMS,
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn the_sums_hold_for_every_file_but_their_own() {
        let files = unpacked(&packed("sums").zip);
        let sums = &files[SUMS];
        assert_eq!(sums.lines().count(), files.len() - 1);
        for (name, content) in files.iter().filter(|(name, _)| *name != SUMS) {
            let line = sum_line(name, content.as_bytes());
            assert!(sums.contains(&line), "{name}: {sums}");
        }
        // As `printf abc | sha256sum` prints it (FIPS 180-4, its first example).
        assert_eq!(
            sum_line("abc", b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc\n"
        );
    }

    #[test]
    fn the_list_says_bytes_type_and_how_long_to_keep() {
        let package = packed("list");
        assert_eq!(unpacked(&package.zip)[LIST], package.list);
        let line = |name: &str| {
            package
                .list
                .lines()
                .find(|line| line.contains(name))
                .unwrap()
                .to_owned()
        };
        let words = |name: &str| {
            line(name)
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(words("index.html"), "7 index.html text/html; charset=utf-8 no-cache");
        assert_eq!(
            words("app-"),
            "4 app-1a2b3c4d5e6f7a8b.wasm application/wasm public, max-age=31536000, immutable"
        );
    }

    #[test]
    fn another_file_gives_another_package() {
        let folder = folder("changed");
        for (file, content) in FILES {
            fs::write(folder.join(file), content).unwrap();
        }
        fs::write(folder.join("index.html"), "<p>Page").unwrap();
        let changed = Package::of(&folder, some_date()).unwrap();
        assert!(packed("unchanged").zip != changed.zip);
    }

    #[test]
    fn the_date_is_that_of_the_commit_where_a_zip_can_say_it() {
        let date = |seconds| date_of(seconds).map(|date| date.to_string());
        assert_eq!(date(Some("1795776000\n")).as_deref(), Some("2026-11-27 10:40:00"));
        assert_eq!(date(Some("0")), None, "a zip begins with 1980");
        assert_eq!(date(Some("yesterday")), None);
        assert_eq!(date(None), None);
    }

    #[test]
    fn an_empty_folder_is_no_package() {
        let folder = folder("empty");
        let error = Package::of(&folder, some_date()).err().map(|error| error.to_string());
        assert!(error.is_some_and(|error| error.ends_with("has no files")));
    }
}
