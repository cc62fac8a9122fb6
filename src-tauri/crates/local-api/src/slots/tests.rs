#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;

const ADA: Peer = Peer::Process(1);
const BOB: Peer = Peer::Process(2);

#[test]
fn a_slot_is_free_again_when_its_connection_ends() {
    let slots = Slots::new(2, 2);
    let first = slots.take().unwrap();
    let second = slots.take().unwrap();
    assert!(slots.take().is_none(), "there are two");
    drop(first);
    let third = slots.take().unwrap();
    assert!(slots.take().is_none());
    drop((second, third));
    assert_eq!(slots.taken().total, 0);
}

#[test]
fn one_peer_can_not_take_what_is_left_for_the_others() {
    let slots = Slots::new(4, 2);
    let give = |peer| slots.take().unwrap().give_to(peer);
    let (first, _second) = (give(ADA).unwrap(), give(ADA).unwrap());
    assert!(give(ADA).is_none(), "two each");
    assert_eq!(slots.taken().total, 2, "a slot that was not given is free");
    let _other = give(BOB).unwrap();
    drop(first);
    assert!(give(ADA).is_some());
}

#[test]
fn peers_without_a_connection_are_forgotten() {
    let slots = Slots::new(4, 2);
    drop(slots.take().unwrap().give_to(ADA));
    assert!(slots.taken().by_peer.is_empty());
}
