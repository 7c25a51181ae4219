//! Every kind of captcha from both sides: submitted, taken, shown, answered, fetched, judged, and found in the
//! histories, without losing credits.

#[path = "support/samples.rs"]
mod samples;
mod support;

use std::time::Duration;

use ninekw::{
    CallOptions, Client, ErrorKind, HistoryKind, JobVerdict, Kind, Options, Point, Value, Verdict,
};
use samples::{Sample, picture, samples};
use support::{Both, PICTURE, SUBMITTER, WORKER};

const PRICE: i64 = 10;
/// What an interactive one costs.
const INTERACTIVE_PRICE: i64 = 30;
const PAY: i64 = 8;
const CHECK_PRICE: i64 = 6;
const CHECK_PAY: i64 = 4;

fn options(entries: &[(&str, Value)]) -> Options {
    let mut options = Options::new();
    for (name, value) in entries {
        options.set(name, value.clone()).unwrap();
    }
    options
}

/// Options that take every kind.
fn everything() -> Options {
    let kinds = [
        "mouse",
        "multimouse",
        "rotate",
        "puzzle",
        "audio",
        "interactive",
        "textonly",
        "confirm",
    ];
    let on = kinds.map(|kind| (kind, Value::from(1)));
    options(&on)
}

fn total(both: &Both) -> i64 {
    both.service.total_credits()
}

#[test]
fn every_kind_goes_all_the_way() {
    for sample in samples() {
        let both = Both::new(1000);
        let before = total(&both);
        let name = sample.name;
        let id = both.submitter.submit(&options(&sample.captcha)).unwrap();

        assert_eq!(both.load("queue", sample.job), 1, "{name}");

        let asked = everything()
            .or_with("withok", 1)
            .or_with("speed", 1)
            .or_with("speedlevel", 2);
        let job = both.answerer.next_job(&asked).unwrap().expect(name);
        assert_eq!((job.id(), job.kind()), (id, sample.job), "{name}");
        let load = ["worker", "inwork", "queue"].map(|what| both.load(what, sample.job));
        assert_eq!(load, [1, 1, 0], "{name}");
        both.look_at_the_content(&job, &sample);
        let credits = both.answerer.answer_job(id, sample.solution).unwrap();
        assert_eq!(credits, Some(PAY), "{name}");
        assert!(both.answerer.next_job(&everything()).unwrap().is_none());

        let answer = both.submitter.wait(id).unwrap();
        assert_eq!(answer.text(), sample.wire, "{name}");
        assert!((sample.seen)(&answer), "{name}: {answer:?}");
        assert_eq!(both.answerer.job_verdict(id).unwrap(), JobVerdict::Open);
        both.submitter.feedback(id, Verdict::Correct).unwrap();
        assert_eq!(both.answerer.job_verdict(id).unwrap(), JobVerdict::Correct);

        let price = if sample.job.name() == "interactive" {
            INTERACTIVE_PRICE
        } else {
            PRICE
        };
        for (client, kind, credits) in [
            (&both.submitter, HistoryKind::Submitted, price),
            (&both.answerer, HistoryKind::Solved, PAY),
        ] {
            let history = client.history(kind, &Options::new()).unwrap();
            assert_eq!(history.count(), Some(1), "{name}");
            let row = history.entries().row(0).unwrap();
            assert_eq!(row.int("id"), Some(id), "{name}");
            assert_eq!(row.get("answer"), Some(sample.wire), "{name}");
            assert_eq!(row.get("type"), Some(sample.job.name()), "{name}");
            assert_eq!(row.int("credits"), Some(credits), "{name}");
        }
        let detail = both.submitter.history_detail(id).unwrap();
        let answers = detail.answers().unwrap();
        assert_eq!(answers.row(0).unwrap().get("answer"), Some(sample.wire));

        assert_eq!(both.submitter.balance().unwrap(), 1000 - price, "{name}");
        assert_eq!(both.answerer.balance().unwrap(), PAY, "{name}");
        assert_eq!(total(&both), before, "{name}");
        both.speed_was_repeated(name);
    }
}

