//! Solves captchas with a journal and writes each answer to a file, as a program does that may be killed at any moment
//! and is then run again. `ninekw-journaled URL JOURNAL OUTPUT COUNT again|resume`

use std::collections::BTreeSet;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::sync::Arc;

use ninekw::unstable::ManualClock;
use ninekw::{AddOptions, Batch, Captcha, Client, Config, ErrorKind};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [url, journal, output, count, way]: [String; 5] = std::env::args()
        .skip(1)
        .collect::<Vec<_>>()
        .try_into()
        .map_err(|_| "five arguments")?;
    let written = std::fs::read_to_string(&output).unwrap_or_default();
    let mut output = OpenOptions::new().append(true).create(true).open(output)?;
    // What is in the output is done.
    let mut known: BTreeSet<String> = written
        .lines()
        .filter_map(|line| Some(line.split_once(' ')?.0.to_owned()))
        .collect();
    let config = Config::new("submitter1")?.base_url(&url)?.journal(journal);
    let config = config.look_at_service(false);
    // Waits are over at once, also the one for a captcha of which nobody knows whether it was accepted.
    let client = Client::with_clock(config, Arc::<ManualClock>::default())?;
    let mut batch = client.batch();
    let mut rest: BTreeSet<String> = (0..count.parse::<u32>()?)
        .map(|number| number.to_string())
        .filter(|tag| !known.contains(tag))
        .collect();
    let adds_later = way == "resume" && batch.resume()? > 0;
    if !adds_later {
        add(&mut batch, &mut rest)?;
    }
    loop {
        while let Some(done) = batch.next_done()? {
            let tag = done.tag.as_deref().unwrap_or_default().to_owned();
            rest.remove(&tag);
            match done.result {
                // An answer that the last run wrote and did not acknowledge comes again.
                Ok(answer) if !known.insert(tag.clone()) => {
                    client.acknowledge(answer.id())?;
                }
                Ok(answer) => {
                    output.write_all(format!("{tag} {}\n", answer.id()).as_bytes())?;
                    output.sync_data()?;
                    // Some are acknowledged, and some left in the journal.
                    if answer.id() % 2 == 0 {
                        client.acknowledge(answer.id())?;
                    }
                }
                Err(error) if error.kind() == ErrorKind::Disconnected => {
                    rest.insert(tag);
                }
                // The only one, so the history shows none of the journal's: it is for the caller to decide.
                Err(error) if error.kind() == ErrorKind::SubmitUnknown => {
                    client.forget(&tag)?;
                    rest.insert(tag);
                }
                Err(error) => return Err(error.into()),
            }
        }
        if rest.is_empty() {
            return Ok(());
        }
        add(&mut batch, &mut rest)?;
    }
}

fn add(batch: &mut Batch, tags: &mut BTreeSet<String>) -> ninekw::Result<()> {
    for tag in std::mem::take(tags) {
        let captcha = Captcha::text_only(&format!("captcha ({tag})"));
        batch.add_with(&captcha, AddOptions::new().tag(&tag))?;
    }
    Ok(())
}
