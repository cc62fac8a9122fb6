#![allow(clippy::unwrap_used, reason = "tests")]

use super::*;

fn parse(json: &str) -> Result<ChallengeAnswer, serde_json::Error> {
    serde_json::from_str(json)
}

#[test]
fn every_answer_is_read_as_the_webview_sends_it() {
    use ChallengeAnswer as A;
    let is = |json: &str, is_wanted: fn(&A) -> bool| assert!(is_wanted(&parse(json).unwrap()));
    is(r#"{"kind":"code","code":"123456"}"#, |answer| {
        matches!(answer, A::Code { .. })
    });
    is(r#"{"kind":"password","password":"p"}"#, |answer| {
        matches!(answer, A::Password { .. })
    });
    is(
        r#"{"kind":"new_password","password":"p","attributes":{"email":"a@b"}}"#,
        |answer| matches!(answer, A::NewPassword { attributes, .. } if attributes.len() == 1),
    );
    is(
        r#"{"kind":"new_password","password":"p"}"#,
        |answer| matches!(answer, A::NewPassword { attributes, .. } if attributes.is_empty()),
    );
    is(
        r#"{"kind":"first_factor","factor":"email_otp"}"#,
        |answer| {
            matches!(
                answer,
                A::FirstFactor {
                    factor: FirstFactor::EmailOtp
                }
            )
        },
    );
    is(
        r#"{"kind":"mfa_method","method":"software_token"}"#,
        |answer| {
            matches!(
                answer,
                A::MfaMethod {
                    method: MfaMethod::SoftwareToken
                }
            )
        },
    );
    is(
        r#"{"kind":"totp","code":"123456","device_name":"phone"}"#,
        |answer| matches!(answer, A::Totp { device_name: Some(name), .. } if name == "phone"),
    );
    is(r#"{"kind":"email","email":"a@b"}"#, |answer| {
        matches!(answer, A::Email { .. })
    });
    is(r#"{"kind":"passkey","credential":"{}"}"#, |answer| {
        matches!(answer, A::Passkey { .. })
    });
    is(r#"{"kind":"custom","answer":"4"}"#, |answer| {
        matches!(answer, A::Custom { .. })
    });
}

#[test]
fn what_is_no_answer_is_refused() {
    for json in [
        r#"{"kind":"captcha","answer":"4"}"#,
        r#"{"kind":"code"}"#,
        r#"{"kind":"code","code":"1","password":"p"}"#,
        r#"{"kind":"first_factor","factor":"luck"}"#,
        r#"{"code":"123456"}"#,
    ] {
        assert!(parse(json).is_err(), "{json}");
    }
}

#[test]
fn an_answer_in_a_log_says_nothing() {
    let answers = [
        r#"{"kind":"code","code":"123456"}"#,
        r#"{"kind":"password","password":"123456"}"#,
        r#"{"kind":"passkey","credential":"123456"}"#,
        r#"{"kind":"custom","answer":"123456"}"#,
    ];
    for json in answers {
        let logged = format!("{:?}", parse(json).unwrap());
        assert!(!logged.contains("123456"), "{logged}");
    }
}
