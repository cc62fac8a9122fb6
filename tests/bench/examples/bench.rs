//! Measures the application beside reference programs, in one run, and prints a table.
//!
//! `bench <application> <empty window> <folder of the UI> <user pool> <client>` on a screen and a session bus of its own, and
//! `bench sign-in <user pool> <client>` for the part without a window: `./dev bench` sees to that. With `load` or `serve` as the
//! first argument this program is its own client or reference server.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use vestibule_bench::load::{self, Load};
use vestibule_bench::sign_in::{self, Client, UserPool};
use vestibule_bench::spread::Spread;
use vestibule_bench::table::{Goal, Table};
use vestibule_bench::window::Window;
use vestibule_bench::{Result, server};

/// Windows are opened this often, each program in turn, so that what else the computer does meets both.
const WINDOW_RUNS: usize = 7;
/// A page that has just been drawn still makes work for a while.
const SETTLE: Duration = Duration::from_secs(2);

/// Sign-ins are done this often, each client in turn, and so many of them before, for the engine to compile its hot code.
const SIGN_IN_RUNS: usize = 7;
const SIGN_INS: u32 = 20;
const FIRST_SIGN_INS: u32 = 20;

const LOAD_RUNS: usize = 5;
/// Connections, and requests over each: a second or two of work.
const LOADS: [(usize, usize); 2] = [(1, 20_000), (50, 1_000)];

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["serve", socket] => {
            let server = server::serve(Path::new(socket));
            tokio::runtime::Builder::new_multi_thread()
                .enable_all()
                .build()?
                .block_on(server)
        }
        ["load", socket, connections, requests] => {
            let sent = load::send(Path::new(socket), connections.parse()?, requests.parse()?);
            // One thread a process: there are several processes, and the server needs the cores too.
            tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()?
                .block_on(sent)
        }
        ["sign-in", user_pool, client] => {
            let mut table = Table::new()?;
            measure_sign_in(&mut table, Path::new(user_pool), Path::new(client))
        }
        [application, empty_window, ui, user_pool, client] => {
            let mut table = Table::new()?;
            measure_windows(&mut table, Path::new(application), Path::new(empty_window))?;
            measure_requests(&mut table, Path::new(application))?;
            measure_sign_in(&mut table, Path::new(user_pool), Path::new(client))?;
            measure_ui(&mut table, Path::new(ui))
        }
        _ => Err("usage: bench <application> <empty window> <UI> <user pool> <client>".into()),
    }
}

fn measure_windows(table: &mut Table, application: &Path, empty_window: &Path) -> Result<()> {
    // Each after one of the other kind, whose files are not the ones that have just been read.
    let programs = [
        (application, &[][..]),
        (empty_window, &[][..]),
        (application, &AT_SIGN_IN[..]),
        (empty_window, &WITHOUT_COMPOSITING[..]),
    ];
    // The first start makes a database, keys and caches, and reads the disk: it is not what a person waits for every day.
    open(application, &[])?;
    open(empty_window, &[])?;
    let mut runs = programs.map(|_| Vec::new());
    for _ in 0..WINDOW_RUNS {
        for (runs, (program, variables)) in runs.iter_mut().zip(programs) {
            runs.push(open(program, variables)?);
        }
    }
    let [first_page, empty, sign_in, software] = &runs;
    let start = |run: &Opened| run.start.as_secs_f64() * 1000.0;
    let memory = |run: &Opened| mebibytes(run.memory);
    let first = "start to the first page, ms";
    windows(table, first, start, first_page, empty, Goal::AtMost(1.5))?;
    let form = "start to a usable sign-in form, ms";
    windows(table, form, start, sign_in, empty, Goal::AtMost(1.5))?;
    let first = "memory at the first page, MiB PSS";
    windows(table, first, memory, first_page, empty, Goal::AtMost(1.15))?;
    let form = "memory at the sign-in form, MiB PSS";
    windows(table, form, memory, sign_in, empty, Goal::AtMost(1.15))?;
    // What the page itself costs, with no difference in how it is drawn.
    let alike = "… and a reference without compositing";
    windows(table, alike, memory, sign_in, software, Goal::None)
}

fn windows(
    table: &mut Table,
    name: &str,
    value: impl Fn(&Opened) -> f64,
    ours: &[Opened],
    reference: &[Opened],
    goal: Goal,
) -> Result<()> {
    let ours = spread(ours.iter().map(&value))?;
    let reference = spread(reference.iter().map(&value))?;
    table.row(name, &ours, &reference, goal)
}

/// For the application: what a person who has to sign in comes to.
const AT_SIGN_IN: [(&str, &str); 1] = [("VESTIBULE_PAGE", "/profile")];
/// For WebKitGTK: to draw by the processor, as the application asks it to.
const WITHOUT_COMPOSITING: [(&str, &str); 1] = [("WEBKIT_DISABLE_COMPOSITING_MODE", "1")];

