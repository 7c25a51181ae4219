//! Packages as their users get them: installed by their own packager in a small system that has only their runtime, with
//! no network, no Rust and nothing of this repository, where the README's program then asks the packaged local service.

use std::fs;
use std::path::{Path, PathBuf};

use super::all::Packager;
use super::stage::packages;
use crate::chroot::{Chroot, RELEASE};
use crate::platform::{LINUX_ARM64, LINUX_ARMV7, LINUX_X64, Platform};
use crate::shell::{command, make_empty, output, read, root, target};
use crate::system::{DEBOOTSTRAP, NPM, QEMU, Tool};
use crate::test::Step;
use crate::{Result, local};

/// A system for the users of a language.
struct Room {
    name: &'static str,
    /// Packages of Debian.
    has: &'static str,
    /// Words of `cargo xtask package`, besides the local service's.
    brings: &'static [&'static str],
    /// Root installs the package.
    for_root: bool,
    /// Installs the package, runs programs with it, and what else is tried.
    script: &'static str,
    /// The program of the README, and what it says in the repository and outside.
    program: &'static str,
    changed: Option<(&'static str, &'static str)>,
    tools: &'static [&'static Tool],
}

macro_rules! room {
    ($name:literal, $script:literal, $has:expr, $brings:expr, $program:literal) => {
        Room {
            name: $name,
            has: $has,
            brings: $brings,
            for_root: false,
            script: include_str!(concat!("rooms/", $script, ".sh")),
            program: $program,
            changed: None,
            tools: &[],
        }
    };
}

/// A room for a Lua: the script asks for its version and its interpreter.
macro_rules! lua {
    ($name:literal, $version:literal, $interpreter:literal) => {
        Room {
            script: concat!(
                "version=",
                $version,
                " lua=",
                $interpreter,
                "\n",
                include_str!("rooms/lua.sh")
            ),
            ..room!(
                $name,
                "lua",
                concat!($interpreter, " luarocks unzip"),
                &["rock"],
                "bindings/lua/examples/solve.lua"
            )
        }
    };
}

static ROOMS: [Room; 14] = [
    room!(
        "C, tarball",
        "c",
        "gcc libc6-dev",
        &["c"],
        "ffi-c/examples/first.c"
    ),
    Room {
        for_root: true,
        ..room!(
            "C, Debian",
            "debian",
            "gcc libc6-dev pkg-config",
            &[],
            "ffi-c/examples/first.c"
        )
    },
    room!(
        "Python",
        "python",
        "python3 python3-venv",
        &["wheel"],
        "py/examples/first.py"
    ),
    Room {
        changed: Some(("require('..')", "require('ninekw')")),
        tools: &[&NPM],
        ..room!(
            "JavaScript",
            "javascript",
            "nodejs npm",
            &["npm"],
            "bindings/javascript/examples/solve.js"
        )
    },
    room!(
        "Java",
        "java",
        "openjdk-17-jdk-headless libjna-java",
        &["jar"],
        "bindings/java/examples/Solve.java"
    ),
    room!(
        "C#",
        "csharp",
        "mono-mcs mono-runtime libmono-system-core4.0-cil unzip",
        &["nuget"],
        "bindings/csharp/examples/Solve.cs"
    ),
    room!(
        "Ruby",
        "ruby",
        "ruby ruby-ffi",
        &["gem"],
        "bindings/ruby/examples/solve.rb"
    ),
    Room {
        changed: Some(("/../src/autoload.php", "/vendor/autoload.php")),
        ..room!(
            "PHP",
            "php",
            "php-cli php-zip composer unzip",
            &["composer"],
            "bindings/php/examples/solve.php"
        )
    },
    room!(
        "Perl",
        "perl",
        "perl libffi-platypus-perl cpanminus make",
        &["cpan"],
        "bindings/perl/examples/solve.pl"
    ),
    lua!("Lua 5.3", "5.3", "lua5.3"),
    lua!("Lua 5.4", "5.4", "lua5.4"),
    lua!("LuaJIT", "5.1", "luajit"),
    room!(
        "Tcl",
        "tcl",
        "tcl8.6",
        &["tcl"],
        "bindings/tcl/examples/solve.tcl"
    ),
    room!(
        "Go",
        "go",
        "golang-go gcc libc6-dev",
        &["go"],
        "bindings/go/examples/solve/main.go"
    ),
];

/// Where rooms are.
#[derive(Clone, Copy)]
struct Place {
    /// The version of Debian.
    release: &'static str,
    platform: &'static Platform,
    /// The packages are those of a finished release, which has all platforms.
    is_released: bool,
}

/// This machine.
const HERE: Place = Place {
    release: RELEASE,
    platform: &LINUX_X64,
    is_released: false,
};

/// Newer Pythons, and other processors.
const TRIXIE: Place = released("trixie", &LINUX_X64);
const SID: Place = released("sid", &LINUX_X64);
const ARM64: Place = released(RELEASE, &LINUX_ARM64);
const ARMV7: Place = released(RELEASE, &LINUX_ARMV7);

const fn released(release: &'static str, platform: &'static Platform) -> Place {
    Place {
        release,
        platform,
        is_released: true,
    }
}

const SYSTEM: &str = include_str!("rooms/system.sh");

/// The tests of the matrix.
pub(crate) fn steps() -> Vec<Step> {
    ROOMS.iter().map(|room| room.step(HERE)).collect()
}

