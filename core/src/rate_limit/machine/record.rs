//! What the processes of a machine tell each other: some times of the machine's clock.

use std::time::Duration;

const MAGIC: &[u8; 8] = b"ninekw1\n";
/// Of the record, in bytes.
pub(super) const SIZE: usize = MAGIC.len() + 1 + 3 * 8;

const HAS_LAST: u8 = 2;

/// The most that [`Record::last`] may lie ahead.
pub(super) const AHEAD: Duration = Duration::from_millis(500);

/// The state of an account's budget. It holds nothing of the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Record {
    /// When the last request left, as far as is known.
    pub(super) last: Option<Duration>,
    /// When the service asked for a pause.
    paused: Duration,
    /// When that pause ends.
    not_before: Duration,
}

impl Record {
    /// The record in a file. A new file is empty; of one that holds something else all that is known is that
    /// somebody may have sent until now.
    pub(super) fn of(bytes: &[u8]) -> Self {
        if bytes.is_empty() {
            return Self::default();
        }
        Self::parse(bytes).unwrap_or(Self {
            last: Some(Duration::MAX),
            ..Self::default()
        })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let bytes: &[u8; SIZE] = bytes.try_into().ok()?;
        let (&flags, times) = bytes.strip_prefix(MAGIC)?.split_first()?;
        let time = |index: usize| {
            let eight = times[index * 8..][..8].try_into().ok()?;
            Some(Duration::from_nanos(u64::from_le_bytes(eight)))
        };
        let last = time(0)?;
        Some(Self {
            last: (flags & HAS_LAST != 0).then_some(last),
            paused: time(1)?,
            not_before: time(2)?,
        })
    }

    pub(super) fn bytes(&self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        let (magic, rest) = bytes.split_at_mut(MAGIC.len());
        magic.copy_from_slice(MAGIC);
        rest[0] = if self.last.is_some() { HAS_LAST } else { 0 };
        let times = [self.last.unwrap_or_default(), self.paused, self.not_before];
        for (place, time) in rest[1..].chunks_exact_mut(8).zip(times) {
            let nanos = u64::try_from(time.as_nanos()).unwrap_or(u64::MAX);
            place.copy_from_slice(&nanos.to_le_bytes());
        }
        bytes
    }

    /// Puts right what cannot be.
    pub(super) fn settle(&mut self, now: Duration, longest_pause: Duration) {
        // The clock went back, or starts anew with the machine. One interval is always enough. A turn just taken counts
        // from a moment ahead.
        self.last = self.last.map(|last| last.min(now.saturating_add(AHEAD)));
        if self.paused > now {
            (self.paused, self.not_before) = (Duration::ZERO, Duration::ZERO);
        }
        self.not_before = self.not_before.min(now.saturating_add(longest_pause));
    }

    /// How long until the next request may leave.
    pub(super) fn wait(&self, interval: Duration, now: Duration) -> Duration {
        let earliest = self
            .last
            .map_or(Duration::ZERO, |last| last.saturating_add(interval));
        earliest.max(self.not_before).saturating_sub(now)
    }

    /// How long the service's pause still lasts.
    pub(super) fn pause_left(&self, now: Duration) -> Duration {
        self.not_before.saturating_sub(now)
    }

    /// The service wants no request for `pause` from now.
    pub(super) fn hold_back(&mut self, pause: Duration, now: Duration) {
        let until = now.saturating_add(pause);
        if self.paused > now || until > self.not_before {
            (self.paused, self.not_before) = (now, until);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GAP: Duration = Duration::from_millis(250);

    fn at(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    fn sent(last: u64) -> Record {
        Record {
            last: Some(at(last)),
            ..Record::default()
        }
    }

    #[test]
    fn a_record_survives_its_file() {
        let mut record = sent(7);
        record.hold_back(at(5), at(2));
        assert_eq!(Record::of(&record.bytes()), record);
        assert_eq!(Record::of(&[]), Record::default());
        assert_eq!(Record::of(&Record::default().bytes()), Record::default());
    }

    #[test]
    fn the_interval_counts_from_the_last_send() {
        let mut record = sent(1000);
        record.settle(at(1100), Duration::MAX);
        assert_eq!(record.wait(GAP, at(1100)), at(150));
        assert_eq!(record.wait(GAP, at(1250)), at(0));
        assert_eq!(Record::default().wait(GAP, at(0)), at(0));
    }

    #[test]
    fn a_clock_that_went_back_costs_little() {
        let mut record = sent(1_000_000);
        record.hold_back(at(60_000), at(1_000_000));
        record.settle(at(10), Duration::MAX);
        assert_eq!(record.wait(GAP, at(10)), GAP + AHEAD);
        record.settle(at(20), Duration::MAX);
        assert_eq!(record.wait(GAP, at(20)), at(740));
        // A pause of the other time does not keep one of this time out.
        record.hold_back(at(100), at(900));
        assert_eq!(record.wait(GAP, at(900)), at(100));
    }

    #[test]
    fn no_pause_is_longer_than_the_longest() {
        let mut record = Record::default();
        record.hold_back(Duration::from_secs(u64::from(u32::MAX)), at(100));
        record.settle(at(200), at(7000));
        assert_eq!(record.wait(GAP, at(200)), at(7000));
        assert_eq!(record.pause_left(at(200)), at(7000));
        record.settle(at(1200), at(7000));
        assert_eq!(record.wait(GAP, at(1200)), at(6000));
    }

    #[test]
    fn something_else_in_the_file_may_hide_a_send() {
        for bytes in [&[0; SIZE][..], b"x", &[b'n'; SIZE + 1]] {
            let mut record = Record::of(bytes);
            record.settle(at(70), Duration::MAX);
            assert_eq!(record.last, Some(at(70) + AHEAD));
        }
    }

    #[test]
    fn the_longest_pause_counts() {
        let mut record = Record::default();
        record.hold_back(at(500), at(100));
        record.hold_back(at(100), at(200));
        assert_eq!(record.wait(GAP, at(200)), at(400));
        record.hold_back(at(500), at(200));
        assert_eq!(record.wait(GAP, at(200)), at(500));
    }
}
