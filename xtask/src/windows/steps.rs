//! The tests of what is made for Windows.

use super::stand_ins::Libraries;
use super::unzipped::Unzipped;
use super::{BOTH, Bits, TOOLS, autoit, dotnet, node, pack, pascal, programs, wine};
use crate::system::{DEBOOTSTRAP, FPC, FPC_SOURCE, NPM, Tool, WINE, need};
use crate::test::Tally;
use crate::{Result, chroot, package};

/// Beside what the builds need.
const FOR_TESTS: [&Tool; 5] = [&WINE, &DEBOOTSTRAP, &FPC, &FPC_SOURCE, &NPM];

/// All of it. What a machine lacks is only told where nothing may be installed.
pub(crate) fn run(tally: &mut Tally, install: bool) {
    if let Err(error) = ready(install) {
        if install {
            tally.step("Windows: what the tests need", || Err(error));
        } else {
            tally.left_out("Windows", &error.to_string());
        }
        return;
    }
    if !tally.step("Windows: zips of the DLLs", || {
        for bits in BOTH {
            pack::make(bits)?;
        }
        Ok(2)
    }) {
        return;
    }
    for bits in BOTH {
        let name = bits.name();
        let _server = match wine::Server::start(bits) {
            Ok(server) => server,
            Err(error) => {
                tally.step(&format!("Windows {name}: Wine"), || Err(error));
                continue;
            }
        };
        let of = |what: &str| format!("Windows {name}: {what}");
        tally.cases(&of("C"), "c", || programs::driver(bits));
        tally.step(
            &of("threads, Ctrl-C, file names, floating point, 128 KiB of stack"),
            || programs::robust(bits),
        );
        tally.step(&of("the DLL loaded and let go of"), || {
            programs::loading(bits)
        });
        tally.step(&of("panics are trapped"), || programs::panics(bits));
        tally.step(&of("wheel for Python"), || {
            package::windows_wheel(bits).map(|_| 1)
        });
        tally.step(&of("Free Pascal"), || pascal::smoke(bits));
        tally.cases(&of("Delphi"), "delphi", || pascal::driver(bits));
        tally.cases(&of(".NET Core"), "csharp-netcore", || dotnet::driver(bits));
        tally.cases_with_socket(&of("Node"), "javascript", || node::driver(bits, &[]));
        tally.cases_with_socket(&of("Node (Sync)"), "javascript-sync", || {
            node::driver(bits, &["sync"])
        });
        if autoit::is_here(bits) {
            tally.cases(&of("AutoIt"), "autoit", || autoit::driver(bits));
        } else {
            let why = format!("{} names no interpreter", autoit::variable(bits));
            tally.left_out(&of("AutoIt"), &why);
        }
        own_tests(tally, bits);
        unzipped(tally, bits);
    }
}

type OwnTests = fn(Bits, &Libraries) -> Result<usize>;
type Examples = fn(&Unzipped) -> Result<usize>;

/// What programs may do to the bindings.
fn own_tests(tally: &mut Tally, bits: Bits) {
    let mut languages: Vec<(&str, OwnTests)> = vec![
        (".NET Core", dotnet::own),
        ("Delphi", pascal::own),
        ("Node", node::own),
    ];
    if autoit::is_here(bits) {
        languages.push(("AutoIt", autoit::own));
    }
    let mut made = None;
    for (language, own) in languages {
        let name = format!("Windows {}: {language}: its own tests", bits.name());
        tally.step(&name, || {
            // Once for all.
            let libraries = match made.take() {
                Some(libraries) => libraries,
                None => Libraries::make(bits)?,
            };
            own(bits, made.insert(libraries))
        });
    }
}

/// Every example of the zip, in the languages that can be run.
fn unzipped(tally: &mut Tally, bits: Bits) {
    let mut examples: Vec<(&str, Examples)> = vec![
        ("C and C++", Unzipped::c),
        ("Delphi", Unzipped::delphi),
        ("C# and VB.NET", Unzipped::dotnet),
        ("Node", Unzipped::node),
    ];
    if autoit::is_here(bits) {
        examples.push(("AutoIt", Unzipped::autoit));
    }
    for (language, run) in examples {
        let name = format!("Windows {}: unpacked zip: {language}", bits.name());
        tally.step(&name, || run(&Unzipped::new(bits)?));
    }
}

fn ready(install: bool) -> Result {
    need(&TOOLS, install)?;
    need(&FOR_TESTS, install)?;
    if !chroot::works() {
        return Err(
            "programs of 32 bits need the right to make a system in a folder (root, unshare)"
                .into(),
        );
    }
    for bits in BOTH {
        if !install && !wine::is_made(bits) {
            return Err(format!(
                "Wine is not set up for {}; `cargo xtask test --install` does it",
                bits.name()
            )
            .into());
        }
        wine::make(bits)?;
    }
    Ok(())
}
