//! The answering side: one method an action.

use std::sync::Arc;
use std::time::Duration;

use super::Client;
use super::actions::find;
use super::calls::form_of;
use crate::answer::Kind;
use crate::encode::ReplyForm;
use crate::error::{Error, ErrorKind, Result};
use crate::file::CaptchaFile;
use crate::job::{Facts, Job, JobVerdict, Limits, Solution, write_unchecked};
use crate::options::Options;
use crate::reply;
use crate::watch::CallOptions;

const ANSWER: &str = "usercaptchacorrect";
/// How long a person may take, in seconds, for each step of `moretimes`, unless the service says otherwise.
const USUAL_SECONDS: i64 = 30;
const INTERACTIVE_SECONDS: i64 = 120;
/// What `moretimes` asks for in return.
const INTERACTION: Duration = Duration::from_secs(10);
/// The service's words for "this captcha is finished" and "you answered it already".
const DONE: [u16; 2] = [12, 14];
/// Codes of [`DONE`], and "it is no longer yours".
const GIVEN_BACK: [u16; 4] = [12, 14, 20, 54];

impl Client {
    /// Asks for a captcha to answer (action `usercaptchanew`); None if there is none just now.
    ///
    /// `options` say which kinds you take: `mouse`, `multimouse`, `rotate`, `puzzle`, `audio`, `interactive`,
    /// `textonly`, `confirm`, and `text=no`. The files come along (`filedata`) unless you say otherwise. With `withok`
    /// the receipt is confirmed at once; until that is done the service hands out the same captcha again.
    pub fn next_job(&self, options: &Options) -> Result<Option<Job>> {
        let mut call = self.call_options();
        let more = std::mem::take(&mut call.parameters);
        let given = options.clone().merge(&more, "usercaptchanew")?;
        let text_form = given.int("json") == Some(0);
        // The text form tells what is asked for only if it is extended, and never brings files.
        let default = if text_form { "extended" } else { "filedata" };
        let options = given.clone().or(&Options::new().with(default, 1)?);
        let call = call.fix_span(&*self.0.clock);
        let handed = self.ask("usercaptchanew", &options, call.clone(), reply::job)?;
        let Some(handed) = handed else {
            return Ok(None);
        };
        let received = self.0.clock.now();
        let facts = Arc::new(Facts {
            speed: options.int("speed"),
            speed_level: options.int("speedlevel"),
            ..handed.facts
        });
        self.0.taken.add(&facts);
        if options.is_on("withok") {
            let again = repeated(&facts).or(&options.only(&["source"]));
            self.with_options(call.parameters(&again))
                .confirm_job()
                .map_err(|error| error.with_captcha_id(facts.id))?;
        }
        let more = options.int("moretimes").unwrap_or(0);
        let usual = if facts.kind == Kind::Interactive {
            INTERACTIVE_SECONDS
        } else {
            USUAL_SECONDS.saturating_mul(more.saturating_add(1))
        };
        Ok(Some(Job {
            facts,
            files: handed.files,
            reply: handed.reply,
            limits: Limits {
                received,
                time: Duration::from_secs(handed.times.left(usual).unsigned_abs()),
                interaction: (more > 0).then_some(INTERACTION),
            },
            clock: Arc::clone(&self.0.clock),
        }))
    }

    /// Confirms the receipt of the captcha taken with `withok` (action `usercaptchanewok`).
    /// [`next_job`](Self::next_job) does so by itself.
    pub fn confirm_job(&self) -> Result<()> {
        let call = self.call_options();
        self.ask("usercaptchanewok", &Options::new(), call, |reply, _| {
            reply::accepted(reply)
        })
    }

    /// A captcha's first file (action `usercaptchashow`), for jobs that came without files.
    pub fn show(&self, captcha_id: i64) -> Result<CaptchaFile> {
        let call = self.call_options();
        let base64 = call.parameters.is_on("base64");
        let options = Options::new().with("id", captcha_id)?;
        self.fetch("usercaptchashow", &options, call, base64)
    }

    /// A captcha's first file as a static file (`captchas/ID.txt`, or `captchas/ID_base64.txt`), which asks less of the
    /// service. Not for captchas taken with `speed`.
    pub fn show_static(&self, captcha_id: i64, base64: bool) -> Result<CaptchaFile> {
        let call = self.call_options();
        let action = if base64 {
            "captchas/ID_base64.txt"
        } else {
            "captchas/ID.txt"
        };
        let options = Options::new().with("id", captcha_id)?;
        self.fetch(action, &options, call, base64)
    }

    fn fetch(
        &self,
        action: &str,
        options: &Options,
        call: CallOptions,
        base64: bool,
    ) -> Result<CaptchaFile> {
        let id = options.int("id").unwrap_or(0);
        // What a file looks like in JSON is not known; its errors are text in any case.
        self.ask_action(
            find(action),
            ReplyForm::Text,
            options,
            call,
            |reply, body| reply::file(reply, body, base64),
        )
        .map_err(|error| error.with_captcha_id(id))
    }

