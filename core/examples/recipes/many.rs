//! Many pictures at once, in one thread.

use ninekw::{Captcha, Client, Config, Verdict};

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let pictures = ["captcha.png", "sum.png"];
    let mut many = client.solve_many(pictures.map(Captcha::image));
    while let Some(done) = many.next() {
        let done = done?;
        let picture = pictures[usize::try_from(done.ticket)?];
        match done.result {
            Ok(answer) => {
                println!("{picture}: {}", answer.text());
                many.batch().feedback(answer.id(), Verdict::Correct);
            }
            // What is wrong with one captcha does not end the others.
            Err(error) => println!("{picture}: {error}"),
        }
    }
    Ok(())
}
