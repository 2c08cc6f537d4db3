//! Names that change with what they name, so that browsers may keep files for ever and never mix two versions.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::files_below;

/// Sixteen digits, made from some bytes.
pub(crate) fn hash(bytes: &[u8]) -> String {
    digits(Sha256::new().chain_update(bytes))
}

/// Sixteen digits, made from the names and contents of the files in a folder.
pub(crate) fn hash_of_folder(folder: &Path) -> Result<String> {
    let mut all = Sha256::new();
    for file in files_below(folder)? {
        all.update(
            file.strip_prefix(folder)
                .unwrap_or(&file)
                .as_os_str()
                .as_encoded_bytes(),
        );
        all.update(fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?);
    }
    Ok(digits(all))
}

fn digits(hash: Sha256) -> String {
    hash.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