impl Both {
    /// How many workers or captchas of this kind the service tells of.
    fn load(&self, what: &str, kind: Kind) -> i64 {
        let status = self.submitter.server_status().unwrap();
        let figure = format!("{what}{}", kind.name());
        status.reply().int(&figure).unwrap()
    }

    fn look_at_the_content(&self, job: &ninekw::Job, sample: &Sample) {
        let name = sample.name;
        let first = match &sample.captcha[0].1 {
            Value::File(path) => std::fs::read(path).unwrap(),
            Value::Bytes(bytes) => bytes.clone(),
            Value::Text(text) => text.clone().into_bytes(),
            _ => unreachable!(),
        };
        if job.kind() == Kind::Interactive {
            assert_eq!(job.sitekey().unwrap().as_bytes(), first);
            assert_eq!(job.widget().as_deref(), Some("recaptchav2"));
            assert_eq!(job.page_url().as_deref(), Some("https://example.org/login"));
            assert_eq!(job.time_limit(), Duration::from_secs(120));
            assert!(job.files().is_empty());
            return;
        }
        assert_eq!(job.files()[0].bytes(), first, "{name}");
        let media_type = match sample.job {
            Kind::Audio => "audio/wav",
            Kind::TextOnly => "application/octet-stream",
            _ => "image/png",
        };
        assert_eq!(job.files()[0].media_type(), media_type, "{name}");
        assert_eq!(
            job.file_count(),
            Some(i64::try_from(job.files().len()).unwrap())
        );
        assert_eq!(job.time_limit(), Duration::from_secs(30), "{name}");
        if job.kind() == Kind::TextOnly {
            assert_eq!(job.text().unwrap().into_bytes(), first);
        }
        let by_id = |file: ninekw::CaptchaFile| assert_eq!(file.bytes(), first, "{name}");
        by_id(self.answerer.show(job.id()).unwrap());
        let base64 = ninekw::CallOptions::new().parameters(&options(&[("base64", 1.into())]));
        by_id(self.answerer.with_options(base64).show(job.id()).unwrap());
        by_id(self.answerer.show_static(job.id(), false).unwrap());
        by_id(self.answerer.show_static(job.id(), true).unwrap());
    }

    /// The job's `speed` and `speedlevel` are repeated with its receipt and its answer.
    fn speed_was_repeated(&self, name: &str) {
        for action in ["usercaptchanew", "usercaptchanewok", "usercaptchacorrect"] {
            let requests = self.service.requests();
            let request = requests
                .iter()
                .find(|request| request.action().as_deref() == Some(action))
                .unwrap_or_else(|| panic!("{name}: {action} was not sent"));
            assert_eq!(request.parameter("speed").as_deref(), Some("1"), "{action}");
            assert_eq!(request.parameter("speedlevel").as_deref(), Some("2"));
        }
    }
}

trait OrWith {
    fn or_with(self, name: &str, value: i64) -> Self;
}

impl OrWith for Options {
    fn or_with(self, name: &str, value: i64) -> Self {
        self.with(name, value).unwrap()
    }
}

