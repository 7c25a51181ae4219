//! Gives 1000 credits to another user. It is sent once and never repeated.

use ninekw::{Client, Config};

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let user = std::env::args().next_back().ok_or("to whom?")?;
    let transfer = client.transfer(1000, user.parse()?)?;
    let id = transfer.id().unwrap_or_default();
    println!("transfer {id}, {} credits left", client.balance()?);
    Ok(())
}
