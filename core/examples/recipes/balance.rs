//! A warning when credits run low.

use ninekw::{Client, Config};

const LEAST: i64 = 5000;

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let credits = client.balance()?;
    if credits < LEAST {
        println!("only {credits} credits left");
    }
    Ok(())
}
