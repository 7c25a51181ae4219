//! The program `ninekw-sandbox`: a [`Service`](ninekw_sandbox::Service) until it is killed.
#![forbid(unsafe_code)]

mod cli;
mod refusal_argument;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use cli::{Command, Options};
use ninekw_sandbox::{Control, Recorded, Service};

/// The exit code after wrong arguments.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let result = match cli::parse(lexopt::Parser::from_env()) {
        Ok(Command::Help) => io::stdout().write_all(cli::HELP.as_bytes()),
        Ok(Command::Version) => {
            writeln!(io::stdout(), "ninekw-sandbox {}", env!("CARGO_PKG_VERSION"))
        }
        Ok(Command::Serve(options)) => serve(*options),
        Err(error) => {
            report(&error.to_string());
            return ExitCode::from(USAGE);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report(&error.to_string());
            let wrong_argument = error.kind() == io::ErrorKind::InvalidInput;
            ExitCode::from(if wrong_argument { USAGE } else { 1 })
        }
    }
}

fn report(message: &str) {
    // There is no place to report a closed standard error.
    let _ = writeln!(io::stderr(), "ninekw-sandbox: {message}");
}

fn serve(options: Options) -> io::Result<()> {
    let mut config = options.config;
    if options.verbose {
        config.observer = Some(Arc::new(log));
    }
    let accounts = config.accounts.clone();
    let service = Service::start(config)?;
    let desk = options.control.as_ref().is_some_and(|control| control.desk);
    let control = options.control;
    let control = control.map(|config| Control::start(&service, config));
    let control = control.transpose()?;
    let mut out = io::stdout().lock();
    writeln!(out, "ninekw-sandbox listening on {}", service.url())?;
    if options.default_accounts {
        for (key, credits) in accounts {
            writeln!(out, "account {key} with {credits} credits")?;
        }
    }
    if let Some(control) = &control {
        writeln!(
            out,
            "control {}/v1/state?token={}",
            control.url(),
            control.token()
        )?;
        if desk {
            writeln!(out, "desk {}", control.desk_url())?;
        }
    }
    out.flush()?;
    drop(out);
    if options.until_eof {
        // Whoever started the program holds the other end; what comes through it does not matter.
        io::copy(&mut io::stdin().lock(), &mut io::sink())?;
        return Ok(());
    }
    loop {
        // The service has its own thread; this one only keeps it alive.
        thread::park();
    }
}

/// Logs a request in one line, without the key; other text is escaped for the terminal.
fn log(request: &Recorded) {
    let action = request.action().unwrap_or_else(|| "-".to_owned());
    let id = request.parameter("id").unwrap_or_else(|| "-".to_owned());
    let outcome = request.outcome.clone().unwrap_or_default();
    // There is no place to report a closed standard error.
    let _ = writeln!(
        io::stderr(),
        "{:.3} {} {} {} {} {} {}",
        request.at.as_secs_f64(),
        request.method.escape_debug(),
        request.path.escape_debug(),
        action.escape_debug(),
        id.escape_debug(),
        outcome.status,
        outcome.note.escape_debug(),
    );
}
