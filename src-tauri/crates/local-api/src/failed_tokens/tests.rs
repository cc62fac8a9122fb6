#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;

const ADA: Peer = Peer::Process(1);
const BOB: Peer = Peer::Process(2);

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn the_eleventh_failure_in_a_minute_has_to_wait_for_the_first_to_be_over() {
    let failed = FailedTokens::new(10);
    let start = Instant::now();
    for second in 0..10 {
        assert_eq!(failed.note(ADA, start + seconds(second)), Ok(()));
    }
    assert_eq!(failed.note(ADA, start + seconds(10)), Err(seconds(50)));
    assert_eq!(failed.note(ADA, start + seconds(59)), Err(seconds(1)));
    assert_eq!(
        failed.note(BOB, start + seconds(59)),
        Ok(()),
        "each its own"
    );
    assert_eq!(failed.note(ADA, start + seconds(60)), Ok(()));
    assert_eq!(failed.note(ADA, start + seconds(60)), Err(seconds(1)));
}

#[test]
fn what_was_answered_429_is_not_held_against_a_peer() {
    let failed = FailedTokens::new(1);
    let start = Instant::now();
    failed.note(ADA, start).unwrap();
    for second in 1..60 {
        failed.note(ADA, start + seconds(second)).unwrap_err();
    }
    assert_eq!(failed.note(ADA, start + seconds(60)), Ok(()));
}

#[test]
fn no_number_of_peers_makes_it_grow_without_end() {
    let failed = FailedTokens::new(1);
    let start = Instant::now();
    for process in 0..2000_i32 {
        let now = start + Duration::from_millis(u64::from(process.unsigned_abs()));
        failed.note(Peer::Process(process), now).unwrap();
    }
    assert!(failed.by_peer.lock().unwrap().len() <= MOST_PEERS);
    failed
        .note(Peer::Process(1999), start + seconds(3))
        .unwrap_err();
}
