//! The processors that there are tarballs for Linux for.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Processor {
    X64,
    Arm64,
}

impl Processor {
    /// As GNU calls it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Processor::X64 => "x86_64",
            Processor::Arm64 => "aarch64",
        }
    }

    /// What stands before the names of its binutils.
    pub(crate) fn binutils(self) -> &'static str {
        match self {
            Processor::X64 => "",
            Processor::Arm64 => "aarch64-linux-gnu-",
        }
    }
}
