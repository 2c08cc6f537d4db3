//! A small server for static files on this computer: for `cargo xtask serve` and for the journeys.

use std::fs;
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use anyhow::{Result, anyhow};

use crate::compressed::{Compressed, accepts_brotli, pays};

/// The port that people expect.
pub const PORT: u16 = 8080;

/// How many busy ports are passed over before giving up.
const TRIES: u16 = 50;

/// How long a browser may say nothing; it opens connections that it may never use.
const SILENCE: Duration = Duration::from_secs(30);

/// The longest head of a request, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A running server; it stops when dropped.
pub struct Server {
    port: u16,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What goes wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there: an incomplete upload.
    Missing,
    /// The server answers with this status.
    Status(u16),
    /// The connection breaks.
    Broken,
    /// The server sends its start page instead, of a type in capitals.
    StartPage,
    /// It comes when the server has recovered, and not before.
    Slow,
}

/// What the threads that answer and the owner both see.
struct Shared {
    folder: PathBuf,
    /// Where the files are found: `/`, or `/some/folder/`.
    mount: String,
    requests: Mutex<Vec<String>>,
    /// What goes wrong with files that have this in their name.
    faults: Mutex<Vec<(String, Fault)>>,
    /// What is sent instead of a file, by its name.
    replaced: Mutex<Vec<(String, String)>>,
    /// What is sent to browsers that take brotli; not set where everything is sent as it is.
    compressed: OnceLock<Compressed>,
    stopping: AtomicBool,
}

impl Server {
    /// Serves a folder at the root of this port, or of the next one that is free.
    pub fn start_at_or_after(folder: &Path, port: u16) -> Result<Self> {
        let listener = (port..=port.saturating_add(TRIES))
            .map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
            // Windows says that a port is forbidden where another program has reserved it.
            .find(|attempt| {
                !matches!(attempt, Err(error) if matches!(
                    error.kind(),
                    io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied
                ))
            })
            .unwrap_or_else(|| Err(io::ErrorKind::AddrInUse.into()))
            .map_err(|error| anyhow!("no port from {port} on can be used: {error}"))?;
        Self::start(listener, folder, "/")
    }

    /// Serves a folder at any free port, below the path `mount` (such as `/some/folder/`);
    /// anything else there is "not found".
    pub fn start_below(folder: &Path, mount: &str) -> Result<Self> {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| anyhow!("no port can be used: {error}"))?;
        Self::start(listener, folder, mount)
    }

    fn start(listener: TcpListener, folder: &Path, mount: &str) -> Result<Self> {
        let folder =
            fs::canonicalize(folder).map_err(|error| anyhow!("{} cannot be served: {error}", folder.display()))?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared {
            folder,
            mount: mount.to_owned(),
            requests: Mutex::default(),
            faults: Mutex::default(),
            replaced: Mutex::default(),
            compressed: OnceLock::new(),
            stopping: AtomicBool::new(false),
        });
        let for_thread = Arc::clone(&shared);
        let thread = thread::spawn(move || {
            for connection in listener.incoming() {
                if for_thread.stopping.load(Ordering::Relaxed) {
                    break;
                }
                let (Ok(connection), shared) = (connection, Arc::clone(&for_thread)) else {
                    continue;
                };
                // An error here means that the browser has gone away.
                thread::spawn(move || shared.answer_all(connection));
            }
        });
        Ok(Self {
            port,
            shared,
            thread: Some(thread),
        })
    }

    /// From now on sends files compressed by brotli to browsers that take it, as a good host does. All of them are
    /// compressed here, so that no browser waits for that.
    #[must_use]
    pub fn compressing(self) -> Self {
        let compressed = self.shared.compressed.get_or_init(Compressed::default);
        compress_all(&self.shared.folder, compressed);
        self
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://localhost:{}{}", self.port, self.shared.mount)
    }

    /// The path of every request so far, in order.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).clone()
    }

    /// From now on this goes wrong with all files with that in their name.
    pub fn fail(&self, part_of_name: &str, fault: Fault) {
        lock(&self.shared.faults).push((part_of_name.to_owned(), fault));
    }

    /// From now on nothing goes wrong any more, what was waited for comes, and every file is what it was.
    pub fn recover(&self) {
        lock(&self.shared.faults).clear();
        lock(&self.shared.replaced).clear();
    }

    /// From now on sends this instead of the content of the files with that in their name: what a host has put there.
    pub fn replace(&self, name: &str, content: &str) {
        lock(&self.shared.replaced).push((name.to_owned(), content.to_owned()));
    }

    /// Serves until the program is stopped.
    pub fn run(mut self) {
        if let Some(thread) = self.thread.take() {
            // Only ends with the program.
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
        // The thread waits for connections: here is one.
        if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok()
            && let Some(thread) = self.thread.take()
        {
            let _ = thread.join();
        }
    }
}

