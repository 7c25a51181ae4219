//! The captchas of the journal, as its records tell them.

use std::collections::BTreeMap;

use super::entry::{Entry, Known, Stage};
use super::record::Record;

/// The captchas that are not closed, and ways to find them.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub(super) all: BTreeMap<Box<str>, Entry>,
    pub(super) by_tag: BTreeMap<Box<str>, Box<str>>,
    /// The service may give equal pictures one id.
    by_id: BTreeMap<i64, Vec<Box<str>>>,
    /// The latest captcha that was accepted and is closed: by it, too, a history can be recognised as ours.
    pub(super) closed: Option<Known>,
}

impl Entries {
    pub(super) fn apply(&mut self, record: Record) {
        match record {
            Record::Send(name, entry) => {
                if let Some(tag) = &entry.tag {
                    self.by_tag.insert(tag.clone(), name.clone());
                }
                if let Some(id) = entry.stage.id() {
                    self.by_id.entry(id).or_default().push(name.clone());
                }
                self.all.insert(name, entry);
            }
            Record::Accept(name, id) => {
                if let Some(entry) = self.all.get_mut(&name) {
                    entry.stage = Stage::Pending(id);
                    self.by_id.entry(id).or_default().push(name);
                }
            }
            Record::Answer(name, text) => {
                if let Some(entry) = self.all.get_mut(&name)
                    && let Stage::Pending(id) = entry.stage
                {
                    entry.stage = Stage::Answered(id, text);
                }
            }
            Record::Take(name, owner) => {
                if let Some(entry) = self.all.get_mut(&name) {
                    entry.owner = owner;
                }
            }
            Record::Close(name) => {
                let Some(entry) = self.all.remove(&name) else {
                    return;
                };
                if let Some(tag) = &entry.tag
                    && self.by_tag.get(tag) == Some(&name)
                {
                    self.by_tag.remove(tag);
                }
                let Some(id) = entry.stage.id() else {
                    return;
                };
                if let Some(names) = self.by_id.get_mut(&id) {
                    names.retain(|known| *known != name);
                    if names.is_empty() {
                        self.by_id.remove(&id);
                    }
                }
                let latest = self.closed.as_ref().map(|known| known.entry.sent_at);
                if Some(entry.sent_at) >= latest {
                    self.closed = Some(Known { name, entry });
                }
            }
        }
    }

    /// The names of the captchas of this id whose stage is such.
    pub(super) fn of_id(&self, id: i64, is_such: impl Fn(&Stage) -> bool) -> Vec<Box<str>> {
        let names = self.by_id.get(&id).into_iter().flatten();
        let found = names.filter(|name| {
            let entry = self.all.get(*name);
            entry.is_some_and(|entry| is_such(&entry.stage))
        });
        found.cloned().collect()
    }

    /// Such captchas of this id.
    pub(super) fn entries_of_id(&self, id: i64) -> impl Iterator<Item = &Entry> {
        let names = self.by_id.get(&id).into_iter().flatten();
        names.filter_map(|name| self.all.get(name))
    }

    /// As few records as say the same.
    pub(super) fn records(&self) -> Vec<Record> {
        let mut records = Vec::new();
        let closed = self.closed.iter().map(|known| (&known.name, &known.entry));
        for (name, entry) in closed.clone().chain(&self.all) {
            records.push(Record::Send(name.clone(), entry.clone()));
            if let Some(id) = entry.stage.id() {
                records.push(Record::Accept(name.clone(), id));
            }
            if let Stage::Answered(_, text) = &entry.stage {
                records.push(Record::Answer(name.clone(), text.clone()));
            }
        }
        records.extend(closed.map(|(name, _)| Record::Close(name.clone())));
        records
    }
}
