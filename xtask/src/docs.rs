//! `cargo xtask docs`: the documentation site, out of the repository's own pages, in `target/site`.

mod extras;
pub(crate) mod links;
mod names;
mod pages;
mod tabs;

use std::path::PathBuf;

use crate::Result;
use crate::abi::Abi;
use crate::python::with_requirements;
use crate::shell::{command, make_empty, output, read, run, target};
use crate::template::Templates;
use pages::Pages;

/// Where the site's own files are.
const FOLDER: &str = "docs/site";
/// Where the programs that make the reference of a language are told to write.
const EXTRAS: &str = "reference/of";

/// Builds the site, and the reference of each language whose program is here; with `serve`, shows it on this machine.
pub(crate) fn run_command(serve: bool) -> Result {
    let (site, left_out) = build(true)?;
    for line in left_out {
        println!("left out: {line}");
    }
    println!("{}", site.join("index.html").display());
    if !serve {
        return Ok(());
    }
    println!("http://127.0.0.1:8000/ until Ctrl-C");
    let mut server = command("python3");
    server.args(["-m", "http.server", "--bind", "127.0.0.1", "8000"]);
    run(server.arg("--directory").arg(site))
}

/// Builds the site. Without `extras`, what other programs make of a language's sources is left out. Returns the site's
/// folder, and what was left out.
pub(crate) fn build(extras: bool) -> Result<(PathBuf, Vec<String>)> {
    let python = with_requirements("docs", &format!("{FOLDER}/requirements.txt"))?;
    let source = target().join("site-source");
    make_empty(&source)?;
    let mut pages = Pages::default();
    let (made, left_out) = if extras {
        extras::make(&source.join(EXTRAS))?
    } else {
        (Vec::new(), extras::all_left_out())
    };
    pages.add_text("reference/others.md", &extras::page(&made, &left_out));
    generated(&mut pages)?;
    for path in pages::sources()? {
        pages.add(&path)?;
    }
    pages.write(&source)?;
    let mut plots = command(&python);
    plots.args(["docs/site/plots.py", "docs/performance.md"]);
    output(plots.arg(source.join("plots")))?;
    let site = target().join("site");
    let mut mkdocs = command(python);
    mkdocs
        .args(["-m", "mkdocs", "build", "--strict", "--quiet"])
        .args(["--config-file", &format!("{FOLDER}/mkdocs.yml")])
        .arg("--site-dir")
        .arg(&site)
        .env("NINEKW_SITE_SOURCE", &source)
        // Its makers' news is not about this site.
        .env("NO_MKDOCS_2_WARNING", "1");
    output(&mut mkdocs)?;
    Ok((site, left_out))
}

/// What comes from the table and from the C ABI.
fn generated(pages: &mut Pages) -> Result {
    let abi = Abi::read()?;
    let templates = Templates::new(&abi)?;
    pages.add_text("reference/c.md", &templates.render("site/c.md")?);
    pages.add_text("reference/names.md", &names::page(&templates)?);
    for name in ["site.css", "site.js"] {
        pages.add_text(name, &read(&format!("{FOLDER}/{name}"))?);
    }
    Ok(())
}
