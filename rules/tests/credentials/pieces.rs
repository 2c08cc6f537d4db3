//! Pieces of text that, repeated often, are hard to read: for the tests and for the example `bench`.

/// Beginnings of labels, values, markup and encodings that never come to an end.
pub(crate) const PIECES: [&str; 21] = [
    "Client Id ",
    "Scope\n",
    "<",
    "<td",
    "<!--",
    "&",
    "&amp;",
    "Expiration date 0",
    "f0c9a52-",
    "Client Secret aB3~",
    ">",
    "=\n=3D",
    "a",
    "Q~",
    "Token URL https://a/",
    "User a\n",
    "Display Name a-\n",
    "3f0c9a52-7d4e-4b1a-9c68-",
    "\u{200b}",
    "secret=",
    "<style>",
];
