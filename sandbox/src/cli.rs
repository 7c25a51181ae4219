//! The arguments of the program.

use std::time::Duration;

use lexopt::prelude::*;
use ninekw_sandbox::service::DEFAULT_CREDITS;
use ninekw_sandbox::{ControlConfig, ServiceConfig, nearest};

use crate::refusal_argument;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
The 9kw.eu captcha service on your own machine.

Usage: ninekw-sandbox [OPTION]...

Options:
  --port N              listen on this port of 127.0.0.1 (default: any free one)
  --key KEY[=CREDITS]   an account, CREDITS 1000 unless given; may be repeated
                        (default: the accounts `sandbox` and `sandboxworker`)
  --pace-ms N           the least distance between two requests of one account,
                        0 for none (default). The service asks for 250
  --auto-answer TEXT    answer every captcha with TEXT
  --answer-after-ms N   how long an automatic answer takes (default 0)
  --refuse CODE[:ACTION][:TIMES][:FORM]...
                        refuse requests with an error code: those with this
                        action, or all; that many times, or always. FORM is
                        text (even for JSON), german, english, or http500 (any
                        HTTP status from 200 to 599). May be repeated
  --json-type TYPE      the Content-Type of JSON (default: application/json;
                        charset=utf-8); clients have seen text/plain, too
  --interactive-price N what an interactive captcha costs (default: 30)
  --control             a control interface on a second port, behind a token: it
                        changes answers, refusals, faults, load and more while
                        the program runs; its address is printed
  --control-port N      the same, on this port
  --control-token TOKEN the same, with this token instead of a new one
  --desk                the same, with a page at which you answer the captchas
                        yourself; its address is printed
  --until-eof           end when standard input ends, and so with the program that
                        started this one
  --verbose             log each request to standard error, without the key:
                        time, method, path, action, id, HTTP status, outcome
  --help                print this and exit
  --version             print the version and exit

The first line on standard output is `ninekw-sandbox listening on URL`. The
program runs until it is killed, or with --until-eof.
";

/// How many requests the log of the control interface has.
const LATEST_REQUESTS: usize = 1000;

/// The command in the arguments.
#[derive(Debug)]
pub(crate) enum Command {
    Help,
    Version,
    Serve(Box<Options>),
}

/// How to serve.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) config: ServiceConfig,
    /// Whether the accounts are the built-in ones, whose keys may be printed.
    pub(crate) default_accounts: bool,
    pub(crate) verbose: bool,
    pub(crate) control: Option<ControlConfig>,
    /// Whether to end with standard input.
    pub(crate) until_eof: bool,
}

/// Reads the arguments, without the program's name.
pub(crate) fn parse(mut parser: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut config = ServiceConfig {
        keep_requests: false,
        // Real programs do not space their requests.
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    };
    let mut control: Option<ControlConfig> = None;
    let mut accounts = Vec::new();
    let mut verbose = false;
    let mut until_eof = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("version") | Short('V') => return Ok(Command::Version),
            Long("port") => config.port = parser.value()?.parse()?,
            Long("key") => accounts.push(account(&parser.value()?.string()?)?),
            Long("pace-ms") => config.pace = Duration::from_millis(parser.value()?.parse()?),
            Long("auto-answer") => config.auto_answer = Some(parser.value()?.string()?),
            Long("answer-after-ms") => {
                config.answer_after = Duration::from_millis(parser.value()?.parse()?);
            }
            Long("refuse") => {
                let refusal = refusal_argument::parse(&parser.value()?.string()?)?;
                config.refusals.push(refusal);
            }
            Long("json-type") => config.json_type = parser.value()?.string()?,
            Long("interactive-price") => config.interactive_price = parser.value()?.parse()?,
            Long("control") => {
                control.get_or_insert_default();
            }
            Long("control-port") => {
                control.get_or_insert_default().port = parser.value()?.parse()?;
            }
            Long("control-token") => {
                control.get_or_insert_default().token = Some(parser.value()?.string()?);
            }
            Long("desk") => control.get_or_insert_default().desk = true,
            Long("until-eof") => until_eof = true,
            Long("verbose") => verbose = true,
            Long(name) => return Err(unknown(name).into()),
            other => return Err(other.unexpected()),
        }
    }
    if control.is_some() {
        config.latest_requests = LATEST_REQUESTS;
    }
    let default_accounts = accounts.is_empty();
    if !default_accounts {
        config.accounts = accounts;
    }
    Ok(Command::Serve(Box::new(Options {
        config,
        default_accounts,
        verbose,
        control,
        until_eof,
    })))
}

/// The message about an option that there is not.
fn unknown(name: &str) -> String {
    let words = HELP.split_whitespace();
    let known = words.filter_map(|word| word.trim_end_matches('.').strip_prefix("--"));
    match nearest(name, known) {
        Some(near) => format!("there is no option --{name}; did you mean --{near}?"),
        None => format!("there is no option --{name}"),
    }
}

/// `KEY` or `KEY=CREDITS`.
fn account(text: &str) -> Result<(String, i64), lexopt::Error> {
    let (key, credits) = match text.split_once('=') {
        None => (text, DEFAULT_CREDITS),
        Some((key, credits)) => match credits.parse() {
            Ok(credits) => (key, credits),
            Err(_) => return Err("the credits of a --key must be a whole number".into()),
        },
    };
    Ok((key.to_owned(), credits))
}

#[cfg(test)]
mod tests {
    use super::{Command, Options, parse};

    fn options(arguments: &[&str]) -> Options {
        match parse(lexopt::Parser::from_args(arguments)) {
            Ok(Command::Serve(options)) => *options,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn accounts_have_credits() {
        let given = options(&["--key", "abcde", "--key=fghij=7"]);
        assert!(!given.default_accounts);
        assert_eq!(
            given.config.accounts,
            [("abcde".to_owned(), 1000), ("fghij".to_owned(), 7)]
        );
        assert!(options(&[]).default_accounts);
    }

    #[test]
    fn refusals_add_up() {
        let given = options(&["--refuse", "56:2", "--refuse=3:userconfig"]);
        assert_eq!(given.config.refusals.len(), 2);
    }

    #[test]
    fn a_misspelt_option_gets_a_suggestion() {
        for (wrong, near) in [("--auto-anwser", "--auto-answer"), ("--ports=1", "--port")] {
            let message = parse(lexopt::Parser::from_args([wrong]))
                .unwrap_err()
                .to_string();
            assert!(
                message.contains(&format!("did you mean {near}?")),
                "{message}"
            );
        }
    }

    #[test]
    fn wrong_arguments_are_refused() {
        for wrong in [
            &["--key"][..],
            &["--key", "abcde=x"],
            &["--port", "70000"],
            &["--refuse", "many"],
            &["x"],
            &["--x"],
        ] {
            assert!(
                parse(lexopt::Parser::from_args(wrong)).is_err(),
                "{wrong:?}"
            );
        }
    }
}
