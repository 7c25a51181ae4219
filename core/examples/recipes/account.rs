//! A new account, paid by a coupon.

use ninekw::{Client, Config, Funding};

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let code = std::env::args().next_back().ok_or("paid by which coupon?")?;
    let account = client.create_account(&Funding::Coupon(code), None)?;
    println!("user {}, password {}", account.user(), account.password());
    Ok(())
}
