//! Answers captchas of others at the terminal; an empty line skips one, the end of input stops.

use std::io::stdin;

use ninekw::{Client, Config, Decision, Job, Options};

fn decide(job: &Job) -> Decision {
    // `job.files()` has its picture, `job.content()` its text.
    let left = job.time_left().as_secs();
    println!("job {}, {left} s: a {} answer?", job.id(), job.kind().name());
    let mut line = String::new();
    match stdin().read_line(&mut line) {
        Ok(0) | Err(_) => Decision::Stop,
        Ok(_) if line.trim().is_empty() => Decision::Skip,
        Ok(_) => Decision::Answer(line.trim().into()),
    }
}

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let mut kinds = Options::new();
    for kind in ["mouse", "multimouse", "rotate", "puzzle", "withok"] {
        kinds = kinds.with(kind, true)?;
    }
    let tally = client.work(&kinds, &mut decide)?;
    println!("{} answered, {} credits", tally.answered, tally.credits);
    Ok(())
}
