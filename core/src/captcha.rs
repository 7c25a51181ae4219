//! Captchas by what they ask for, with the options that go with them.

mod content;
mod setters;

pub use content::Content;

use crate::error::{Error, ErrorKind};
use crate::options::Options;
use crate::table::Widget;

/// A captcha to submit: its content and kind, and by the other methods its options.
///
/// What is wrong with it is reported by the call that submits it, before anything is sent.
///
/// ```
/// use ninekw::{Captcha, Widget};
///
/// let picture = Captcha::image("captcha.png").min_len(4).case_sensitive(1);
/// let widget = Captcha::interactive(Widget::HCaptcha, "SITEKEY", "https://example.org/login");
/// ```
#[derive(Debug, Clone)]
pub struct Captcha(Options);

/// A captcha's files; all but the first are a puzzle's.
const FILES: [&str; 8] = [
    "file-upload-01",
    "file-upload-02",
    "file-upload-03",
    "file-upload-04",
    "file-upload-05",
    "file-upload-06",
    "file-upload-07",
    "file-upload-08",
];

impl Captcha {
    /// A picture of text, or any other without a kind of its own (`file-upload-01`).
    pub fn image(content: impl Into<Content>) -> Self {
        Self(Options::new().put_checked(FILES[0], content.into()))
    }

    /// A picture of a sum, to be worked out (`math=1`).
    pub fn math(content: impl Into<Content>) -> Self {
        Self::image(content).on("math")
    }

    /// A question in words, without a picture (`textonly=1`).
    pub fn text_only(text: &str) -> Self {
        Self(Options::new().put_checked(FILES[0], text)).on("textonly")
    }

    /// A picture to click at one place (`mouse=1`).
    pub fn mouse(content: impl Into<Content>) -> Self {
        Self::image(content).on("mouse")
    }

    /// A picture to click at several places (`multimouse=1`).
    pub fn multimouse(content: impl Into<Content>) -> Self {
        Self::image(content).on("multimouse")
    }

    /// A picture to turn (`rotate=1`); [`angle`](Self::angle) may say in which steps.
    pub fn rotate(content: impl Into<Content>) -> Self {
        Self::image(content).on("rotate")
    }

    /// A puzzle of two to eight pictures, the background first (`puzzle=1`).
    pub fn puzzle(contents: impl IntoIterator<Item = impl Into<Content>>) -> Self {
        let mut puzzle = Self(Options::new()).on("puzzle");
        // One more than there may be is enough to know that there are too many.
        let contents: Vec<_> = contents.into_iter().take(FILES.len() + 1).collect();
        if !(2..=FILES.len()).contains(&contents.len()) {
            let message = "a puzzle needs 2 to 8 files";
            let operation = "usercaptchaupload";
            puzzle
                .0
                .note_fault(Error::new(ErrorKind::OptionConflict, operation, message));
        }
        for (name, content) in FILES.into_iter().zip(contents) {
            puzzle.0 = puzzle.0.put_checked(name, content.into());
        }
        puzzle
    }

    /// A sound (`file-upload-01`; the service tells by the content that it is one).
    pub fn audio(content: impl Into<Content>) -> Self {
        Self::image(content)
    }

    /// A widget of a web page (`interactive=1`, the widget in `oldsource`, `pageurl`, the sitekey in
    /// `file-upload-01`).
    pub fn interactive(widget: Widget, sitekey: &str, page_url: &str) -> Self {
        let options = Options::new()
            .put_checked("interactive", true)
            .put_checked("oldsource", widget.name())
            .put_checked("pageurl", page_url)
            .put_checked(FILES[0], sitekey);
        Self(options)
    }

    /// Asks only whether `answer` is the right one to a picture (`confirm=1`, `checkanswer`).
    pub fn confirm_check(content: impl Into<Content>, answer: &str) -> Self {
        let picture = Self::image(content).on("confirm");
        Self(picture.0.put_checked("checkanswer", answer))
    }

    fn on(self, flag: &'static str) -> Self {
        Self(self.0.put_checked(flag, true))
    }
}

impl AsRef<Options> for Captcha {
    fn as_ref(&self) -> &Options {
        &self.0
    }
}

impl From<Captcha> for Options {
    fn from(captcha: Captcha) -> Self {
        captcha.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Result;
    use crate::options::Value;
    use crate::table::action;

    /// The parameters of a captcha, if they can be sent.
    fn rows(captcha: &Captcha) -> Result<Vec<(&'static str, Value)>> {
        let rows = captcha.0.for_action(action("usercaptchaupload").unwrap())?;
        let named = |(row, value): (&crate::table::Parameter, &Value)| (row.name, value.clone());
        Ok(rows.into_iter().map(named).collect())
    }

    #[test]
    fn each_kind_sets_what_it_needs() {
        let file = || ("file-upload-01", Value::File("a.png".into()));
        let flag = |name| (name, Value::Int(1));
        for (captcha, more) in [
            (Captcha::image("a.png"), None),
            (Captcha::audio("a.png"), None),
            (Captcha::math("a.png"), Some(flag("math"))),
            (Captcha::mouse("a.png"), Some(flag("mouse"))),
            (Captcha::multimouse("a.png"), Some(flag("multimouse"))),
            (Captcha::rotate("a.png"), Some(flag("rotate"))),
        ] {
            let expected: Vec<_> = std::iter::once(file()).chain(more).collect();
            assert_eq!(rows(&captcha).unwrap(), expected);
        }
        assert_eq!(
            rows(&Captcha::text_only("1+1?")).unwrap(),
            [("file-upload-01", "1+1?".into()), flag("textonly")]
        );
        assert_eq!(
            rows(&Captcha::confirm_check("a.png", "x").prio(3)).unwrap(),
            [
                file(),
                flag("confirm"),
                ("checkanswer", "x".into()),
                ("prio", 3.into())
            ]
        );
        assert_eq!(
            rows(&Captcha::interactive(Widget::GeeTest, "key", "example.org")).unwrap(),
            [
                ("file-upload-01", "key".into()),
                flag("interactive"),
                ("oldsource", "geetest".into()),
                ("pageurl", "example.org".into())
            ]
        );
    }

    #[test]
    fn a_puzzle_has_two_to_eight_files() {
        let puzzle = |count: usize| Captcha::puzzle(vec!["a.png"; count]);
        for count in [0, 1, 9, 100] {
            let error = rows(&puzzle(count)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::OptionConflict, "{count}");
        }
        for count in 2..=8 {
            assert_eq!(rows(&puzzle(count)).unwrap().len(), count + 1);
        }
    }

    #[test]
    fn what_is_wrong_waits_for_the_call() {
        let page = "x".repeat(201);
        for captcha in [
            Captcha::image(Vec::new()),
            Captcha::text_only(""),
            Captcha::image("a.png").prio(21),
            Captcha::interactive(Widget::HCaptcha, "key", &page),
            Captcha::interactive(Widget::HCaptcha, "key", ""),
        ] {
            rows(&captcha).unwrap_err();
        }
    }
}
