//! Uploading a captcha, at most once.

use std::rc::Rc;

use super::Client;
use super::actions::{UPLOAD, upload};
use crate::encode::{Fields, ReplyForm, fields, request_of};
use crate::error::{Error, ErrorKind, Result};
use crate::options::Options;
use crate::reply;
use crate::watch::Watch;

impl Client {
    /// What is wrong with a captcha, as far as that can be said without sending it.
    pub(super) fn check_submission(options: &Options) -> Result<()> {
        refuse_json(options)?;
        options.for_action(upload()).map(drop)
    }

    /// Finds what is wrong with an upload as [`upload`](Self::upload) would, files included, and sends nothing.
    pub(crate) fn check_upload(&self, options: &Options) -> Result<()> {
        self.encode(upload(), options, ReplyForm::Json).map(drop)
    }

    /// One upload, without repetition.
    pub(super) fn upload(&self, options: &Options, watch: &Rc<Watch>) -> Result<i64> {
        let fields = fields(&self.0.config, upload(), options)?;
        self.upload_fields(options, fields, watch)
    }

    /// One upload of what [`fields`] gave for these options.
    pub(super) fn upload_fields(
        &self,
        options: &Options,
        fields: Fields,
        watch: &Rc<Watch>,
    ) -> Result<i64> {
        let (upload, inner) = (upload(), &self.0);
        let request = request_of(&inner.config, &inner.key, upload, ReplyForm::Json, fields)?;
        let price = self.reserve(options, watch)?;
        let response = self.exchange(watch, upload, &request);
        response
            .and_then(|response| reply::captcha_id(&self.received(upload, &response)))
            .map_err(perhaps_accepted)
            .inspect_err(|error| {
                if error.kind() != ErrorKind::SubmitUnknown {
                    self.release(price);
                }
            })
    }
}

/// A submission reads its reply itself.
fn refuse_json(options: &Options) -> Result<()> {
    if options.get("json").is_some() {
        let message = "json is for call only: a submission reads its reply itself";
        return Err(Error::new(ErrorKind::OptionConflict, UPLOAD, message));
    }
    Ok(())
}

/// Provably not accepted, and worth another try.
pub(super) fn is_refused_for_now(error: &Error) -> bool {
    error.is_limit() || error.nothing_sent() && error.is_retryable()
}

/// HTTP statuses by which the request was not even looked at. Others of this class may come from somebody in between
/// who did not wait for the service: 408, 409, 425, 499.
const NOT_ACCEPTED: [u16; 12] = [400, 401, 403, 404, 405, 406, 411, 413, 414, 415, 429, 431];

/// Turns every failure after which the captcha may have been accepted into the one that says so.
fn perhaps_accepted(error: Error) -> Error {
    let refused = error.service_code().is_some()
        || error.nothing_sent()
        || error
            .http_status()
            .is_some_and(|status| NOT_ACCEPTED.contains(&status))
        || matches!(error.kind(), ErrorKind::Service);
    if refused {
        return error;
    }
    let unknown = Error::new(
        ErrorKind::SubmitUnknown,
        UPLOAD,
        format!(
            "the captcha may have been accepted, but no usable reply came ({}); look into the history before submitting it again",
            error.message()
        ),
    );
    match error.http_status() {
        Some(status) => unknown.with_http_status(status),
        None => unknown,
    }
}
