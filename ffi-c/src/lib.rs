//! The C ABI of `ninekw`: each function reads its arguments, makes one call of the core and writes the results.
//!
//! # Safety rules of every function
//!
//! Pointers come from C, so Rust cannot check them. Each function relies on what the header's first page demands: a
//! handle is NULL or was returned by this library and not freed; a text is NULL or NUL-terminated; there are as many
//! bytes as the length says; an out-pointer is NULL or writable. NULL, UTF-8 and ranges are checked. A panic never
//! leaves a function.

// In the order of the header.
mod version;

mod status;

mod error;

mod cancel;

mod callback;

mod config;

mod limiter;
mod limiter_queue;

mod log;

mod log_queue;

mod client;

mod options;

mod calls;

mod answer;

mod batch;

mod done;

mod jobs;

mod job;

mod work;

mod account;

mod diagnose;

mod reply;

// Not in the header.
#[cfg(feature = "testing")]
mod counter;
mod entry;
mod getter;
mod handle;
mod infallible;
#[cfg(windows)]
mod loaded;
#[cfg(feature = "testing")]
mod testing;
mod text;

pub use account::*;
pub use answer::*;
pub use batch::*;
pub use callback::*;
pub use calls::*;
pub use cancel::*;
pub use client::*;
pub use config::*;
pub use diagnose::*;
pub use done::*;
pub use error::*;
pub use job::*;
pub use jobs::*;
pub use limiter::*;
pub use limiter_queue::*;
pub use log::*;
pub use log_queue::*;
pub use options::*;
pub use reply::*;
pub use status::*;
#[cfg(feature = "testing")]
pub use testing::*;
pub use version::*;
pub use work::*;

/// Handles may be used and freed on any thread.
const _: () = {
    const fn any_thread<T: Send + Sync>() {}
    any_thread::<ninekw_answer>();
    any_thread::<ninekw_batch>();
    any_thread::<ninekw_cancel>();
    any_thread::<ninekw_client>();
    any_thread::<ninekw_config>();
    any_thread::<ninekw_diagnosis>();
    any_thread::<ninekw_done>();
    any_thread::<ninekw_error>();
    any_thread::<ninekw_decision>();
    any_thread::<ninekw_job>();
    any_thread::<ninekw_limiter_queue>();
    any_thread::<ninekw_log_queue>();
    any_thread::<ninekw_options>();
    any_thread::<ninekw_reply>();
};
