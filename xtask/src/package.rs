//! The C library for others: a prefix, a tarball, and proof that programs build against both.

mod arm64;
mod consumers;
mod dist;
mod inspect;
mod install;
mod layout;
pub(crate) mod notices;
mod processor;
mod wheels;
mod windows_wheels;

pub(crate) use arm64::{steps as arm64_steps, wheel as arm64_wheel};
pub(crate) use consumers::{installed as consume_installed, unpacked as consume_unpacked};
pub(crate) use dist::{pack_twice, packed, run as dist, time as time_of_commit, with_zig_cache};
pub(crate) use inspect::{names_no_folder, weighs_at_most};
pub(crate) use install::run as install;
pub(crate) use layout::{Library, Place, abi_version, headers, lay_out};
pub(crate) use processor::Processor;
pub(crate) use wheels::{check_source, check_wheel, run as wheel};
pub(crate) use windows_wheels::{make as windows_wheel, run as windows_wheels};
