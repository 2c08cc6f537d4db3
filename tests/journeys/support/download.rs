//! Files that people save.

use std::fs;

use super::browser::{Page, complete_files};

/// A file that the page has handed over.
#[derive(Debug)]
pub(crate) struct Download {
    /// Its name.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) text: String,
}

impl Page {
    /// Presses a button (or follows a link) that saves a file, and waits for the file.
    pub(crate) async fn download(&self, name: &str) -> Download {
        let before = complete_files(&self.downloads);
        let button = format!(
            "//*[self::button or self::a][normalize-space(.)={}]",
            super::browser::quoted(name)
        );
        self.note(format!("download by “{name}”"));
        self.find(&format!("a button or link “{name}”"), &button)
            .await
            .click()
            .await
            .unwrap();
        let file = self
            .until("a download", async || {
                complete_files(&self.downloads)
                    .into_iter()
                    .find(|file| !before.contains(file))
            })
            .await;
        Download {
            name: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            text: fs::read_to_string(&file).unwrap(),
        }
    }
}
