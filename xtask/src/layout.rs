//! The layout of a prefix, defined only here.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Component, Path, PathBuf};

use crate::Result;
use crate::shell::{command, output, read, root};

/// The built library.
pub(crate) struct Library {
    pub(crate) shared: PathBuf,
    pub(crate) archive: PathBuf,
    /// What a program needs beside the archive, as `-l` options.
    pub(crate) static_libraries: Vec<String>,
    /// The archive holds what names the folders of the build, and that is to go.
    pub(crate) has_debug_information: bool,
}

/// Where it is installed.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    prefix: PathBuf,
    /// Below the prefix.
    libdir: PathBuf,
    /// Put before the prefix while a package is made.
    destdir: Option<PathBuf>,
    /// The prefix may be moved after this: pkg-config finds it from where its file is.
    movable: bool,
}

impl Place {
    /// `libdir` is relative to the prefix, or absolute and in it.
    pub(crate) fn new(prefix: &Path, libdir: &Path, destdir: Option<&Path>) -> Result<Self> {
        let prefix = std::path::absolute(prefix)?;
        let below = libdir.strip_prefix(&prefix).unwrap_or(libdir);
        let plain = |part: Component<'_>| matches!(part, Component::Normal(_));
        if below.as_os_str().is_empty() || !below.components().all(plain) {
            let text = format!(
                "{} is not a folder in {}",
                libdir.display(),
                prefix.display()
            );
            return Err(text.into());
        }
        // These characters would break values in the generated files.
        let harmful = ['"', '\\', '$', '#', ';', '\n', '@'];
        for path in [prefix.as_path(), below] {
            let text = path.to_str().ok_or("a path must be UTF-8")?;
            if text.contains(harmful) {
                return Err(format!("{text:?} cannot be written into ninekw.pc").into());
            }
        }
        Ok(Self {
            libdir: below.to_path_buf(),
            destdir: destdir.map(std::path::absolute).transpose()?,
            prefix,
            movable: false,
        })
    }

    /// A prefix that may be moved.
    pub(crate) fn movable(prefix: &Path) -> Result<Self> {
        Ok(Self {
            movable: true,
            ..Self::new(prefix, Path::new("lib"), None)?
        })
    }

    /// A file's path on this machine now.
    fn path(&self, below: &Path) -> PathBuf {
        let prefix = match &self.destdir {
            Some(destdir) => destdir.join(self.prefix.strip_prefix("/").unwrap_or(&self.prefix)),
            None => self.prefix.clone(),
        };
        prefix.join(below)
    }

    /// Makes the folders, so that a missing right shows before the library is built.
    pub(crate) fn make_folders(&self) -> Result {
        let folders = [
            "include".into(),
            "include/ninekw".into(),
            self.pkgconfig(),
            self.cmake(),
        ];
        for folder in folders {
            let folder = self.path(&folder);
            fs::create_dir_all(&folder).map_err(|error| explain(&folder, &error))?;
            let probe = folder.join(".ninekw.new");
            fs::write(&probe, "").map_err(|error| explain(&folder, &error))?;
            fs::remove_file(&probe).map_err(|error| explain(&folder, &error))?;
        }
        Ok(())
    }

    fn pkgconfig(&self) -> PathBuf {
        self.libdir.join("pkgconfig")
    }

    fn cmake(&self) -> PathBuf {
        self.libdir.join("cmake/ninekw")
    }

    /// From the library's folder to the prefix.
    fn up(&self) -> String {
        vec![".."; self.libdir.components().count()].join("/")
    }