#[test]
fn an_answer_that_is_to_be_checked_is_confirmed_by_another() {
    let both = Both::new(1000);
    let before = total(&both);
    let captcha = options(&[
        ("file-upload-01", Value::File(PICTURE.into())),
        ("confirm", 1.into()),
        ("maxtimeout", 300.into()),
    ]);
    let id = both.submitter.submit(&captcha).unwrap();
    let job = both.answerer.next_job(&everything()).unwrap().unwrap();
    assert_eq!(job.kind(), Kind::Text);
    both.answerer.answer_job(id, "kw7Fx9").unwrap();
    // A worker does not check his own answer; the second worker does.
    let third = both.client(SUBMITTER);
    third.set_setting(ninekw::Setting::SelfSolve, true).unwrap();
    let check = third.next_job(&everything()).unwrap().unwrap();
    assert_eq!((check.id(), check.kind()), (id, Kind::Confirm));
    assert_eq!(check.captcha_kind(), Kind::Text);
    assert_eq!(check.answer_to_check(), Some("kw7Fx9"));
    let wrong = third.answer_job(id, "kw7Fx9").unwrap_err();
    assert_eq!(wrong.service_code(), Some(53));
    assert_eq!(third.answer_job(id, true).unwrap(), Some(CHECK_PAY));
    let sent = both.service.requests();
    let sent = sent.last().unwrap();
    assert_eq!(sent.parameter("confirm").as_deref(), Some("1"));
    assert_eq!(sent.parameter("captcha").as_deref(), Some("yes"));
    assert_eq!(both.submitter.wait(id).unwrap().text(), "kw7Fx9");
    assert_eq!(both.service.credits(WORKER), Some(PAY));
    let left = 1000 - PRICE - CHECK_PRICE + CHECK_PAY;
    assert_eq!(both.service.credits(SUBMITTER), Some(left));
    assert_eq!(total(&both), before);
}

#[test]
fn a_given_answer_is_checked_alone() {
    for right in [true, false] {
        let both = Both::new(1000);
        let captcha = options(&[
            ("file-upload-01", Value::File(PICTURE.into())),
            ("confirm", 1.into()),
            ("checkanswer", "kw7Fx9".into()),
            ("maxtimeout", 300.into()),
        ]);
        let id = both.submitter.submit(&captcha).unwrap();
        let job = both.answerer.next_job(&everything()).unwrap().unwrap();
        assert_eq!(job.answer_to_check(), Some("kw7Fx9"));
        both.answerer.answer_job(id, right).unwrap();
        let answer = both.submitter.poll(id).unwrap();
        assert_eq!(answer.kind(), Some(Kind::Confirm));
        assert_eq!(answer.confirmed(), right.then_some(true));
        assert_eq!(both.service.credits(WORKER), Some(CHECK_PAY));
    }
}

#[test]
fn an_answer_that_breaks_the_rules_is_not_sent() {
    let both = Both::new(1000);
    let captcha = options(&[
        ("file-upload-01", Value::File(PICTURE.into())),
        ("mouse", 1.into()),
    ]);
    let id = both.submitter.submit(&captcha).unwrap();
    both.answerer.next_job(&everything()).unwrap().unwrap();
    let sent = both.service.requests().len();
    let outside = both.answerer.answer_job(id, Point { x: 9999, y: 1 });
    let error = outside.unwrap_err();
    assert_eq!(
        (error.kind(), error.service_code()),
        (ErrorKind::Answer, Some(45))
    );
    assert_eq!(error.captcha_id(), Some(id));
    let angle = both.answerer.answer_job(id, 40).unwrap_err();
    assert_eq!(angle.kind(), ErrorKind::InvalidArgument);
    let empty = both.answerer.answer_job(id, "").unwrap_err();
    assert_eq!(empty.service_code(), Some(13));
    assert_eq!(both.service.requests().len(), sent);
    // Another client does not know the job, so the service checks the answer.
    let error = both.client(WORKER).answer_job(id, "nowhere").unwrap_err();
    assert_eq!(error.service_code(), Some(45));
    assert_eq!(both.service.requests().len(), sent + 1);
}

#[test]
fn a_skipped_job_goes_to_somebody_else_and_a_late_one_too() {
    let both = Both::new(1000);
    let id = both
        .submitter
        .submit(&options(&[("file-upload-01", Value::File(PICTURE.into()))]));
    let id = id.unwrap();
    let job = both.answerer.next_job(&everything()).unwrap().unwrap();
    both.answerer.skip_job(id).unwrap();
    assert!(both.answerer.next_job(&everything()).unwrap().is_none());
    let other = both.client(SUBMITTER);
    other.set_setting(ninekw::Setting::SelfSolve, true).unwrap();
    let again = other.next_job(&everything()).unwrap().unwrap();
    assert_eq!(again.id(), job.id());
    assert!(again.time_left() <= Duration::from_secs(30));
    both.clock.advance(Duration::from_secs(31));
    assert_eq!(again.time_left(), Duration::ZERO);
    let late = other.answer_job(id, "kw7Fx9").unwrap_err();
    assert_eq!(
        (late.kind(), late.service_code()),
        (ErrorKind::Gone, Some(20))
    );
    both.answerer.end_jobs().unwrap();
}

