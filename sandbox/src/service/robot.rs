//! Answers without a worker: applies the rules.

use std::time::Duration;

use super::rules::{Then, fill, hexadecimal};
use super::state::State;

impl State {
    /// Applies the first rule that fits a new captcha.
    pub(crate) fn obey_rules(&mut self, id: i64, now: Duration) {
        let Some(captcha) = self.captchas.get(id) else {
            return;
        };
        if self.robot.rules.is_empty() {
            return;
        }
        let hash = hexadecimal(&captcha.fingerprint);
        let mut rules = self.robot.rules.iter_mut();
        let Some(rule) = rules.find(|rule| rule.fits(captcha, &hash)) else {
            return;
        };
        if rule.times != usize::MAX {
            rule.times -= 1;
        }
        let then = match &rule.then {
            Then::Answer(text) => Then::Answer(fill(text, id, &hash)),
            other => other.clone(),
        };
        let at = now.saturating_add(rule.after);
        self.robot.due.insert((at, id), then);
        self.act_in_time(now);
    }

    /// Does what is due.
    pub(crate) fn act_in_time(&mut self, now: Duration) {
        while let Some(first) = self.robot.due.first_entry() {
            let &(at, id) = first.key();
            if at > now {
                return;
            }
            match first.remove() {
                Then::Answer(text) => {
                    self.answer(id, &text, at);
                }
                Then::Unsolved => self.give_up(id),
                Then::Leave => {}
            }
        }
    }
}
