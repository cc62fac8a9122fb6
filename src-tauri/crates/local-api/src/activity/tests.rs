#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::*;

/// A file is full after a few lines.
const FULL: u64 = 1000;

fn used(time: i64, endpoint: &'static str) -> Use {
    Use {
        companion: Some("git".into()),
        executable: Some("/usr/bin/git".into()),
        account: Some("Ada".into()),
        ..Use::new(time, endpoint, 200)
    }
}

fn open(directory: &Path) -> Log {
    Log::open_with(directory, 7, FULL).unwrap()
}

/// Writes so many entries, and closes the log as the application does.
fn write(directory: &Path, count: i64) {
    let mut log = open(directory);
    for time in 0..count {
        log.append(vec![(used(time, "/api/check-user"), 1)]);
    }
    log.note_end();
}

fn directory_with(count: i64) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    write(directory.path(), count);
    directory
}

fn is_whole(directory: &Path) -> bool {
    open(directory).page("", None, 10).unwrap().is_whole
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "jsonl")
        })
        .collect();
    files.sort();
    files
}

fn current(directory: &Path) -> PathBuf {
    directory.join("activity.jsonl")
}

fn edit(path: &Path, change: impl FnOnce(&mut Vec<String>)) {
    let text = fs::read_to_string(path).unwrap();
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    change(&mut lines);
    let text: String = lines.into_iter().map(|line| line + "\n").collect();
    fs::write(path, text).unwrap();
}

