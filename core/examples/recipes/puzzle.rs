//! Pieces to put into a picture.

use std::ops::ControlFlow;
use std::path::PathBuf;

use ninekw::{CallOptions, Client, Config, Options, Progress, Verdict};

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let options = Options::new()
        .with("file-upload-01", PathBuf::from("background.png"))?
        .with("puzzle", 1)?
        .with("file-upload-02", PathBuf::from("piece.png"))?;
    let mut shown = None;
    let told = CallOptions::new().progress(move |now: &Progress| {
        if shown != Some(now.phase) {
            eprintln!("{:?}, {} s", now.phase, now.elapsed.as_secs());
        }
        shown = Some(now.phase);
        ControlFlow::Continue(()) // Break cancels
    });
    let answer = client.with_options(told).solve(&options)?;
    println!("{}", answer.text());
    client.feedback(answer.id(), Verdict::Correct)?;
    Ok(())
}
