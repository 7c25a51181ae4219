//! Runs all recipes of a language against one local service, each with an account of its own.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use ninekw::{Captcha, Client, Config};
use ninekw_sandbox::{Rule, Service, ServiceConfig, Then};

use super::kinds::{Does, Submit};
use super::{Kind, Language};
use crate::Result;
use crate::local::{KEY, picture, with_service};
use crate::settings::pascal;
use crate::shell::{output, target};

/// The longest recipe, in lines.
const LONGEST: usize = 40;
/// Most of them wait for a poll that is due.
const AT_A_TIME: usize = 18;
/// What a worker answers where no other answer is wanted.
const ANSWER: &str = "kw7Fx9";

/// Runs each; returns how many there are.
pub(crate) fn run(language: &Language) -> Result<usize> {
    let recipes = language.recipes();
    let folder = target().join("recipes").join(language.word);
    files(&folder)?;
    let service = service(&folder)?;
    (language.build)()?;
    let left = Mutex::new(recipes.iter());
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                loop {
                    let next = left.lock().map(|mut left| left.next());
                    let Ok(Some(kind)) = next else { break };
                    if let Err(error) = check(language, kind, &service, &folder)
                        && let Ok(mut failures) = failures.lock()
                    {
                        failures.push(format!("{}: {error}", kind.name));
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap_or_default();
    if failures.is_empty() {
        return Ok(recipes.len());
    }
    Err(failures.join("\n").into())
}

/// The account of a recipe.
fn key(kind: &Kind) -> String {
    format!("recipe{}", pascal(kind.name))
}

/// The files that the recipes submit. Pictures differ, so that each has an answer of its own.
fn files(folder: &Path) -> Result {
    fs::create_dir_all(folder)?;
    let picture = fs::read(picture())?;
    for name in [
        "captcha",
        "sum",
        "background",
        "piece",
        "checked",
        "own",
        "job",
    ] {
        let mut bytes = picture.clone();
        // What follows the end of a PNG is not looked at.
        bytes.extend_from_slice(name.as_bytes());
        fs::write(folder.join(format!("{name}.png")), bytes)?;
    }
    let mut sound = b"RIFF\xa4\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\x80\0\0\0".to_vec();
    // The service wants at least 100 bytes.
    sound.extend((0..128).map(|sample| 128 + sample % 32));
    Ok(fs::write(folder.join("sound.wav"), sound)?)
}

/// A service with a worker for everything but the picture of the recipe that is a worker itself.
fn service(folder: &Path) -> Result<Service> {
    let mut rules = Vec::new();
    for (file, then) in [
        ("job.png", Then::Leave),
        ("sum.png", Then::Answer("42".into())),
        ("own.png", Then::Answer("yes".into())),
    ] {
        let sum = output(Command::new("sha256sum").arg(folder.join(file)))?;
        let mut rule = Rule::new(then);
        rule.picture = sum.split(' ').next().map(str::to_owned);
        rules.push(rule);
    }
    for kind in &super::KINDS {
        if let Does::Submit(submit) = &kind.does
            && !matches!(kind.name, "image" | "math" | "confirm" | "checkanswer")
        {
            let mut rule = Rule::new(Then::Answer(submit.answer.into()));
            rule.kind = Some(kind.name.into());
            rules.push(rule);
        }
    }
    rules.push(Rule::new(Then::Answer(ANSWER.into())));
    let keys = super::KINDS.iter().map(key).chain([KEY.to_owned()]);
    Ok(Service::start(ServiceConfig {
        accounts: keys.map(|key| (key, 3000)).collect(),
        rules,
        merge_duplicates: false,
        pace: Duration::ZERO,
        ..ServiceConfig::default()
    })?)
}

/// A client of an account.
fn client(service: &Service, key: &str) -> Result<Client> {
    let config = Config::new(key)?.base_url(&service.url())?;
    Ok(Client::new(config.min_interval(Duration::ZERO))?)
}

/// Runs one recipe and looks at what it printed and sent.
fn check(language: &Language, kind: &Kind, service: &Service, folder: &Path) -> Result {
    let path = language.file(kind);
    let lines = crate::shell::read(&path)?.lines().count();
    if lines > LONGEST {
        return Err(format!("{path} has {lines} lines").into());
    }
    let mut program = (language.program)(kind, &path)?;
    with_service(&mut program, service).env("NINEKW_API_KEY", key(kind));
    program.current_dir(folder);
    match &kind.does {
        Does::Submit(submit) => submitted(program, kind, submit, service),
        Does::Other => other(program, kind, service, folder),
    }
}

/// It printed the answer, sent every option, told of progress, and gave feedback.
fn submitted(mut program: Command, kind: &Kind, submit: &Submit, service: &Service) -> Result {
    let ran = program.output()?;
    let (text, notes) = (printed(&ran.stdout), printed(&ran.stderr));
    if !ran.status.success() || text.trim() != submit.printed {
        return Err(format!("{}: printed {text:?}\n{notes}", ran.status).into());
    }
    if !notes.contains(" s") {
        return Err(format!("no progress: {notes:?}").into());
    }
    let requests = service.requests();
    let of_kind: Vec<_> = requests
        .iter()
        .filter(|request| request.parameter("apikey").as_deref() == Some(&key(kind)))
        .collect();
    let called = |action: &str| {
        of_kind
            .iter()
            .find(|request| request.action().as_deref() == Some(action))
    };
    let upload = called("usercaptchaupload").ok_or("no upload")?;
    for (name, _) in submit.options {
        if upload.parameter(name).is_none() {
            return Err(format!("{name} was not sent").into());
        }
    }
    called("usercaptchacorrectback").ok_or("no feedback")?;
    Ok(())
}

/// The recipes that are written by hand.
fn other(mut program: Command, kind: &Kind, service: &Service, folder: &Path) -> Result {
    let own = key(kind);
    let mut input = "";
    let wanted = match kind.name {
        "many" => vec![format!("captcha.png: {ANSWER}"), "sum.png: 42".to_owned()],
        "work" => {
            // It is told of the end of its input when there is a second one.
            for _ in 0..2 {
                client(service, KEY)?.submit(&Captcha::image(folder.join("job.png")))?;
            }
            input = "kw7Fx9\n";
            vec!["1 answered, 8 credits".to_owned()]
        }
        "history" => {
            let id = client(service, &own)?.submit(&Captcha::image(folder.join("captcha.png")))?;
            vec![id.to_string(), ",".to_owned()]
        }
        "balance" => vec!["only 3000 credits left".to_owned()],
        "transfer" => {
            let user = service.user_id(KEY).ok_or("no such account")?;
            program.arg(user.to_string());
            vec!["2000 credits left".to_owned()]
        }
        "coupon" => vec!["2000 credits left".to_owned()],
        "account" => {
            let coupon = client(service, &own)?.create_coupon(1000)?;
            program.arg(coupon.code());
            vec!["user ".to_owned()]
        }
        name => return Err(format!("nobody knows what {name} should print").into()),
    };
    let text = with_input(program, input)?;
    for part in wanted {
        if !text.contains(&part) {
            return Err(format!("{part:?} is not in what it printed:\n{text}").into());
        }
    }
    Ok(())
}

fn with_input(mut program: Command, input: &str) -> Result<String> {
    let piped = program.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = piped.stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().ok_or("no input")?;
    stdin.write_all(input.as_bytes())?;
    drop(stdin);
    let ran = child.wait_with_output()?;
    if !ran.status.success() {
        return Err(format!("{}: {}", ran.status, printed(&ran.stderr)).into());
    }
    Ok(printed(&ran.stdout))
}

fn printed(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).replace("\r\n", "\n")
}

/// A folder for the compiled recipes of a language.
pub(super) fn built(word: &str) -> Result<PathBuf> {
    let folder = target().join("recipes").join(word).join("built");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
