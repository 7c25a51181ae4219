//! Request budgets beyond the process, checked in the service's own log and in real time: processes of one machine,
//! which run this same program, and the caller's own limiter.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use ninekw::unstable::SystemClock;
use ninekw::unstable::{Exchange, Failure, Request, Response, Transport};
use ninekw::{
    Acquire, Captcha, Client, Config, ErrorKind, Limiter, LimiterError, Permit, Priority, Share,
};
use ninekw_sandbox::{Recorded, Service, ServiceConfig};

const KEY: &str = "paceKey1";
const GAP: Duration = Duration::from_millis(250);
const ROLE: &str = "NINEKW_TEST_ROLE";
const URL: &str = "NINEKW_TEST_URL";

fn service() -> Service {
    let config = ServiceConfig {
        accounts: vec![(KEY.into(), 1000)],
        ..ServiceConfig::default()
    };
    Service::start(config).unwrap()
}

fn times(service: &Service) -> Vec<Duration> {
    let requests = service.requests();
    requests.iter().map(|request| request.at).collect()
}

// ---- the other processes ----

/// A run-time directory for the processes of one test, removed at its end.
struct RunTime(PathBuf);

impl RunTime {
    fn new(name: &str) -> Self {
        let name = format!("ninekw-test-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir(&folder).unwrap();
        Self(folder)
    }

    fn process(&self, service: &Service, role: &str) -> Process {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "the_other_process", "--nocapture"])
            .env(ROLE, role)
            .env(URL, service.url())
            .env("XDG_RUNTIME_DIR", &self.0)
            .stdout(Stdio::piped())
            .spawn();
        Process(child.unwrap())
    }

    fn files(&self) -> Vec<PathBuf> {
        let folder = self.0.join("ninekw").read_dir().unwrap();
        folder.map(|file| file.unwrap().path()).collect()
    }
}

impl Drop for RunTime {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A process that ends with its test.
struct Process(Child);

impl Process {
    /// Waits until the process prints this word.
    fn says(&mut self, word: &str) {
        let output = BufReader::new(self.0.stdout.as_mut().unwrap());
        let mut lines = output.lines().map(Result::unwrap);
        assert!(lines.any(|line| line.ends_with(word)), "no {word}");
    }

