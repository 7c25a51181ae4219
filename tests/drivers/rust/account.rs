//! The commands about the account.

use ninekw::{Client, Finding, Funding, HistoryKind, Kind, Result, Setting, Table};
use ninekw_tests::line::Line;

use crate::commands::{Fields, number, one, options, parameters, put};

/// Joins the names with bars.
fn columns(table: &Table) -> String {
    table.columns().join("|")
}

/// One line per row, cells joined with bars; an absent cell is empty.
fn rows(table: &Table) -> String {
    let line = |row: ninekw::Row<'_>| {
        let cells: Vec<_> = table
            .columns()
            .iter()
            .map(|name| row.get(name).unwrap_or(""))
            .collect();
        cells.join("|")
    };
    table.rows().map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn history(client: &Client, command: &Line) -> Result<Fields> {
    let kind = command.text("kind").unwrap_or_default();
    let kind = HistoryKind::from_name(&kind).unwrap_or(HistoryKind::Submitted);
    if command.text("pages").is_some() {
        let mut sizes = Vec::new();
        for page in client.history_pages(kind, &options(command)?) {
            sizes.push(page?.entries().len().to_string());
        }
        let mut fields = Fields::new();
        put(&mut fields, "pages", Some(sizes.join(",")));
        return Ok(fields);
    }
    let page = client.history(kind, &options(command)?)?;
    let mut fields = Fields::new();
    put(&mut fields, "count", page.count());
    put(&mut fields, "columns", Some(columns(page.entries())));
    put(&mut fields, "rows", Some(rows(page.entries())));
    Ok(fields)
}

pub(crate) fn history_detail(client: &Client, command: &Line) -> Result<Fields> {
    let id = number(command, "id").unwrap_or(0);
    let detail = client
        .with_further_options(parameters(command)?)
        .history_detail(id)?;
    let mut fields = Fields::new();
    let names: Vec<_> = detail.tables().iter().map(Table::name).collect();
    put(&mut fields, "tables", Some(names.join(",")));
    for table in detail.tables() {
        put(
            &mut fields,
            &format!("columns:{}", table.name()),
            Some(columns(table)),
        );
        put(
            &mut fields,
            &format!("rows:{}", table.name()),
            Some(rows(table)),
        );
    }
    Ok(fields)
}

pub(crate) fn settings(client: &Client) -> Result<Fields> {
    let settings = client.settings()?;
    let mut fields = Fields::new();
    put(&mut fields, "id", settings.user_id());
    put(&mut fields, "credits", settings.credits());
    for setting in Setting::ALL {
        put(
            &mut fields,
            setting.name(),
            settings.is_on(setting).map(u8::from),
        );
    }
    Ok(fields)
}

pub(crate) fn set_setting(client: &Client, command: &Line) -> Result<Fields> {
    let setting = Setting::from_name(&command.text("name").unwrap_or_default())?;
    client.set_setting(setting, number(command, "on") == Some(1))?;
    Ok(Fields::new())
}

pub(crate) fn referrals(client: &Client, command: &Line) -> Result<Fields> {
    let reply = client
        .with_further_options(parameters(command)?)
        .referrals()?;
    let mut fields = Fields::new();
    let table = reply.tables().first();
    put(&mut fields, "columns", table.map(columns));
    put(&mut fields, "rows", table.map(rows));
    Ok(fields)
}

pub(crate) fn transfer(client: &Client, command: &Line) -> Result<Fields> {
    let credits = number(command, "credits").unwrap_or(0);
    let user = number(command, "user_id").unwrap_or(0);
    let transfer = client
        .with_further_options(parameters(command)?)
        .transfer(credits, user)?;
    Ok(one("transfer_id", transfer.id().unwrap_or(0)))
}

pub(crate) fn create_coupon(client: &Client, command: &Line) -> Result<Fields> {
    let credits = number(command, "credits").unwrap_or(0);
    let coupon = client
        .with_further_options(parameters(command)?)
        .create_coupon(credits)?;
    eprintln!("{coupon:?}");
    let mut fields = Fields::new();
    put(&mut fields, "code", Some(coupon.code()));
    Ok(fields)
}

pub(crate) fn create_account(client: &Client, command: &Line) -> Result<Fields> {
    let funding = Funding::from(command.text("code").unwrap_or_default().as_str());
    let referrer = number(command, "referrer");
    let account = client
        .with_further_options(parameters(command)?)
        .create_account(&funding, referrer)?;
    eprintln!("{account:?}");
    let mut fields = Fields::new();
    put(&mut fields, "user", Some(account.user()));
    put(&mut fields, "password", Some(account.password()));
    Ok(fields)
}

pub(crate) fn diagnose(client: &Client, command: &Line) -> Result<Fields> {
    let kind = Kind::from_name(&command.text("kind").unwrap_or_default()).unwrap_or(Kind::Text);
    let diagnosis = client.diagnose(kind)?;
    eprintln!("{diagnosis:?}");
    let names: Vec<_> = diagnosis.findings.iter().map(Finding::name).collect();
    let mut fields = Fields::new();
    put(&mut fields, "findings", Some(names.join(",")));
    put(&mut fields, "first", diagnosis.findings.first());
    put(&mut fields, "credits", diagnosis.credits);
    put(
        &mut fields,
        "expected_ms",
        diagnosis.expected.map(|time| time.as_millis()),
    );
    Ok(fields)
}
