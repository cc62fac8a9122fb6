//! The OAuth endpoints: the authorization request, codes, tokens, and what is refused.

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use expect_test::expect;
use serde_json::{Value, json};

use super::support::*;
use crate::{ClientConfig, ClientSecret, PoolConfig};

const SECRET: &str = "abcdefghijklmnopqrstuvwx";

async fn code(pool: &Fixture) -> String {
    let back = Browser::new(pool).sign_in("ada", PASSWORD).await;
    assert!(location(&back).starts_with(&format!("{CALLBACK}?code=")));
    parameter(&back, "code")
}

fn names(value: &Value) -> Vec<&str> {
    let members = value.as_object().unwrap();
    let mut names: Vec<&str> = members.keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

#[tokio::test]
async fn a_sign_in_on_the_page_ends_in_tokens_that_say_what_cognitos_say() {
    let pool = Fixture::hosted().await;
    let back = Browser::new(&pool).sign_in("ada", PASSWORD).await;
    assert_eq!(back.status, 303);
    assert_eq!(parameter(&back, "state"), "a state");
    let answer = pool.exchange(&parameter(&back, "code")).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    let tokens = answer.json();
    assert_eq!(
        names(&tokens),
        [
            "access_token",
            "expires_in",
            "id_token",
            "refresh_token",
            "token_type"
        ]
    );
    assert_eq!(tokens["token_type"], "Bearer");
    assert_eq!(tokens["expires_in"], 3600);
    let id = claims(&tokens["id_token"]);
    let access = claims(&tokens["access_token"]);
    assert_eq!(id["nonce"], "a nonce");
    assert_eq!(id["aud"], pool.client_id);
    assert_eq!(id["cognito:username"], "ada");
    assert_eq!(id["email"], "ada@example.com");
    assert_eq!(id["auth_time"], 1_767_323_045);
    let hash = digest(&SHA256, tokens["access_token"].as_str().unwrap().as_bytes());
    assert_eq!(id["at_hash"], URL_SAFE_NO_PAD.encode(&hash.as_ref()[..16]));
    assert_eq!(
        access["scope"],
        "openid email aws.cognito.signin.user.admin"
    );
    assert_eq!(access["username"], "ada");
    assert_eq!(access["version"], 2);
    assert_eq!(access["client_id"], pool.client_id);
    assert_eq!(id["origin_jti"], access["origin_jti"]);
    expect![[r#"["at_hash", "aud", "auth_time", "cognito:username", "email", "email_verified", "event_id", "exp", "iat", "iss", "jti", "nonce", "origin_jti", "sub", "token_use"]"#]]
    .assert_eq(&format!("{:?}", names(&id)));
    // And they are good at the API, for which the scope was asked.
    assert_eq!(
        pool.get_user(&tokens["access_token"]).await.unwrap()["Username"],
        "ada"
    );
}

#[tokio::test]
async fn nothing_is_led_to_an_address_that_is_not_registered() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    for address in [
        "dev.vestibule.client://callback/",
        "dev.vestibule.client://Callback",
        "dev.vestibule.client:/callback",
        "dev.vestibule.client://callback?a=b",
        "dev.vestibule.client://callback#a",
        "dev.vestibule.client://callback.evil",
        "evil.dev.vestibule.client://callback",
        "http://127.0.0.1:41574/callback",
        "http://localhost:41573/callback",
        "http://127.0.0.1:41573/callback/..",
        "http://ada@127.0.0.1:41573/callback",
        "https://evil.example/callback",
        "javascript:alert(1)",
        SIGNED_OUT,
    ] {
        let answer = browser.authorize(&[("redirect_uri", address)]).await;
        assert_eq!(answer.status, 400, "{address}");
        assert!(answer.headers.get("location").is_none(), "{address}");
        assert!(answer.text.contains("redirect_mismatch"), "{address}");
    }
    let missing = browser.authorize(&[("redirect_uri", "")]).await;
    assert!(missing.text.contains("redirect_mismatch"));
    let query = pool.authorization(&[]);
    let twice = browser
        .get(&format!(
            "/oauth2/authorize?{query}&redirect_uri=https%3A%2F%2Fevil.example"
        ))
        .await;
    assert!(twice.text.contains("redirect_mismatch"));
    for (id, error) in [("", "invalid_request"), ("unknown", "unauthorized_client")] {
        let answer = browser.authorize(&[("client_id", id)]).await;
        assert_eq!(answer.status, 400);
        assert!(answer.text.contains(error), "{}", answer.text);
    }
    // The twins.
    for address in [CALLBACK, LOOPBACK] {
        let answer = browser.authorize(&[("redirect_uri", address)]).await;
        assert!(location(&answer).contains("/login?"), "{address}");
    }
}

#[tokio::test]
async fn a_client_that_was_not_let_onto_the_pages_is_refused() {
    let pool = Fixture::with_client(ClientConfig {
        allowed_oauth_flows_user_pool_client: false,
        ..hosted_client()
    })
    .await;
    let answer = Browser::new(&pool).authorize(&[]).await;
    assert_eq!(answer.status, 400);
    assert!(answer.text.contains("unauthorized_client"));
    let login = Browser::new(&pool)
        .get(&format!("/login?{}", pool.authorization(&[])))
        .await;
    assert_eq!(login.status, 400);
    let token = pool
        .token(&[
            ("grant_type", "refresh_token"),
            ("client_id", &pool.client_id),
        ])
        .await;
    assert_eq!(token.json(), json!({ "error": "invalid_client" }));
}

#[tokio::test]
async fn what_is_wrong_with_a_request_is_told_to_its_own_address_with_its_state() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    for (changes, error) in [
        (
            &[("code_challenge", ""), ("code_challenge_method", "")][..],
            "invalid_request",
        ),
        (&[("code_challenge_method", "plain")], "invalid_request"),
        (&[("code_challenge_method", "")], "invalid_request"),
        (&[("code_challenge", "")], "invalid_request"),
        (&[("code_challenge", "too-short")], "invalid_request"),
        (
            &[(
                "code_challenge",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c!",
            )],
            "invalid_request",
        ),
        (&[("response_type", "")], "invalid_request"),
        (&[("response_type", "token")], "unauthorized_client"),
        (
            &[("response_type", "code token")],
            "unsupported_response_type",
        ),
        (&[("scope", "openid admin")], "invalid_scope"),
        (&[("scope", " ")], "invalid_scope"),
        (&[("prompt", "create")], "invalid_request"),
        (&[("prompt", "none")], "login_required"),
        (&[("identity_provider", "Google")], "invalid_request"),
    ] {
        let answer = browser.authorize(changes).await;
        assert!(
            location(&answer).starts_with(&format!("{CALLBACK}?error=")),
            "{changes:?}"
        );
        assert_eq!(parameter(&answer, "error"), error, "{changes:?}");
        assert_eq!(parameter(&answer, "state"), "a state");
    }
    let query = pool.authorization(&[]);
    let twice = browser
        .get(&format!("/oauth2/authorize?{query}&nonce=other"))
        .await;
    assert_eq!(parameter(&twice, "error"), "invalid_request");
    // On a page it is the same: a request is judged wherever it is read.
    let query = pool.authorization(&[("code_challenge_method", "plain")]);
    let page = browser.get(&format!("/login?{query}")).await;
    assert_eq!(parameter(&page, "error"), "invalid_request");
}

#[tokio::test]
async fn a_code_that_turns_up_twice_ends_what_came_of_it() {
    let pool = Fixture::hosted().await;
    let code = code(&pool).await;
    let tokens = pool.exchange(&code).await.json();
    assert_eq!(pool.user_info(&tokens["access_token"]).await.status, 200);
    let again = pool.exchange(&code).await;
    assert_eq!(again.status, 400);
    assert_eq!(again.json(), json!({ "error": "invalid_grant" }));
    assert_eq!(pool.user_info(&tokens["access_token"]).await.status, 401);
    let refused = pool
        .token(&[
            ("grant_type", "refresh_token"),
            ("client_id", &pool.client_id),
            ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
        ])
        .await;
    assert_eq!(refused.json(), json!({ "error": "invalid_grant" }));
    // Others' sessions go on.
    let other = pool.hosted_tokens("ada", PASSWORD).await;
    pool.exchange(&code).await;
    assert_eq!(pool.user_info(&other["access_token"]).await.status, 200);
}

#[tokio::test]
async fn a_code_is_good_for_what_it_was_given_out_for_alone() {
    let pool = Fixture::with(PoolConfig {
        clients: vec![
            hosted_client(),
            ClientConfig {
                client_name: "other".to_owned(),
                ..hosted_client()
            },
        ],
        ..PoolConfig::default()
    })
    .await;
    pool.confirmed("ada").await;
    let other = pool.pool.info().clients[1].client_id.clone();
    let long = "a".repeat(129);
    let usual = [
        ("grant_type", "authorization_code"),
        ("client_id", pool.client_id.as_str()),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
    ];
    for (name, value, error) in [
        (
            "code_verifier",
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXj",
            "invalid_grant",
        ),
        ("code_verifier", CHALLENGE, "invalid_grant"),
        ("code_verifier", "", "invalid_grant"),
        ("code_verifier", "short", "invalid_grant"),
        ("code_verifier", &long, "invalid_grant"),
        ("redirect_uri", LOOPBACK, "invalid_grant"),
        ("redirect_uri", "", "invalid_grant"),
        ("client_id", &other, "invalid_grant"),
        ("client_id", "unknown", "invalid_client"),
        ("client_id", "", "invalid_request"),
        ("grant_type", "", "invalid_request"),
        ("grant_type", "client_credentials", "unauthorized_client"),
        ("grant_type", "password", "unsupported_grant_type"),
    ] {
        let code = code(&pool).await;
        let mut fields = vec![("code", code.as_str())];
        fields.extend(usual.iter().map(|(other, usual)| {
            if *other == name {
                (*other, value)
            } else {
                (*other, *usual)
            }
        }));
        let answer = pool.token(&fields).await;
        assert_eq!(answer.status, 400, "{name}: {value}");
        assert_eq!(answer.json(), json!({ "error": error }), "{name}: {value}");
        if error == "invalid_grant" {
            let used_up = pool.exchange(&code).await.json();
            assert_eq!(
                used_up["error"], "invalid_grant",
                "whoever presents a code uses it up"
            );
        }
    }
    let code = code(&pool).await;
    let mut repeated = usual.to_vec();
    repeated.extend([("code", code.as_str()), ("code", "another")]);
    assert_eq!(
        pool.token(&repeated).await.json()["error"],
        "invalid_request"
    );
    assert_eq!(
        pool.exchange("unknown").await.json()["error"],
        "invalid_grant"
    );
    assert_eq!(pool.exchange(&code).await.status, 200, "the twin");
}

#[tokio::test]
async fn a_code_is_good_for_five_minutes() {
    let pool = Fixture::hosted().await;
    let (late, early) = (code(&pool).await, code(&pool).await);
    pool.clock.advance(299);
    assert_eq!(pool.exchange(&early).await.status, 200);
    pool.clock.advance(1);
    assert_eq!(pool.exchange(&late).await.json()["error"], "invalid_grant");
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it_and_may_do_without_pkce() {
    let pool = Fixture::with_client(ClientConfig {
        client_secret: Some(ClientSecret::new(SECRET.to_owned())),
        ..hosted_client()
    })
    .await;
    let name =
        json!({ "Username": "ada", "SecretHash": secret_hash(SECRET, "ada", &pool.client_id) });
    let mut request = sign_up_request("ada");
    request["SecretHash"] = name["SecretHash"].clone();
    pool.ok("SignUp", request).await;
    let mut confirm = name.clone();
    confirm["ConfirmationCode"] = pool.code().into();
    pool.ok("ConfirmSignUp", confirm).await;
    let basic = |secret: &str| {
        format!(
            "Basic {}",
            STANDARD.encode(format!("{}:{secret}", pool.client_id))
        )
    };
    let without_pkce = [("code_challenge", ""), ("code_challenge_method", "")];
    let code = async || {
        let browser = Browser::new(&pool);
        let page = browser.login_page(&without_pkce).await;
        let fields = [("username", "ada"), ("password", PASSWORD)];
        let back = browser.submit(&page, "/login", &fields).await;
        parameter(&back, "code")
    };
    let exchange = async |extra: &[(&str, &str)], header: Option<String>| {
        let code = code().await;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", CALLBACK),
        ];
        fields.extend(extra);
        pool.endpoint("/oauth2/token", &fields, header.as_deref())
            .await
    };
    let id = ("client_id", pool.client_id.as_str());
    assert_eq!(exchange(&[], Some(basic(SECRET))).await.status, 200);
    assert_eq!(exchange(&[id], Some(basic(SECRET))).await.status, 200);
    assert_eq!(
        exchange(&[id, ("client_secret", SECRET)], None)
            .await
            .status,
        200
    );
    for (extra, header, error) in [
        (&[id][..], None, "invalid_client"),
        (&[id, ("client_secret", "wrong")], None, "invalid_client"),
        (&[], Some(basic("wrong")), "invalid_client"),
        (&[], Some("Basic ???".to_owned()), "invalid_client"),
        (&[], Some("Bearer abc".to_owned()), "invalid_client"),
        (
            &[("client_secret", SECRET)],
            Some(basic(SECRET)),
            "invalid_request",
        ),
        (
            &[("client_id", "other")],
            Some(basic(SECRET)),
            "invalid_request",
        ),
        // A verifier that belongs to no challenge (RFC 9700, section 4.8.2).
        (
            &[id, ("client_secret", SECRET), ("code_verifier", VERIFIER)],
            None,
            "invalid_grant",
        ),
    ] {
        let answer = exchange(extra, header).await;
        assert_eq!(answer.json(), json!({ "error": error }), "{extra:?}");
    }
}

#[tokio::test]
async fn a_refresh_token_is_replaced_and_revoked_at_the_endpoints() {
    let pool = Fixture::hosted().await;
    let first = pool.hosted_tokens("ada", PASSWORD).await;
    let refresh = async |token: &Value| {
        pool.token(&[
            ("grant_type", "refresh_token"),
            ("client_id", &pool.client_id),
            ("refresh_token", token.as_str().unwrap()),
        ])
        .await
    };
    let second = refresh(&first["refresh_token"]).await.json();
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    let id = claims(&second["id_token"]);
    assert_eq!(
        id.get("nonce"),
        None,
        "it answers no request (OpenID Connect Core, 12.2)"
    );
    assert_eq!(id["sub"], claims(&first["id_token"])["sub"]);
    assert_eq!(id["auth_time"], claims(&first["id_token"])["auth_time"]);
    assert_eq!(
        claims(&second["access_token"])["scope"],
        claims(&first["access_token"])["scope"]
    );
    // The API renews it, too, with the same scope.
    let third = pool.refresh(&second["refresh_token"]).await.unwrap();
    assert_eq!(
        claims(&third["AccessToken"])["scope"],
        claims(&first["access_token"])["scope"]
    );
    pool.clock.advance(61);
    assert_eq!(
        refresh(&first["refresh_token"]).await.json()["error"],
        "invalid_grant"
    );
    let revoke = async |token: &str| {
        let fields = [("client_id", pool.client_id.as_str()), ("token", token)];
        pool.endpoint("/oauth2/revoke", &fields, None).await
    };
    let last = third["RefreshToken"].as_str().unwrap();
    let revoked = revoke(last).await;
    assert_eq!((revoked.status.as_u16(), revoked.text.as_str()), (200, ""));
    assert_eq!(
        refresh(&third["RefreshToken"]).await.json()["error"],
        "invalid_grant"
    );
    assert_eq!(revoke("unknown").await.status, 200);
    assert_eq!(revoke("").await.json()["error"], "invalid_request");
    let access = third["AccessToken"].as_str().unwrap();
    assert_eq!(
        revoke(access).await.json()["error"],
        "unsupported_token_type"
    );
}

#[tokio::test]
async fn the_scopes_decide_what_is_told() {
    let pool = Fixture::hosted().await;
    let tokens = async |scope: &str| {
        let browser = Browser::new(&pool);
        let page = browser.login_page(&[("scope", scope)]).await;
        let fields = [("username", "ada"), ("password", PASSWORD)];
        let back = browser.submit(&page, "/login", &fields).await;
        pool.exchange(&parameter(&back, "code")).await.json()
    };
    let openid = tokens("openid").await;
    assert_eq!(claims(&openid["id_token"])["email"], "ada@example.com");
    let info = pool.user_info(&openid["access_token"]).await;
    assert_eq!(
        info.json(),
        json!({
            "email": "ada@example.com",
            "email_verified": "true",
            "sub": claims(&openid["id_token"])["sub"],
            "username": "ada",
        })
    );
    assert_eq!(
        pool.get_user(&openid["access_token"]).await.unwrap_err(),
        refusal(
            "NotAuthorizedException",
            "Access Token does not have required scopes"
        ),
    );
    let phone = tokens("openid phone").await;
    assert_eq!(claims(&phone["id_token"]).get("email"), None);
    assert_eq!(
        pool.user_info(&phone["access_token"])
            .await
            .json()
            .get("email"),
        None
    );
    let profile = tokens("openid profile").await;
    assert_eq!(claims(&profile["id_token"])["email"], "ada@example.com");
    let admin = tokens("aws.cognito.signin.user.admin").await;
    assert_eq!(admin.get("id_token"), None, "it was not asked for");
    assert_eq!(pool.user_info(&admin["access_token"]).await.status, 401);
    let everything = tokens("").await;
    assert_eq!(
        claims(&everything["access_token"])["scope"],
        "openid email phone profile aws.cognito.signin.user.admin"
    );
}

#[tokio::test]
async fn userinfo_asks_for_a_token_that_lives() {
    let pool = Fixture::hosted().await;
    let tokens = pool.hosted_tokens("ada", PASSWORD).await;
    let missing = Browser::new(&pool).get("/oauth2/userInfo").await;
    assert_eq!(missing.status, 400);
    assert_eq!(missing.json()["error"], "invalid_request");
    let id = pool.user_info(&tokens["id_token"]).await;
    assert_eq!(id.status, 401);
    assert_eq!(id.json()["error"], "invalid_token");
    assert!(
        id.headers["www-authenticate"]
            .to_str()
            .unwrap()
            .starts_with("Bearer error=\"invalid_token\"")
    );
    let api = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(
        pool.user_info(&api["AccessToken"]).await.status,
        401,
        "it has no openid"
    );
    assert_eq!(pool.user_info(&tokens["access_token"]).await.status, 200);
    pool.clock.advance(3_600);
    assert_eq!(pool.user_info(&tokens["access_token"]).await.status, 401);
}

#[tokio::test]
async fn a_page_of_another_site_gets_nothing_from_the_endpoints() {
    let pool = Fixture::hosted().await;
    let code = code(&pool).await;
    let fields = form(&[
        ("grant_type", "authorization_code"),
        ("client_id", &pool.client_id),
        ("code", &code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
    ]);
    let request = |name: &str, value: &str| {
        Browser::new(&pool)
            .request("POST", "/oauth2/token")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("content-length", fields.len())
            .header(name, value)
            .body(fields.clone().into())
            .unwrap()
    };
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
    ] {
        assert_eq!(pool.send(request(name, value)).await.status, 403, "{name}");
    }
    assert_eq!(pool.send(request("accept", "*/*")).await.status, 200);
}

#[tokio::test]
async fn discovery_names_the_endpoints() {
    let pool = Fixture::hosted().await;
    let id = pool.pool.info().user_pool_id;
    let document = pool
        .get(&format!("/{id}/.well-known/openid-configuration"))
        .await
        .json();
    let domain = format!("http://127.0.0.1:{PORT}/{id}");
    for (name, path) in [
        ("authorization_endpoint", "/oauth2/authorize"),
        ("token_endpoint", "/oauth2/token"),
        ("revocation_endpoint", "/oauth2/revoke"),
        ("userinfo_endpoint", "/oauth2/userInfo"),
        ("end_session_endpoint", "/logout"),
    ] {
        assert_eq!(document[name], format!("{domain}{path}"));
    }
    assert_eq!(document["response_types_supported"], json!(["code"]));
    assert_eq!(
        document["code_challenge_methods_supported"],
        json!(["S256"])
    );
}

#[tokio::test]
async fn an_administrator_says_where_a_client_may_be_led_back_to() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    let wish = json!({
        "ClientName": "web",
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["code"],
        "AllowedOAuthScopes": ["openid", "email"],
        "CallbackURLs": [CALLBACK, "https://shop.example/back?from=pool", "http://localhost:5173/"],
        "LogoutURLs": [SIGNED_OUT],
        "DefaultRedirectURI": CALLBACK,
        "SupportedIdentityProviders": ["COGNITO"],
    });
    let made = pool
        .admin("CreateUserPoolClient", wish.clone())
        .await
        .unwrap();
    for (name, value) in wish.as_object().unwrap() {
        assert_eq!(made["UserPoolClient"][name], *value, "{name}");
    }
    for (name, value, message) in [
        (
            "CallbackURLs",
            json!(["http://shop.example/"]),
            "CallbackURLs has what",
        ),
        (
            "CallbackURLs",
            json!(["https://shop.example/#a"]),
            "CallbackURLs has what",
        ),
        ("CallbackURLs", json!(["/back"]), "CallbackURLs has what"),
        (
            "CallbackURLs",
            json!(["javascript:alert(1)"]),
            "CallbackURLs has what",
        ),
        ("CallbackURLs", json!([]), "DefaultRedirectURI is not among"),
        (
            "LogoutURLs",
            json!(["http://shop.example/"]),
            "LogoutURLs has what",
        ),
        (
            "DefaultRedirectURI",
            json!("https://shop.example/"),
            "DefaultRedirectURI is not among",
        ),
        (
            "AllowedOAuthScopes",
            json!(["everything"]),
            "AllowedOAuthScopes has a scope",
        ),
        (
            "AllowedOAuthScopes",
            json!([]),
            "AllowedOAuthFlows and AllowedOAuthScopes are needed",
        ),
        (
            "AllowedOAuthFlows",
            json!(["implicit"]),
            "1 validation error",
        ),
        (
            "SupportedIdentityProviders",
            json!(["Google"]),
            "SupportedIdentityProviders names",
        ),
    ] {
        let mut changed = wish.clone();
        changed[name] = value;
        let (kind, text) = pool
            .admin("CreateUserPoolClient", changed)
            .await
            .unwrap_err();
        assert_eq!(kind, "InvalidParameterException");
        assert!(text.starts_with(message), "{name}: {text}");
    }
    // A client that says nothing of it may not.
    let plain = pool
        .admin("CreateUserPoolClient", json!({ "ClientName": "plain" }))
        .await
        .unwrap();
    assert_eq!(
        plain["UserPoolClient"]["AllowedOAuthFlowsUserPoolClient"],
        false
    );
    assert_eq!(plain["UserPoolClient"].get("CallbackURLs"), None);
}