/// Those of a release.
pub(crate) fn release_steps() -> Vec<Step> {
    let places = |room: &Room| match room.name {
        "Python" => vec![TRIXIE, SID, ARM64, ARMV7],
        "C, tarball" | "C, Debian" => vec![ARM64, ARMV7],
        // Their packages are for 64-bit PCs only.
        "Lua 5.3" | "Lua 5.4" | "LuaJIT" | "Tcl" => vec![],
        _ => vec![ARM64],
    };
    let steps = ROOMS.iter().flat_map(|room| {
        places(room)
            .into_iter()
            .map(|place| room.step(place).for_release(place.platform))
    });
    steps.collect()
}

impl Place {
    /// For the name of a step.
    fn name(self) -> String {
        let release = match self.release {
            RELEASE => String::new(),
            other => format!(" in {other}"),
        };
        match self.platform.name {
            "linux-x64" => release,
            other => format!("{release} on {other}"),
        }
    }

    fn debian(self) -> &'static str {
        self.platform.debian.unwrap_or_default()
    }

    fn system(self) -> Chroot {
        Chroot {
            release: self.release,
            architecture: self.debian(),
            packages: "ca-certificates,iproute2",
            foreign: false,
        }
    }

    /// What is written for this machine, for that place.
    fn translate(self, text: &str) -> String {
        let libraries = self.platform.target.replace("-unknown", "");
        text.replace("x86_64-linux-gnu", &libraries.replace("armv7", "arm"))
            .replace("x86_64-linux", self.platform.gem)
            .replace("linux-x64", self.platform.name)
            .replace("amd64", self.debian())
    }

    fn packages(self, words: &[&str]) -> Result<PathBuf> {
        if self.is_released {
            return super::stage::finished_release();
        }
        for word in ["deb"].iter().chain(words) {
            Packager::named(word)?.once()?;
        }
        Ok(packages())
    }
}

impl Room {
    fn step(&'static self, place: Place) -> Step {
        let mut tools = vec![&DEBOOTSTRAP];
        if place.is_released {
            tools.push(&QEMU);
        } else {
            tools.extend(LINUX_X64.tools());
            for word in self.brings {
                tools.extend(Packager::named(word).map_or(&[][..], |packager| packager.tools));
            }
        }
        tools.extend(self.tools);
        let name = format!(
            "{}{}: installed where nothing else is",
            self.name,
            place.name()
        );
        Step::new(name, &tools, move || self.check(place)).with_root()
    }

    fn check(&self, place: Place) -> Result<usize> {
        let packages = place.packages(self.brings)?;
        let system = place.system();
        system.make()?;
        let mut visit = system.run_apart(SYSTEM, &[packages, self.visit(place)?]);
        let text = output(visit.args(self.has.split(' ')))?;
        let last = text.lines().last().unwrap_or_default();
        last.strip_suffix(" passed")
            .and_then(|count| count.parse().ok())
            .ok_or_else(|| format!("unexpected output: {text}").into())
    }

    /// The README's line for it.
    fn line(&self) -> Result<String> {
        let row = format!("| {} | `", self.name);
        read("README.md")?
            .lines()
            .find_map(|line| {
                line.strip_prefix(&row)?
                    .split('`')
                    .next()
                    .map(str::to_owned)
            })
            .ok_or_else(|| {
                format!("README.md does not tell how to install for {}", self.name).into()
            })
    }

    /// The folder with what a visitor brings along.
    fn visit(&self, place: Place) -> Result<PathBuf> {
        let folder = target()
            .join("visits")
            .join(place.release)
            .join(place.debian())
            .join(self.name);
        make_empty(&folder.join("files"))?;
        let mut program = read(self.program)?;
        if let Some((here, there)) = self.changed {
            if !program.contains(here) {
                return Err(format!("{} does not have {here}", self.program).into());
            }
            program = program.replace(here, there);
        }
        let name = Path::new(self.program).file_name().unwrap_or_default();
        fs::write(folder.join("files").join(name), program)?;
        fs::copy(local::picture(), folder.join("captcha.png"))?;
        for (name, text) in [
            ("visit.sh", include_str!("rooms/visit.sh")),
            ("user.sh", include_str!("rooms/user.sh")),
            ("room.sh", self.script),
            ("line.txt", &self.line()?),
        ] {
            fs::write(folder.join(name), place.translate(text))?;
        }
        if self.for_root {
            fs::write(folder.join("for_root"), "")?;
        }
        if self.brings.contains(&"npm") {
            koffi(&folder, place.platform.npm.1)?;
        }
        Ok(folder)
    }
}

/// What the npm package needs beside its own on Linux, in the versions of the lock file.
fn koffi(folder: &Path, processor: &str) -> Result {
    let lock: serde_json::Value =
        serde_json::from_str(&read("bindings/javascript/package-lock.json")?)?;
    let native = format!("@koromix/koffi-linux-{processor}");
    let fetch = |name: &str| -> Result {
        let version = lock["packages"][format!("node_modules/{name}")]["version"].as_str();
        let version = version.ok_or_else(|| format!("the lock file has no {name}"))?;
        let mut npm = command("npm");
        npm.current_dir(root())
            .args(["pack", "--silent", "--prefer-offline", "--pack-destination"])
            .arg(folder)
            .arg(format!("{name}@{version}"));
        output(&mut npm).map(drop)
    };
    fetch("koffi")?;
    fetch(&native)
}