    /// Answers a captcha (action `usercaptchacorrect`) and gives the credits earned, where the service says so.
    ///
    /// A job that this client took is checked by its own rules first, so that nothing is sent that the service would
    /// refuse; `speed`, `speedlevel` and `confirm` go along as the job wants. Sending an answer again is harmless: if
    /// the first reply was lost and the service then says "already answered", the answer has arrived.
    pub fn answer_job(&self, job_id: i64, solution: impl Into<Solution>) -> Result<Option<i64>> {
        let call = self.call_options();
        let solution = solution.into();
        let facts = self.0.taken.get(job_id);
        let text = match &facts {
            Some(facts) => facts.written(&solution)?,
            None => write_unchecked(&solution)?,
        };
        if text.is_empty() {
            let message = "the answer is empty; skip a captcha that cannot be answered";
            return Err(Error::new(ErrorKind::InvalidArgument, ANSWER, message));
        }
        let mut options = Options::new()
            .with("id", job_id)?
            .with("captcha", text.as_str())?;
        if let Some(facts) = &facts {
            options = options.or(&repeated(facts));
            if facts.to_check.is_some() {
                options.set("confirm", 1)?;
            }
        } else if matches!(solution, Solution::Confirm(_)) {
            options.set("confirm", 1)?;
        }
        let credits = self.settle(ANSWER, &options, call, &DONE, None, reply::answered)?;
        self.0.taken.remove(job_id);
        Ok(credits)
    }

    /// Gives back a captcha that cannot be answered (action `usercaptchaskip`). Misuse leads to exclusion.
    pub fn skip_job(&self, job_id: i64) -> Result<()> {
        let call = self.call_options();
        let mut options = Options::new().with("id", job_id)?;
        if let Some(facts) = self.0.taken.get(job_id) {
            options = options.or(&repeated(&facts));
        }
        let skip = "usercaptchaskip";
        self.settle(skip, &options, call, &GIVEN_BACK, (), reply::accepted)?;
        self.0.taken.remove(job_id);
        Ok(())
    }

    /// Tells the service that you take no further captchas for now (action `usercaptchaskip` with `end=1` and no id).
    pub fn end_jobs(&self) -> Result<()> {
        let call = self.call_options();
        let options = Options::new().with("end", 1)?;
        self.ask("usercaptchaskip", &options, call, |reply, _| {
            reply::accepted(reply)
        })
    }

    /// How the submitter judged your answer (action `usercaptchacorrectcheck`).
    pub fn job_verdict(&self, job_id: i64) -> Result<JobVerdict> {
        let call = self.call_options();
        let mut options = Options::new().with("id", job_id)?;
        // The text form is the one that is documented: OK, NotOK or ?.
        if !call.parameters.is_on("notext") {
            options.set("textonly", 1)?;
        }
        let action = find("usercaptchacorrectcheck");
        self.ask_action(action, ReplyForm::Text, &options, call, |reply, _| {
            reply::job_verdict(reply)
        })
        .map_err(|error| error.with_captcha_id(job_id))
    }

    /// A call that may be repeated, because the service then says that it is `done`: after a reply was lost that word
    /// means success.
    fn settle<T: Clone>(
        &self,
        action: &str,
        options: &Options,
        mut call: CallOptions,
        done: &[u16],
        unknown: T,
        read: impl Fn(&reply::Received<'_>) -> Result<T>,
    ) -> Result<T> {
        let action = find(action);
        let id = options.int("id").unwrap_or(0);
        let more = std::mem::take(&mut call.parameters);
        let options = options.clone().merge(&more, action.name)?;
        let form = form_of(&options, ReplyForm::Json);
        let watch = self.watch(call, action.name)?;
        watch.set_captcha_id(id);
        let request = self.encode(action, &options, form)?;
        let mut lost = false;
        self.with_retries(&watch, Error::should_retry_request, || {
            let error = match self
                .exchange(&watch, action, &request)
                .and_then(|response| read(&self.received(action, &response)))
            {
                Err(error) => error,
                found => return found,
            };
            let is_done = error
                .service_code()
                .is_some_and(|code| done.contains(&code));
            if lost && is_done {
                return Ok(unknown.clone());
            }
            lost |= error.service_code().is_none() && !error.nothing_sent();
            Err(error)
        })
        .map_err(|error| error.with_captcha_id(id))
    }
}

/// What the service wants repeated with everything that concerns a job.
fn repeated(facts: &Facts) -> Options {
    let mut options = Options::new();
    for (name, value) in [("speed", facts.speed), ("speedlevel", facts.speed_level)] {
        if let Some(value) = value {
            // The value was accepted with the job.
            let _ = options.set(name, value);
        }
    }
    options
}
