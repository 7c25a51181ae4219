//! Answering captchas one after the other.

use std::ops::ControlFlow;
use std::time::Duration;

use super::Client;
use crate::clock::SLICE;
use crate::error::{Error, ErrorKind, Result};
use crate::job::{Job, Solution};
use crate::options::Options;
use crate::watch::{CallOptions, Interrupt, Watch};

/// An answer must be on its way this long before the job's time ends.
const MARGIN: Duration = Duration::from_secs(1);
/// An answer that breaks the job's rules may be mended this often before the job is given back.
const MENDS: u32 = 3;
/// For giving back the job in hand after a stop.
const SKIP_TIMEOUT: Duration = Duration::from_secs(1);
/// `SKIP_TIMEOUT` after a cancel or a deadline, which no call outlives by more than 100 ms.
const SKIP_ON_CANCEL_TIMEOUT: Duration = Duration::from_millis(80);

/// What to do with a job just now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Decision {
    /// Send this answer.
    Answer(Solution),
    /// Give it back: it cannot be answered. Misuse leads to exclusion.
    Skip,
    /// Neither answer nor give it back; the service takes it back when its time is over.
    LetGo,
    /// Nobody has touched it yet; ask again soon.
    Pending,
    /// Somebody is at it; ask again soon.
    Working,
    /// Give it back and take no more.
    Stop,
}

/// What became of a job.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum JobOutcome {
    /// The answer was taken; with the credits earned, where the service says so.
    Answered(Option<i64>),
    /// The answer was refused: by the service, or by the job's own rules before it was sent. In the second case the
    /// answerer is asked again.
    Refused(Error),
    /// It was given back because the answerer said so.
    Skipped,
    /// It was given back because its time, or the 10 seconds of `moretimes`, ran out.
    Late,
    /// It was let go.
    LetGo,
}

/// Who answers. A closure from a job to a decision is one.
pub trait Answerer {
    /// What to do with this job. Asked at least every 50 ms for as long as the decision is [`Decision::Pending`] or
    /// [`Decision::Working`]; may also block until a person has answered.
    fn decide(&mut self, job: &Job) -> Decision;

    /// Told what became of a job; `Break` takes no more.
    fn outcome(&mut self, job: &Job, outcome: &JobOutcome) -> ControlFlow<()> {
        let _ = (job, outcome);
        ControlFlow::Continue(())
    }
}

impl<F: FnMut(&Job) -> Decision> Answerer for F {
    fn decide(&mut self, job: &Job) -> Decision {
        self(job)
    }
}

/// What ended [`Client::work`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum WorkEnd {
    /// The answerer said stop.
    #[default]
    Stopped,
    /// A token was triggered, or the progress callback said stop.
    Cancelled,
    /// The call's time was over.
    Deadline,
}

/// What [`Client::work`] did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct WorkTally {
    /// What ended it.
    pub end: WorkEnd,
    /// Answers taken.
    pub answered: u64,
    /// Answers refused by the service.
    pub refused: u64,
    /// Jobs given back by the answerer.
    pub skipped: u64,
    /// Jobs given back because their time ran out.
    pub late: u64,
    /// Jobs let go.
    pub let_go: u64,
    /// Credits earned, as far as the service said so.
    pub credits: i64,
    /// The job in hand when it ended, if there was no time to give it back: [`Client::skip_job`] still can, and else
    /// the service takes it back when its time is over.
    pub in_hand: Option<i64>,
}

impl WorkTally {
    fn ended_by(mut self, interrupt: ErrorKind) -> Self {
        self.end = match interrupt {
            ErrorKind::Cancelled => WorkEnd::Cancelled,
            _ => WorkEnd::Deadline,
        };
        self
    }

    fn add(&mut self, outcome: &JobOutcome) {
        match outcome {
            JobOutcome::Answered(credits) => {
                self.answered += 1;
                self.credits = self.credits.saturating_add(credits.unwrap_or(0));
            }
            JobOutcome::Refused(_) => self.refused += 1,
            JobOutcome::Skipped => self.skipped += 1,
            JobOutcome::Late => self.late += 1,
            JobOutcome::LetGo => self.let_go += 1,
        }
    }
}

