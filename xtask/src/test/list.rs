//! All steps, in the order of the table.

use super::step::Step;
use super::{c, checkers, clicks, desk, kit, languages, python, recipes, redis, rust, site};
use crate::system::GO;
use crate::{package, release, windows};

/// Those of the quick run and those of the matrix.
pub(super) fn all() -> Vec<Step> {
    let mut steps = rust::steps();
    steps.extend(c::quick());
    steps.extend(python::steps());
    steps.extend(languages::steps());
    steps.extend(checkers::steps());
    steps.extend(c::matrix());
    steps.extend(recipes::steps());
    steps.extend(redis::steps());
    steps.extend(desk::steps());
    steps.extend(clicks::steps());
    steps.extend(site::steps());
    steps.extend(kit::steps());
    steps.extend(c::alone());
    steps.push(Step::new("GitHub's workflows are valid", &[&GO], || {
        release::actionlint().map(drop)
    }));
    steps.push(package::dotnet_step());
    steps.extend(package::room_steps());
    steps.extend(package::emulated_steps());
    steps.extend(windows::steps());
    steps.extend(package::release_steps());
    steps
}
