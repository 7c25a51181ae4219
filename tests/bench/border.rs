//! The calls of border.c in Rust: the difference is the cost of the C ABI.

use std::hint::black_box;
use std::time::Instant;

use ninekw::{CancelToken, Options};

const CALLS: u32 = 200_000;

fn measure(name: &str, mut call: impl FnMut()) {
    // A single thread that never sleeps, so elapsed time is CPU time, apart from other processes.
    let start = Instant::now();
    for _ in 0..CALLS {
        call();
    }
    let nanoseconds = start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS);
    println!("{name} {nanoseconds:.2}");
}

fn main() {
    let mut options = Options::new();
    let cancel = CancelToken::new();
    measure("is_triggered", || {
        black_box(black_box(&cancel).is_triggered());
    });
    measure("set_int", || {
        let set = options.set(black_box("maxtimeout"), black_box(90));
        assert!(set.is_ok());
    });
    measure("set_text", || {
        let set = options.set(black_box("oldsource"), black_box("a"));
        assert!(set.is_ok());
    });
    measure("clear", || {
        black_box(&mut options).clear();
    });
    measure("new_and_free", || {
        black_box(CancelToken::new());
    });
}
