//! What the service's refusals "too quickly" do to an account.

use std::time::Duration;

/// "Limit reached" again within this time after a pause was too short a pause.
const SOON: Duration = Duration::from_secs(10);
/// By how much the pause then grows.
const GROWTH: u32 = 4;

/// Requests that came too soon ("limit reached").
#[derive(Debug, Default)]
pub(super) struct Slips {
    in_a_row: u32,
    /// When the last pause ended.
    paused_until: Duration,
}

impl Slips {
    /// The pause after another one at `now`, while requests are held back until `held_until` anyway.
    pub(super) fn pause(
        &mut self,
        first: Duration,
        now: Duration,
        held_until: Duration,
    ) -> Duration {
        // It left before the last pause began: that one is for it, too.
        let left = held_until.saturating_sub(now);
        if self.in_a_row > 0 && !left.is_zero() {
            return left;
        }
        if now > self.paused_until.saturating_add(SOON) {
            self.in_a_row = 0;
        }
        let pause = first.saturating_mul(GROWTH.saturating_pow(self.in_a_row));
        self.in_a_row += 1;
        self.paused_until = now.saturating_add(pause);
        pause
    }
}

/// What the documentation advises after "captcha submitted too quickly".
const SLOW: Duration = Duration::from_secs(1);
const SLOWEST: Duration = Duration::from_secs(60);
/// For how long uploads stay slow, at least.
const PENANCE: Duration = Duration::from_secs(60);

/// Uploads, which the service may want less often than other requests.
#[derive(Debug, Default)]
pub(super) struct Uploads {
    last: Option<Duration>,
    /// The interval that the service asked for by its refusals, and until when it holds.
    slow: Duration,
    slow_until: Duration,
}

impl Uploads {
    /// When the next upload may leave by these limits.
    pub(super) fn next(&self, interval: Duration, now: Duration) -> Duration {
        let slow = if now < self.slow_until {
            self.slow
        } else {
            Duration::ZERO
        };
        let interval = interval.max(slow);
        // Without an interval it does not matter when the last one was.
        let last = self.last.filter(|_| !interval.is_zero());
        last.map_or(Duration::ZERO, |last| last.saturating_add(interval))
    }

    /// Puts right what lies ahead of a clock that went back.
    pub(super) fn settle(&mut self, now: Duration) {
        self.last = self.last.map(|last| last.min(now));
        self.slow_until = self.slow_until.min(now.saturating_add(SLOWEST * 10));
    }

    /// An upload has left, if it has.
    pub(super) fn note(&mut self, sent: Option<Duration>) {
        self.last = sent.max(self.last);
    }

    /// One was refused for coming too soon. Gives the interval that holds from now on.
    pub(super) fn slow_down(&mut self, now: Duration) -> Duration {
        let slow = if now < self.slow_until {
            self.slow * 2
        } else {
            SLOW
        };
        self.slow = slow.min(SLOWEST);
        self.slow_until = now.saturating_add(PENANCE.max(self.slow * 10));
        self.last = self.last.max(Some(now));
        self.slow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn the_first_slip_is_cheap_and_repeated_ones_are_not() {
        let (mut slips, first) = (Slips::default(), Duration::from_millis(250));
        assert_eq!(slips.pause(first, at(100), at(0)), first);
        // Sent before the pause began.
        let until = at(100) + first;
        assert_eq!(slips.pause(first, at(100), until), first);
        assert_eq!(slips.pause(first, at(101), until), first * 4);
        assert_eq!(slips.pause(first, at(103), at(102)), first * 16);
        assert_eq!(slips.pause(first, at(200), at(107)), first);
    }

    #[test]
    fn uploads_slow_down_and_recover() {
        let mut uploads = Uploads::default();
        assert_eq!(uploads.next(at(3), at(10)), at(0));
        uploads.note(Some(at(10)));
        uploads.note(None);
        assert_eq!(uploads.next(at(3), at(10)), at(13));
        assert_eq!(uploads.next(at(0), at(10)), at(0));
        assert_eq!(uploads.slow_down(at(11)), at(1));
        assert_eq!(uploads.next(at(0), at(11)), at(12));
        assert_eq!(uploads.slow_down(at(12)), at(2));
        assert_eq!(uploads.next(at(0), at(12)), at(14));
        assert_eq!(uploads.next(at(0), at(72)), at(0));
        assert_eq!(uploads.slow_down(at(100)), at(1));
        for _ in 0..9 {
            uploads.slow_down(at(101));
        }
        assert_eq!(uploads.next(at(0), at(101)), at(161));
    }
}
