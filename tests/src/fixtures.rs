//! The values of the variables in case files.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::{Result, SilentPort};

/// The API key of all cases. No output may contain it.
pub const KEY: &str = "SECRETKEYdoNotShow4711";

static MADE: AtomicUsize = AtomicUsize::new(0);

/// Files and addresses that cases name by a variable.
#[derive(Debug)]
pub(crate) struct Fixtures {
    directory: PathBuf,
    variables: Vec<(&'static str, String)>,
    /// Where nobody listens.
    _closed: SilentPort,
}

impl Fixtures {
    /// Makes the files in a new temporary folder.
    pub(crate) fn new(name: &str) -> Result<Self> {
        // Two drivers of a language may run in parallel.
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let directory = format!("ninekw-{name}-{}-{number}", std::process::id());
        let directory = std::env::temp_dir().join(directory);
        fs::create_dir_all(&directory)?;
        let path = |file: &str| directory.join(file).display().to_string();
        File::create(path("empty.png"))?;
        // A sparse file.
        File::create(path("big.png"))?.set_len(200 << 20)?;
        let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/captcha.png");
        let closed = SilentPort::take()?;
        let variables = vec![
            ("$KEY", KEY.to_owned()),
            ("$PICTURE", picture.display().to_string()),
            ("$EMPTY", path("empty.png")),
            ("$BIG", path("big.png")),
            ("$MISSING", path("missing.png")),
            ("$DIRECTORY", directory.display().to_string()),
            ("$CLOSED", format!("http://{}", closed.address()?)),
        ];
        Ok(Self {
            directory,
            variables,
            _closed: closed,
        })
    }

    /// Writes a server's certificate authority to a file for clients.
    pub(crate) fn ca_file(&self, pem: &str) -> Result<String> {
        let path = self.directory.join("ca.pem");
        fs::write(&path, pem)?;
        Ok(path.display().to_string())
    }

    /// `text` with every variable replaced.
    pub(crate) fn expand(&self, text: &str, more: &[(&str, String)]) -> String {
        let known = self.variables.iter().map(|(name, value)| (*name, value));
        let more = more.iter().map(|(name, value)| (*name, value));
        known
            .chain(more)
            .fold(text.to_owned(), |text, (name, value)| {
                text.replace(name, value)
            })
    }
}

impl Drop for Fixtures {
    fn drop(&mut self) {
        // A remaining temporary folder is not a failure.
        let _ = fs::remove_dir_all(&self.directory);
    }
}
