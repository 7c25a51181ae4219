//! The worker of the demo.

use std::fs;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use ninekw::{CaptchaFile, Client, Config, Job, Options};

use super::Answerer;
use crate::Result;
use crate::shell::{read, root, target};

/// How often to poll for a job.
const PAUSE: Duration = Duration::from_secs(1);
/// How long the robot pretends to read.
const THINKING: Duration = Duration::from_secs(2);

/// Answers captchas.
pub(super) struct Worker {
    client: Client,
    answerer: Answerer,
    /// The only image that the robot knows, and its text.
    known: (Vec<u8>, String),
}

impl Worker {
    pub(super) fn new(url: &str, key: &str, answerer: Answerer) -> Result<Self> {
        let config = Config::new(key)?.base_url(url)?.source("ninekw demo")?;
        Ok(Self {
            client: Client::new(config)?,
            answerer,
            known: (
                fs::read(root().join("tests/data/captcha.png"))?,
                read("tests/data/captcha.txt")?.trim().into(),
            ),
        })
    }

    /// Takes and answers captchas until `stop`.
    pub(super) fn work(&self, stop: &AtomicBool) -> std::result::Result<(), String> {
        self.serve(stop).map_err(|error| error.to_string())
    }

    fn serve(&self, stop: &AtomicBool) -> Result {
        let mut wanted = Options::new().with("text", "yes")?;
        if self.answerer == Answerer::Service {
            wanted.set("selfsolve", 1)?.set("selfonly", 1)?;
        }
        while !stop.load(Ordering::Relaxed) {
            match self.client.next_job(&wanted)? {
                Some(job) => self.answer(&job)?,
                None => sleep(PAUSE),
            }
        }
        Ok(())
    }

    fn answer(&self, job: &Job) -> Result {
        let (id, picture) = (job.id(), job.files().first().ok_or("no picture came")?);
        println!("answerer   took captcha {id}, a picture: {picture:?}");
        let text = match self.answerer {
            Answerer::Person => ask(id, picture)?,
            Answerer::Robot | Answerer::Service => self.read(picture)?,
        };
        match self.client.answer_job(id, text.as_str()) {
            Ok(_) => println!("answerer   answered \"{text}\""),
            // Too late, or a wrong form: the captcha will be handed out again.
            Err(error) => println!("answerer   refused: {}", error.message()),
        }
        Ok(())
    }

    fn read(&self, picture: &CaptchaFile) -> Result<String> {
        sleep(THINKING);
        let (bytes, text) = &self.known;
        if picture.bytes() == bytes {
            Ok(text.clone())
        } else {
            Err("the picture that came is not the one that was submitted".into())
        }
    }
}

/// Shows the path of the image and reads the answer.
fn ask(id: i64, picture: &CaptchaFile) -> Result<String> {
    let path: PathBuf = target().join(format!("captcha-{id}.{}", picture.extension()));
    fs::write(&path, picture.bytes())?;
    loop {
        print!(
            "answerer   look at {} and type what you read: ",
            path.display()
        );
        std::io::stdout().flush()?;
        let mut line = String::new();
        if std::io::stdin().lock().read_line(&mut line)? == 0 {
            return Err("no answer was typed".into());
        }
        if !line.trim().is_empty() {
            fs::remove_file(&path)?;
            return Ok(line.trim().into());
        }
    }
}