/// Compresses the files of a folder. Those that cannot be read are not sent either.
fn compress_all(folder: &Path, compressed: &Compressed) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            compress_all(&path, compressed);
        } else if pays(&path)
            && let Ok(content) = fs::read(&path)
        {
            compressed.of(&content);
        }
    }
}

/// What is sent back.
struct Answer {
    status: &'static str,
    mime: &'static str,
    caching: &'static str,
    content: Vec<u8>,
    /// Whether compressing makes it smaller.
    compressible: bool,
}

impl Answer {
    fn of_status(status: u16) -> Self {
        let (status, content) = match status {
            403 => ("403 Forbidden", "forbidden"),
            404 => ("404 Not Found", "not found"),
            405 => ("405 Method Not Allowed", "only GET and HEAD"),
            _ => ("500 Internal Server Error", "something is wrong"),
        };
        Self {
            status,
            mime: "text/plain",
            caching: ASK_AGAIN,
            content: content.into(),
            compressible: false,
        }
    }
}

/// For files that keep their name when their content changes.
const ASK_AGAIN: &str = "no-cache";
/// For files whose name changes with their content.
const KEEP: &str = "public, max-age=31536000, immutable";

impl Shared {
    /// Answers the requests of a connection, one after the other.
    fn answer_all(&self, mut connection: TcpStream) -> io::Result<()> {
        connection.set_read_timeout(Some(SILENCE))?;
        connection.set_nodelay(true)?;
        let mut reader = BufReader::new(connection.try_clone()?);
        loop {
            let may_follow = self.answer(&mut reader, &mut connection)?;
            if !may_follow || self.stopping.load(Ordering::Relaxed) {
                return Ok(());
            }
        }
    }

    /// Answers a request, with the headers that README.md asks of every host. Says whether another may follow.
    fn answer(&self, reader: &mut impl BufRead, connection: &mut TcpStream) -> io::Result<bool> {
        let mut reader = reader.take(LONGEST_HEAD);
        let mut first = String::new();
        reader.read_line(&mut first)?;
        let (mut takes_brotli, mut is_last) = (false, false);
        let mut line = String::new();
        while reader.read_line(&mut line)? > 2 {
            match line.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("accept-encoding") => {
                    takes_brotli = accepts_brotli(value);
                }
                Some((name, value)) if name.eq_ignore_ascii_case("connection") => {
                    is_last = value.trim().eq_ignore_ascii_case("close");
                }
                _ => {}
            }
            line.clear();
        }

