//! Submitting, waiting and both: a batch of one.

use super::Client;
use super::actions::POLL;
use super::actions::UPLOAD;
use crate::answer::Answer;
use crate::error::Result;
use crate::options::Options;

impl Client {
    /// Submits a captcha and gives its id, to be passed to [`wait`](Self::wait) (action `usercaptchaupload`).
    ///
    /// The upload is repeated only if the service certainly did not accept it: when no connection came about, or
    /// after its refusal "too quickly" or "limit reached". If the reply is lost, the error is
    /// [`ErrorKind::SubmitUnknown`](crate::ErrorKind::SubmitUnknown): the captcha may have been accepted and charged.
    /// With [`recover_uploads`](crate::Config::recover_uploads) it is looked up in the history first.
    pub fn submit(&self, captcha: &(impl AsRef<Options> + ?Sized)) -> Result<i64> {
        let mut call = self.call_options();
        let more = std::mem::take(&mut call.parameters);
        let options = captcha.as_ref().clone().merge(&more, UPLOAD)?;
        let watch = self.watch(call.alone(), UPLOAD)?;
        self.batch_of_one(options)?.accepted(&watch)
    }

    /// Submits a captcha and waits for its answer.
    ///
    /// Ends by default 10 s after the captcha's `maxtimeout`, so that the service's own verdict comes first. An error
    /// with a [`captcha_id`](crate::Error::captcha_id) leaves the captcha pending: [`wait`](Self::wait) goes on, also
    /// in another process.
    pub fn solve(&self, captcha: &(impl AsRef<Options> + ?Sized)) -> Result<Answer> {
        let mut call = self.call_options();
        let more = std::mem::take(&mut call.parameters);
        let options = captcha.as_ref().clone().merge(&more, UPLOAD)?;
        let watch = self.watch(call.alone(), UPLOAD)?;
        self.batch_of_one(options)?.answer(&watch)
    }

    /// Waits for the answer to a captcha submitted earlier, here or in another process.
    pub fn wait(&self, captcha_id: i64) -> Result<Answer> {
        let mut call = self.call_options();
        let parameters = std::mem::take(&mut call.parameters);
        let watch = self.watch(call.alone(), POLL)?;
        let mut batch = self.batch();
        batch.add_for(&watch, captcha_id, &parameters)?;
        batch.answer(&watch)
    }
}