impl Client {
    /// Takes one job after the other, hands each to `answerer`, and sends its answer, skips it or lets it go in time.
    ///
    /// Ends when the answerer says stop, and then gives the tally. Trouble that passes (the network, a limit) is waited
    /// out; an error that does not pass ends it.
    pub fn work(&self, options: &Options, answerer: &mut impl Answerer) -> Result<WorkTally> {
        let mut call = self.call_options();
        let more = std::mem::take(&mut call.parameters);
        let options = options.clone().merge(&more, "work")?;
        let call = call.fix_span(&*self.0.clock);
        let watch = self.watch(call.clone(), "work")?;
        let mut tally = WorkTally::default();
        let mut failures = 0;
        loop {
            let pause = match self.with_options(call.clone()).next_job(&options) {
                Ok(Some(job)) => {
                    failures = 0;
                    match self.serve(&job, answerer, &watch, &call, &mut tally) {
                        Ok(ControlFlow::Continue(())) => continue,
                        Ok(ControlFlow::Break(())) => {
                            let _ = self.with_options(farewell(&watch, &call)).end_jobs();
                            return Ok(tally);
                        }
                        Err(Ended::Stop) => {
                            tally.in_hand = self.give_back_last(&job, farewell(&watch, &call));
                            return Ok(tally);
                        }
                        Err(Ended::Error(error)) if error.is_interrupt() => {
                            let call = CallOptions::new().timeout(SKIP_ON_CANCEL_TIMEOUT);
                            tally.in_hand = self.give_back_last(&job, call);
                            return Ok(tally.ended_by(error.kind()));
                        }
                        Err(Ended::Error(error)) => return Err(error),
                    }
                }
                Ok(None) => {
                    failures = 0;
                    self.0.config.job_interval
                }
                Err(error) if error.is_interrupt() => return Ok(tally.ended_by(error.kind())),
                // A job that was lost on its way goes to somebody else when its time is over.
                Err(error) if error.should_continue() => {
                    failures += 1;
                    self.pause_after(&error, failures)
                }
                Err(error) => return Err(error),
            };
            let until = watch.now().saturating_add(pause);
            if let Err(interrupt) = watch.sleep_until(until) {
                return Ok(tally.ended_by(interrupt.into_error("work").kind()));
            }
        }
    }

    /// One job.
    fn serve(
        &self,
        job: &Job,
        answerer: &mut impl Answerer,
        watch: &Watch,
        call: &CallOptions,
        tally: &mut WorkTally,
    ) -> Result<ControlFlow<()>, Ended> {
        let mut touched = false;
        let mut mends = 0;
        let mut tell = |answerer: &mut dyn Answerer, outcome: JobOutcome| {
            tally.add(&outcome);
            Ok(answerer.outcome(job, &outcome))
        };
        loop {
            let interrupted = |interrupt: Interrupt| interrupt.into_error("work");
            watch.tick().map_err(interrupted)?;
            let decision = answerer.decide(job);
            match decision {
                Decision::Stop => return Err(Ended::Stop),
                Decision::LetGo => return tell(answerer, JobOutcome::LetGo),
                Decision::Skip => {
                    self.give_back(job, call)?;
                    return tell(answerer, JobOutcome::Skipped);
                }
                Decision::Answer(solution) if !job.time_left().is_zero() => {
                    let Err(error) = job.check(solution.clone()) else {
                        let outcome = self.send(job, solution, call)?;
                        return tell(answerer, outcome);
                    };
                    mends += 1;
                    let flow = answerer.outcome(job, &JobOutcome::Refused(error));
                    if mends == MENDS || flow.is_break() {
                        self.give_back(job, call)?;
                        let after = tell(answerer, JobOutcome::Skipped)?;
                        return Ok(if after.is_break() { after } else { flow });
                    }
                }
                Decision::Answer(_) => return tell(answerer, JobOutcome::Late),
                Decision::Pending => {}
                Decision::Working => touched = true,
            }
            let untouched = !touched && job.interaction_left().is_some_and(|left| left.is_zero());
            if untouched || job.time_left() <= MARGIN {
                self.give_back(job, call)?;
                return tell(answerer, JobOutcome::Late);
            }
            let until = watch.now().saturating_add(SLICE);
            watch.sleep_until(until).map_err(interrupted)?;
        }
    }

    /// Sends an answer; an error that concerns this one job is its outcome.
    fn send(&self, job: &Job, solution: Solution, call: &CallOptions) -> Result<JobOutcome> {
        match self
            .with_options(call.clone())
            .answer_job(job.id(), solution)
        {
            Ok(credits) => Ok(JobOutcome::Answered(credits)),
            Err(error) if concerns_the_job(&error) => Ok(JobOutcome::Refused(error)),
            Err(error) => Err(error),
        }
    }

    /// Gives a job back. That it is gone already is fine.
    fn give_back(&self, job: &Job, call: &CallOptions) -> Result<()> {
        match self.with_options(call.clone()).skip_job(job.id()) {
            Err(error) if !concerns_the_job(&error) => Err(error),
            _ => Ok(()),
        }
    }

    /// Gives the job in hand back as the last one; its id if that did not succeed.
    fn give_back_last(&self, job: &Job, call: CallOptions) -> Option<i64> {
        let end = Options::new().with("end", 1);
        let given_back =
            end.and_then(|end| self.with_options(call.parameters(&end)).skip_job(job.id()));
        given_back
            .is_err_and(|error| !matches!(error.kind(), ErrorKind::Answer | ErrorKind::Gone))
            .then_some(job.id())
    }
}

/// Why there is no next job.
enum Ended {
    /// The answerer said so.
    Stop,
    Error(Error),
}

impl From<Error> for Ended {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// After a stop there is a little time, as far as the call has it.
fn farewell(watch: &Watch, call: &CallOptions) -> CallOptions {
    let left = watch
        .deadline()
        .map(|deadline| deadline.saturating_sub(watch.now()));
    let mut farewell = CallOptions::new();
    farewell.cancel.clone_from(&call.cancel);
    farewell.timeout(left.map_or(SKIP_TIMEOUT, |left| {
        left.clamp(SKIP_ON_CANCEL_TIMEOUT, SKIP_TIMEOUT)
    }))
}

/// Whether an error is about this one job, so that the next may go better.
fn concerns_the_job(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::Answer | ErrorKind::Gone)
        || error.should_continue() && !error.is_interrupt()
}
