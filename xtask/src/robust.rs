//! Robustness tests in C: with sanitizers, on the release library, and under valgrind.

use std::process::Command;
use std::time::Duration;

use ninekw_sandbox::{Certificate, Script, ScriptConfig, Service, ServiceConfig, Step};

use crate::build;
use crate::languages::fixtures::within;
use crate::local::{self, KEY, with_service};
use crate::shell::{cargo, command, output, run, target};
use crate::{Result, cpp, own_std};

/// A local service without answers and without a rate limit.
pub(crate) fn service() -> Result<Service> {
    Ok(Service::start(ServiceConfig {
        accounts: vec![(KEY.into(), 100_000)],
        pace: Duration::ZERO,
        keep_requests: false,
        ..ServiceConfig::default()
    })?)
}

/// Runs one of the programs; returns how many tests it says it ran.
pub(crate) fn passed(program: &mut Command, service: &Service) -> Result<usize> {
    // A hang counts as a failure.
    let text = output(&mut within(with_service(program, service), "600"))?;
    let last = text.lines().last().unwrap_or_default();
    last.strip_suffix(" robust")
        .and_then(|count| count.parse().ok())
        .ok_or_else(|| format!("unexpected output: {text}").into())
}

/// Everything that the sanitizers can bear, with the library's test functions.
pub(crate) fn sanitized() -> Result<usize> {
    passed(&mut Command::new(build::c_robust_sanitized()?), &service()?)
}

/// Everything, on the library as released; forks and a small stack among it.
pub(crate) fn plain() -> Result<usize> {
    let program = || build::with_handed_out(build::c_robust()?);
    let all = passed(&mut program()?, &service()?)?;
    let forks = [
        "fork_in_use",
        "fork_with_a_shared_budget",
        "fork_with_a_log_queue",
        "fork_with_a_limiter_queue",
    ];
    let forks = passed(program()?.args(forks), &service()?)?;
    Ok(all + forks + small_stack(program()?, "linux")?)
}

/// What a C++ program may do to the headers: plain, without exceptions and with sanitizers.
pub(crate) fn cpp() -> Result<usize> {
    let mut count = 0;
    for program in [
        cpp::robust()?,
        cpp::no_exceptions()?,
        cpp::robust_sanitized()?,
    ] {
        count += passed(&mut Command::new(program), &service()?)?;
    }
    Ok(count)
}

/// A TLS call on 128 KiB of stack; `name` is that of the program's kind, as they run in parallel.
pub(crate) fn small_stack(mut program: Command, name: &str) -> Result<usize> {
    let script = Script::start_with(
        ScriptConfig {
            tls: Some(Certificate::Valid),
            ..ScriptConfig::default()
        },
        vec![
            Step::json(r#"{"credits":"100"}"#),
            Step::json(r#"{"captchaid":"12345"}"#),
        ],
    )?;
    let authority = target().join(format!("robust-ca-{name}.pem"));
    std::fs::write(&authority, script.ca_pem().unwrap_or_default())?;
    passed(
        program
            .arg("small_stack")
            .env("NINEKW_TLS_URL", script.url())
            .env("NINEKW_CA_FILE", authority),
        &service()?,
    )
}

/// The library loaded at run time, again and again, and twice at once.
pub(crate) fn loading() -> Result<usize> {
    let mut program = Command::new(build::c_loading()?);
    let library = build::handed_out()?.join("lib/libninekw.so");
    let copy = target().join("libninekw-copy.so");
    std::fs::copy(&library, &copy)?;
    let service = local::service()?;
    loads_with(
        program.env("NINEKW_LIB", library).env("NINEKW_COPY", copy),
        &service,
    )?;
    let times: Vec<Duration> = service.requests().iter().map(|each| each.at).collect();
    // 250 ms apart when they leave; on a busy machine, one may arrive late. Two budgets would let them go at once.
    let apart = |pair: &[Duration]| pair[1].saturating_sub(pair[0]);
    let nearest = times.windows(2).map(apart).min();
    if times.len() != 7 || nearest < Some(Duration::from_millis(100)) {
        return Err(format!("not within one budget: {times:?}").into());
    }
    Ok(2)
}

/// A program says that it has loaded the library.
pub(crate) fn loads(program: &mut Command) -> Result<usize> {
    loads_with(program, &service()?)
}

fn loads_with(program: &mut Command, service: &Service) -> Result<usize> {
    let by_name = service.url().replace("127.0.0.1", "localhost");
    let text = output(with_service(program, service).env("NINEKW_URL_BY_NAME", by_name))?;
    if text.trim() != "loaded" {
        return Err(format!("unexpected output: {text}").into());
    }
    Ok(1)
}

/// What many threads do, under valgrind.
pub(crate) fn memcheck() -> Result<usize> {
    let program = build::c_robust()?;
    // Rust's standard library holds the main thread's name tag by a pointer into its middle: "possibly" lost.
    passed(
        command("valgrind")
            .args(["--quiet", "--error-exitcode=9", "--leak-check=full"])
            .args(["--show-leak-kinds=definite,indirect"])
            .args(["--errors-for-leak-kinds=definite,indirect"])
            .arg(&program)
            .env("LD_LIBRARY_PATH", build::handed_out()?.join("lib"))
            .args(UNDER_VALGRIND),
        &service()?,
    )
}

/// Left out: storms of signals and time limits, for which valgrind is too slow, and the lock on a file, which valgrind
/// 3.19 cannot run.
const UNDER_VALGRIND: [&str; 11] = [
    "job_in_many_threads",
    "work",
    "threads_on_one_client",
    "one_thread_at_a_time",
    "free_in_the_callback",
    "free_from_another_thread",
    "versions",
    "cancel_a_client",
    "log_of_a_client",
    "log_of_the_process",
    "texts",
];

/// Everything with a detector of data races in C, in the library and in the standard library below it. (Valgrind's
/// helgrind does not know Rust's locks and calls all that they guard a race.)
pub(crate) fn races() -> Result<usize> {
    run(own_std::cargo("panic-unwind,backtrace")
        .args([
            "build",
            "--quiet",
            "-p",
            "ninekw-capi",
            "--features",
            "testing",
        ])
        // The detector itself is GCC's, which the C program brings along.
        .env("RUSTFLAGS", "-Zsanitizer=thread -Zexternal-clangrt")
        // Else the detector makes a large upload slower than its test's deadline on a busy machine.
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "1"))?;
    let library = own_std::folder().join(own_std::HOST).join("debug");
    let program = build::c_robust_for_races(&library)?;
    let symbols = output(command("nm").arg("-D").arg(library.join("libninekw.so")))?;
    if !symbols.contains("__tsan_func_entry") {
        return Err("the library is built without the race detector".into());
    }
    let proof = build::c_race()?;
    if output(&mut Command::new(proof)).is_ok() {
        return Err("the race detector does not see a race".into());
    }
    passed(&mut Command::new(program), &service()?)
}

/// The unit tests of the core and of the border under the address and leak sanitizers, which the stable compiler has
/// behind a switch.
pub(crate) fn rust_sanitized() -> Result<usize> {
    let text = output(
        cargo(&[
            "test",
            "--quiet",
            "--lib",
            "-p",
            "ninekw",
            "-p",
            "ninekw-ffi",
        ])
        .args(["--target", own_std::HOST])
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Zsanitizer=address"),
    )?;
    let count = crate::test::passed(&text);
    if count < 100 {
        return Err(format!("only {count} tests ran:\n{text}").into());
    }
    Ok(count)
}
