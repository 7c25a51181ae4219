//! The captchas that you submitted, as CSV.

use ninekw::{Client, Config, HistoryKind, Options};

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

pub(crate) fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::new(&std::env::var("NINEKW_API_KEY")?)?;
    let url = std::env::var("NINEKW_URL");
    let client = Client::new(config.base_url(url.as_deref().unwrap_or(ninekw::DEFAULT_URL))?)?;
    for (number, page) in client
        .history_pages(HistoryKind::Submitted, &Options::new())
        .enumerate()
    {
        let page = page?;
        let columns = page.entries().columns();
        if number == 0 {
            let names: Vec<String> = columns.iter().map(|name| cell(name)).collect();
            println!("{}", names.join(","));
        }
        for row in page.entries().rows() {
            let cells = columns.iter().map(|name| cell(row.get(name).unwrap_or("")));
            println!("{}", cells.collect::<Vec<_>>().join(","));
        }
    }
    Ok(())
}
