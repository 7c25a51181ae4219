//! The operator's switch: refusing requests on demand, in every form that clients have seen.

/// Requests to refuse, and how.
///
/// The codes 1 to 57 are those of the API documentation; others get the text of 0017.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The error code to refuse with.
    pub code: u16,
    /// Only requests with this `action`; without it, every request of the API.
    pub action: Option<String>,
    /// How many requests are still to be refused.
    pub times: usize,
    /// The HTTP status; without it, [`ServiceConfig::error_status`](super::ServiceConfig).
    pub status: Option<u16>,
    /// Whether the reply is text even under `json=1`; without it,
    /// [`ServiceConfig::errors_as_text`](super::ServiceConfig).
    pub as_text: Option<bool>,
    /// The language of the text.
    pub language: Language,
}

/// The language of an error's text. Codes above 30 are known in English only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// `German / English`, as the service sends since about 2015.
    #[default]
    Both,
    /// German only, as in older replies and in some of today's.
    German,
    /// English only, as in the API documentation.
    English,
}

impl Refusal {
    /// Refuses every request with this code, in the service's usual form.
    pub fn new(code: u16) -> Self {
        Self {
            code,
            action: None,
            times: usize::MAX,
            status: None,
            as_text: None,
            language: Language::Both,
        }
    }

    /// Only requests with this `action`.
    #[must_use]
    pub fn only_for(mut self, action: &str) -> Self {
        self.action = Some(action.to_owned());
        self
    }

    /// Only the next `times` requests.
    #[must_use]
    pub fn times(mut self, times: usize) -> Self {
        self.times = times;
        self
    }

    /// With this HTTP status, 200 to 599; others are sent as 200.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// As text, even under `json=1`.
    #[must_use]
    pub fn as_text(mut self) -> Self {
        self.as_text = Some(true);
        self
    }

    /// In another language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Whether it applies to a request with this action.
    fn is_for(&self, action: &str) -> bool {
        self.action.as_deref().is_none_or(|wanted| wanted == action)
    }
}

/// The refusal that a request with this action meets, which is thereby used up once.
pub(crate) fn next(refusals: &mut Vec<Refusal>, action: &str) -> Option<Refusal> {
    refusals.retain(|refusal| refusal.times > 0);
    let refusal = refusals.iter_mut().find(|refusal| refusal.is_for(action))?;
    let met = refusal.clone();
    // The largest number means "always".
    if refusal.times != usize::MAX {
        refusal.times -= 1;
    }
    Some(met)
}
