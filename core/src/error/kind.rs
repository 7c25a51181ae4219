//! The kinds of error and their numbers.

use crate::table::Category;

/// The class of a status, by its hundreds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Class {
    /// 100: the caller's mistake; nothing was sent.
    Caller,
    /// 200: the network.
    Network,
    /// 300: the reply is not what the service sends.
    Reply,
    /// 400: the service refused the call.
    Service,
    /// 500: how the captcha ended.
    Outcome,
    /// 900: a fault of this library.
    Internal,
}

/// One row of the list of statuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// The number in the C ABI; never reused.
    pub number: i32,
    /// The name in the C ABI, without `NINEKW_ERR_`.
    pub name: &'static str,
    /// The class.
    pub class: Class,
    /// Whether repeating the same call is harmless and may succeed.
    pub retryable: bool,
    /// What it means.
    pub doc: &'static str,
}

macro_rules! kinds {
    ($($number:literal $kind:ident $name:literal $class:ident $retryable:literal $doc:literal;)*) => {
        /// What kind of error it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorKind {
            $(#[doc = $doc] $kind,)*
        }

        impl ErrorKind {
            /// Number, name, class and meaning of this kind.
            pub const fn status(self) -> &'static Status {
                match self {
                    $(Self::$kind => &Status {
                        number: $number, name: $name, class: Class::$class, retryable: $retryable, doc: $doc,
                    },)*
                }
            }
        }

        const KINDS: &[ErrorKind] = &[$(ErrorKind::$kind,)*];
    };
}

kinds! {
    100 InvalidArgument "INVALID_ARGUMENT" Caller false "An argument is wrong";
    101 NullArgument "NULL_ARGUMENT" Caller false "A pointer that must not be NULL is NULL";
    102 InvalidUtf8 "INVALID_UTF8" Caller false "A text is not UTF-8 or contains a NUL";
    103 InvalidKey "INVALID_KEY" Caller false "The API key is not 5 to 50 letters and digits";
    104 UnknownOption "UNKNOWN_OPTION" Caller false "The action has no parameter of this name";
    105 OptionRange "OPTION_RANGE" Caller false "A parameter's value is of the wrong type or out of range";
    106 OptionConflict "OPTION_CONFLICT" Caller false "Parameters are missing or do not go together";
    107 File "FILE" Caller false "A file cannot be read or written, is empty or too large, or is not what it should be";
    108 SpendingLimit "SPENDING_LIMIT" Caller false "A captcha would cost more than the settings allow; it was not sent";
    200 Network "NETWORK" Network true "The network failed";
    201 Dns "DNS" Network true "The host name cannot be resolved";
    202 Connect "CONNECT" Network true "No connection to the host";
    203 Tls "TLS" Network false "The TLS handshake failed, for instance because of the certificate";
    204 Proxy "PROXY" Network true "The proxy refused or failed";
    205 Timeout "TIMEOUT" Network true "No complete reply within the timeout";
    206 Disconnected "DISCONNECTED" Network true "The connection broke";
    207 SharedBudget "SHARED_BUDGET" Network true "The shared request budget is unavailable; nothing was sent";
    300 HttpStatus "HTTP_STATUS" Reply false "An HTTP error status without a message from the service";
    301 Protocol "PROTOCOL" Reply false "The peer does not speak HTTP";
    302 TooLarge "TOO_LARGE" Reply false "The reply is larger than allowed";
    303 Redirect "REDIRECT" Reply false "A redirect, which is not followed because it could leak the key";
    304 UnexpectedReply "UNEXPECTED_REPLY" Reply false "The reply is not one of the service's";
    400 Service "SERVICE" Service false "The service refused the call with a code unknown to this version";
    401 Auth "AUTH" Service false "The API key is missing, unknown or switched off";
    402 Account "ACCOUNT" Service false "The account's settings or rights forbid the call";
    403 Balance "BALANCE" Service false "Too few credits";
    404 Limit "LIMIT" Service true "Too many requests in too little time";
    405 Input "INPUT" Service false "The service refused the data sent";
    406 Answer "ANSWER" Service false "The service refused the answer to a captcha";
    407 Gone "GONE" Service false "The captcha is unknown, finished or no longer yours";
    408 Server "SERVER" Service true "The service failed";
    500 Cancelled "CANCELLED" Outcome false "Cancelled by the caller";
    501 Deadline "DEADLINE" Outcome false "The caller's deadline passed";
    502 Unsolved "UNSOLVED" Outcome false "No worker answered in time; the captcha is not charged";
    503 SubmitUnknown "SUBMIT_UNKNOWN" Outcome false "The captcha may have been accepted, but the reply was lost";
    900 Internal "INTERNAL" Internal false "A fault of this library";
    901 Panic "PANIC" Internal false "A panic in this library";
    902 Busy "BUSY" Internal false "The handle is in use by another call";
}

/// Every status except `OK`, in order of number.
pub fn statuses() -> impl Iterator<Item = (ErrorKind, &'static Status)> {
    KINDS.iter().map(|kind| (*kind, kind.status()))
}

impl From<Category> for ErrorKind {
    fn from(category: Category) -> Self {
        match category {
            Category::Auth => Self::Auth,
            Category::Account => Self::Account,
            Category::Balance => Self::Balance,
            Category::Limit => Self::Limit,
            Category::Input => Self::Input,
            Category::Answer => Self::Answer,
            Category::Gone => Self::Gone,
            Category::Server => Self::Server,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_rise_within_their_class() {
        let mut last = 0;
        for (_, status) in statuses() {
            assert!(status.number > last);
            last = status.number;
            let hundreds = match status.class {
                Class::Caller => 1,
                Class::Network => 2,
                Class::Reply => 3,
                Class::Service => 4,
                Class::Outcome => 5,
                Class::Internal => 9,
            };
            assert_eq!(status.number / 100, hundreds, "{}", status.name);
        }
    }
}
