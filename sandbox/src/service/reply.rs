//! Replies of the service, before HTTP.

use serde_json::Value;

use super::errors::ErrorCode;
use super::refusal::Language;

/// What an action answers.
#[derive(Debug)]
pub(crate) enum Reply {
    /// A text body; the service ends it without a newline.
    Text(String),
    /// A JSON object; the service ends it with a newline.
    Json(Object),
    /// A page.
    Html(String),
    /// The bytes of a file.
    File {
        /// The media type of `bytes`.
        content_type: &'static str,
        /// The file.
        bytes: Vec<u8>,
    },
    /// Nothing under this path.
    NotFound,
}

/// A JSON object that keeps the order of its keys, so that replies equal recorded ones.
#[derive(Debug, Default)]
pub(crate) struct Object(Vec<(String, String)>);

impl Object {
    /// Adds one key.
    pub(crate) fn with(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.push((key.to_owned(), value.into().to_string()));
        self
    }

    /// Adds the `status` object of a reply without error, in the order the service uses most.
    pub(crate) fn with_success(self) -> Self {
        self.with_object(
            "status",
            &Object::default().with("success", true).with("https", 1),
        )
    }

    /// Adds an object as the value of a key.
    pub(crate) fn with_object(mut self, key: &str, value: &Object) -> Self {
        self.0.push((key.to_owned(), value.render()));
        self
    }

    /// Adds a list of objects as the value of a key.
    pub(crate) fn with_list(mut self, key: &str, values: &[Object]) -> Self {
        let values: Vec<String> = values.iter().map(Object::render).collect();
        self.0
            .push((key.to_owned(), format!("[{}]", values.join(","))));
        self
    }

    fn render(&self) -> String {
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|(key, value)| format!("{}:{value}", Value::from(key.as_str())))
            .collect();
        format!("{{{}}}", pairs.join(","))
    }

    /// The body of a reply: the object and the newline that the service sends.
    pub(crate) fn body(&self) -> String {
        self.render() + "\n"
    }
}

/// The reply to a request that the service refuses.
pub(crate) fn error(code: ErrorCode, json: bool, language: Language) -> Reply {
    let text = code.wire_text(language);
    if !json {
        return Reply::Text(text);
    }
    let status = Object::default().with("success", false).with("https", 1);
    Reply::Json(
        Object::default()
            .with("error", text)
            .with_object("status", &status),
    )
}

/// The plain confirmation, `OK` or a JSON object with that message.
pub(crate) fn ok(json: bool) -> Reply {
    if json {
        Reply::Json(Object::default().with("message", "OK").with_success())
    } else {
        Reply::Text("OK".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{Object, Reply, error, ok};
    use crate::service::errors::UNKNOWN_ID;
    use crate::service::refusal::Language;

    #[test]
    fn json_keeps_its_order_and_ends_with_a_newline() {
        let object = Object::default()
            .with("b", 1)
            .with("a", "x\"y")
            .with("n", None::<i64>);
        assert_eq!(object.body(), "{\"b\":1,\"a\":\"x\\\"y\",\"n\":null}\n");
    }

    #[test]
    fn errors_and_confirmations_look_like_recorded_ones() {
        let Reply::Json(object) = error(UNKNOWN_ID, true, Language::Both) else {
            panic!("not JSON");
        };
        assert_eq!(
            object.body(),
            "{\"error\":\"0007 Keine ID gefunden. / No ID found.\",\
             \"status\":{\"success\":false,\"https\":1}}\n"
        );
        let Reply::Json(object) = ok(true) else {
            panic!("not JSON");
        };
        assert_eq!(
            object.body(),
            "{\"message\":\"OK\",\"status\":{\"success\":true,\"https\":1}}\n"
        );
    }
}
