//! Answers captchas at the terminal: each picture is put into a file, and an empty line skips it.

use std::io::stdin;

use ninekw::{Client, Config, Decision, Job, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let options = Options::new().with("mouse", true)?.with("withok", true)?;
    let tally = client.work(&options, &mut |job: &Job| {
        let Some(picture) = job.files().first() else {
            return Decision::Skip;
        };
        let path = format!("captcha-{}.{}", job.id(), picture.extension());
        println!(
            "{path}, {} s: a {} answer?",
            job.time_left().as_secs(),
            job.kind().name()
        );
        let mut line = String::new();
        let written = std::fs::write(&path, picture.bytes());
        match written.and_then(|()| stdin().read_line(&mut line)) {
            Ok(0) | Err(_) => Decision::Stop,
            Ok(_) if line.trim().is_empty() => Decision::Skip,
            Ok(_) => Decision::Answer(line.trim().into()),
        }
    })?;
    println!("{} answered, {} credits", tally.answered, tally.credits);
    Ok(())
}
