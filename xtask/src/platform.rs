//! The systems that packages hold a library for, with the name that each packager has for them.

use serde_json::{Value, json};

use crate::Result;

/// A system and its processor.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Platform {
    /// In the names of tarballs and npm packages, and the library's folder in packages for several systems.
    pub(crate) name: &'static str,
    /// As rustc calls it.
    pub(crate) target: &'static str,
    /// As zig's C compiler does.
    pub(crate) zig: &'static str,
    pub(crate) system: System,
    /// As Debian calls the processor, if Debian packages are made for it.
    pub(crate) debian: Option<&'static str>,
    /// The ends of names of wheels.
    pub(crate) wheel: &'static str,
    /// npm's `os` and `cpu`.
    pub(crate) npm: (&'static str, &'static str),
    /// The folder in a jar.
    pub(crate) jar: &'static str,
    /// .NET's runtime identifier.
    pub(crate) dotnet: &'static str,
    pub(crate) gem: &'static str,
    /// Go's `GOOS` and `GOARCH`.
    pub(crate) go: (&'static str, &'static str),
    /// Can its programs run on this machine, and what runs them?
    pub(crate) run: Run,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// With glibc.
    Linux,
    Musl,
    Windows(Bits),
    Mac,
}

/// The two kinds of programs on Windows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bits {
    X64,
    X86,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Run {
    Here,
    Qemu(&'static str),
    Wine,
    /// Built, not run.
    No,
}

pub(crate) const LINUX_X64: Platform = Platform {
    name: "linux-x64",
    target: "x86_64-unknown-linux-gnu",
    zig: "x86_64-linux-gnu.2.17",
    system: System::Linux,
    debian: Some("amd64"),
    wheel: "manylinux2014_x86_64.manylinux_2_17_x86_64",
    npm: ("linux", "x64"),
    jar: "linux-x86-64",
    dotnet: "linux-x64",
    gem: "x86_64-linux",
    go: ("linux", "amd64"),
    run: Run::Here,
};

pub(crate) const LINUX_ARM64: Platform = Platform {
    name: "linux-arm64",
    target: "aarch64-unknown-linux-gnu",
    zig: "aarch64-linux-gnu.2.17",
    debian: Some("arm64"),
    wheel: "manylinux2014_aarch64.manylinux_2_17_aarch64",
    npm: ("linux", "arm64"),
    jar: "linux-aarch64",
    dotnet: "linux-arm64",
    gem: "aarch64-linux",
    go: ("linux", "arm64"),
    run: Run::Qemu("qemu-aarch64-static"),
    ..LINUX_X64
};

pub(crate) const LINUX_ARMV7: Platform = Platform {
    name: "linux-armv7",
    target: "armv7-unknown-linux-gnueabihf",
    zig: "arm-linux-gnueabihf.2.17",
    debian: Some("armhf"),
    wheel: "manylinux2014_armv7l.manylinux_2_17_armv7l",
    npm: ("linux", "arm"),
    jar: "linux-arm",
    dotnet: "linux-arm",
    gem: "arm-linux",
    go: ("linux", "arm"),
    run: Run::Qemu("qemu-arm-static"),
    ..LINUX_X64
};

pub(crate) const MUSL_X64: Platform = Platform {
    name: "linux-x64-musl",
    target: "x86_64-unknown-linux-musl",
    zig: "x86_64-linux-musl",
    system: System::Musl,
    debian: None,
    wheel: "musllinux_1_2_x86_64",
    dotnet: "linux-musl-x64",
    gem: "x86_64-linux-musl",
    ..LINUX_X64
};

pub(crate) const MUSL_ARM64: Platform = Platform {
    name: "linux-arm64-musl",
    target: "aarch64-unknown-linux-musl",
    zig: "aarch64-linux-musl",
    wheel: "musllinux_1_2_aarch64",
    npm: ("linux", "arm64"),
    jar: "linux-aarch64",
    dotnet: "linux-musl-arm64",
    gem: "aarch64-linux-musl",
    go: ("linux", "arm64"),
    run: Run::Qemu("qemu-aarch64-static"),
    ..MUSL_X64
};

pub(crate) const WINDOWS_X64: Platform = Platform {
    name: "windows-x64",
    target: "x86_64-win7-windows-gnu",
    zig: "x86_64-windows-gnu",
    system: System::Windows(Bits::X64),
    debian: None,
    wheel: "win_amd64",
    npm: ("win32", "x64"),
    jar: "win32-x86-64",
    dotnet: "win-x64",
    gem: "x64-mingw-ucrt",
    go: ("windows", "amd64"),
    run: Run::Wine,
};

pub(crate) const WINDOWS_X86: Platform = Platform {
    name: "windows-x86",
    target: "i686-win7-windows-gnu",
    zig: "x86-windows-gnu",
    system: System::Windows(Bits::X86),
    wheel: "win32",
    npm: ("win32", "ia32"),
    jar: "win32-x86",
    dotnet: "win-x86",
    gem: "x86-mingw32",
    go: ("windows", "386"),
    ..WINDOWS_X64
};

pub(crate) const MAC_ARM64: Platform = Platform {
    name: "macos-arm64",
    target: "aarch64-apple-darwin",
    zig: "aarch64-macos",
    system: System::Mac,
    debian: None,
    wheel: "macosx_11_0_arm64",
    npm: ("darwin", "arm64"),
    jar: "darwin-aarch64",
    dotnet: "osx-arm64",
    gem: "arm64-darwin",
    go: ("darwin", "arm64"),
    run: Run::No,
};

pub(crate) const MAC_X64: Platform = Platform {
    name: "macos-x64",
    target: "x86_64-apple-darwin",
    zig: "x86_64-macos",
    wheel: "macosx_11_0_x86_64",
    npm: ("darwin", "x64"),
    jar: "darwin-x86-64",
    dotnet: "osx-x64",
    gem: "x86_64-darwin",
    go: ("darwin", "amd64"),
    ..MAC_ARM64
};

pub(crate) static ALL: [Platform; 9] = [
    LINUX_X64,
    LINUX_ARM64,
    LINUX_ARMV7,
    MUSL_X64,
    MUSL_ARM64,
    WINDOWS_X64,
    WINDOWS_X86,
    MAC_ARM64,
    MAC_X64,
];

impl Platform {
    /// The one of this name.
    pub(crate) fn named(name: &str) -> Result<&'static Self> {
        ALL.iter().find(|each| each.name == name).ok_or_else(|| {
            let names: Vec<&str> = ALL.iter().map(|each| each.name).collect();
            format!("there is no platform {name}: {}", names.join(", ")).into()
        })
    }

    /// That one, or each for the word `all`.
    pub(crate) fn all_named(name: &str) -> Result<Vec<&'static Self>> {
        if name == "all" {
            return Ok(ALL.iter().collect());
        }
        Ok(vec![Self::named(name)?])
    }

    /// Windows with programs of these bits.
    pub(crate) fn windows(bits: Bits) -> &'static Self {
        match bits {
            Bits::X64 => &WINDOWS_X64,
            Bits::X86 => &WINDOWS_X86,
        }
    }
}

/// For templates: each kind of programs, as a system and the size of its pointers, with its platforms. A binding tries
/// these in turn, since the system refuses the libraries of other processors and of another libc.
pub(crate) fn description() -> Value {
    let mut kinds: Vec<Value> = Vec::new();
    for platform in &ALL {
        let (system, _) = platform.name.split_once('-').unwrap_or_default();
        let bits = if ["armv7", "x86"]
            .iter()
            .any(|cpu| platform.name.ends_with(cpu))
        {
            32
        } else {
            64
        };
        let member = json!({
            "name": platform.name, "dotnet": platform.dotnet, "jar": platform.jar,
        });
        let same = |kind: &&mut Value| kind["system"] == system && kind["bits"] == bits;
        match kinds
            .iter_mut()
            .find(same)
            .map(|kind| &mut kind["platforms"])
        {
            Some(Value::Array(members)) => members.push(member),
            _ => kinds.push(json!({"system": system, "bits": bits, "platforms": [member]})),
        }
    }
    Value::Array(kinds)
}
