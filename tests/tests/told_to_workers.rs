//! What a submitter says of a captcha reaches the worker's program.

mod support;

use std::time::Duration;

use ninekw::{Options, Value};
use support::{Both, PICTURE};

/// What both sides call a fact, and its value.
type Fact = (&'static str, &'static str);

const RULES: &[Fact] = &[
    ("math", "1"),
    ("phrase", "1"),
    ("numeric", "3"),
    ("min_len", "2"),
    ("max_len", "9"),
    ("case-sensitive", "2"),
    (
        "textinstructions",
        "Type both words. The größer one comes first.",
    ),
    ("rows", "3"),
    ("cols", "4"),
];
const ROTATION: &[Fact] = &[("rotate", "1"), ("angle", "15"), ("nospace", "1")];
const WIDGET: &[Fact] = &[
    ("interactive", "1"),
    ("oldsource", "hcaptcha"),
    ("pageurl", "https://example.org/login"),
    ("cookies", "a=1; b=2"),
    ("useragent", "Mozilla/5.0"),
    ("proxy", "[::1]:1080"),
    ("proxytype", "https"),
];

#[test]
fn rules_instructions_and_the_page_reach_the_worker() {
    for facts in [RULES, ROTATION, WIDGET] {
        let both = Both::new(1000);
        let mut options = Options::new();
        let content = if facts == WIDGET {
            "6LdSITEKEY".into()
        } else {
            Value::File(PICTURE.into())
        };
        options.set("file-upload-01", content).unwrap();
        for (name, value) in facts {
            options.set(name, *value).unwrap();
        }
        let id = both.submitter.submit(&options).unwrap();
        let mut kinds = Options::new();
        kinds.set("rotate", 1).unwrap();
        kinds.set("interactive", 1).unwrap();
        let job = both.answerer.next_job(&kinds).unwrap().unwrap();
        assert_eq!(job.id(), id);
        for (name, value) in facts {
            assert_eq!(job.reply().text(name).as_deref(), Some(*value), "{name}");
        }
        if facts == WIDGET {
            assert_eq!(job.sitekey().as_deref(), Some("6LdSITEKEY"));
        }
    }
}

#[test]
fn each_step_of_moretimes_gives_thirty_seconds_more() {
    for step in 0..4 {
        let both = Both::new(1000);
        let options = Options::new().with("file-upload-01", Value::File(PICTURE.into()));
        both.submitter.submit(&options.unwrap()).unwrap();
        let more = Options::new().with("moretimes", step).unwrap();
        let job = both.answerer.next_job(&more).unwrap().unwrap();
        let seconds = 30 * (u64::try_from(step).unwrap() + 1);
        assert_eq!(job.time_limit(), Duration::from_secs(seconds), "{step}");
    }
}
