//! The forms of `docs/forms.md` send what the service's documentation names, and all that a captcha needs.

use std::collections::BTreeSet;

use ninekw::table::action;

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    let parts = html.split(&start).skip(1);
    parts.map(|part| part.split('"').next().unwrap()).collect()
}

#[test]
fn the_forms_send_parameters_of_the_upload() {
    let page = include_str!("../../docs/forms.md");
    let forms: Vec<&str> = page.split("<form").skip(1).collect();
    let upload = action("usercaptchaupload").unwrap();
    let kinds: Vec<BTreeSet<&str>> = forms
        .iter()
        .map(|rest| {
            let (form, _) = rest.split_once("</form>").unwrap();
            assert_eq!(values(form, "method"), ["post"]);
            assert_eq!(values(form, "enctype"), ["multipart/form-data"]);
            assert_eq!(values(form, "action"), ["https://www.9kw.eu/index.cgi"]);
            assert!(form.contains("name=\"action\" value=\"usercaptchaupload\""));
            let names: BTreeSet<&str> = values(form, "name").into_iter().collect();
            let (own, common): (BTreeSet<_>, BTreeSet<_>) = names
                .into_iter()
                .partition(|name| upload.parameter(name).is_some());
            assert_eq!(common, BTreeSet::from(["action", "apikey"]));
            own
        })
        .collect();
    let base = ["file-upload-01", "source"];
    let with = |more: &[&'static str]| base.iter().chain(more).copied().collect();
    let sitekey = ["interactive", "oldsource", "pageurl"];
    assert_eq!(kinds, [with(&[]), with(&["base64"]), with(&sitekey)]);
}
