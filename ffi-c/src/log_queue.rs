//! Events that wait until somebody takes them.

use std::collections::VecDeque;
use std::ffi::CString;
use std::fmt;
use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use libc::c_char;
use ninekw::unstable::PerProcess;
use ninekw::{Event, Listener};

use crate::config::{change, ninekw_config};
use crate::error::ninekw_error;
use crate::getter::value;
use crate::handle::{borrow_optional, free, into_raw};
use crate::log::level_of;
use crate::text::c_string;

/// So many events wait; of more, the oldest are dropped.
const MOST: usize = 10_000;

/// Events that wait until they are taken, for programs whose functions cannot be called on any thread. Of more than
/// 10000 that wait, the oldest are dropped. A child of a fork has a queue of its own, which is empty at first.
pub struct ninekw_log_queue(PerProcess<Events>);

#[derive(Default)]
struct Events {
    waiting: Mutex<VecDeque<CString>>,
    taken: Mutex<Option<CString>>,
}

impl fmt::Debug for ninekw_log_queue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ninekw_log_queue")
    }
}

impl Listener for ninekw_log_queue {
    fn hear(&self, event: &Event<'_>) {
        let (level, name, fields) = (event.level as i32, event.name, event.fields_as_json());
        // None of them has a line break: control characters are escaped.
        let text = c_string(&format!("{level}\n{name}\n{event}\n{fields}"));
        self.keep(text);
    }
}

impl Default for ninekw_log_queue {
    fn default() -> Self {
        Self(PerProcess::new(Events::default()))
    }
}

impl ninekw_log_queue {
    /// Those of this process: another thread of its parent may have held the lock during the fork, and the parent takes
    /// what waited there.
    fn own(&self) -> &Events {
        self.0.get(Events::default)
    }

    fn keep(&self, text: CString) {
        let mut waiting = lock(&self.own().waiting);
        if waiting.len() == MOST {
            waiting.pop_front();
        }
        waiting.push_back(text);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes an empty queue.
#[unsafe(no_mangle)]
pub extern "C" fn ninekw_log_queue_new() -> *mut ninekw_log_queue {
    into_raw(ninekw_log_queue::default())
}

/// Has a queue keep the events of the clients made from these settings, from `level` on; it takes the place of what
/// ninekw_config_set_log() set, and the other way round. Several settings may share a queue.
/// May be NULL: `queue`, for nobody.
/// Errors: INVALID_ARGUMENT, BUSY.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_config_set_log_queue(
    config: *mut ninekw_config,
    level: i32,
    queue: *const ninekw_log_queue,
    err: *mut *mut ninekw_error,
) -> i32 {
    // SAFETY: the header's rules for handles and out-pointers.
    unsafe {
        change(config, err, |config| {
            let Some(queue) = borrow_optional(queue) else {
                return Ok(config.listener(None));
            };
            Ok(config.listener(Some((level_of(level)?, queue))))
        })
    }
}

/// Takes the event that waits for longest, as four lines: the number of its level, its name, name and fields for
/// people, and the fields as a JSON object, all as a ninekw_log_fn gets them. NULL if none waits. For one thread at a
/// time.
/// Lives: until the next call with `queue`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_log_queue_next(queue: *const ninekw_log_queue) -> *const c_char {
    // SAFETY: the header's rules for handles.
    unsafe {
        value(queue, ptr::null(), |queue| {
            let own = queue.own();
            let next = lock(&own.waiting).pop_front();
            let mut taken = lock(&own.taken);
            *taken = next;
            taken.as_ref().map_or(ptr::null(), |text| text.as_ptr())
        })
    }
}

/// Frees a queue; NULL is fine. Clients whose events it kept go on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ninekw_log_queue_free(queue: *mut ninekw_log_queue) {
    // SAFETY: the header's rules for handles.
    unsafe { free(queue) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_are_dropped() {
        let queue = ninekw_log_queue::default();
        for number in 0..MOST + 3 {
            queue.keep(c_string(&number.to_string()));
        }
        let waiting = lock(&queue.own().waiting);
        assert_eq!(waiting.len(), MOST);
        assert_eq!(waiting.front(), Some(&c_string("3")));
    }
}