    fn succeeds(mut self) {
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn config() -> Config {
    let config = Config::new(KEY).unwrap().share(Share::Machine);
    config.base_url(&std::env::var(URL).unwrap()).unwrap()
}

/// Takes a turn and never sends.
#[derive(Debug)]
struct Stuck;

impl Transport for Stuck {
    fn exchange(&self, _: &Request, exchange: &Exchange) -> Result<Response, Failure> {
        exchange.before_send().unwrap();
        println!("\nholding");
        loop {
            thread::park();
        }
    }
}

/// Not a test itself: the program of the processes that the tests below start.
#[test]
fn the_other_process() {
    match std::env::var(ROLE).as_deref() {
        Ok("asks four times") => {
            let client = Client::new(config()).unwrap();
            for _ in 0..4 {
                client.balance().unwrap();
            }
        }
        Ok("asks once") => {
            Client::new(config()).unwrap().balance().unwrap();
        }
        Ok("asks as usual") => {
            let url = std::env::var(URL).unwrap();
            let config = Config::new(KEY).unwrap().base_url(&url).unwrap();
            // A refusal by the rate limit would be an error.
            for _ in 0..2 {
                let client = Client::new(config.clone().retries(0)).unwrap();
                client.balance().unwrap();
            }
        }
        Ok("holds") => {
            let clock = Arc::new(SystemClock);
            let client = Client::with_parts(config(), Box::new(Stuck), clock);
            drop(client.unwrap().balance());
        }
        Ok("is refused") => {
            let config = config().retries(0).retry_pause(Duration::from_secs(4));
            let error = Client::new(config).unwrap().balance().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Limit);
        }
        Ok("has nowhere to meet") => {
            let error = Client::new(config()).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::SharedBudget, "{error}");
            assert!(!error.message().contains(KEY), "{error}");
        }
        _ => {}
    }
}

// ---- processes of one machine ----

#[test]
fn four_processes_keep_250_ms_between_requests() {
    let (service, run_time) = (service(), RunTime::new("four"));
    let processes: Vec<Process> = (0..4)
        .map(|_| run_time.process(&service, "asks four times"))
        .collect();
    processes.into_iter().for_each(Process::succeeds);
    let times = times(&service);
    // A request that was too early would have been repeated.
    assert_eq!(times.len(), 16);
    for pair in times.windows(2) {
        let gap = pair[1].checked_sub(pair[0]).expect("the log is in order");
        // On a busy machine the log may be late for the first of two.
        let late = Duration::from_millis(10);
        assert!(gap + late >= GAP, "{gap:?} in {times:?}");
    }
    let whole = times[15].saturating_sub(times[0]);
    assert!(whole < GAP * 15 * 4, "{whole:?}");
    // No file of the account remains.
    let files = run_time.files();
    assert_eq!(files.len(), 1);
    let content = std::fs::read(&files[0]).unwrap();
    let shown = format!("{files:?}{}", String::from_utf8_lossy(&content));
    assert!(!shown.contains(KEY), "{shown}");
}

#[test]
fn a_process_that_is_slow_stopped_or_dead_holds_up_nobody_beyond_the_interval() {
    let (service, run_time) = (service(), RunTime::new("slow"));
    let mut holder = run_time.process(&service, "holds");
    holder.says("holding");
    let held = Instant::now();
    run_time.process(&service, "asks once").succeeds();
    let waited = held.elapsed();
    // Starting a process takes time, too.
    assert!(waited >= Duration::from_millis(240), "{waited:?}");
    assert!(waited < Duration::from_secs(3), "{waited:?}");
    assert_eq!(times(&service).len(), 1);
}

#[test]
fn one_process_that_came_too_quickly_slows_down_all() {
    let (service, run_time) = (service(), RunTime::new("refused"));
    service.refuse(None, 56, 1);
    run_time.process(&service, "is refused").succeeds();
    run_time.process(&service, "asks once").succeeds();
    let times = times(&service);
    // A quarter of the back-off after an error; it is shorter by up to a fifth, at random.
    let gap = times[1].saturating_sub(times[0]);
    assert!(gap >= Duration::from_millis(800), "{gap:?}");
}

#[test]
fn processes_share_a_budget_unless_told_otherwise() {
    let (service, run_time) = (service(), RunTime::new("auto"));
    let processes: Vec<Process> = (0..3)
        .map(|_| run_time.process(&service, "asks as usual"))
        .collect();
    processes.into_iter().for_each(Process::succeeds);
    let times = times(&service);
    assert_eq!(times.len(), 6);
    assert_eq!(run_time.files().len(), 1);
}

#[test]
fn without_a_place_to_meet_a_process_keeps_to_itself() {
    let service = service();
    let nowhere = RunTime(std::env::temp_dir().join("ninekw-test/no/such/folder"));
    nowhere.process(&service, "asks as usual").succeeds();
    assert_eq!(times(&service).len(), 2);
}

#[test]
fn without_a_place_to_meet_there_is_no_client() {
    let service = service();
    let nowhere = RunTime(std::env::temp_dir().join("ninekw-test/no/such/folder"));
    let process = nowhere.process(&service, "has nowhere to meet");
    process.succeeds();
}

// ---- a limiter ----

/// Fails twice, then makes a call of its own, then grants.
#[derive(Debug, Default)]
struct Moody {
    asked: Mutex<Vec<Priority>>,
    client: Mutex<Option<Client>>,
    busy: Mutex<Option<ErrorKind>>,
}

impl Limiter for Moody {
    fn acquire(&self, request: &Acquire<'_>) -> Result<Permit, LimiterError> {
        let mut asked = self.asked.lock().unwrap();
        asked.push(request.priority);
        if asked.len() <= 2 {
            return Err("out of order".into());
        }
        let client = self.client.lock().unwrap();
        let error = client.as_ref().unwrap().balance().unwrap_err();
        *self.busy.lock().unwrap() = Some(error.kind());
        Ok(Permit::Granted)
    }
}

#[test]
fn an_upload_waits_for_a_limiter_that_fails() {
    let service = service();
    let moody = Arc::new(Moody::default());
    let limiter: Arc<dyn Limiter> = Arc::<Moody>::clone(&moody);
    let config = Config::new(KEY)
        .unwrap()
        .base_url(&service.url())
        .unwrap()
        .retries(1)
        .retry_pause(Duration::from_millis(10))
        .limiter(limiter);
    let client = Client::new(config).unwrap();
    *moody.client.lock().unwrap() = Some(client.clone());
    let picture = Captcha::image("GIF89a".repeat(50).into_bytes());
    let error = client.submit(&picture).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::SharedBudget);
    assert!(error.is_retryable() && error.message().contains("out of order"));
    assert!(service.requests().is_empty());
    client.submit(&picture).unwrap();
    let actions: Vec<String> = service
        .requests()
        .iter()
        .filter_map(Recorded::action)
        .collect();
    assert_eq!(actions, ["usercaptchaupload"]);
    assert_eq!(*moody.asked.lock().unwrap(), [Priority::Upload; 3]);
    assert_eq!(*moody.busy.lock().unwrap(), Some(ErrorKind::Busy));
    // Breaks the cycle between limiter and client.
    *moody.client.lock().unwrap() = None;
}
