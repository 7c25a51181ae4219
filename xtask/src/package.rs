//! The packages: what they hold, how they are made, and proof that they work where only their users' tools are.

mod all;
mod compile;
mod consumers;
mod debian;
mod dist;
mod dotnet;
mod emulated;
mod go;
mod inspect;
mod install;
mod managed;
mod musl_python;
pub(crate) mod notices;
mod npm;
mod readme;
mod rooms;
mod scripts;
mod stage;
mod wheels;

pub(crate) use all::{Made, make_all, run, tools};
pub(crate) use compile::with_zig_cache;
pub(crate) use consumers::{installed as consume_installed, unpacked as consume_unpacked};
pub(crate) use dist::{pack_twice, packed, time as time_of_commit};
pub(crate) use dotnet::step as dotnet_step;
pub(crate) use emulated::steps as emulated_steps;
pub(crate) use inspect::{names_no_folder, weighs_at_most};
pub(crate) use install::run as install;
pub(crate) use rooms::steps as room_steps;
pub(crate) use stage::{SUMS, folder_of_release, packages};
pub(crate) use wheels::{check_source, check_wheel, unpacked_wheel, wheel as make_wheel};

/// What several bindings read; a package has a copy.
pub(crate) const HEADER: &str = "include/ninekw.ffi.h";

/// Steps that only a release has.
pub(crate) fn release_steps() -> Vec<crate::test::Step> {
    let mut steps = emulated::release_steps();
    steps.extend(rooms::release_steps());
    steps
}
