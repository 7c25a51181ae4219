//! Captchas, answers and faults, without a network.

use std::collections::HashMap;
use std::time::Duration;

use fastrand::Rng;
use ninekw::ErrorKind;
use ninekw::unstable::{Failure, Request, Response};

use super::people::{Model, People};

/// Which faults happen, and how often.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Faults {
    /// The share of exchanges that break.
    pub share: f64,
}

/// A fault in one exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    None,
    Refused,
    LostOnTheWay,
    ReplyLost,
    Garbled,
    BadGateway,
    Page,
    Limit,
}

impl Fault {
    pub(super) fn before_sending(self) -> Option<Failure> {
        (self == Self::Refused).then(|| Failure::new(ErrorKind::Connect, "refused"))
    }
}

#[derive(Debug)]
struct Captcha {
    uploaded: Duration,
    solved: Duration,
    ends: Duration,
}

/// The service.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools)]
pub struct Simulation {
    /// The time from the request's last byte to the reply.
    pub round_trip: Duration,
    people: People,
    faults: Faults,
    rng: Rng,
    captchas: HashMap<i64, Captcha>,
    /// The latest captcha from each source.
    sources: HashMap<String, i64>,
    /// Captchas accepted.
    pub uploads: u64,
    /// Requests received.
    pub requests: u64,
    /// The shortest time between two sent requests.
    pub least_gap: Duration,
    last: Option<Duration>,
    /// Captchas that got feedback.
    pub feedbacks: u64,
    /// Whether exchanges ignore deadlines and cancels.
    pub finishes: bool,
    /// Whether captchas are kept after feedback.
    pub keep: bool,
    /// Whether `servercheck` tells the mean solve time.
    pub tells_mean: bool,
    /// Whether every captcha stays pending, even one that was never submitted.
    pub always_waiting: bool,
}

const FIRST: i64 = 130_000_001;

impl Simulation {
    /// A service with these people.
    pub fn new(model: Model, seed: u64) -> Self {
        Self {
            round_trip: Duration::from_millis(80),
            people: People::new(model, seed),
            faults: Faults { share: 0.0 },
            rng: Rng::with_seed(seed ^ 0x5eed),
            captchas: HashMap::new(),
            sources: HashMap::new(),
            uploads: 0,
            requests: 0,
            least_gap: Duration::MAX,
            last: None,
            feedbacks: 0,
            finishes: false,
            keep: true,
            tells_mean: false,
            always_waiting: false,
        }
    }

    /// With faults.
    #[must_use]
    pub fn with_faults(mut self, faults: Faults) -> Self {
        self.faults = faults;
        self
    }

    /// When a captcha was answered, in seconds.
    pub fn solved_at(&self, id: i64) -> Option<f64> {
        self.captchas
            .get(&id)
            .map(|captcha| captcha.solved.as_secs_f64())
    }

    /// When a captcha was accepted, in seconds.
    pub fn uploaded_at(&self, id: i64) -> Option<f64> {
        self.captchas
            .get(&id)
            .map(|captcha| captcha.uploaded.as_secs_f64())
    }

    /// The answer to a captcha.
    pub fn answer(id: i64) -> String {
        format!("answer {id}")
    }

    /// How many captchas the service knows.
    pub fn known(&self) -> usize {
        self.captchas.len()
    }

    pub(super) fn fault(&mut self) -> Fault {
        if self.rng.f64() >= self.faults.share {
            return Fault::None;
        }
        match self.rng.u32(0..100) {
            0..15 => Fault::Refused,
            15..35 => Fault::LostOnTheWay,
            35..55 => Fault::ReplyLost,
            55..70 => Fault::Garbled,
            70..85 => Fault::BadGateway,
            85..98 => Fault::Page,
            _ => Fault::Limit,
        }
    }

    pub(super) fn note_request(&mut self, now: Duration) {
        if let Some(last) = self.last {
            self.least_gap = self.least_gap.min(now.saturating_sub(last));
        }
        self.last = Some(now);
        self.requests += 1;
    }

