//! What this client remembers of the jobs that it took: an answer is checked by the job's rules and repeats the job's
//! `speed`.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard};

use crate::job::Facts;
use crate::lock;
use crate::per_process::PerProcess;

/// The most jobs remembered; answers to older ones are sent unchecked.
const MOST: usize = 256;

/// The jobs taken last.
#[derive(Debug)]
pub(super) struct Taken(PerProcess<List>);

type List = Mutex<VecDeque<Arc<Facts>>>;

impl Taken {
    pub(super) fn new() -> Self {
        Self(PerProcess::new(List::default()))
    }

    fn list(&self) -> MutexGuard<'_, VecDeque<Arc<Facts>>> {
        lock(self.0.get(List::default))
    }

    pub(super) fn add(&self, facts: &Arc<Facts>) {
        let mut list = self.list();
        list.retain(|known| known.id != facts.id);
        if list.len() == MOST {
            list.pop_front();
        }
        list.push_back(Arc::clone(facts));
    }

    pub(super) fn get(&self, id: i64) -> Option<Arc<Facts>> {
        let list = self.list();
        list.iter().find(|known| known.id == id).cloned()
    }

    pub(super) fn remove(&self, id: i64) {
        self.list().retain(|known| known.id != id);
    }
}
