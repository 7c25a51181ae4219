//! The names of each action's calls in every language.

use ninekw::table::Action;

/// The names of an action's calls. A language may have several for one action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// The action, as in [`Action::name`].
    pub action: &'static str,
    /// Methods of [`Client`](ninekw::Client).
    pub rust: &'static [&'static str],
    /// C functions.
    pub c: &'static [&'static str],
    /// Methods of Python's `ninekw.Client`.
    pub python: &'static [&'static str],
}

/// The names of the action's own calls. Any action can also be called by its name.
pub fn names_of(action: &Action) -> Option<&'static Names> {
    NAMES.iter().find(|names| names.action == action.name)
}

const fn same(
    action: &'static str,
    name: &'static [&'static str],
    c: &'static [&'static str],
) -> Names {
    Names {
        action,
        rust: name,
        c,
        python: name,
    }
}

/// Every action's names, in the documentation's order.
#[rustfmt::skip]
const NAMES: &[Names] = &[
    same("servercheck.json", &["server_status"], &["ninekw_server_status"]),
    same("servercheck.txt", &["server_status"], &["ninekw_server_status"]),
    same("usercaptchanew", &["next_job", "work"], &["ninekw_job_next", "ninekw_work"]),
    same("usercaptchanewok", &["confirm_job"], &["ninekw_job_confirm"]),
    same("usercaptchacorrectcheck", &["job_verdict"], &["ninekw_job_verdict"]),
    same("usercaptchashow", &["show"], &["ninekw_show"]),
    Names { action: "captchas/ID.txt", rust: &["show_static"], c: &["ninekw_show_static"], python: &["show"] },
    Names { action: "captchas/ID_base64.txt", rust: &["show_static"], c: &["ninekw_show_static"], python: &["show"] },
    same("usercaptchaskip", &["skip_job", "end_jobs"], &["ninekw_job_skip", "ninekw_job_end"]),
    same("usercaptchacorrect", &["answer_job"], &["ninekw_job_answer"]),
    same("usercaptchaupload", &["submit", "solve"], &["ninekw_submit", "ninekw_solve"]),
    same("usercaptchacorrectdata", &["poll", "wait", "solve"], &["ninekw_poll", "ninekw_wait", "ninekw_solve"]),
    same("usercaptchacorrectback", &["feedback"], &["ninekw_feedback"]),
    same("userhistory", &["history", "history_pages"], &["ninekw_history", "ninekw_history_next"]),
    same("userhistory2", &["history", "history_pages"], &["ninekw_history", "ninekw_history_next"]),
    same("userhistory3", &["history", "history_pages"], &["ninekw_history", "ninekw_history_next"]),
    same("userhistorydetail", &["history_detail"], &["ninekw_history_detail"]),
    same("usercaptchaguthaben", &["balance"], &["ninekw_balance"]),
    same("userconfig", &["settings"], &["ninekw_settings"]),
    same("userconfigselfsolve", &["set_setting"], &["ninekw_set_setting"]),
    same("userconfigselfonly", &["set_setting"], &["ninekw_set_setting"]),
    same("userconfigselfsend", &["set_setting"], &["ninekw_set_setting"]),
    same("userconfigref", &["referrals"], &["ninekw_referrals"]),
    same("usertransfer", &["transfer"], &["ninekw_transfer"]),
    same("usergutscheincreate", &["create_coupon"], &["ninekw_create_coupon"]),
    same("anmelden2_create", &["create_account"], &["ninekw_create_account"]),
];

#[cfg(test)]
mod tests {
    use ninekw::table::ACTIONS;

    use super::*;

    #[test]
    fn every_action_has_names() {
        let named: Vec<&str> = NAMES.iter().map(|names| names.action).collect();
        let actions: Vec<&str> = ACTIONS.iter().map(|action| action.name).collect();
        assert_eq!(named, actions);
    }
}