    pub(super) fn serve(
        &mut self,
        request: &Request,
        now: Duration,
        fault: Fault,
    ) -> Result<Response, Failure> {
        let lost = || Err(Failure::new(ErrorKind::Disconnected, "reset"));
        match fault {
            Fault::LostOnTheWay => return lost(),
            Fault::BadGateway => return Ok(reply(502, "")),
            Fault::Page => return Ok(reply(200, "<html>Just a moment</html>")),
            Fault::Limit => return Ok(reply(200, "0056 Limit reached")),
            _ => {}
        }
        let body = self.act(request, now);
        match fault {
            Fault::ReplyLost => lost(),
            Fault::Garbled => Ok(reply(200, &body[..body.len() / 2])),
            _ => Ok(reply(200, &body)),
        }
    }

    fn act(&mut self, request: &Request, now: Duration) -> String {
        if request.target.contains("servercheck") {
            let mean = self.people.mean_at(now.as_secs_f64());
            let told = format!(r#","allavgsec5m":{mean:.0}"#);
            let told = if self.tells_mean { told.as_str() } else { "" };
            return format!(r#"{{"worker":20,"queue":0,"inwork":5{told}}}"#);
        }
        let Some(body) = &request.body else {
            let id = parameter(&request.target, "id").and_then(|id| id.parse().ok());
            return match parameter(&request.target, "action") {
                Some("usercaptchacorrectdata") => self.poll(id.unwrap_or(0), now),
                Some("usercaptchacorrectback") => {
                    self.feedbacks += 1;
                    if !self.keep {
                        self.captchas.remove(&id.unwrap_or(0));
                    }
                    r#"{"message":"OK","status":{"success":true}}"#.into()
                }
                Some("userhistory") => self.history(&request.target),
                _ => r#"{"credits":1000,"status":{"success":true}}"#.into(),
            };
        };
        self.uploads += 1;
        let id = FIRST + i64::try_from(self.uploads).unwrap_or(0);
        let taken = self.people.take_at(now.as_secs_f64());
        let solved = now.saturating_add(super::seconds(taken));
        let source = field(&body.bytes, "source").unwrap_or_default();
        let ends = now.saturating_add(Duration::from_secs(600));
        self.sources.insert(source, id);
        self.captchas.insert(
            id,
            Captcha {
                uploaded: now,
                solved,
                ends,
            },
        );
        format!(r#"{{"captchaid":"{id}","message":"OK","status":{{"success":true}}}}"#)
    }

    fn history(&self, target: &str) -> String {
        let source = parameter(target, "source").unwrap_or_default();
        // Clients only search for sources that are used once.
        let row = self.sources.get(source);
        let (count, rows) = row.map_or((0, String::new()), |id| {
            (1, format!(r#"{{"id":"{id}","source":"{source}"}}"#))
        });
        format!(r#"{{"count":{count},"history":[{rows}],"status":{{"success":true}}}}"#)
    }

    fn poll(&mut self, id: i64, now: Duration) -> String {
        const WAITING: &str =
            r#"{"answer":"","try_again":1,"message":"OK","status":{"success":true}}"#;
        if self.always_waiting {
            return WAITING.into();
        }
        let Some(captcha) = self.captchas.get(&id) else {
            return r#"{"error":"0007 Keine ID gefunden. / No ID found."}"#.into();
        };
        let answer = if captcha.solved <= now.min(captcha.ends) {
            Self::answer(id)
        } else if captcha.ends <= now {
            "ERROR NO USER".into()
        } else {
            return r#"{"answer":"","try_again":1,"message":"OK","status":{"success":true}}"#
                .into();
        };
        format!(
            r#"{{"answer":"{answer}","try_again":0,"message":"OK","status":{{"success":true}}}}"#
        )
    }
}

fn reply(status: u16, body: &str) -> Response {
    Response {
        status,
        retry_after: None,
        body: body.into(),
    }
}

/// A plain field of a form.
fn field(form: &[u8], name: &str) -> Option<String> {
    let text = String::from_utf8_lossy(form);
    let (_, rest) = text.split_once(&format!("name=\"{name}\"\r\n\r\n"))?;
    rest.split("\r\n").next().map(str::to_owned)
}

fn parameter<'a>(target: &'a str, name: &str) -> Option<&'a str> {
    let (_, query) = target.split_once('?')?;
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}