#[test]
fn a_line_is_these_bytes_and_holds_the_hash_of_the_line_before() {
    let directory = directory_with(2);
    let text = fs::read_to_string(current(directory.path())).unwrap();
    expect_test::expect![[r#"
        {"sequence":1,"time":0,"companion":"git","executable":"/usr/bin/git","account":"Ada","endpoint":"/api/check-user","answer":200,"times":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000"}
        {"sequence":2,"time":1,"companion":"git","executable":"/usr/bin/git","account":"Ada","endpoint":"/api/check-user","answer":200,"times":1,"previous":"e95946db3a3aeb035b4c836a3d029a6bc9ec383cb82392695dd79093f1d30225"}
    "#]]
    .assert_eq(&text);
}

#[test]
fn a_log_goes_on_after_a_restart_and_is_whole() {
    let directory = tempfile::tempdir().unwrap();
    assert!(is_whole(directory.path()), "one without a line is");
    for run in 1..=3 {
        write(directory.path(), 1);
        let page = open(directory.path()).page("", None, 10).unwrap();
        assert!(page.is_whole);
        assert_eq!(page.entries[0].sequence, run, "the newest first");
    }
}

#[test]
fn full_files_are_kept_for_a_while_and_each_begins_with_the_last_hash_of_the_one_before() {
    let directory = directory_with(100);
    let files = files(directory.path());
    assert_eq!(files.len(), 5, "four full ones and the newest");
    let page = open(directory.path()).page("", None, 1000).unwrap();
    assert!(page.is_whole);
    let sequences: Vec<_> = page.entries.iter().map(|entry| entry.sequence).collect();
    let oldest = *sequences.last().unwrap();
    assert!(oldest > 1, "the oldest lines are gone");
    assert_eq!(sequences, (oldest..=100).rev().collect::<Vec<_>>());
    assert!(fs::metadata(&files[0]).unwrap().len() < 2 * FULL);
    write(directory.path(), 100);
    assert!(is_whole(directory.path()));
}

/// Damages a log, and sees that it is noticed, and that a restart and new lines mend nothing.
fn is_noticed(name: &str, damage: impl Fn(&Path)) {
    let directory = directory_with(103);
    let lines = fs::read_to_string(current(directory.path())).unwrap();
    assert!(lines.lines().count() > 2, "there should be lines to damage");
    assert!(is_whole(directory.path()), "before: {name}");
    damage(directory.path());
    assert!(!is_whole(directory.path()), "{name}");
    write(directory.path(), 2);
    assert!(!is_whole(directory.path()), "afterwards: {name}");
}

#[test]
fn whatever_is_done_to_a_line_is_noticed_and_stays_noticed() {
    type Damage = fn(&mut Vec<String>);
    let damages: [(&str, Damage); 14] = [
        ("a changed answer", |lines| {
            lines[1] = lines[1].replace("200", "403");
        }),
        ("a changed name", |lines| {
            lines[1] = lines[1].replace("git", "tig");
        }),
        ("a changed number", |lines| {
            lines[1] = lines[1].replacen(":1", ":2", 1);
        }),
        ("a changed time", |lines| {
            lines[1] = lines[1].replace("time\":", "time\":9");
        }),
        ("a line less", |lines| drop(lines.remove(1))),
        ("the first line less", |lines| drop(lines.remove(0))),
        ("the last line less", |lines| drop(lines.pop())),
        ("the last two lines less", |lines| {
            lines.truncate(lines.len() - 2);
        }),
        ("another last line", |lines| {
            let last = lines.len() - 1;
            lines[last] = lines[last].replace("200", "201");
        }),
        ("a line twice", |lines| lines.insert(1, lines[1].clone())),
        ("two lines changed about", |lines| lines.swap(0, 1)),
        ("no line", Vec::clear),
        ("a line that is none", |lines| {
            lines.insert(1, "x".to_owned());
        }),
        ("an added line", |lines| lines.push(lines[0].clone())),
    ];
    for (name, damage) in damages {
        is_noticed(name, |at| edit(&current(at), damage));
        // In a file that is full, the last line is as good as any other.
        is_noticed(name, |at| edit(&files(at)[2], damage));
    }
}

#[test]
fn a_file_that_is_gone_is_noticed_and_stays_noticed() {
    is_noticed("the newest file", |at| {
        fs::remove_file(current(at)).unwrap();
    });
    is_noticed("a file in the middle", |at| {
        fs::remove_file(&files(at)[2]).unwrap();
    });
    is_noticed("the oldest file", |at| {
        fs::remove_file(&files(at)[0]).unwrap();
    });
    is_noticed("every file", |at| {
        for file in files(at) {
            fs::remove_file(file).unwrap();
        }
    });
    is_noticed("the note of the end", |at| {
        fs::remove_file(at.join("activity.end")).unwrap();
    });
    is_noticed("what the note says", |at| {
        fs::write(at.join("activity.end"), "{}").unwrap();
    });
}

#[test]
fn a_chain_that_was_made_anew_from_the_first_changed_line_is_noticed() {
    is_noticed("a forged chain", |at| {
        let mut end = chain::End::zero();
        let mut forged = Vec::new();
        for file in files(at) {
            fs::remove_file(file).unwrap();
        }
        for time in 0..103 {
            let (line, next) = end.next_line(&used(time, "/api/forged"), 1);
            forged.extend(line);
            forged.push(b'\n');
            end = next;
        }
        fs::write(current(at), forged).unwrap();
        fs::set_permissions(current(at), fs::Permissions::from_mode(0o600)).unwrap();
    });
}

#[test]
fn a_change_while_the_application_runs_is_noticed_too() {
    let directory = tempfile::tempdir().unwrap();
    let mut log = open(directory.path());
    for time in 0..3 {
        log.append(vec![(used(time, "/api/check-user"), 1)]);
    }
    assert!(log.page("", None, 10).unwrap().is_whole);
    edit(&current(directory.path()), |lines| drop(lines.pop()));
    assert!(
        !log.page("", None, 10).unwrap().is_whole,
        "the last line is missed at once"
    );
}

#[test]
fn half_a_line_that_a_crash_left_is_no_damage() {
    let directory = directory_with(3);
    let path = current(directory.path());
    let mut text = fs::read_to_string(&path).unwrap();
    text.push_str(r#"{"sequence":4,"ti"#);
    fs::write(&path, text).unwrap();
    assert!(is_whole(directory.path()));
    write(directory.path(), 1);
    assert!(is_whole(directory.path()));
}

#[test]
fn lines_after_the_last_note_of_the_end_are_no_damage() {
    let directory = directory_with(3);
    let mut log = open(directory.path());
    log.append(vec![(used(9, "/api/check-user"), 1)]);
    // The application is killed.
    drop(log);
    let page = open(directory.path()).page("", None, 10).unwrap();
    assert!(page.is_whole);
    assert_eq!(page.entries.len(), 4);
}

#[test]
fn a_foreign_file_is_set_aside_and_never_written_through() {
    type Damage = fn(&Path, &Path);
    let damages: [(&str, Damage); 3] = [
        ("a link", |path, victim| symlink(victim, path).unwrap()),
        ("a second name", |path, victim| {
            fs::hard_link(victim, path).unwrap();
        }),
        ("a wide mode", |path, victim| {
            fs::copy(victim, path).unwrap();
            fs::set_permissions(path, fs::Permissions::from_mode(0o666)).unwrap();
        }),
    ];
    for (name, damage) in damages {
        let directory = directory_with(3);
        let victim = directory.path().join("victim");
        fs::write(&victim, "untouched\n").unwrap();
        fs::set_permissions(&victim, fs::Permissions::from_mode(0o600)).unwrap();
        fs::remove_file(current(directory.path())).unwrap();
        damage(&current(directory.path()), &victim);
        write(directory.path(), 1);
        assert_eq!(
            fs::read_to_string(&victim).unwrap(),
            "untouched\n",
            "{name}"
        );
        assert!(
            fs::symlink_metadata(current(directory.path()))
                .unwrap()
                .is_file(),
            "{name}"
        );
        assert!(
            directory
                .path()
                .join("activity.jsonl.set-aside-7")
                .symlink_metadata()
                .is_ok(),
            "{name}"
        );
        assert!(!is_whole(directory.path()), "{name}");
    }
}

#[test]
fn a_page_has_the_newest_and_says_where_the_next_one_begins() {
    let directory = directory_with(25);
    let log = open(directory.path());
    let (mut before, mut seen) = (None, Vec::new());
    loop {
        let page = log.page("", before, 4).unwrap();
        assert!(page.entries.len() <= 4);
        seen.extend(page.entries.iter().map(|entry| entry.sequence));
        before = page.before;
        if before.is_none() {
            break;
        }
    }
    let oldest = *seen.last().unwrap();
    assert_eq!(seen, (oldest..=25).rev().collect::<Vec<_>>());
}

#[test]
fn a_search_looks_at_every_part_of_an_entry_and_at_no_hash() {
    let directory = tempfile::tempdir().unwrap();
    let mut log = open(directory.path());
    log.append(vec![
        (used(1, "/api/check-user"), 1),
        (Use::new(2, "/api/v1/token", 401), 1),
    ]);
    for (search, count) in [
        ("", 2),
        ("GIT", 1),
        ("/usr/bin", 1),
        ("ada", 1),
        ("check-user", 1),
        ("/api/", 2),
        ("401", 1),
        ("0000", 0),
        ("previous", 0),
        ("eve", 0),
    ] {
        let page = log.page(search, None, 10).unwrap();
        assert_eq!(page.entries.len(), count, "{search}");
        assert!(
            page.is_whole,
            "the whole log is checked, not what was found"
        );
        assert_eq!(
            log.export(search).unwrap().lines().count(),
            count,
            "{search}"
        );
    }
}

#[test]
fn what_is_exported_is_the_lines_as_they_are_and_their_chain_can_be_checked() {
    let directory = directory_with(12);
    let export = open(directory.path()).export("").unwrap();
    let mut check = chain::Check::new();
    for line in export.lines() {
        check.follow(
            line.as_bytes(),
            chain::Line::parse(line.as_bytes()).as_ref(),
        );
    }
    assert!(check.is_whole());
    assert_eq!(check.end().sequence, 12);
}

#[test]
fn a_full_file_that_can_not_be_put_away_is_written_on() {
    let directory = tempfile::tempdir().unwrap();
    let mut log = open(directory.path());
    // A file can't replace a directory.
    let in_the_way = directory.path().join(format!("activity-{:020}.jsonl", 1));
    fs::create_dir(&in_the_way).unwrap();
    for time in 0..20 {
        log.append(vec![(used(time, "/api/check-user"), 1)]);
    }
    let page = log.page("", None, 100).unwrap();
    assert_eq!(page.entries.len(), 20, "no use is lost");
    fs::remove_dir(&in_the_way).unwrap();
    log.append(vec![(used(20, "/api/check-user"), 1)]);
    assert_eq!(files(directory.path()).len(), 2);
    assert!(log.page("", None, 100).unwrap().is_whole);
}

#[test]
fn what_can_not_be_written_is_lost_and_the_log_goes_on_whole_when_it_can_be_again() {
    let directory = directory_with(3);
    let mut log = open(directory.path());
    // Not even root can write through this one.
    log.replace_file(fs::File::open(current(directory.path())).unwrap());
    log.append(vec![(used(9, "/api/lost"), 1)]);
    assert!(log.page("", None, 10).unwrap().is_whole);
    log.replace_file(
        fs::File::options()
            .append(true)
            .open(current(directory.path()))
            .unwrap(),
    );
    log.append(vec![(used(10, "/api/check-user"), 1)]);
    let page = log.page("", None, 10).unwrap();
    assert!(page.is_whole);
    assert_eq!(page.entries.len(), 4);
    assert_eq!(log.export("lost").unwrap(), "");
}

#[tokio::test]
async fn uses_are_written_in_order_and_the_rest_of_a_flood_is_counted() {
    let directory = tempfile::tempdir().unwrap();
    let (activity, write) = Activity::keep(Log::open(directory.path(), 7).unwrap());
    let writer = tokio::spawn(write);
    for time in 0..20 {
        activity.note(used(time, "/api/v1/session")).await;
    }
    for _ in 0..5000 {
        activity.note(used(20, "/api/check-user")).await;
    }
    activity.note(used(21, "/api/v1/token")).await;
    let page = activity.page(String::new(), None).await.unwrap();
    assert!(page.is_whole);
    let times: u64 = page.entries.iter().map(|entry| entry.times).sum();
    assert_eq!((times, page.entries.len()), (5021, 20 + 16 + 1 + 1));
    assert_eq!(page.entries[0].endpoint, "/api/v1/token");
    assert_eq!(page.entries[1].times, 5000 - 16);
    let export = activity.export("session".to_owned()).await.unwrap();
    assert_eq!(export.lines().count(), 20);
    drop(activity);
    writer.await.unwrap();
    let log = Log::open(directory.path(), 8).unwrap();
    assert!(log.page("", None, 1).unwrap().is_whole);
}

#[tokio::test]
async fn a_log_that_has_ended_says_so() {
    let none = Activity::none();
    none.note(used(1, "/api/check-user")).await;
    assert!(matches!(
        none.page(String::new(), None).await,
        Err(Error::Stopped)
    ));
    assert!(matches!(
        none.export(String::new()).await,
        Err(Error::Stopped)
    ));
}