#[test]
fn the_text_form_serves_the_answering_side() {
    let both = Both::new(1000);
    let captcha = options(&[
        ("file-upload-01", Value::File(PICTURE.into())),
        ("mouse", 1.into()),
    ]);
    let id = both.submitter.submit(&captcha).unwrap();
    let text = everything().with("json", 0).unwrap();
    let job = both.answerer.next_job(&text).unwrap().unwrap();
    assert_eq!((job.id(), job.kind()), (id, Kind::Mouse));
    assert!(job.size().is_some());
    assert_eq!(both.answerer.show(id).unwrap().bytes(), picture());
    assert_eq!(
        both.answerer.answer_job(id, Point { x: 3, y: 4 }).unwrap(),
        Some(PAY)
    );
    assert!(both.answerer.next_job(&text).unwrap().is_none());
    let form = |kind| {
        let text = options(&[("json", 0.into())]);
        both.submitter.history(kind, &text).unwrap()
    };
    let page = form(HistoryKind::Submitted);
    assert_eq!(page.count(), Some(1));
    assert_eq!(page.entries().row(0).unwrap().int("id"), Some(id));
    let call = ninekw::CallOptions::new().parameters(&options(&[("json", 0.into())]));
    let detail = both
        .submitter
        .with_options(call)
        .history_detail(id)
        .unwrap();
    assert_eq!(
        detail.captcha().unwrap().row(0).unwrap().int("id"),
        Some(id)
    );
    assert_eq!(detail.assigned().unwrap().len(), 1);
}

#[test]
fn a_history_is_read_to_its_end() {
    let both = Both::new(1000);
    let submit = |client: &Client| {
        let captcha = options(&[
            ("file-upload-01", Value::File(PICTURE.into())),
            ("nomd5", 1.into()),
        ]);
        client.submit(&captcha).unwrap()
    };
    let ids: Vec<i64> = (0..23).map(|_| submit(&both.submitter)).collect();
    let pages = both
        .submitter
        .history_pages(HistoryKind::Submitted, &Options::new());
    let pages: Vec<_> = pages.map(Result::unwrap).collect();
    let sizes: Vec<usize> = pages.iter().map(|page| page.entries().len()).collect();
    assert_eq!(sizes, [10, 10, 3]);
    let mut found: Vec<i64> = pages
        .iter()
        .flat_map(|page| page.entries().rows().map(|row| row.int("id").unwrap()))
        .collect();
    found.sort_unstable();
    assert_eq!(found, ids);
    let mut pages = both
        .submitter
        .history_pages(HistoryKind::Submitted, &Options::new());
    assert_eq!(pages.next().unwrap().unwrap().entries().len(), 10);
    // After an interrupt it requests the same page again.
    for _ in 0..2 {
        let hasty = CallOptions::new().timeout(Duration::ZERO);
        let error = pages.next_with(hasty).unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Deadline);
    }
    let sizes = pages.map(|page| page.unwrap().entries().len());
    assert_eq!(sizes.collect::<Vec<_>>(), [10, 3]);
    // A permanent failure is the end.
    let stranger = both.client("noSuchKey");
    let mut pages = stranger.history_pages(HistoryKind::Submitted, &Options::new());
    assert_eq!(pages.next().unwrap().unwrap_err().kind(), ErrorKind::Auth);
    assert!(pages.next().is_none());
    let empty = both
        .submitter
        .history_pages(HistoryKind::Wrong, &Options::new());
    assert_eq!(empty.map(Result::unwrap).count(), 1);
    let later = options(&[("page", 2.into())]);
    let later = both.submitter.history_pages(HistoryKind::Submitted, &later);
    assert_eq!(later.count(), 1);
}
