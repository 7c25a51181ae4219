//! The pages for programs that drive a browser, such as iMacros: forms to submit a captcha, and replies as HTML.

/// The page at which a captcha is submitted by hand; with base64 the picture is a text.
pub(crate) fn form(base64: bool) -> String {
    let file = if base64 {
        "<input type=\"hidden\" name=\"base64\" value=\"1\">\
         <textarea name=\"file-upload-01\"></textarea>"
    } else {
        "<input type=\"file\" name=\"file-upload-01\">"
    };
    page(
        "",
        &format!(
            "<form method=\"post\" action=\"/index.cgi\" enctype=\"multipart/form-data\">\
             <input type=\"hidden\" name=\"action\" value=\"usercaptchaupload\">\
             <input type=\"text\" name=\"apikey\" value=\"\">\
             <input type=\"text\" name=\"source\" value=\"\">{file}\
             <input type=\"submit\" value=\"OK\"></form>"
        ),
    )
}

/// The reply to an upload: the id, and an address that the browser goes to by itself until there is an answer.
pub(crate) fn accepted(id: i64, key: &str) -> String {
    page(&reload(id, key), &field("captchaid", &id.to_string()))
}

/// The page that reloads itself until there is an answer, and then holds it.
pub(crate) fn result(id: i64, key: &str, answer: Option<&str>) -> String {
    match answer {
        Some(answer) => page("", &field("result", answer)),
        None => page(&reload(id, key), ""),
    }
}

fn reload(id: i64, key: &str) -> String {
    let key = escape(key);
    format!(
        "<meta http-equiv=\"refresh\" content=\"5; URL=/index.cgi?action=usercaptchacorrectdata\
         &amp;apikey={key}&amp;source=imacros&id={id}&refresh=1\">"
    )
}

fn field(name: &str, value: &str) -> String {
    let value = escape(value);
    format!("<input type=\"text\" name=\"{name}\" value=\"{value}\">")
}

fn page(head: &str, body: &str) -> String {
    format!("<html><head><title>9kw</title>{head}</head><body>{body}</body></html>")
}

/// Text that is safe between quotation marks and between tags.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