        let mut words = first.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(false);
        };
        lock(&self.requests).push(target.to_owned());
        let Some(Answer {
            status,
            mime,
            caching,
            content,
            compressible,
        }) = self.look_up(method, target)
        else {
            return connection.shutdown(std::net::Shutdown::Both).map(|()| false);
        };
        let compressing = self.compressed.get().filter(|_| compressible);
        let compressed = compressing.filter(|_| takes_brotli).and_then(|it| it.of(&content));
        let encoding = match (compressing, &compressed) {
            (_, Some(_)) => "Content-Encoding: br\r\nVary: Accept-Encoding\r\n",
            (Some(_), None) => "Vary: Accept-Encoding\r\n",
            (None, None) => "",
        };
        let content = compressed.as_deref().unwrap_or(&content);
        // Where a request has a body, this server does not know where the next one begins.
        let may_follow = !is_last && matches!(method, "GET" | "HEAD");
        let mut sent = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: {caching}\r\n{encoding}\
             X-Content-Type-Options: nosniff\r\nContent-Security-Policy: frame-ancestors 'none'\r\n\
             Connection: {}\r\n\r\n",
            content.len(),
            if may_follow { "keep-alive" } else { "close" },
        )
        .into_bytes();
        if method != "HEAD" {
            sent.extend_from_slice(content);
        }
        connection.write_all(&sent)?;
        Ok(may_follow)
    }

    /// The answer; `None` if the connection is to break.
    fn look_up(&self, method: &str, target: &str) -> Option<Answer> {
        if !matches!(method, "GET" | "HEAD") {
            return Some(Answer::of_status(405));
        }
        let address = target.split(['?', '#']).next().unwrap_or_default();
        let Some(path) = address.strip_prefix(&self.mount) else {
            return Some(Answer::of_status(404));
        };
        while self.fault_of(path) == Some(Fault::Slow) && !self.stopping.load(Ordering::Relaxed) {
            thread::sleep(GLANCE);
        }
        let path = match self.fault_of(path) {
            Some(Fault::Missing) => return Some(Answer::of_status(404)),
            Some(Fault::Status(status)) => return Some(Answer::of_status(status)),
            Some(Fault::Broken) => return None,
            Some(Fault::StartPage) => "",
            Some(Fault::Slow) | None => path,
        };
        let file = path_inside(&self.folder, path).and_then(|path| {
            let content = self.read(&path)?;
            let mime = if address.ends_with(&path.file_name()?.to_string_lossy()[..]) || address.ends_with('/') {
                mime_type(&path)
            } else {
                "TEXT/HTML"
            };
            Some(Answer {
                status: "200 OK",
                mime,
                caching: caching(path.strip_prefix(&self.folder).unwrap_or(&path)),
                content,
                compressible: pays(&path),
            })
        });
        Some(file.unwrap_or_else(|| Answer::of_status(404)))
    }

    fn fault_of(&self, path: &str) -> Option<Fault> {
        let faults = lock(&self.faults);
        let found = faults.iter().rev().find(|(part, _)| path.contains(part.as_str()));
        found.map(|(_, fault)| *fault)
    }
}

/// How often to look whether the server has recovered.
const GLANCE: Duration = Duration::from_millis(10);

/// The `Content-Type` and the `Cache-Control` of a file.
pub(crate) fn headers(path: &Path) -> (&'static str, &'static str) {
    (mime_type(path), caching(path))
}

fn caching(path: &Path) -> &'static str {
    if has_hash(path) { KEEP } else { ASK_AGAIN }
}

/// Whether the name of a file of the site, or of the folder in which it is, has a part that is made from its content:
/// `style-1a2b3c4d5e6f7a8b.css`.
fn has_hash(path: &Path) -> bool {
    const DIGITS: usize = 16;
    path.iter().filter_map(|name| name.to_str()).any(|name| {
        name.split(['-', '_', '.'])
            .skip(1)
            .any(|part| part.len() == DIGITS && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
    })
}

impl Shared {
    fn read(&self, path: &Path) -> Option<Vec<u8>> {
        let replaced = lock(&self.replaced);
        let other = replaced.iter().rev().find(|(part, _)| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().contains(part))
        });
        other.map_or_else(
            || fs::read(path).ok(),
            |(_, content)| Some(content.clone().into_bytes()),
        )
    }
}

