//! Widgets of web pages.

/// A widget that the service's people can answer; their answer is its token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Widget {
    /// reCAPTCHA v2.
    RecaptchaV2,
    /// reCAPTCHA v3.
    RecaptchaV3,
    /// `FunCaptcha`.
    FunCaptcha,
    /// `KeyCaptcha`.
    KeyCaptcha,
    /// `GeeTest`.
    GeeTest,
    /// hCaptcha.
    HCaptcha,
    /// `CutCaptcha`.
    CutCaptcha,
}

impl Widget {
    /// Every widget, in the table's order.
    pub const ALL: [Self; 7] = [
        Self::RecaptchaV2,
        Self::RecaptchaV3,
        Self::FunCaptcha,
        Self::KeyCaptcha,
        Self::GeeTest,
        Self::HCaptcha,
        Self::CutCaptcha,
    ];

    /// The service's word for it (`oldsource` of `usercaptchaupload`).
    pub fn name(self) -> &'static str {
        match self {
            Self::RecaptchaV2 => "recaptchav2",
            Self::RecaptchaV3 => "recaptchav3",
            Self::FunCaptcha => "funcaptcha",
            Self::KeyCaptcha => "keycaptcha",
            Self::GeeTest => "geetest",
            Self::HCaptcha => "hcaptcha",
            Self::CutCaptcha => "cutcaptcha",
        }
    }

    /// The widget with this name, whatever its capitals.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|widget| widget.name().eq_ignore_ascii_case(name))
    }

    /// Whether it works on its own domain only, so that the answerer needs the page's address.
    pub(crate) fn needs_page_url(self) -> bool {
        matches!(
            self,
            Self::RecaptchaV2 | Self::RecaptchaV3 | Self::FunCaptcha | Self::HCaptcha
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Type, action};

    #[test]
    fn the_words_are_the_tables() {
        let jobs = action("usercaptchanew").unwrap();
        let Type::FlagOrList(words) = jobs.parameter("interactive").unwrap().kind else {
            panic!("interactive takes a list");
        };
        assert_eq!(Widget::ALL.map(Widget::name), words);
        assert_eq!(Widget::named("HCaptcha"), Some(Widget::HCaptcha));
        assert_eq!(Widget::named("turnstile"), None);
    }
}
