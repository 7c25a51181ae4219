//! Instructions and CPU time of a call.

use crate::Result;

pub(crate) fn run() -> Result {
    Err("soon".into())
}
