//! What publishing would do, step by step.

use super::VERSION;
use crate::package::Made;

/// Packages by their word, where they go, and how.
type Registry = (&'static str, &'static str, &'static str);

const BY_WORKFLOW: [Registry; 5] = [
    ("wheel", "PyPI", "as a trusted publisher"),
    (
        "npm",
        "npm",
        "with provenance, the platforms' packages first",
    ),
    ("gem", "RubyGems", "as a trusted publisher"),
    ("nuget", "NuGet", "as a trusted publisher"),
    ("crate", "crates.io", "as a trusted publisher"),
];

const BY_HAND: [Registry; 4] = [
    ("jar", "Maven Central", "signed, through its portal"),
    ("cpan", "CPAN", "cpan-upload"),
    ("rock", "LuaRocks", "luarocks upload"),
    (
        "composer",
        "Packagist",
        "a branch with the libraries, which its tag names",
    ),
];

/// Prints the steps.
pub(super) fn explain(made: &[Made]) {
    println!("to publish it: git push origin v{VERSION}; then .github/workflows/release.yml will");
    println!("  - build all this again, and attest where it was built");
    println!("  - make a draft of a release with all files and RELEASE-NOTES.md");
    list(&BY_WORKFLOW, made);
    println!("and by hand:");
    list(&BY_HAND, made);
    println!("  - Go: a tag bindings/go/v{VERSION} on a branch with the libraries");
    println!("  - make the draft public");
}

fn list(registries: &[Registry], made: &[Made]) {
    for (word, registry, how) in registries {
        let packages = made.iter().find(|made| made.word == *word);
        let files = packages.map_or(0, |made| made.files.len());
        println!("  - {registry}, {files} files: {how}");
    }
}
