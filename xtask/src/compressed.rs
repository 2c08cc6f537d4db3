//! Brotli for the server: what a good host sends, so that measurements count the bytes of the wire.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// The highest quality: files that do not change are compressed once.
const QUALITY: i32 = 11;

/// Contents and what they are compressed.
#[derive(Default)]
pub(crate) struct Compressed(Mutex<HashMap<Vec<u8>, Arc<[u8]>>>);

impl Compressed {
    /// The content after brotli; nothing if that fails.
    pub(crate) fn of(&self, content: &[u8]) -> Option<Arc<[u8]>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(compressed) = known.get(content) {
            return Some(Arc::clone(compressed));
        }
        let compressed: Arc<[u8]> = brotli(content)?.into();
        known.insert(content.to_owned(), Arc::clone(&compressed));
        Some(compressed)
    }
}

/// A content at the highest quality, with the window that servers use.
pub(crate) fn brotli(mut content: &[u8]) -> Option<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: QUALITY,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut content, &mut compressed, &parameters).ok()?;
    Some(compressed)
}

/// Whether a file of this kind gets smaller: pictures and fonts are compressed already.
pub(crate) fn pays(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !matches!(ending, "png" | "ico" | "woff2" | "pdf" | "zip" | "jpg" | "webp")
}

/// Whether a browser that sends this `Accept-Encoding` takes brotli (RFC 9110, section 12.5.3).
pub(crate) fn accepts_brotli(header: &str) -> bool {
    let quality = |coding: &str| {
        header.split(',').find_map(|item| {
            let mut parts = item.split(';').map(str::trim);
            if !parts.next()?.eq_ignore_ascii_case(coding) {
                return None;
            }
            let weight = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
            Some(weight.map_or(1.0, |weight| weight.parse::<f32>().unwrap_or_default()))
        })
    };
    quality("br")
        .or_else(|| quality("*"))
        .is_some_and(|quality| quality > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_says_whether_brotli_is_taken() {
        for (header, taken) in [
            ("gzip, deflate, br, zstd", true),
            ("BR", true),
            ("br;q=0.5", true),
            ("*", true),
            ("br;q=0, *", false),
            ("br; q=0", false),
            ("*;q=0", false),
            ("gzip, brotli", false),
            ("", false),
        ] {
            assert_eq!(accepts_brotli(header), taken, "{header}");
        }
    }

    #[test]
    fn the_same_content_is_compressed_once() {
        let compressed = Compressed::default();
        let first = compressed.of(b"content");
        let second = compressed.of(b"content");
        assert!(matches!((first, second), (Some(first), Some(second)) if Arc::ptr_eq(&first, &second)));
    }

    #[test]
    fn repetition_is_compressed() {
        let size = brotli(&[b'a'; 10_000]).map_or(0, |compressed| compressed.len());
        assert!(size > 0 && size < 100, "{size}");
    }

    #[test]
    fn pictures_stay_as_they_are() {
        assert!(pays(Path::new("app_bg.wasm")) && pays(Path::new("icon.svg")));
        assert!(!pays(Path::new("icon.png")));
    }
}
