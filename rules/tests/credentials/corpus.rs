//! The pasted e-mails under `mails/`, and what each of them holds. All values are made up.

use std::path::PathBuf;

pub(crate) const CLIENT_ID: &str = "3f0c9a52-7d4e-4b1a-9c68-5e2f7a10b4d3";
pub(crate) const OBJECT_ID: &str = "9b71e6d4-02c8-4f53-8a1d-c7b6e5f40912";
pub(crate) const KEY_ID: &str = "c42d8f07-61b9-4ea3-b5d0-1f9e83a7c624";
pub(crate) const TOKEN_URL: &str =
    "https://login.microsoftonline.com/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/oauth2/v2.0/token";
pub(crate) const SCOPE: &str = "api://euema.onmicrosoft.com/upd-api-prod/.default";
pub(crate) const EXPIRES: &str = "09/03/2027 08:01:55";
pub(crate) const USER: &str = "jane.roe@id.ema.europa.eu";
pub(crate) const DISPLAY_NAME: &str = "spor-apim-s2s-client-upd-achilles";
pub(crate) const SECRET: &str = "Zk38Q~vN4tYb7LwR.x2Pq9-HsD_fJm0cGuA6eVtK";
pub(crate) const OLDER_SECRET: &str = "u7?Xk2]pL=9vRwQ4.mT/zB1@nYc8:HsE";

/// A folder of this test.
pub(crate) fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/credentials")
        .join(name)
}

/// Every pasted e-mail, with the name of its file.
pub(crate) fn mails() -> Vec<(String, String)> {
    let mut mails: Vec<(String, String)> = std::fs::read_dir(folder("mails"))
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    mails.sort();
    mails
}

/// Whether some output repeats eight characters of a secret in a row.
pub(crate) fn repeats(output: &str, secret: &str) -> bool {
    repeats_run(output, secret, 8)
}

/// Whether some output repeats so many characters of a secret in a row.
pub(crate) fn repeats_run(output: &str, secret: &str, run: usize) -> bool {
    secret
        .as_bytes()
        .windows(run)
        .filter_map(|run| std::str::from_utf8(run).ok())
        .any(|run| output.contains(run))
}
