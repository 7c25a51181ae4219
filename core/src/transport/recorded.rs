//! A transport that shows what goes over it.

use std::fmt;
use std::sync::Arc;

use super::{Exchange, Failure, Request, Response, Transport};
use crate::secret::ApiKey;

/// Sees each request and its reply, or why there is none. The key is in neither.
pub type Witness = Arc<dyn Fn(&Request, &Result<Response, Failure>) + Send + Sync>;

/// Another transport with a witness.
pub(crate) struct Recorded {
    pub(crate) inner: Box<dyn Transport>,
    pub(crate) key: ApiKey,
    pub(crate) witness: Witness,
}

impl fmt::Debug for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorded").finish_non_exhaustive()
    }
}

impl Transport for Recorded {
    fn exchange(&self, request: &Request, exchange: &Exchange) -> Result<Response, Failure> {
        let result = self.inner.exchange(request, exchange);
        let mut shown = result.clone();
        if let Ok(response) = &mut shown {
            // A service may repeat the address that it was asked for.
            self.key.hide_in(&mut response.body);
        }
        (self.witness)(request, &shown);
        result
    }
}