/// The file that a path in an address means, if it is inside the folder.
fn path_inside(folder: &Path, address: &str) -> Option<PathBuf> {
    let mut path = folder.to_owned();
    for part in percent_decoded(address)?.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        path.push(part);
    }
    if path.is_dir() {
        path.push("index.html");
    }
    // Resolves symbolic links, which must not lead out of the folder either.
    let path = fs::canonicalize(path).ok()?;
    (path.starts_with(folder) && path.is_file()).then_some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = tail.get(2..)?;
        } else {
            bytes.push(first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime_type(path: &Path) -> &'static str {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    match ending {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" | "md" => "text/plain; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// A list whose other user panicked is still a list.
fn lock<T>(list: &Mutex<Vec<T>>) -> MutexGuard<'_, Vec<T>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A folder `site` with a page, beside a file that nobody may see.
    fn folder(name: &str) -> PathBuf {
        let above = std::env::temp_dir().join(format!("upd-checker-serve-{name}-{}", std::process::id()));
        let site = above.join("site");
        fs::create_dir_all(site.join("part")).unwrap();
        fs::write(above.join("secret.txt"), "secret").unwrap();
        fs::write(site.join("index.html"), "<p>page").unwrap();
        fs::write(site.join("app.wasm"), "wasm").unwrap();
        fs::write(site.join("part/index.html"), "<p>part").unwrap();
        fs::canonicalize(site).unwrap()
    }

    fn get(server: &Server, path: &str) -> String {
        request(
            server,
            &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        )
    }

    fn request(server: &Server, text: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).unwrap();
        stream.write_all(text.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn a_folder_is_its_index_page() {
        let site = folder("index");
        assert_eq!(path_inside(&site, ""), Some(site.join("index.html")));
        assert_eq!(path_inside(&site, "part/"), Some(site.join("part/index.html")));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let site = folder("outside");
        for address in [
            "../secret.txt",
            "%2e%2e/secret.txt",
            "..%2fsecret.txt",
            "part/../../secret.txt",
            "..\\secret.txt",
            "..%5csecret.txt",
            "C:/secret.txt",
            "%00",
            "%",
            "%zz",
        ] {
            assert_eq!(path_inside(&site, address), None, "{address}");
        }
        assert_eq!(path_inside(&site, "//app.wasm"), Some(site.join("app.wasm")));
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_does_not_lead_out() {
        let site = folder("link");
        let link = site.join("link.txt");
        let _ = fs::remove_file(&link);
        std::os::unix::fs::symlink("../secret.txt", &link).unwrap();
        assert_eq!(path_inside(&site, "link.txt"), None);
    }

    #[test]
    fn types_are_those_that_browsers_insist_on() {
        assert_eq!(mime_type(Path::new("app_bg.wasm")), "application/wasm");
        assert_eq!(mime_type(Path::new("boot.js")), "text/javascript; charset=utf-8");
        assert_eq!(mime_type(Path::new("unknown")), "application/octet-stream");
    }

    #[test]
    fn files_are_served_with_their_type_and_requests_are_recorded() {
        let server = Server::start_below(&folder("served"), "/some/folder/").unwrap();
        let page = get(&server, "/some/folder/?query");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("text/html") && page.ends_with("<p>page"), "{page}");
        assert!(get(&server, "/some/folder/app.wasm").contains("application/wasm"));
        assert!(get(&server, "/app.wasm").starts_with("HTTP/1.1 404"));
        assert!(get(&server, "/some/folder/../secret.txt").starts_with("HTTP/1.1 404"));
        assert_eq!(server.requests().len(), 4);
        assert_eq!(server.requests()[1], "/some/folder/app.wasm");
    }

    /// Issue 10: what is measured with this server is what a good host does.
    #[test]
    fn a_connection_serves_one_request_after_the_other() {
        let server = Server::start_below(&folder("connection"), "/").unwrap();
        let both = request(
            &server,
            "GET /app.wasm HTTP/1.1\r\n\r\nGET /missing HTTP/1.1\r\nConnection: close\r\n\r\n",
        );
        let (first, second) = both.split_once("\r\n\r\nwasm").unwrap();
        assert!(
            first.contains("200 OK") && first.contains("Connection: keep-alive"),
            "{first}"
        );
        assert!(
            second.starts_with("HTTP/1.1 404") && second.contains("Connection: close"),
            "{second}"
        );
    }

    #[test]
    fn only_reading_is_allowed() {
        let server = Server::start_below(&folder("reading"), "/").unwrap();
        let answer = request(
            &server,
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n",
        );
        assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
    }

    #[test]
    fn a_refused_file_is_not_found() {
        let server = Server::start_below(&folder("refused"), "/").unwrap();
        server.fail(".wasm", Fault::Missing);
        assert!(get(&server, "/app.wasm").starts_with("HTTP/1.1 404"));
        assert!(get(&server, "/").starts_with("HTTP/1.1 200"));
        for (fault, begins) in [
            (Fault::Status(403), "HTTP/1.1 403"),
            (Fault::Status(500), "HTTP/1.1 500"),
            (Fault::StartPage, "HTTP/1.1 200 OK\r\nContent-Type: TEXT/HTML"),
            (Fault::Broken, ""),
        ] {
            server.fail(".wasm", fault);
            let answer = get(&server, "/app.wasm");
            assert!(
                answer.starts_with(begins) && answer.is_empty() == begins.is_empty(),
                "{answer}"
            );
        }
        server.recover();
        assert!(get(&server, "/app.wasm").starts_with("HTTP/1.1 200"));
    }

    #[test]
    fn files_are_kept_only_where_their_name_changes() {
        for (name, kept) in [
            ("upd-checker-1a2b3c4d5e6f7a8b.js", true),
            ("upd-checker-1a2b3c4d5e6f7a8b_bg.wasm", true),
            ("app-1a2b3c4d5e6f7a8b/upd-checker_bg.wasm", true),
            ("boot.js", false),
            ("closing-days.json", false),
            ("index.html", false),
        ] {
            assert_eq!(has_hash(Path::new(name)), kept, "{name}");
        }
    }

    /// Issue 10: bytes on the wire are counted with a server that compresses.
    #[test]
    fn what_is_compressed_is_what_the_browser_unpacks() {
        let site = folder("brotli");
        let page = "<p>page</p>".repeat(100);
        fs::write(site.join("index.html"), &page).unwrap();
        fs::write(site.join("icon.png"), &page).unwrap();
        let server = Server::start_below(&site, "/").unwrap().compressing();
        let ask = |method: &str, path: &str, encodings: &str| {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).unwrap();
            let head = format!(
                "{method} {path} HTTP/1.1\r\nHost: localhost\r\nACCEPT-encoding: {encodings}\r\nConnection: close\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).unwrap();
            let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
            let content = answer.split_off(end);
            (String::from_utf8(answer).unwrap(), content)
        };
        let (head, content) = ask("GET", "/", "gzip, br");
        assert!(
            head.contains("Content-Encoding: br\r\n") && head.contains("Vary: Accept-Encoding\r\n"),
            "{head}"
        );
        assert!(
            head.contains(&format!("Content-Length: {}\r\n", content.len())),
            "{head}"
        );
        assert!(content.len() < page.len() / 10, "{} bytes", content.len());
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut content.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, page.as_bytes());

        let (only_head, nothing) = ask("HEAD", "/", "br");
        assert_eq!((only_head, nothing.len()), (head, 0));

        let (head, content) = ask("GET", "/", "gzip");
        assert!(!head.contains("Content-Encoding") && head.contains("Vary"), "{head}");
        assert_eq!(content, page.as_bytes());
        let (head, content) = ask("GET", "/icon.png", "br");
        assert!(!head.contains("Encoding"), "{head}");
        assert_eq!(content, page.as_bytes());
        let (head, _) = ask("GET", "/missing", "br");
        assert!(head.starts_with("HTTP/1.1 404") && !head.contains("Encoding"), "{head}");

        server.replace("index.html", "<p>another");
        let (_, content) = ask("GET", "/", "br");
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut content.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, b"<p>another");
    }

    #[test]
    fn unasked_nothing_is_compressed() {
        let server = Server::start_below(&folder("plain"), "/").unwrap();
        let answer = request(
            &server,
            "GET / HTTP/1.1\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n",
        );
        assert!(!answer.contains("Encoding") && answer.ends_with("<p>page"), "{answer}");
    }

    #[test]
    fn a_busy_port_is_passed_over() {
        let site = folder("busy");
        let first = Server::start_at_or_after(&site, 18_080).unwrap();
        let second = Server::start_at_or_after(&site, first.port).unwrap();
        assert!(second.port > first.port);
    }
}
