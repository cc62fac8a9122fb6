//! The gallery's scenes are what the core could say, and none of the pages is missing.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use vestibule_contract::{
    ActivityPage, Companion, Device, DiagnosticReport, IpcError, Mail, Page, PageData, Passkey,
    RefusedCompanion, Route, SessionStatus, TotpSetup, UserAuthFactors, UserPoolInfo, UserProfile,
    command,
};

#[derive(Deserialize)]
pub(super) struct Gallery {
    pub pools: BTreeMap<String, Result<UserPoolInfo, IpcError>>,
    pub scenes: Vec<Scene>,
}

#[derive(Deserialize)]
pub(super) struct Scene {
    pub name: String,
    path: String,
    pub pool: String,
    pub session: SessionStatus,
    pub page: PageData,
    #[serde(default)]
    pub answers: BTreeMap<String, Value>,
}

pub(super) fn gallery() -> Gallery {
    serde_json::from_str(SCENES).unwrap()
}

#[test]
fn every_scene_is_what_the_core_could_say() {
    let gallery = gallery();
    for scene in gallery.scenes {
        assert!(gallery.pools.contains_key(&scene.pool), "{}", scene.name);
        assert!(Route::from_path(&scene.path).is_some(), "{}", scene.name);
        for (name, answer) in scene.answers {
            let understood = match answer.get("refused") {
                Some(refusal) => reads::<IpcError>(refusal),
                None => is_answer(&name, &answer),
            };
            assert!(understood, "{}: {name}", scene.name);
        }
    }
}

#[test]
fn every_page_is_in_the_gallery() {
    let gallery = gallery();
    for route in Route::ALL {
        let is_shown = |scene: &Scene| scene.path == route.path();
        assert!(gallery.scenes.iter().any(is_shown), "{}", route.path());
    }
}

fn is_answer(name: &str, answer: &Value) -> bool {
    match name {
        command::LOAD => reads::<Page>(answer),
        command::MAILBOX => reads::<Vec<Mail>>(answer),
        command::TOTP_SETUP | command::BEGIN_TOTP_ENROLMENT => reads::<TotpSetup>(answer),
        command::USER_PROFILE => reads::<UserProfile>(answer),
        command::DEVICES => reads::<Vec<Device>>(answer),
        command::USER_AUTH_FACTORS => reads::<UserAuthFactors>(answer),
        command::PASSKEYS => reads::<Vec<Passkey>>(answer),
        command::COMPANIONS => reads::<Vec<Companion>>(answer),
        command::REFUSED_COMPANIONS => reads::<Vec<RefusedCompanion>>(answer),
        command::ACTIVITY => reads::<ActivityPage>(answer),
        command::DIAGNOSTIC_REPORT => reads::<DiagnosticReport>(answer),
        _ => false,
    }
}

fn reads<T: DeserializeOwned>(answer: &Value) -> bool {
    T::deserialize(answer).is_ok()
}

pub(super) const SCENES: &str = include_str!("../../gallery/scenes.json");