    /// Fills a template of `ffi-c/packaging`.
    fn fill(&self, template: &str, library: &Library) -> Result<String> {
        let prefix = if self.movable {
            format!("${{pcfiledir}}/../{}", self.up())
        } else {
            // As pkgconf does with a path that it finds itself.
            self.prefix.display().to_string().replace(' ', "\\ ")
        };
        let version = env!("CARGO_PKG_VERSION");
        let text = read(&format!("ffi-c/packaging/{template}"))?
            .replace("@PREFIX@", &prefix)
            .replace(
                "@LIBDIR@",
                &self.libdir.display().to_string().replace(' ', "\\ "),
            )
            .replace("@LIBDIR_TO_PREFIX@", &self.up())
            .replace("@STATIC_LIBRARIES@", &library.static_libraries.join(" "))
            .replace(
                "@STATIC_LIBRARIES_CMAKE@",
                &library.static_libraries.join(";"),
            )
            .replace("@URL@", env!("CARGO_PKG_REPOSITORY"))
            .replace("@ABI@", &abi_version()?.to_string())
            .replace("@VERSION@", version)
            .replace(
                "@VERSION_MAJOR@",
                version.split('.').next().unwrap_or(version),
            )
            .replace("@POINTER_BYTES@", &size_of::<usize>().to_string());
        if let Some(left) = text.split('@').nth(1) {
            return Err(format!("{template}: @{left}@ is not known").into());
        }
        Ok(text)
    }
}

/// The number in the shared library's name.
pub(crate) fn abi_version() -> Result<u32> {
    let source = read("ffi-c/src/version.rs")?;
    let number = source
        .split_once("NINEKW_ABI_VERSION: u32 = ")
        .and_then(|(_, rest)| rest.split_once(';'))
        .ok_or("ffi-c/src/version.rs has no NINEKW_ABI_VERSION")?
        .0;
    Ok(number.parse()?)
}

enum Content {
    File(PathBuf, u32),
    Text(String),
    Link(String),
}

/// A file under its temporary name, until all files are written.
struct Fresh {
    new: PathBuf,
    path: PathBuf,
}

/// Removes files that still have their temporary name.
struct Cleanup(Vec<Fresh>);

impl Drop for Cleanup {
    fn drop(&mut self) {
        for fresh in &self.0 {
            // Most have their right name by now.
            let _ = fs::remove_file(&fresh.new);
        }
    }
}

/// Installs the library and returns the paths. Either all files are replaced or, without space or permission, none;
/// programs that run with the old library keep it.
pub(crate) fn lay_out(library: &Library, place: &Place) -> Result<Vec<PathBuf>> {
    place.make_folders()?;
    let mut fresh = Cleanup(Vec::new());
    for (below, content) in contents(library, place)? {
        let path = place.path(&below);
        let name = below.file_name().unwrap_or_default().to_string_lossy();
        let new = path.with_file_name(format!(".{name}.new"));
        match fs::remove_file(&new) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(explain(&new, &error)),
            _ => {}
        }
        fresh.0.push(Fresh {
            new: new.clone(),
            path: path.clone(),
        });
        write(&content, &new).map_err(|error| explain(&path, &error))?;
        let is_archive = path.extension().is_some_and(|extension| extension == "a");
        if is_archive && library.has_debug_information {
            output(command("strip").arg("--strip-debug").arg(&new))?;
        }
    }
    for Fresh { new, path } in &fresh.0 {
        fs::rename(new, path).map_err(|error| explain(path, &error))?;
    }
    Ok(fresh.0.iter().map(|fresh| fresh.path.clone()).collect())
}

fn contents(library: &Library, place: &Place) -> Result<Vec<(PathBuf, Content)>> {
    let file = |path: &Path, mode| Content::File(path.to_path_buf(), mode);
    let abi = abi_version()?;
    let (versioned, plain) = match library.shared.extension() {
        Some(ending) if ending == "dylib" => (format!("libninekw.{abi}.dylib"), "libninekw.dylib"),
        _ => (format!("libninekw.so.{abi}"), "libninekw.so"),
    };
    let libdir = &place.libdir;
    let mut contents = vec![
        (libdir.join(&versioned), file(&library.shared, 0o755)),
        (libdir.join(plain), Content::Link(versioned)),
        (libdir.join("libninekw.a"), file(&library.archive, 0o644)),
    ];
    for (folder, name) in [
        (place.pkgconfig(), "ninekw.pc"),
        (place.cmake(), "ninekwConfig.cmake"),
        (place.cmake(), "ninekwConfigVersion.cmake"),
    ] {
        let text = place.fill(&format!("{name}.in"), library)?;
        contents.push((folder.join(name), Content::Text(text)));
    }
    for header in headers()? {
        contents.push((header.clone(), file(&root().join(header), 0o644)));
    }
    Ok(contents)
}

