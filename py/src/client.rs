//! The client: one method per call, which returns plain tuples for the layer above.

use ninekw::{CallOptions, ErrorKind, JobVerdict, Kind, Options, Verdict};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyTuple};

use crate::account::{
    HistoryPages, HistoryParts, ReplyParts, SettingsParts, TableParts, detail_parts, funding,
    history_kind, history_parts, referrals_parts, reply_parts, setting, settings_parts, switch,
};
use crate::answer::{AnswerParts, StatusParts, answer_parts, status_parts};
use crate::batch::Batch;
use crate::call::Call;
use crate::errors::{catch_panic, exception, local_error};
use crate::job::{FileParts, Job, file_parts, solution};
use crate::options::{int, options, text};
use crate::settings::config;
use crate::witness::of_callers;
use crate::work::Worker;

/// A client of the core.
#[pyclass(frozen, module = "ninekw._native")]
pub(crate) struct Client(ninekw::Client);

type DiagnosisParts = (Vec<(&'static str, String)>, Option<i64>, Option<f64>);
/// `answered, refused, skipped, late, let_go, credits, in_hand`
type TallyParts = (u64, u64, u64, u64, u64, i64, Option<i64>);

impl Client {
    /// Does something that sends nothing.
    #[inline(never)]
    fn tell(
        &self,
        py: Python<'_>,
        what: &(dyn Fn(&ninekw::Client) -> ninekw::Result<()> + Sync),
    ) -> PyResult<()> {
        catch_panic(py, || {
            let done = py.detach(|| what(&self.0));
            done.map_err(|error| exception(py, &error))
        })
    }
}

#[pymethods]
impl Client {
    /// `witness` is called with each request and its reply, see `crate::witness`.
    #[new]
    #[pyo3(signature = (api_key, settings, witness=None))]
    fn new(
        api_key: &Bound<'_, PyAny>,
        settings: &Bound<'_, PyDict>,
        witness: Option<Py<PyAny>>,
    ) -> PyResult<Self> {
        let py = settings.py();
        catch_panic(py, || {
            crate::log::look(py);
            let config = config(api_key, settings)?;
            // Reads the system's certificates, which takes a moment.
            py.detach(|| match witness {
                None => ninekw::Client::new(config),
                Some(witness) => ninekw::unstable::recorded(config, of_callers(witness)),
            })
            .map(Self)
            .map_err(|error| exception(py, &error))
            .and_then(|client| crate::limiter::take_exception().map_or(Ok(client), Err))
        })
    }

    fn server_status(&self, call: &Bound<'_, PyTuple>) -> PyResult<StatusParts> {
        run_call(
            call,
            |call| self.0.with_options(call).server_status(),
            |status| status_parts(&status),
        )
    }

    /// Finds what is wrong with an upload, files included, and sends nothing.
    fn check_upload(&self, given: &Bound<'_, PyDict>) -> PyResult<()> {
        let py = given.py();
        let options = options(given)?;
        self.tell(py, &|client| {
            ninekw::unstable::check_upload(client, &options)
        })
    }

    /// Names, messages and advice of the findings, credits, and the mean solve time in seconds.
    fn diagnose(&self, kind: &str, call: &Bound<'_, PyTuple>) -> PyResult<DiagnosisParts> {
        let kind = Kind::from_name(kind).ok_or_else(|| {
            let message = format!("no kind is called {kind:?}");
            local_error(call.py(), ErrorKind::InvalidArgument, "diagnose", &message)
        })?;
        let ask = |call| self.0.with_options(call).diagnose(kind);
        run_call(call, ask, |diagnosis| {
            let findings = diagnosis.findings.iter();
            let findings = findings.map(|finding| (finding.name(), finding.to_string()));
            let expected = diagnosis.expected.map(|time| time.as_secs_f64());
            (findings.collect(), diagnosis.credits, expected)
        })
    }

    fn balance(&self, call: &Bound<'_, PyTuple>) -> PyResult<i64> {
        run_call(
            call,
            |call| self.0.with_options(call).balance(),
            |credits| credits,
        )
    }

    fn submit(&self, given: &Bound<'_, PyDict>, call: &Bound<'_, PyTuple>) -> PyResult<i64> {
        let options = options(given)?;
        run_call(
            call,
            |call| self.0.with_options(call).submit(&options),
            |id| id,
        )
    }

    fn solve(&self, given: &Bound<'_, PyDict>, call: &Bound<'_, PyTuple>) -> PyResult<AnswerParts> {
        let options = options(given)?;
        run_call(
            call,
            |call| self.0.with_options(call).solve(&options),
            |answer| answer_parts(&answer),
        )
    }

    fn poll(
        &self,
        id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<AnswerParts> {
        let id = int(id, "id", "poll")?;
        let ask = |call| self.0.with_options(call).poll(id);
        run_with_parameters(given, call, ask, |answer| answer_parts(&answer))
    }

    fn wait(
        &self,
        id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<AnswerParts> {
        let id = int(id, "id", "wait")?;
        let ask = |call| self.0.with_options(call).wait(id);
        run_with_parameters(given, call, ask, |answer| answer_parts(&answer))
    }

    /// `correct` is None for an answer that is not needed.
    fn feedback(
        &self,
        id: &Bound<'_, PyAny>,
        correct: Option<bool>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<()> {
        let id = int(id, "id", "feedback")?;
        let verdict = match correct {
            Some(true) => Verdict::Correct,
            Some(false) => Verdict::Incorrect,
            None => Verdict::Unused,
        };
        let ask = |call| self.0.with_options(call).feedback(id, verdict);
        run_with_parameters(given, call, ask, |()| ())
    }

    fn acknowledge(&self, id: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = id.py();
        let id = int(id, "id", "acknowledge")?;
        self.tell(py, &|client| client.acknowledge(id))
    }

    fn forget(&self, tag: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = tag.py();
        let tag = text(tag, "tag")?;
        self.tell(py, &|client| client.forget(&tag))
    }

    fn batch(&self) -> Batch {
        Batch::new(self.0.batch())
    }

    fn next_job(
        &self,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<Option<Job>> {
        let ask = |call| self.0.with_options(call).next_job(&Options::new());
        run_with_parameters(given, call, ask, |job| job.map(Job))
    }

    fn confirm_job(&self, given: &Bound<'_, PyDict>, call: &Bound<'_, PyTuple>) -> PyResult<()> {
        run_with_parameters(
            given,
            call,
            |call| self.0.with_options(call).confirm_job(),
            |()| (),
        )
    }

    fn show<'py>(
        &self,
        id: &Bound<'py, PyAny>,
        given: &Bound<'py, PyDict>,
        call: &Bound<'py, PyTuple>,
    ) -> PyResult<FileParts<'py>> {
        let id = int(id, "id", "show")?;
        let ask = |call| self.0.with_options(call).show(id);
        run_with_parameters(given, call, ask, |file| file_parts(call.py(), &file))
    }

    fn show_static<'py>(
        &self,
        id: &Bound<'py, PyAny>,
        base64: bool,
        given: &Bound<'py, PyDict>,
        call: &Bound<'py, PyTuple>,
    ) -> PyResult<FileParts<'py>> {
        let id = int(id, "id", "show")?;
        let ask = |call| self.0.with_options(call).show_static(id, base64);
        run_with_parameters(given, call, ask, |file| file_parts(call.py(), &file))
    }

    fn answer_job(
        &self,
        id: &Bound<'_, PyAny>,
        answer: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<Option<i64>> {
        let id = int(id, "id", "answer_job")?;
        let solution = solution(answer)?;
        let ask = |call| self.0.with_options(call).answer_job(id, solution);
        run_with_parameters(given, call, ask, |credits| credits)
    }

    fn skip_job(
        &self,
        id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<()> {
        let id = int(id, "id", "skip_job")?;
        run_with_parameters(
            given,
            call,
            |call| self.0.with_options(call).skip_job(id),
            |()| (),
        )
    }

    fn end_jobs(&self, given: &Bound<'_, PyDict>, call: &Bound<'_, PyTuple>) -> PyResult<()> {
        run_with_parameters(
            given,
            call,
            |call| self.0.with_options(call).end_jobs(),
            |()| (),
        )
    }

    /// None: not judged yet.
    fn job_verdict(
        &self,
        id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<Option<bool>> {
        let id = int(id, "id", "job_verdict")?;
        let ask = |call| self.0.with_options(call).job_verdict(id);
        run_with_parameters(given, call, ask, |verdict| match verdict {
            JobVerdict::Correct => Some(true),
            JobVerdict::Incorrect => Some(false),
            JobVerdict::Open => None,
        })
    }

    /// `decide` returns `(word, answer)`; `on_outcome`, unless None, is called with `job, word, credits, error`.
    fn work(
        &self,
        decide: &Bound<'_, PyAny>,
        on_outcome: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<TallyParts> {
        let mut worker = Worker::new(decide, on_outcome);
        let ask = |call| self.0.with_options(call).work(&Options::new(), &mut worker);
        let tally = run_with_parameters(given, call, ask, |tally| {
            (
                tally.answered,
                tally.refused,
                tally.skipped,
                tally.late,
                tally.let_go,
                tally.credits,
                tally.in_hand,
            )
        });
        worker.into_exception().map_or(tally, Err)
    }

    fn history(
        &self,
        kind: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<HistoryParts> {
        let kind = history_kind(kind)?;
        let ask = |call| self.0.with_options(call).history(kind, &Options::new());
        run_with_parameters(given, call, ask, |history| history_parts(&history))
    }

    fn history_pages(
        &self,
        kind: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
    ) -> PyResult<HistoryPages> {
        let pages = self.0.history_pages(history_kind(kind)?, &options(given)?);
        Ok(HistoryPages::new(pages))
    }

    fn history_detail(
        &self,
        id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<(Vec<TableParts>, ReplyParts)> {
        let id = int(id, "id", "history_detail")?;
        let ask = |call| self.0.with_options(call).history_detail(id);
        run_with_parameters(given, call, ask, |detail| detail_parts(&detail))
    }

    fn settings(&self, call: &Bound<'_, PyTuple>) -> PyResult<SettingsParts> {
        let ask = |call| self.0.with_options(call).settings();
        run_call(call, ask, |settings| settings_parts(&settings))
    }

    fn set_setting(
        &self,
        name: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<()> {
        let (setting, on) = (setting(name)?, switch(on)?);
        let ask = |call| self.0.with_options(call).set_setting(setting, on);
        run_call(call, ask, |()| ())
    }

    fn referrals(
        &self,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<(Option<TableParts>, ReplyParts)> {
        let ask = |call| self.0.with_options(call).referrals();
        run_with_parameters(given, call, ask, |reply| referrals_parts(&reply))
    }

    /// `(number, reply)`
    fn transfer(
        &self,
        credits: &Bound<'_, PyAny>,
        user_id: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<(Option<i64>, ReplyParts)> {
        let credits = int(credits, "credits", "transfer")?;
        let user_id = int(user_id, "user_id", "transfer")?;
        let ask = |call| self.0.with_options(call).transfer(credits, user_id);
        run_with_parameters(given, call, ask, |transfer| {
            (transfer.id(), reply_parts(transfer.reply()))
        })
    }

    /// `(code, reply)`
    fn create_coupon(
        &self,
        credits: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<(String, ReplyParts)> {
        let credits = int(credits, "credits", "create_coupon")?;
        let ask = |call| self.0.with_options(call).create_coupon(credits);
        run_with_parameters(given, call, ask, |coupon| {
            (coupon.code().to_owned(), reply_parts(coupon.reply()))
        })
    }

    /// `(user, password, reply)`
    fn create_account(
        &self,
        code: &Bound<'_, PyAny>,
        referrer: &Bound<'_, PyAny>,
        given: &Bound<'_, PyDict>,
        call: &Bound<'_, PyTuple>,
    ) -> PyResult<(String, String, ReplyParts)> {
        let funding = funding(code)?;
        let referrer = (!referrer.is_none())
            .then(|| int(referrer, "ref", "create_account"))
            .transpose()?;
        let ask = |call| self.0.with_options(call).create_account(&funding, referrer);
        run_with_parameters(given, call, ask, |account| {
            let (user, password) = (account.user().to_owned(), account.password().to_owned());
            (user, password, reply_parts(account.reply()))
        })
    }

    /// `(whether the body is a JSON object, the body as text, the body)`
    fn call<'py>(
        &self,
        action: &Bound<'py, PyAny>,
        text: bool,
        given: &Bound<'py, PyDict>,
        call: &Bound<'py, PyTuple>,
    ) -> PyResult<(bool, String, Bound<'py, PyBytes>)> {
        let action = crate::options::text(action, "action")?;
        let mut options = options(given)?;
        if text {
            let form = options.set("json", false).map(drop);
            form.map_err(|error| crate::errors::exception(call.py(), &error))?;
        }
        let ask = |call| self.0.with_options(call).call(&action, &options);
        run_call(call, ask, |reply| {
            let bytes = PyBytes::new(call.py(), reply.bytes());
            (reply.is_json(), reply.body(), bytes)
        })
    }
}

/// Makes a call with additional parameters of its action and converts its result.
fn run_with_parameters<T: Send, R>(
    given: &Bound<'_, PyDict>,
    call: &Bound<'_, PyTuple>,
    work: impl FnOnce(CallOptions) -> ninekw::Result<T> + Send,
    parts: impl FnOnce(T) -> R,
) -> PyResult<R> {
    let py = call.py();
    catch_panic(py, || {
        let call = Call::new(call)?.with_parameters(given)?;
        call.run(py, work).map(parts)
    })
}

/// Makes a call and converts its result.
fn run_call<T: Send, R>(
    call: &Bound<'_, PyTuple>,
    work: impl FnOnce(CallOptions) -> ninekw::Result<T> + Send,
    parts: impl FnOnce(T) -> R,
) -> PyResult<R> {
    let py = call.py();
    catch_panic(py, || Call::new(call)?.run(py, work).map(parts))
}
