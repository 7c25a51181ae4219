//! Runs the recipe that its first argument names. Each is a program of its own.

use std::error::Error;

macro_rules! recipes {
    ($($name:ident),*) => {
        $(mod $name;)*

        fn main() -> Result<(), Box<dyn Error>> {
            match std::env::args().nth(1).as_deref() {
                $(Some(stringify!($name)) => $name::main(),)*
                _ => Err(concat!("which of", $(" ", stringify!($name)),*, "?").into()),
            }
        }
    };
}

recipes!(
    account,
    audio,
    balance,
    checkanswer,
    confirm,
    coupon,
    history,
    image,
    interactive,
    many,
    math,
    mouse,
    multimouse,
    puzzle,
    rotate,
    textonly,
    transfer,
    work
);
