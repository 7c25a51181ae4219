//! A coupon for 1000 credits. Its code is worth as much: keep it secret.

use ninekw::{Client, Config};

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    let coupon = client.create_coupon(1000)?;
    std::fs::write("coupon.txt", coupon.code())?;
    let credits = client.balance()?;
    println!("its code is in coupon.txt, {credits} credits left");
    Ok(())
}
