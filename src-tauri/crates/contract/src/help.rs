//! Where help leads to outside of the application.

use serde::{Deserialize, Serialize};

/// A page of the web that the application can open in the system's browser. There is no other: a page of ours names one of these, and
/// never an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HelpLink {
    /// What a user pool is, and how one is made.
    CognitoUserPools,
    /// The configuration file that Amplify writes.
    AmplifyOutputs,
    /// What an OpenID provider is.
    OpenIdConnect,
}

impl HelpLink {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [
        Self::CognitoUserPools,
        Self::AmplifyOutputs,
        Self::OpenIdConnect,
    ];

    /// Its address.
    pub const fn address(self) -> &'static str {
        match self {
            Self::CognitoUserPools => {
                "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools.html"
            }
            Self::AmplifyOutputs => "https://docs.amplify.aws/react/reference/amplify_outputs/",
            Self::OpenIdConnect => "https://openid.net/developers/how-connect-works/",
        }
    }
}

/// What helps to find a fault: nothing in it is secret or personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiagnosticReport {
    /// The system that the application runs on.
    pub system: String,
    /// The version of the system's webview.
    pub webview: String,
    /// All of it, as lines of text: what is copied and saved.
    pub text: String,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use expect_test::expect;

    use super::*;

    #[test]
    fn links_on_the_wire() {
        expect![[r#"["cognito_user_pools","amplify_outputs","open_id_connect"]"#]]
            .assert_eq(&serde_json::to_string(&HelpLink::ALL).unwrap());
        for foreign in [
            r#""https://evil.example/""#,
            r#"{"address":"https://evil.example/"}"#,
            "null",
        ] {
            assert!(
                serde_json::from_str::<HelpLink>(foreign).is_err(),
                "{foreign}"
            );
        }
    }

    #[test]
    fn a_report_on_the_wire() {
        let report = DiagnosticReport {
            system: "Debian GNU/Linux 12".to_owned(),
            webview: "2.48.1".to_owned(),
            text: "Vestibule 1.0.0\n".to_owned(),
        };
        let wire = serde_json::to_string(&report).unwrap();
        expect![[
            r#"{"system":"Debian GNU/Linux 12","webview":"2.48.1","text":"Vestibule 1.0.0\n"}"#
        ]]
        .assert_eq(&wire);
        assert_eq!(
            serde_json::from_str::<DiagnosticReport>(&wire).unwrap(),
            report
        );
    }

    #[test]
    fn every_link_leads_to_the_web_by_a_secure_way() {
        for link in HelpLink::ALL {
            assert!(link.address().starts_with("https://"), "{link:?}");
        }
    }
}
