//! The README's program.

use ninekw::{Captcha, Client, Config, Verdict};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let answer = client.solve(&Captcha::image("captcha.png").maxtimeout(90))?;
    println!("{}", answer.text());
    client.feedback(answer.id(), Verdict::Correct)?;
    Ok(())
}
