use std::fs;

use super::*;
use crate::answer::Kind;

const ACCOUNT: &str = "0776b95f70eee1f25b98455988409202";

/// A folder of the test's own, removed in the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("ninekw-journal-{}", random::letters::<10>().unwrap());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir(&folder).unwrap();
        Self(folder)
    }

    fn file(&self) -> PathBuf {
        self.0.join("journal")
    }

    fn open(&self) -> Journal {
        Journal::open(&self.file(), ACCOUNT.into()).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn captcha(tag: Option<&str>, content: &str) -> Entry {
    Entry {
        tag: tag.map(Into::into),
        content: content.into(),
        mark: Some("ninekw-abcdefgh".into()),
        sent_at: 1_700_000_000_000,
        kind: Kind::Mouse,
        max_timeout: 600,
        checked: Some("yes".into()),
        price: Some(10),
        owner: "".into(),
        stage: Stage::Sent,
    }
}

fn begun(journal: &Journal, tag: &str) -> Arc<str> {
    match journal.begin(captcha(Some(tag), tag)).unwrap() {
        Begun::Send(name) => name,
        other => panic!("{other:?}"),
    }
}

fn known(journal: &Journal, tag: &str) -> Option<Entry> {
    match journal.begin(captcha(Some(tag), tag)).unwrap() {
        Begun::Known(known) => Some(known.entry),
        Begun::Send(name) => {
            journal.close(&name).unwrap();
            None
        }
        Begun::OtherContent => panic!("the content is the same"),
    }
}

fn stage(journal: &Journal, tag: &str) -> Option<Stage> {
    known(journal, tag).map(|entry| entry.stage)
}

fn refusal(folder: &Folder, account: &str) -> String {
    let error = Journal::open(&folder.file(), account.into()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::File);
    error.message().to_owned()
}

#[test]
fn what_is_written_is_read_again() {
    let folder = Folder::new();
    let journal = folder.open();
    let (one, two) = (begun(&journal, "one"), begun(&journal, "two \n ü"));
    begun(&journal, "three");
    let four = begun(&journal, "four");
    journal.accepted(&one, 11).unwrap();
    journal.accepted(&two, 12).unwrap();
    journal.answered(12, "68x149\n").unwrap();
    journal.answered(99, "of nobody").unwrap();
    journal.close(&four).unwrap();
    drop(journal);
    let journal = folder.open();
    assert_eq!(stage(&journal, "one"), Some(Stage::Pending(11)));
    let answered = known(&journal, "two \n ü").unwrap();
    assert_eq!(answered.stage, Stage::Answered(12, "68x149\n".into()));
    assert_eq!(answered.kind, Kind::Mouse);
    assert_eq!(answered.checked.as_deref(), Some("yes"));
    assert_eq!(answered.price, Some(10));
    assert_eq!(stage(&journal, "three"), Some(Stage::Sent));
    assert_eq!(stage(&journal, "four"), None);
    journal.close_id(12).unwrap();
    journal.close_id(12).unwrap();
    assert_eq!(stage(&journal, "two \n ü"), None);
}

#[test]
fn a_journal_cut_at_any_byte_holds_what_is_whole() {
    let folder = Folder::new();
    let journal = folder.open();
    let one = begun(&journal, "one");
    journal.accepted(&one, 11).unwrap();
    journal.answered(11, "answer").unwrap();
    drop(journal);
    let whole = fs::read(folder.file()).unwrap();
    let ends: Vec<usize> = (1..=whole.len())
        .filter(|end| whole[end - 1] == b'\n')
        .collect();
    assert_eq!(ends.len(), 4);
    for length in 0..=whole.len() {
        for rest in [&b""[..], b"\0\0\0", b"\nx\n"] {
            // Only a journal, and what a power cut may leave behind its last line, is written over.
            let is_journal = length >= ends[0] && !ends.contains(&(length + 1));
            if !(rest.is_empty() || is_journal && length % 16 == 0) {
                continue;
            }
            let mut bytes = whole[..length].to_vec();
            bytes.extend_from_slice(rest);
            fs::write(folder.file(), &bytes).unwrap();
            let journal = folder.open();
            let wanted = match ends.iter().filter(|end| **end <= length).count() {
                0 | 1 => None,
                2 => Some(Stage::Sent),
                3 => Some(Stage::Pending(11)),
                _ => Some(Stage::Answered(11, "answer".into())),
            };
            assert_eq!(stage(&journal, "one"), wanted, "{length} bytes");
            begun(&journal, "later");
            drop(journal);
            let journal = folder.open();
            assert_eq!(stage(&journal, "one"), wanted, "{length} bytes");
            assert_eq!(stage(&journal, "later"), Some(Stage::Sent));
        }
    }
}

#[test]
fn damage_is_told_and_never_taken_for_an_end() {
    let folder = Folder::new();
    let journal = folder.open();
    begun(&journal, "one");
    begun(&journal, "two");
    drop(journal);
    let whole = fs::read(folder.file()).unwrap();
    let last = whole[..whole.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n');
    for at in 0..last.unwrap() {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(folder.file(), &bytes).unwrap();
        let message = refusal(&folder, ACCOUNT);
        assert!(message.contains("is damaged"), "{message}");
        assert_eq!(fs::read(folder.file()).unwrap(), bytes);
    }
}

#[test]
fn without_its_damaged_line_it_is_a_journal_again() {
    let folder = Folder::new();
    let journal = folder.open();
    for (tag, id) in [("one", 11), ("two", 12)] {
        let name = begun(&journal, tag);
        journal.accepted(&name, id).unwrap();
        journal.answered(id, tag).unwrap();
    }
    drop(journal);
    let whole = fs::read_to_string(folder.file()).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    assert_eq!(lines.len(), 7);
    // What is lost by it: the captcha, its id, its answer; never anything of another captcha.
    let left = [None, Some(Stage::Sent), Some(Stage::Pending(11))];
    for (place, wanted) in (1..).zip(left) {
        let mut damaged = lines.clone();
        damaged[place] = "garbage\n";
        fs::write(folder.file(), damaged.concat()).unwrap();
        let message = refusal(&folder, ACCOUNT);
        let way = format!("line {} is damaged; a copy without that line", place + 1);
        assert!(message.contains(&way), "{message}");
        assert!(message.contains("history"), "{message}");
        damaged.remove(place);
        fs::write(folder.file(), damaged.concat()).unwrap();
        let journal = folder.open();
        assert_eq!(stage(&journal, "one"), wanted);
        let other = Some(Stage::Answered(12, "two".into()));
        assert_eq!(stage(&journal, "two"), other);
    }
}

#[test]
fn a_line_without_a_price_is_read() {
    let mut entry = captcha(Some("one"), "one");
    entry.price = None;
    let line = Record::Send("name".into(), entry.clone()).line();
    assert!(!line.contains("price"));
    let json = record::checked(line.as_bytes()).unwrap();
    assert_eq!(Record::read(json), Some(Record::Send("name".into(), entry)));
}

#[test]
fn only_a_journal_of_the_account_is_taken() {
    let folder = Folder::new();
    drop(folder.open());
    let mine = fs::read(folder.file()).unwrap();
    let message = refusal(&folder, "other");
    assert!(message.contains("another account"), "{message}");
    for (content, why) in [
        (&b"GIF89a"[..], "no journal"),
        (b"\n", "no journal"),
        (b"12345678 {}\n", "no journal"),
        (&[0; 500], "no journal"),
    ] {
        fs::write(folder.file(), content).unwrap();
        assert!(refusal(&folder, ACCOUNT).contains(why));
        assert_eq!(fs::read(folder.file()).unwrap(), content);
    }
    let later = record::head(ACCOUNT);
    assert_eq!(later.as_bytes(), mine);
    let later = json_line(r#"{"ninekw_journal":2,"account":"a"}"#);
    fs::write(folder.file(), later).unwrap();
    assert!(refusal(&folder, ACCOUNT).contains("version 2"));
    fs::write(folder.file(), mine.clone()).unwrap();
    let unknown = [mine, json_line(r#"{"pause":"x"}"#).into_bytes()].concat();
    fs::write(folder.file(), unknown).unwrap();
    assert!(refusal(&folder, ACCOUNT).contains("later library"));
    fs::remove_file(folder.file()).unwrap();
    fs::create_dir(folder.file()).unwrap();
    assert!(refusal(&folder, ACCOUNT).contains("must be a file"));
}

fn json_line(json: &str) -> String {
    format!("{} {json}\n", record::sum(json))
}

#[test]
fn another_content_under_a_tag_is_refused() {
    let folder = Folder::new();
    let journal = folder.open();
    begun(&journal, "one");
    let other = journal.begin(captcha(Some("one"), "other")).unwrap();
    assert!(matches!(other, Begun::OtherContent));
}

#[test]
fn equal_captchas_may_have_one_id() {
    let folder = Folder::new();
    let journal = folder.open();
    for tag in ["one", "two", "three"] {
        let name = begun(&journal, tag);
        journal.accepted(&name, 11).unwrap();
    }
    // What is pending is not safe with anybody.
    journal.acknowledge(11).unwrap();
    assert_eq!(stage(&journal, "one"), Some(Stage::Pending(11)));
    journal.answered(11, "answer").unwrap();
    drop(journal);
    let journal = folder.open();
    for tag in ["one", "two", "three"] {
        let wanted = Some(Stage::Answered(11, "answer".into()));
        assert_eq!(stage(&journal, tag), wanted);
    }
    journal.acknowledge(11).unwrap();
    for tag in ["one", "two", "three"] {
        assert_eq!(stage(&journal, tag), None);
    }
}

#[test]
fn a_tag_is_forgotten_however_far_its_captcha_has_come() {
    let folder = Folder::new();
    let journal = folder.open();
    for tag in ["sent", "pending", "answered", "other tag of the id"] {
        let name = begun(&journal, tag);
        match tag {
            "sent" => {}
            "pending" => journal.accepted(&name, 11).unwrap(),
            _ => journal.accepted(&name, 12).unwrap(),
        }
    }
    journal.answered(12, "answer").unwrap();
    for tag in ["sent", "pending", "answered", "unknown", "sent"] {
        assert!(journal.forget(tag, |_| false).unwrap(), "{tag}");
    }
    drop(journal);
    let journal = folder.open();
    for tag in ["sent", "pending", "answered"] {
        assert_eq!(stage(&journal, tag), None, "{tag}");
    }
    let kept = Some(Stage::Answered(12, "answer".into()));
    assert_eq!(stage(&journal, "other tag of the id"), kept);
    assert!(journal.known(11).unwrap().is_none());
}

#[test]
fn what_is_being_worked_on_is_not_forgotten() {
    let folder = Folder::new();
    let (journal, second) = (folder.open(), folder.open());
    let forget = |tag| journal.forget(tag, |id| id == 11).unwrap();
    let one = begun(&journal, "one");
    assert!(!forget("one"), "it is being uploaded");
    journal.accepted(&one, 11).unwrap();
    drop(one);
    assert!(!forget("one"), "it is waited for");
    assert!(!second.forget("one", |_| false).unwrap(), "another's");
    journal.answered(11, "answer").unwrap();
    assert!(second.forget("one", |_| false).unwrap(), "it is answered");
    let two = begun(&journal, "two");
    let looks_for_it = journal.hold(&two);
    drop(two);
    assert!(!forget("two"), "it is looked for");
    drop(looks_for_it);
    assert!(!second.forget("two", |_| false).unwrap(), "another's");
    assert!(forget("two"));
    // Of one that ended, it is whose who waits for it.
    let three = begun(&second, "three");
    second.accepted(&three, 11).unwrap();
    drop((three, second));
    assert!(!forget("three"));
    assert!(journal.forget("three", |_| false).unwrap());
    assert_eq!(stage(&journal, "three"), None);
}

#[cfg(unix)]
#[test]
fn a_journal_is_one_by_whatever_path() {
    let folder = Folder::new();
    let link = folder.0.join("link");
    fs::create_dir(folder.0.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(folder.file(), &link).unwrap();
    let first = folder.open();
    let one = begun(&first, "one");
    first.accepted(&one, 11).unwrap();
    let second = Journal::open(&link, ACCOUNT.into()).unwrap();
    assert_eq!(second.resume(|_| true).unwrap().len(), 0);
}

#[test]
fn what_a_living_process_waits_for_is_its_own() {
    let folder = Folder::new();
    // Two clients, as of two processes: each has an owner of its own.
    let (first, second) = (folder.open(), folder.open());
    let one = begun(&first, "one");
    first.accepted(&one, 11).unwrap();
    let untagged = captcha(None, "same");
    assert!(matches!(first.begin(untagged.clone()), Ok(Begun::Send(_))));
    assert_eq!(second.resume(|_| true).unwrap().len(), 0);
    assert_eq!(stage(&second, "one"), Some(Stage::Pending(11)));
    assert!(matches!(second.begin(untagged.clone()), Ok(Begun::Send(_))));
    drop(first);
    let left = second.resume(|_| true).unwrap();
    assert_eq!(left.len(), 2, "{left:?}");
    // Now they are the second's.
    let third = folder.open();
    assert_eq!(third.resume(|_| true).unwrap().len(), 0);
    drop(second);
    assert!(matches!(third.begin(untagged), Ok(Begun::Known(_))));
    let rest: Vec<_> = third.resume(|_| true).unwrap();
    assert_eq!(rest.len(), 2, "what the second took and sent: {rest:?}");
    drop(third);
    let files = fs::read_dir(&folder.0).unwrap().count();
    assert_eq!(files, 1, "no lock is left");
}

#[test]
fn of_its_own_a_process_resumes_what_it_left_pending() {
    let folder = Folder::new();
    let journal = folder.open();
    for (tag, id) in [("one", 11), ("two", 12), ("three", 13)] {
        let name = begun(&journal, tag);
        journal.accepted(&name, id).unwrap();
    }
    begun(&journal, "being sent");
    journal.answered(13, "answer").unwrap();
    let left = journal.resume(|id| id != 12).unwrap();
    let ids: Vec<_> = left.iter().map(|known| known.entry.stage.id()).collect();
    assert_eq!(ids, [Some(11)]);
}

#[test]
fn a_journal_that_is_mostly_over_is_written_anew() {
    let folder = Folder::new();
    let journal = folder.open();
    let kept = begun(&journal, "kept");
    journal.accepted(&kept, 1).unwrap();
    let head = fs::read_to_string(folder.file()).unwrap();
    let mut lines = head.clone();
    let over = Record::Close("nobody".into()).line();
    while lines.len() < 2 * 1024 * 1024 {
        lines.push_str(&over.repeat(1000));
    }
    fs::write(folder.file(), lines).unwrap();
    let second = folder.open();
    assert!(fs::metadata(folder.file()).unwrap().len() < 2000);
    // The first reads the new file, and both go on in it.
    journal.answered(1, "answer").unwrap();
    let wanted = Some(Stage::Answered(1, "answer".into()));
    assert_eq!(stage(&second, "kept"), wanted);
    assert_eq!(stage(&journal, "kept"), wanted);
}

#[test]
fn a_file_that_is_removed_meanwhile_is_made_again() {
    let folder = Folder::new();
    let journal = folder.open();
    begun(&journal, "one");
    fs::remove_file(folder.file()).unwrap();
    begun(&journal, "two");
    assert_eq!(stage(&folder.open(), "one"), None);
    assert_eq!(stage(&folder.open(), "two"), Some(Stage::Sent));
}
