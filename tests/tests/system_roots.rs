//! The system's certificate authorities count, and the bundled ones where the system has none: in a process of its own,
//! since the environment names them.
#![cfg(all(unix, not(target_vendor = "apple")))]

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use ninekw::{Client, Config};
use ninekw_sandbox::{Certificate, Script, ScriptConfig, Step};

const URL: &str = "NINEKW_TEST_URL";

/// The credits, asked for by another process to which this file is the system's.
fn balance(url: &str, certificates: &Path) -> String {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "asks", "--ignored", "--nocapture"])
        .env(URL, url)
        .env("SSL_CERT_FILE", certificates)
        .env_remove("SSL_CERT_DIR")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let told = text.lines().find_map(|line| line.strip_prefix("told: "));
    told.unwrap_or(&text).to_owned()
}

#[test]
#[ignore = "the half that runs in the other process"]
fn asks() {
    let config = Config::new("rootsKey1").unwrap();
    let config = config.base_url(&std::env::var(URL).unwrap()).unwrap();
    let client = Client::new(config.min_interval(Duration::ZERO).retries(0)).unwrap();
    match client.balance() {
        Ok(credits) => println!("\ntold: {credits}"),
        Err(error) => println!("\ntold: {:?}", error.kind()),
    }
}

#[test]
fn authorities_of_the_system() {
    let tls = ScriptConfig {
        tls: Some(Certificate::Valid),
        ..ScriptConfig::default()
    };
    let script = Script::start_with(tls, vec![Step::json(r#"{"credits":7}"#)]).unwrap();
    let folder = std::env::temp_dir().join(format!("ninekw-roots-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (ca, none) = (folder.join("ca.pem"), folder.join("none.pem"));
    std::fs::write(&ca, script.ca_pem().unwrap()).unwrap();
    std::fs::write(&none, "").unwrap();
    assert_eq!(balance(&script.url(), &ca), "7");
    // The bundled authorities do not know the script's.
    assert_eq!(balance(&script.url(), &none), "Tls");
    std::fs::remove_dir_all(&folder).unwrap();
}
