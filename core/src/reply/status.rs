//! The load of the service.

use super::{Received, Reply, Result};
use crate::answer::Kind;

/// The load of the service (`servercheck`): workers, queues and solve times.
///
/// The service adds and removes values over time, so each is optional; [`ServerStatus::reply`] has all of them.
#[derive(Debug, Clone)]
pub struct ServerStatus {
    reply: Reply,
}

impl ServerStatus {
    pub(crate) fn new(received: &Received<'_>, body: &[u8]) -> Result<Self> {
        received.check()?;
        let reply = received.whole(body);
        let known = ["worker", "queue", "inwork", "useronline"];
        let plausible = match reply.object() {
            Some(object) => known.iter().any(|name| object.has(name)),
            None => known.iter().any(|name| reply.int(name).is_some()),
        };
        if plausible {
            Ok(Self { reply })
        } else {
            Err(received.unexpected("the state of the service"))
        }
    }

    /// Workers online (`worker`).
    pub fn workers(&self) -> Option<i64> {
        self.reply.rounded("worker")
    }

    /// Workers online for this kind of captcha (`workertext`, `workermouse` and so on).
    pub fn workers_for(&self, kind: Kind) -> Option<i64> {
        self.reply.rounded(&format!("worker{}", kind.name()))
    }

    /// Captchas that wait for a worker (`queue`).
    pub fn queue(&self) -> Option<i64> {
        self.reply.rounded("queue")
    }

    /// Captchas of this kind that wait for a worker (`queuetext`, `queuemouse` and so on).
    pub fn queue_for(&self, kind: Kind) -> Option<i64> {
        self.reply.rounded(&format!("queue{}", kind.name()))
    }

    /// Captchas that a worker is answering now (`inwork`).
    pub fn in_work(&self) -> Option<i64> {
        self.reply.rounded("inwork")
    }

    /// Mean solve time in seconds over the last five minutes (`allavgsec5m`).
    pub fn mean_solve_seconds(&self) -> Option<i64> {
        ["allavgsec5m", "allavgsec", "avgsec5m", "avgsec", "avg5m"]
            .iter()
            .find_map(|name| self.reply.rounded(name))
    }

    /// The whole reply.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}
