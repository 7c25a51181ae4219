//! What publishing would do, step by step.

use super::VERSION;
use crate::package::Made;

/// Packages by their word, where they go, and how.
const REGISTRIES: [(&str, &str, &str); 9] = [
    ("crate", "crates.io", "cargo publish -p ninekw"),
    (
        "wheel",
        "PyPI",
        "pypa/gh-action-pypi-publish, as a trusted publisher",
    ),
    (
        "npm",
        "npm",
        "npm publish --provenance, the platforms' packages first",
    ),
    ("jar", "Maven Central", "signed, through the portal"),
    ("nuget", "NuGet", "dotnet nuget push"),
    ("gem", "RubyGems", "gem push, as a trusted publisher"),
    ("cpan", "CPAN", "cpan-upload"),
    ("rock", "LuaRocks", "luarocks upload"),
    (
        "composer",
        "Packagist",
        "a branch with the libraries, which the tag of the package names",
    ),
];

/// Prints the steps.
pub(super) fn explain(made: &[Made]) {
    println!("to publish it, `git push origin v{VERSION}` has .github/workflows/release.yml:");
    println!("  - build all this again, and compare it with SHA256SUMS");
    println!("  - attest where each file was built");
    println!("  - make a draft of a release with all files and RELEASE-NOTES.md");
    for (word, registry, how) in REGISTRIES {
        let files = made
            .iter()
            .find(|made| made.word == word)
            .map_or(0, |made| made.files.len());
        println!("  - {registry}, {files} files: {how}");
    }
    println!("  - Go: a tag bindings/go/v{VERSION} on a branch with the libraries");
    println!("  - make the draft public");
}
