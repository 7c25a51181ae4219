//! The tests of what is made for Windows.

use super::stand_ins::Libraries;
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
        tally.cases(&format!("Windows {name}: C"), "c", || {
            programs::driver(bits)
        });
        tally.step(
            &format!("Windows {name}: unpacked zip and its examples"),
            || programs::unpacked(bits),
        );
        tally.step(
            &format!(
                "Windows {name}: threads, Ctrl-C, file names, floating point, 128 KiB of stack"
            ),
            || programs::robust(bits),
        );
        tally.step(
            &format!("Windows {name}: the DLL loaded and let go of"),
            || programs::loading(bits),
        );
        tally.step(&format!("Windows {name}: panics are trapped"), || {
            programs::panics(bits)
        });
        tally.step(&format!("Windows {name}: wheel for Python"), || {
            package::windows_wheel(bits).map(|_| 1)
        });
        tally.step(&format!("Windows {name}: Free Pascal"), || {
            pascal::smoke(bits)
        });
        tally.cases(&format!("Windows {name}: Delphi"), "delphi", || {
            pascal::driver(bits)
        });
        tally.cases_with_socket(&format!("Windows {name}: Node"), "javascript", || {
            node::driver(bits, &[])
        });
        tally.cases_with_socket(
            &format!("Windows {name}: Node (Sync)"),
            "javascript-sync",
            || node::driver(bits, &["sync"]),
        );
        tally.step(
            &format!("Windows {name}: Node: the README's program"),
            || node::example(bits),
        );
        tally.cases(
            &format!("Windows {name}: .NET Core"),
            "csharp-netcore",
            || dotnet::driver(bits),
        );
        let mut made = None;
        let mut own = |language: &str, own: fn(Bits, &Libraries) -> Result<usize>| {
            tally.step(
                &format!("Windows {name}: {language}: its own tests"),
                || {
                    // Once for all.
                    let libraries = match made.take() {
                        Some(libraries) => libraries,
                        None => Libraries::make(bits)?,
                    };
                    own(bits, made.insert(libraries))
                },
            );
        };
        own(".NET Core", dotnet::own);
        own("Delphi", pascal::own);
        own("Node", node::own);
        if autoit::is_here(bits) {
            tally.cases(&format!("Windows {name}: AutoIt"), "autoit", || {
                autoit::driver(bits)
            });
            tally.step(&format!("Windows {name}: AutoIt: its own tests"), || {
                autoit::own(bits)
            });
            tally.step(
                &format!("Windows {name}: AutoIt: the README's program"),
                || autoit::example(bits),
            );
        } else {
            tally.left_out(
                &format!("Windows {name}: AutoIt"),
                &format!("{} names no interpreter", autoit::variable(bits)),
            );
        }
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
