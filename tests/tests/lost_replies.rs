//! The reply to an upload cut off after every single byte: one upload, and either its id or an honest doubt.

use ninekw::{Client, Config, ErrorKind, Options};
use ninekw_sandbox::{Act, Cut, Point, Script, Step};

const BODY: &str =
    r#"{"captchaid":"130875948","message":"OK","status":{"success":true,"https":1}}"#;

fn whole() -> String {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {}\r\n\r\n{BODY}",
        BODY.len()
    )
}

#[test]
fn a_reply_cut_anywhere_is_no_reason_to_submit_twice() {
    let script = Script::start(Vec::new()).unwrap();
    let config = Config::new("lostKey1")
        .unwrap()
        .base_url(&script.url())
        .unwrap();
    let config = config.min_interval(std::time::Duration::ZERO).retries(5);
    let client = Client::new(config).unwrap();
    let captcha = Options::bytes(vec![7; 200]);
    let whole = whole();
    for length in 0..=whole.len() {
        for cut in [Cut::Close(Point::After), Cut::Reset(Point::After)] {
            let step = Step::new(Act::Raw(whole.as_bytes()[..length].to_vec())).cut(cut);
            // A second upload would find this and get an id.
            script.replace(vec![step, Step::json(BODY)]);
            let result = client.submit(&captcha);
            assert_eq!(
                script.requests().len(),
                1,
                "after {length} bytes: {result:?}"
            );
            match result {
                Ok(id) => assert!(id == 130_875_948 && length == whole.len(), "{length}"),
                Err(error) => {
                    assert_eq!(error.kind(), ErrorKind::SubmitUnknown, "{length}: {error}");
                    assert!(!error.is_retryable());
                }
            }
        }
    }
}

#[test]
fn a_body_without_a_length_is_not_read_short() {
    // A body that ends with its connection may have been cut: an id must not lose digits that way.
    for length in 0..BODY.len() {
        let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
        let bytes = [head.as_bytes(), &BODY.as_bytes()[..length]].concat();
        let step = Step::new(Act::Raw(bytes)).cut(Cut::Close(Point::After));
        let script = Script::start(vec![step]).unwrap();
        let config = Config::new("lostKey2")
            .unwrap()
            .base_url(&script.url())
            .unwrap();
        let client = Client::new(config.min_interval(std::time::Duration::ZERO)).unwrap();
        let error = client.submit(&Options::bytes(vec![7; 200])).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::SubmitUnknown, "{length}: {error}");
    }
}
