//! Java: one set of classes on an interface that JNA and java.lang.foreign implement.

use super::jvm::{self, ffm, jna};
use super::{Language, words};
use crate::system::{ECJ, JAVAC, MAVEN, PYTHON, PYTHON_VENV};

pub(crate) const JNA: Language = Language {
    word: "java-jna",
    folder: "java",
    readme: "bindings/java/README.md",
    name: "Java (JNA)",
    tools: &[&JAVAC, &MAVEN],
    build: Some(jvm::classes),
    driver: || jna("Driver"),
    own: || jna("Own"),
    example_file: "examples/Solve.java",
    example: || jna("Solve"),
    version: || words(&["java", "--version"]),
    sources: &[
        "src/main/java/ninekw/*.java",
        "src/main/java22/ninekw/*.java",
    ],
};

/// Java 22 and newer, without JNA.
pub(crate) const FFM: Language = Language {
    word: "java-ffm",
    name: "Java (foreign)",
    tools: &[&JAVAC, &MAVEN, &ECJ, &PYTHON, &PYTHON_VENV],
    build: Some(jvm::classes22),
    driver: || ffm("Driver"),
    own: || ffm("Own"),
    example: || ffm("Solve"),
    version: jvm::version22,
    ..JNA
};