/// What was seen of one start.
struct Opened {
    start: Duration,
    /// In bytes, with WebKit's processes.
    memory: u64,
}

fn open(program: &Path, variables: &[(&str, &str)]) -> Result<Opened> {
    let window = Window::start(program, variables)?;
    let start = window.until_ready()?;
    thread::sleep(SETTLE);
    let memory = window.memory()?;
    window.stop()?;
    Ok(Opened { start, memory })
}

fn measure_requests(table: &mut Table, application: &Path) -> Result<()> {
    let own = std::env::current_exe()?;
    let runtime_dir =
        PathBuf::from(std::env::var_os("XDG_RUNTIME_DIR").ok_or("XDG_RUNTIME_DIR is not set")?);
    let window = Window::start(application, &[])?;
    window.until_ready()?;
    let application_socket = runtime_dir.join("dev.vestibule.client/api.sock");
    let reference_socket = runtime_dir.join("bare-server.sock");
    let _server = Ended(
        Command::new(&own)
            .arg("serve")
            .arg(&reference_socket)
            .stdin(Stdio::null())
            .spawn()?,
    );
    wait_for(&application_socket)?;
    wait_for(&reference_socket)?;

    for (connections, requests_per_connection) in LOADS {
        let run = |socket| {
            Load {
                socket,
                connections,
                requests_per_connection,
            }
            .run(&own)
        };
        let mut ours = Vec::new();
        let mut reference = Vec::new();
        for _ in 0..LOAD_RUNS {
            reference.push(run(&reference_socket)?);
            ours.push(run(&application_socket)?);
        }
        let plural = if connections == 1 { "" } else { "s" };
        let name = format!("check-user a second, {connections} connection{plural}");
        table.row(
            &name,
            &spread(ours)?,
            &spread(reference)?,
            Goal::AtLeast(0.7),
        )?;
    }
    window.stop()
}

fn measure_sign_in(table: &mut Table, user_pool: &Path, client: &Path) -> Result<()> {
    let pool = UserPool::start(user_pool, &std::env::temp_dir())?;
    let packages = sign_in::packages()?;
    let script = |name| Client::start_script(name, packages.as_os_str(), &pool);
    let mut clients = [
        Client::start(client, &pool)?,
        script("amazon_cognito_identity.cjs")?,
        script("native_bigint.cjs")?,
    ];
    for client in &mut clients {
        client.sign_in(FIRST_SIGN_INS)?;
    }
    let mut runs = [const { Vec::new() }; 3];
    for _ in 0..SIGN_IN_RUNS {
        for (runs, client) in runs.iter_mut().zip(&mut clients) {
            runs.push(client.sign_in(SIGN_INS)?);
        }
    }
    let [ours, library, native] = runs;
    let (ours, library, native) = (spread(ours)?, spread(library)?, spread(native)?);
    let name = "CPU of a sign-in by SRP, µs; by AWS's JS";
    table.row(name, &ours, &library, Goal::AtMost(0.2))?;
    let name = "… and by JS with native BigInt (our own)";
    table.row(name, &ours, &native, Goal::Below(1.0))
}

/// What a page loads: of the languages one, and the largest counts.
fn measure_ui(table: &mut Table, folder: &Path) -> Result<()> {
    let mut whole = 0;
    let mut largest = (0, String::new());
    let mut parts = Vec::new();
    for (name, path) in files(folder)? {
        let size = gzipped(&path)?;
        if name.starts_with("messages/") {
            largest = largest.max((size, name));
            continue;
        }
        whole += size;
        if size >= 1024 {
            parts.push(format!("{name} {:.1}", kibibytes(size)));
        }
    }
    let (of_language, language) = largest;
    table.line(&format!(
        "UI, KiB gzip -9: {:.1} ({}); and for its language at most {:.1} ({language})",
        kibibytes(whole),
        parts.join(", "),
        kibibytes(of_language),
    ))
}

/// All files below a folder, with their names there.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.strip_prefix(folder)?.display().to_string(), path));
            }
        }
    }
    found.sort();
    Ok(found)
}

fn gzipped(path: &Path) -> Result<usize> {
    Ok(Command::new("gzip")
        .arg("-9c")
        .arg(path)
        .output()?
        .stdout
        .len())
}

/// A process that is ended with its owner.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        // It serves until it is ended.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn wait_for(socket: &Path) -> Result<()> {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !socket.exists() {
        if Instant::now() > deadline {
            return Err(format!("nothing listens on {}", socket.display()).into());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn spread(values: impl IntoIterator<Item = f64>) -> Result<Spread> {
    Spread::of(values).ok_or_else(|| "nothing was measured".into())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a size, far below the 52 bits that a float holds exactly"
)]
fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / 1024.0 / 1024.0
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a size, far below the 52 bits that a float holds exactly"
)]
fn kibibytes(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}
