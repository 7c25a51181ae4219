//! Converts ureq's errors, without the URLs that some of them contain.

use std::io;
use std::time::{Duration, SystemTime};

use ureq::Error;
use ureq::http::HeaderMap;
use ureq::http::header::{DATE, RETRY_AFTER};

use crate::error::ErrorKind;
use crate::transport::Failure;
use crate::transport::exchange::Stage;

/// The failure behind an error of ureq.
pub(super) fn of(error: &Error, stage: Stage, proxy: bool) -> Failure {
    match error {
        Error::HostNotFound => Failure::new(
            ErrorKind::Dns,
            "the host name cannot be resolved; check the base URL and the network",
        ),
        Error::Io(error) => of_io(error, stage, proxy),
        Error::Rustls(error) => tls(&error.to_string()),
        Error::Tls(text) => tls(text),
        Error::Pem(_) => tls("a certificate cannot be read"),
        Error::BodyExceedsLimit(limit) => Failure::new(
            ErrorKind::TooLarge,
            format!(
                "the reply has more than {limit} bytes, more than the service sends here; of files, max_reply_bytes may allow more"
            ),
        ),
        Error::LargeResponseHeader(..) => {
            Failure::new(ErrorKind::TooLarge, "the reply's header is too large")
        }
        Error::Protocol(error) => Failure::new(
            ErrorKind::Protocol,
            format!("the peer does not speak HTTP: {error}"),
        ),
        Error::ConnectProxyFailed(text) => {
            Failure::new(ErrorKind::Proxy, format!("the proxy refused: {text}"))
        }
        Error::InvalidProxyUrl => Failure::new(ErrorKind::Proxy, "the proxy's URL is wrong"),
        Error::ConnectionFailed => Failure::new(ErrorKind::Connect, "no connection"),
        Error::Timeout(_) => Failure::new(ErrorKind::Timeout, "the timeout passed"),
        Error::BodyStalled => disconnected(),
        // The remaining errors are about requests that cannot be built; their texts may contain the URL.
        _ => Failure::new(ErrorKind::Internal, "the request cannot be sent"),
    }
}

fn of_io(error: &io::Error, stage: Stage, proxy: bool) -> Failure {
    if let Some(inner) = error.get_ref() {
        if let Some(inner) = inner.downcast_ref::<Error>() {
            return of(inner, stage, proxy);
        }
        if let Some(inner) = inner.downcast_ref::<rustls::Error>() {
            return tls(&inner.to_string());
        }
    }
    match stage {
        Stage::Resolve | Stage::Connect if proxy => Failure::new(
            ErrorKind::Proxy,
            format!("no connection through the proxy: {}", error.kind()),
        ),
        Stage::Resolve => Failure::new(ErrorKind::Network, error.kind().to_string()),
        Stage::Connect => Failure::new(
            ErrorKind::Connect,
            format!(
                "no connection to the host: {}; check the base URL and the network",
                error.kind()
            ),
        ),
        Stage::Handshake if error.kind() == io::ErrorKind::InvalidData => {
            tls("the peer does not speak TLS")
        }
        Stage::Handshake | Stage::Send | Stage::Receive => disconnected(),
    }
}

fn disconnected() -> Failure {
    Failure::new(
        ErrorKind::Disconnected,
        "the connection broke before the reply was complete",
    )
}

fn tls(text: &str) -> Failure {
    Failure::new(
        ErrorKind::Tls,
        format!("TLS failed: {text}; check the certificate, or name its authority with ca_file"),
    )
}

/// `Retry-After`, in seconds or as a date.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    // If there are several, the longest counts.
    let values = headers.get_all(RETRY_AFTER).iter();
    values
        .filter_map(|value| pause(value.to_str().ok()?.trim(), headers))
        .max()
}

fn pause(text: &str, headers: &HeaderMap) -> Option<Duration> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (whole, rest) = text.split_at(digits);
    if !whole.is_empty() && (rest.is_empty() || rest.starts_with(['.', ',', 's', ' '])) {
        // An overflow is a long time; a fraction is rounded up.
        let seconds: u64 = whole.parse().unwrap_or(u64::MAX);
        let more = u64::from(rest.starts_with('.'));
        return Some(Duration::from_secs(seconds.saturating_add(more)));
    }
    let date = |text: &str| httpdate::parse_http_date(text).ok();
    // Relative to the server's own clock, if the reply has a date.
    let now = headers.get(DATE).and_then(|now| date(now.to_str().ok()?));
    let now = now.unwrap_or_else(SystemTime::now);
    Some(date(text)?.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ureq::http::HeaderValue;

    #[test]
    fn a_pause_comes_in_seconds_or_as_a_date() {
        for (text, seconds) in [
            ("7", Some(7)),
            (" 86400 ", Some(86400)),
            ("99999999999999999999999", Some(u64::MAX)),
            ("Sun, 06 Nov 1994 08:50:07 GMT", Some(30)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("Sunday, 06-Nov-94 08:50:07 GMT", Some(30)),
            ("1.5", Some(2)),
            ("3s", Some(3)),
            ("soon", None),
            ("-5", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(RETRY_AFTER, HeaderValue::from_static(text));
            headers.insert(
                DATE,
                HeaderValue::from_static("Sun, 06 Nov 1994 08:49:37 GMT"),
            );
            let pause = retry_after(&headers).map(|pause| pause.as_secs());
            assert_eq!(pause, seconds, "{text}");
        }
    }
}