/// All files in `include/` and its folders, by their paths in the repository, which are those in a prefix, too.
pub(crate) fn headers() -> Result<Vec<PathBuf>> {
    let mut headers = Vec::new();
    let mut folders = vec![PathBuf::from("include")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root().join(&folder))? {
            let entry = entry?;
            let path = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                headers.push(path);
            }
        }
    }
    headers.sort();
    Ok(headers)
}

fn write(content: &Content, new: &Path) -> io::Result<()> {
    let mode = match content {
        Content::Link(target) => return symlink(target, new),
        Content::File(from, mode) => {
            fs::copy(from, new)?;
            *mode
        }
        Content::Text(text) => {
            fs::write(new, text)?;
            0o644
        }
    };
    // Whatever the caller's umask is.
    fs::set_permissions(new, fs::Permissions::from_mode(mode))
}

fn explain(path: &Path, error: &io::Error) -> Box<dyn std::error::Error> {
    let advice = match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "; choose another --prefix, or install as a user who may write there"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "; nothing was replaced",
        _ => "",
    };
    format!("{}: {error}{advice}", path.display()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(prefix: &str, libdir: &str, destdir: Option<&str>) -> Result<Place> {
        Place::new(Path::new(prefix), Path::new(libdir), destdir.map(Path::new))
    }

    fn library() -> Library {
        Library {
            shared: "libninekw.so".into(),
            archive: "libninekw.a".into(),
            static_libraries: vec!["-lm".into(), "-ldl".into()],
            has_debug_information: true,
        }
    }

    #[test]
    fn the_library_lies_in_the_prefix() {
        for libdir in ["lib/triplet", "/usr/lib/triplet"] {
            let place = place("/usr", libdir, Some("/tmp/package")).unwrap();
            assert_eq!(place.libdir, Path::new("lib/triplet"));
            let file = place.path(Path::new("include/ninekw.h"));
            assert_eq!(file, Path::new("/tmp/package/usr/include/ninekw.h"));
        }
        for libdir in ["", "/opt/lib", "../lib", "/usr", "a$b"] {
            assert!(place("/usr", libdir, None).is_err(), "{libdir:?}");
        }
        assert!(place("/us\"r", "lib", None).is_err());
    }

    #[test]
    fn templates_are_filled() {
        let fixed = place("/a b", "lib/triplet", Some("/tmp/package")).unwrap();
        let text = fixed.fill("ninekw.pc.in", &library()).unwrap();
        assert!(text.contains("prefix=/a\\ b\n"), "{text}");
        assert!(text.contains("libdir=${prefix}/lib/triplet\n"), "{text}");
        assert!(text.contains("Libs.private: -lm -ldl\n"), "{text}");
        assert!(!text.contains("package"), "{text}");
        let movable = Place::movable(Path::new("/a")).unwrap();
        let text = movable.fill("ninekw.pc.in", &library()).unwrap();
        assert!(text.contains("prefix=${pcfiledir}/../..\n"), "{text}");
        let text = fixed.fill("ninekwConfig.cmake.in", &library()).unwrap();
        assert!(text.contains("{_ninekw_libdir}/../..\""), "{text}");
        assert!(text.contains("\"-lm;-ldl\""), "{text}");
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing() {
        let folder = std::env::temp_dir().join(format!("ninekw-layout-{}", std::process::id()));
        let place = place(folder.to_str().unwrap(), "lib", None).unwrap();
        // The library was never built.
        assert!(lay_out(&library(), &place).is_err());
        let left = fs::read_dir(folder.join("lib")).unwrap();
        let names: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
        assert!(
            names
                .iter()
                .all(|name| name == "cmake" || name == "pkgconfig"),
            "{names:?}"
        );
        let error = explain(&folder, &ErrorKind::PermissionDenied.into()).to_string();
        assert!(error.contains("--prefix"), "{error}");
        fs::remove_dir_all(folder).unwrap();
    }
}
