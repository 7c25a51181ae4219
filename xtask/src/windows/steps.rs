//! The tests of what is made for Windows.

use std::process::Command;
use std::sync::{Arc, Mutex, PoisonError};

use super::stand_ins::Libraries;
use super::unzipped::Unzipped;
use super::{BOTH, Bits, TOOLS, autoit, dotnet, node, pack, pascal, programs, python, wine};
use crate::languages::fixtures;
use crate::platform::Platform;
use crate::system::{ADVZIP, DEBOOTSTRAP, FPC, FPC_SOURCE, NODE, NPM, Tool, WINE};
use crate::test::Step;
use crate::{Result, package, recipes};

/// All of it: the two kinds of programs by turns, as steps run two at a time.
pub(crate) fn steps() -> Vec<Step> {
    let mut kinds = BOTH.map(|bits| of(bits).into_iter());
    let mut steps = Vec::new();
    loop {
        let before = steps.len();
        steps.extend(kinds.iter_mut().filter_map(Iterator::next));
        if steps.len() == before {
            return steps;
        }
    }
}

type Work = fn(Bits) -> Result<usize>;
type Driver = fn(Bits) -> Result<Command>;
type Examples = fn(&Unzipped) -> Result<usize>;

const PASCAL: [&Tool; 2] = [&FPC, &FPC_SOURCE];
const NODE_PACKAGES: [&Tool; 1] = [&NPM];
const WHEEL: [&Tool; 1] = [&ADVZIP];
/// vbc comes from npm.
const VISUAL_BASIC: [&Tool; 2] = [&NODE, &NPM];

/// Steps with what they share: a Wine that ends with the last of them. One step at a time uses it.
struct Steps {
    bits: Bits,
    wine: Arc<Mutex<Option<wine::Server>>>,
    list: Vec<Step>,
}

fn of(bits: Bits) -> Vec<Step> {
    let mut steps = Steps {
        bits,
        wine: Arc::default(),
        list: Vec::new(),
    };
    let name = bits.name();
    steps.list.push(Step::new(
        format!("Windows {name}: zip of the DLL"),
        &TOOLS,
        move || pack::make(bits),
    ));
    steps.list.push(Step::new(
        format!("Windows {name}: wheel for Python"),
        &[&TOOLS[..], &WHEEL].concat(),
        move || package::make_wheel(Platform::windows(bits)),
    ));
    if bits == Bits::X64 {
        steps.add("wheel, in Python", &WHEEL, python::wheel);
    }
    steps.cases("C", "c", &[], false, programs::driver);
    let robust = "threads, Ctrl-C, file names, floating point, 128 KiB of stack";
    steps.add(robust, &[], programs::robust);
    steps.add("the DLL loaded and let go of", &[], programs::loading);
    steps.add("panics are trapped", &[], programs::panics);
    steps.add("Free Pascal", &PASCAL, pascal::smoke);
    steps.cases("Delphi", "delphi", &PASCAL, false, pascal::driver);
    let netcore = "csharp-netcore";
    steps.cases(".NET Core", netcore, &[], false, dotnet::driver);
    steps.cases("Node", "javascript", &NODE_PACKAGES, true, |bits| {
        node::driver(bits, &[])
    });
    let blocking = "javascript-sync";
    steps.cases("Node (Sync)", blocking, &NODE_PACKAGES, true, |bits| {
        node::driver(bits, &["sync"])
    });
    steps.own(".NET Core", &[], dotnet::own);
    steps.own("Delphi", &PASCAL, pascal::own);
    steps.own("Node", &NODE_PACKAGES, node::own);
    steps.unzipped("C and C++", &[], Unzipped::c);
    steps.unzipped("Delphi", &PASCAL, Unzipped::delphi);
    steps.unzipped("C# and VB.NET", &VISUAL_BASIC, Unzipped::dotnet);
    steps.unzipped("Node", &NODE_PACKAGES, Unzipped::node);
    if autoit::is_here(bits) {
        steps.cases("AutoIt", "autoit", &[], false, autoit::driver);
        let own = |bits| autoit::own(bits, &Libraries::make(bits)?);
        steps.add("AutoIt: its own tests", &[], own);
        steps.unzipped("AutoIt", &[], Unzipped::autoit);
        if bits == Bits::X64 {
            steps.add("AutoIt: recipes", &[], |_| recipes::run(&recipes::AUTOIT));
        }
    } else {
        let why = format!("{} names no interpreter", autoit::variable(bits));
        let name = format!("Windows {name}: AutoIt");
        steps.list.push(Step::left_out(name, why));
    }
    steps.list
}

impl Steps {
    fn tools(&self, more: &[&'static Tool]) -> Vec<&'static Tool> {
        let mut tools = [&TOOLS[..], &[&WINE], more].concat();
        if self.bits == Bits::X86 {
            tools.push(&DEBOOTSTRAP);
        }
        tools
    }

    fn add(&mut self, what: &str, tools: &[&'static Tool], work: Work) {
        self.step(what, tools, work);
    }

    fn step(
        &mut self,
        what: &str,
        tools: &[&'static Tool],
        work: impl FnOnce(Bits) -> Result<usize> + Send + 'static,
    ) {
        let bits = self.bits;
        let wine = Arc::clone(&self.wine);
        let name = format!("Windows {}: {what}", bits.name());
        let step = Step::new(name, &self.tools(tools), move || {
            within(bits, &wine, || work(bits))
        });
        self.push(step);
    }

    /// Programs of 32 bits run in a system of their own.
    fn push(&mut self, step: Step) {
        self.list.push(match self.bits {
            Bits::X64 => step,
            Bits::X86 => step.with_root(),
        });
    }

    fn cases(
        &mut self,
        what: &str,
        language: &'static str,
        tools: &[&'static Tool],
        by_socket: bool,
        driver: Driver,
    ) {
        let bits = self.bits;
        let wine = Arc::clone(&self.wine);
        let name = format!("Windows {}: {what}", bits.name());
        let step = Step::cases_by(&name, language, &self.tools(tools), move || {
            within(bits, &wine, || {
                let driver = driver(bits)?;
                if by_socket {
                    ninekw_tests::run_with_socket(language, driver)
                } else {
                    ninekw_tests::run(language, driver)
                }
            })
        });
        self.push(step);
    }

    /// What programs may do to a binding, and what it says of libraries that do not fit.
    fn own(&mut self, language: &str, tools: &[&'static Tool], own: Driver) {
        self.step(&format!("{language}: its own tests"), tools, move |bits| {
            let libraries = Libraries::make(bits)?;
            let passed = fixtures::run_with(&own(bits)?, &libraries.fixtures)?;
            Ok(passed + libraries.unfit(|| own(bits))?)
        });
    }

    /// The examples of the zip in a language that can be run.
    fn unzipped(&mut self, language: &str, tools: &[&'static Tool], examples: Examples) {
        self.step(&format!("unpacked zip: {language}"), tools, move |bits| {
            examples(&Unzipped::new(bits)?)
        });
    }
}

/// Does something while Wine runs, which is set up and started by the first to need it.
fn within<T>(
    bits: Bits,
    wine: &Mutex<Option<wine::Server>>,
    work: impl FnOnce() -> Result<T>,
) -> Result<T> {
    let mut server = wine.lock().unwrap_or_else(PoisonError::into_inner);
    if server.is_none() {
        wine::make(bits)?;
        *server = Some(wine::Server::start(bits)?);
    }
    work()
}
