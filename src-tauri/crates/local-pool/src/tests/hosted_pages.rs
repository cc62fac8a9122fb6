//! The hosted pages: what is asked, what the browser keeps, and what pages of others can't do.

use serde_json::json;

use super::support::*;
use crate::totp::test_app;
use crate::{
    ClientConfig, MfaConfiguration, MfaMethod, PathPrefix, PoolConfig, Server, ServerConfig,
    UserExistenceErrors,
};

fn is_back(answer: &Answer) -> bool {
    answer.status == 303 && location(answer).starts_with(&format!("{CALLBACK}?code="))
}

async fn with_mfa(mfa: MfaConfiguration) -> Fixture {
    Fixture::with(PoolConfig {
        mfa_configuration: mfa,
        enabled_mfas: vec![MfaMethod::SoftwareTokenMfa, MfaMethod::EmailOtp],
        clients: vec![hosted_client()],
        ..PoolConfig::default()
    })
    .await
}

#[tokio::test]
async fn no_page_has_a_script_or_can_be_framed_or_is_kept() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    let query = pool.authorization(&[]);
    for path in [
        "/login",
        "/signup",
        "/forgotPassword",
        "/confirm",
        "/challenge",
        "/logout",
    ] {
        let page = browser.get(&format!("{path}?{query}")).await;
        let header = |name: &str| page.headers[name].to_str().unwrap().to_owned();
        let policy = header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; style-src 'self'; form-action 'self'"),
            "{path}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'; base-uri 'none'"),
            "{path}"
        );
        assert!(
            !policy.contains("script-src") && !policy.contains("unsafe"),
            "{path}"
        );
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(header("x-frame-options"), "DENY", "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert!(!page.text.contains("<script"), "{path}");
        assert!(!page.text.contains(" style="), "{path}");
    }
    let page = browser.login_page(&[]).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("form-action 'self' dev.vestibule.client:;"),
        "{policy}"
    );
    let page = browser.login_page(&[("redirect_uri", LOOPBACK)]).await;
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.contains("form-action 'self' http://127.0.0.1:41573;"),
        "{policy}"
    );
    let style = browser.get("/style.css").await;
    assert_eq!(style.headers["content-type"], "text/css; charset=utf-8");
}

#[tokio::test]
async fn every_field_has_a_label_and_says_what_fills_it_in() {
    let pool = Fixture::hosted().await;
    let query = pool.authorization(&[]);
    for path in ["/login", "/signup", "/forgotPassword"] {
        let page = Browser::new(&pool).get(&format!("{path}?{query}")).await;
        let inputs = page.text.split("<input class=\"input").skip(1);
        let mut count = 0;
        for input in inputs {
            let id = attribute(input, "id").unwrap();
            assert!(
                page.text.contains(&format!("<label for=\"{id}\">")),
                "{path}: {id}"
            );
            assert_ne!(
                attribute(input, "autocomplete").unwrap(),
                "",
                "{path}: {id}"
            );
            count += 1;
        }
        assert!(count > 0, "{path}");
        assert!(
            page.text.contains("<html lang=\"en\">") && page.text.contains("<h1>"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_refused_form_says_what_to_mend_and_keeps_the_name() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    let wrong = browser.sign_in("ada", OTHER_PASSWORD).await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.text.contains("<title>Error: Sign in"));
    assert!(
        wrong
            .text
            .contains("role=\"alert\" tabindex=\"-1\" autofocus")
    );
    assert!(wrong.text.contains("Incorrect username or password."));
    assert!(wrong.text.contains("value=\"ada\""));
    assert!(
        !wrong.text.contains(OTHER_PASSWORD),
        "a password is never shown again"
    );
    assert_eq!(browser.cookie("cognito"), None);
    let empty = browser.submit(&wrong, "/login", &[]).await;
    assert!(empty.text.contains("href=\"#username\"") && empty.text.contains("href=\"#password\""));
    assert!(
        empty
            .text
            .contains("aria-invalid=\"true\" aria-describedby=\"username-problem\"")
    );
    let right = [("username", "ada"), ("password", PASSWORD)];
    assert!(is_back(&browser.submit(&empty, "/login", &right).await));
}

#[tokio::test]
async fn a_browser_that_is_signed_in_is_not_asked_for_an_hour() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    let back = browser.sign_in("ada", PASSWORD).await;
    let id = pool.pool.info().user_pool_id;
    let cookie = back.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("cognito="), "{cookie}");
    assert!(
        cookie.ends_with(&format!(
            "; Path=/{id}; HttpOnly; SameSite=Lax; Max-Age=3600"
        )),
        "{cookie}"
    );
    pool.clock.advance(3_000);
    let again = browser.authorize(&[]).await;
    assert!(is_back(&again));
    let tokens = pool.exchange(&parameter(&again, "code")).await.json();
    assert_eq!(
        claims(&tokens["id_token"])["auth_time"],
        1_767_323_045,
        "when it was asked"
    );
    assert!(is_back(&browser.authorize(&[("prompt", "none")]).await));
    // Asked all the same, where the application wants it.
    for prompt in ["login", "select_account"] {
        let page = browser.login_page(&[("prompt", prompt)]).await;
        assert_eq!(
            page.text.contains("Continue as ada"),
            prompt == "select_account",
            "{prompt}"
        );
    }
    let other = Browser::new(&pool);
    other.set_cookie("cognito", "made-up");
    assert!(location(&other.authorize(&[]).await).contains("/login?"));
    pool.clock.advance(600);
    assert!(
        location(&browser.authorize(&[]).await).contains("/login?"),
        "the hour is over"
    );
}

#[tokio::test]
async fn a_known_account_is_chosen_by_a_button_but_not_where_the_password_is_wanted() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    browser.sign_in("ada", PASSWORD).await;
    let page = browser.login_page(&[("prompt", "select_account")]).await;
    assert!(is_back(&browser.submit(&page, "/login", &[]).await));
    let page = browser.login_page(&[("prompt", "login")]).await;
    let refused = browser
        .submit(&page, "/login", &[("continue", "yes")])
        .await;
    assert!(!is_back(&refused));
}

#[tokio::test]
async fn whoever_may_not_sign_in_any_more_is_not_signed_in_by_a_cookie() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    browser.sign_in("ada", PASSWORD).await;
    let code = parameter(&browser.authorize(&[]).await, "code");
    pool.sql("UPDATE users SET enabled = 0");
    assert!(location(&browser.authorize(&[]).await).contains("/login?"));
    assert_eq!(pool.exchange(&code).await.json()["error"], "invalid_grant");
}

#[tokio::test]
async fn signing_out_ends_the_browsers_session_and_leads_to_registered_addresses_alone() {
    let pool = Fixture::hosted().await;
    let client = ("client_id", pool.client_id.as_str());
    for (fields, target) in [
        (vec![client, ("logout_uri", SIGNED_OUT)], Some(SIGNED_OUT)),
        (
            vec![client, ("logout_uri", "dev.vestibule.client://signed-out/")],
            None,
        ),
        (vec![client, ("logout_uri", "https://evil.example/")], None),
        (vec![client, ("logout_uri", CALLBACK)], None),
        (vec![client], None),
        (
            vec![("client_id", "unknown"), ("logout_uri", SIGNED_OUT)],
            None,
        ),
        (vec![("logout_uri", SIGNED_OUT)], None),
    ] {
        let browser = Browser::new(&pool);
        browser.sign_in("ada", PASSWORD).await;
        let kept = browser.cookie("cognito").unwrap();
        let answer = browser.get(&format!("/logout?{}", form(&fields))).await;
        match target {
            Some(target) => assert_eq!(location(&answer), target),
            None => assert_eq!(answer.status, 400, "{fields:?}"),
        }
        assert_eq!(browser.cookie("cognito"), None, "{fields:?}");
        browser.set_cookie("cognito", &kept);
        let asked = browser.authorize(&[]).await;
        assert!(
            location(&asked).contains("/login?"),
            "the pool has forgotten it, too"
        );
    }
    let query = pool.authorization(&[]);
    let again = Browser::new(&pool).get(&format!("/logout?{query}")).await;
    assert!(location(&again).contains("/login?"), "to sign in again");
}

#[tokio::test]
async fn a_form_of_another_browser_or_of_another_site_changes_nothing() {
    let pool = Fixture::hosted().await;
    let (browser, other) = (Browser::new(&pool), Browser::new(&pool));
    let page = browser.login_page(&[]).await;
    let right = [("username", "ada"), ("password", PASSWORD)];
    // Another browser's page, with this one's cookie and without any.
    let theirs = other.login_page(&[]).await;
    let refused = browser.submit(&theirs, "/login", &right).await;
    assert_eq!(refused.status, 403);
    assert!(refused.headers.get("location").is_none());
    let nobody = Browser::new(&pool).submit(&page, "/login", &right).await;
    assert_eq!(nobody.status, 403);
    let query = pool.authorization(&[]);
    let bare = browser.post(&format!("/login?{query}"), &right).await;
    assert_eq!(bare.status, 403);
    for path in [
        "/signup",
        "/confirm",
        "/resendcode",
        "/forgotPassword",
        "/confirmForgotPassword",
        "/challenge",
    ] {
        let answer = browser
            .post(&format!("{path}?{query}"), &[("_csrf", "AAAA")])
            .await;
        assert_eq!(answer.status, 403, "{path}");
    }
    assert!(
        is_back(&browser.submit(&page, "/login", &right).await),
        "the twin"
    );
}

#[tokio::test]
async fn another_sites_page_can_lead_here_and_nothing_else() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    let path = format!("/login?{}", pool.authorization(&[]));
    let get = async |headers: &[(&str, &str)]| {
        let mut request = browser.request("GET", &path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        browser
            .send(request.body(String::new().into()).unwrap())
            .await
            .status
            .as_u16()
    };
    let navigation = [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "document"),
    ];
    assert_eq!(get(&navigation).await, 200);
    for headers in [
        [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "iframe"),
        ],
        [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "no-cors"),
            ("sec-fetch-dest", "image"),
        ],
        [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "cors"),
            ("sec-fetch-dest", "empty"),
        ],
        [
            ("sec-fetch-site", "same-origin"),
            ("sec-fetch-mode", "cors"),
            ("sec-fetch-dest", "empty"),
        ],
        [
            ("sec-fetch-site", "same-site"),
            ("sec-fetch-mode", "no-cors"),
            ("sec-fetch-dest", "script"),
        ],
    ] {
        assert_eq!(get(&headers).await, 403, "{headers:?}");
    }
    let page = browser.login_page(&[]).await;
    let token = attribute(page.text.split("name=\"_csrf\"").nth(1).unwrap(), "value").unwrap();
    let body = form(&[
        ("_csrf", &token),
        ("username", "ada"),
        ("password", PASSWORD),
    ]);
    let own = format!("http://127.0.0.1:{PORT}");
    for (name, value, status) in [
        ("origin", "https://evil.example", 403),
        ("origin", "null", 403),
        ("origin", "http://127.0.0.1:4322", 403),
        ("origin", "http://localhost:4321", 403),
        ("sec-fetch-site", "cross-site", 403),
        ("sec-fetch-site", "same-site", 403),
        ("sec-fetch-site", "none", 403),
        ("origin", own.as_str(), 303),
        ("sec-fetch-site", "same-origin", 303),
    ] {
        let request = browser
            .request("POST", &path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("content-length", body.len())
            .header(name, value)
            .body(body.clone().into())
            .unwrap();
        assert_eq!(
            browser.send(request).await.status,
            status,
            "{name}: {value}"
        );
    }
}

#[tokio::test]
async fn what_others_wrote_is_text_on_the_pages() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    let evil = "\"><script>alert(1)</script>";
    let page = browser
        .login_page(&[("login_hint", evil), ("state", evil)])
        .await;
    assert!(!page.text.contains("<script"), "{}", page.text);
    assert!(page.text.contains("&lt;script&gt;"));
    let page = browser
        .submit(&page, "/login", &[("username", evil), ("password", "x")])
        .await;
    assert!(!page.text.contains("<script"));
    let sign_up = browser
        .get(&format!("/signup?{}", pool.authorization(&[])))
        .await;
    let fields = [
        ("username", "<script>alert(1)</script>"),
        ("email", "eve@example.com"),
        ("password", PASSWORD),
    ];
    let page = browser.submit(&sign_up, "/signup", &fields).await;
    let code = pool.code();
    let back = browser.submit(&page, "/confirm", &[("code", &code)]).await;
    assert!(is_back(&back), "such a name is a name");
    let page = browser.login_page(&[("prompt", "select_account")]).await;
    assert!(page.text.contains("Continue as &lt;script&gt;"));
    assert!(!page.text.contains("<script"));
    let header = browser
        .authorize(&[("state", "a\r\nset-cookie: b=c"), ("prompt", "none")])
        .await;
    assert!(location(&header).contains("state=a%0D%0Aset-cookie"));
}

#[tokio::test]
async fn an_account_is_made_confirmed_and_signed_in_to_on_the_pages() {
    let pool = Fixture::with_client(hosted_client()).await;
    let browser = Browser::new(&pool);
    let page = browser
        .get(&format!("/signup?{}", pool.authorization(&[])))
        .await;
    assert!(page.text.contains(
        "At least 8 characters, with a small letter, a capital letter, a digit and a symbol."
    ));
    let missing = browser
        .submit(&page, "/signup", &[("username", "eve")])
        .await;
    assert!(
        missing.text.contains("href=\"#email\"") && missing.text.contains("href=\"#password\"")
    );
    let weak = [
        ("username", "eve"),
        ("email", "eve@example.com"),
        ("password", "weak"),
    ];
    let weak = browser.submit(&missing, "/signup", &weak).await;
    assert!(weak.text.contains("Password did not conform with policy"));
    let right = [
        ("username", "eve"),
        ("email", "eve@example.com"),
        ("password", PASSWORD),
    ];
    let confirm = browser.submit(&weak, "/signup", &right).await;
    assert!(confirm.text.contains("e***@e***"));
    let wrong = browser
        .submit(&confirm, "/confirm", &[("code", &pool.wrong_code())])
        .await;
    assert!(wrong.text.contains("Invalid verification code provided"));
    let resent = browser.submit(&wrong, "/resendcode", &[]).await;
    assert!(resent.text.contains("We sent a new code."));
    let code = pool.code();
    let back = browser
        .submit(&resent, "/confirm", &[("code", &code)])
        .await;
    assert!(is_back(&back));
    let tokens = pool.exchange(&parameter(&back, "code")).await.json();
    assert_eq!(claims(&tokens["id_token"])["cognito:username"], "eve");
    let taken = browser.submit(&page, "/signup", &right).await;
    assert!(taken.text.contains("User already exists"));
}

#[tokio::test]
async fn whoever_confirms_an_account_of_another_browser_has_to_sign_in() {
    let pool = Fixture::with_client(hosted_client()).await;
    pool.sign_up("ada").await;
    let browser = Browser::new(&pool);
    let page = browser.sign_in("ada", PASSWORD).await;
    assert!(page.text.contains("Confirm your account"), "{}", page.text);
    let code = pool.code();
    let page = browser.submit(&page, "/confirm", &[("code", &code)]).await;
    assert!(page.text.contains("Your account is confirmed. Sign in."));
    assert_eq!(browser.cookie("cognito"), None);
    let right = [("username", "ada"), ("password", PASSWORD)];
    assert!(is_back(&browser.submit(&page, "/login", &right).await));
}

#[tokio::test]
async fn where_only_administrators_make_accounts_the_pages_do_not() {
    let pool = Fixture::with(PoolConfig {
        allow_admin_create_user_only: true,
        clients: vec![hosted_client()],
        ..PoolConfig::default()
    })
    .await;
    let browser = Browser::new(&pool);
    assert!(!browser.login_page(&[]).await.text.contains("/signup?"));
    let query = pool.authorization(&[]);
    let page = browser.get(&format!("/signup?{query}")).await;
    assert!(
        page.text
            .contains("Only an administrator makes accounts here.")
    );
    let fields = [
        ("username", "eve"),
        ("email", "eve@example.com"),
        ("password", PASSWORD),
    ];
    let token = attribute(page.text.split("name=\"_csrf\"").nth(1).unwrap(), "value").unwrap();
    let mut all = fields.to_vec();
    all.push(("_csrf", token.as_str()));
    let answer = browser.post(&format!("/signup?{query}"), &all).await;
    assert_eq!(answer.status, 400);
    assert!(pool.pool.mailbox().is_empty());
}

#[tokio::test]
async fn a_forgotten_password_is_changed_and_nobody_learns_who_has_an_account() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    browser.sign_in("ada", PASSWORD).await;
    let query = pool.authorization(&[]);
    let page = browser.get(&format!("/forgotPassword?{query}")).await;
    let known = browser
        .submit(&page, "/forgotPassword", &[("username", "ada")])
        .await;
    let unknown = browser
        .submit(&page, "/forgotPassword", &[("username", "nobody")])
        .await;
    for page in [&known, &unknown] {
        assert_eq!(page.status, 200);
        assert!(page.text.contains("Choose a new password"));
    }
    let code = pool.code();
    let wrong = pool.wrong_code();
    for (page, code) in [(&known, &wrong), (&unknown, &code)] {
        let fields = [("code", code.as_str()), ("password", OTHER_PASSWORD)];
        let answer = browser
            .submit(page, "/confirmForgotPassword", &fields)
            .await;
        assert!(
            answer.text.contains("Invalid verification code provided"),
            "{}",
            answer.text
        );
    }
    let fields = [("code", code.as_str()), ("password", OTHER_PASSWORD)];
    let changed = browser
        .submit(&known, "/confirmForgotPassword", &fields)
        .await;
    assert!(changed.text.contains("Your password is changed."));
    assert_eq!(
        browser.cookie("cognito"),
        None,
        "the session of before has ended"
    );
    let old = browser
        .submit(
            &changed,
            "/login",
            &[("username", "ada"), ("password", PASSWORD)],
        )
        .await;
    assert_eq!(old.status, 400);
    let new = [("username", "ada"), ("password", OTHER_PASSWORD)];
    assert!(is_back(&browser.submit(&old, "/login", &new).await));
}

#[tokio::test]
async fn a_client_that_tells_who_has_an_account_does_so_on_the_page_too() {
    for (setting, text) in [
        (
            UserExistenceErrors::Enabled,
            "Incorrect username or password.",
        ),
        (UserExistenceErrors::Legacy, "User does not exist."),
    ] {
        let pool = Fixture::with_client(ClientConfig {
            prevent_user_existence_errors: setting,
            ..hosted_client()
        })
        .await;
        let page = Browser::new(&pool).sign_in("nobody", PASSWORD).await;
        assert!(page.text.contains(text), "{}", page.text);
    }
}

#[tokio::test]
async fn failures_on_the_page_and_at_the_api_lock_the_same_account() {
    let pool = Fixture::hosted().await;
    let browser = Browser::new(&pool);
    for _ in 0..5 {
        browser.sign_in("ada", OTHER_PASSWORD).await;
    }
    let locked = browser.sign_in("ada", PASSWORD).await;
    assert!(locked.text.contains("Password attempts exceeded"));
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await.unwrap_err(),
        refusal("NotAuthorizedException", "Password attempts exceeded")
    );
    pool.clock.advance(2);
    assert!(is_back(&browser.sign_in("ada", PASSWORD).await));
}

#[tokio::test]
async fn an_app_is_set_up_on_the_page_and_asked_for_afterwards() {
    let pool = with_mfa(MfaConfiguration::On).await;
    pool.confirmed("ada").await;
    // The address that was confirmed would do; without it there is nothing.
    pool.sql("DELETE FROM user_attributes WHERE name = 'email_verified'");
    let browser = Browser::new(&pool);
    let page = browser.sign_in("ada", PASSWORD).await;
    assert!(page.text.contains("Set up a second step"), "{}", page.text);
    let method = [("method", "SOFTWARE_TOKEN_MFA")];
    let page = browser.submit(&page, "/challenge", &method).await;
    assert!(page.text.contains("otpauth://totp/") && page.text.contains("<svg class=\"qr-code\""));
    let secret = attribute(page.text.split("name=\"secret\"").nth(1).unwrap(), "value").unwrap();
    let now = 1_767_323_045;
    let wrong = browser
        .submit(&page, "/challenge", &[("code", "000000")])
        .await;
    assert!(wrong.text.contains("Code mismatch"), "{}", wrong.text);
    let code = test_app::code(&secret, now);
    assert!(is_back(
        &browser
            .submit(&wrong, "/challenge", &[("code", &code)])
            .await
    ));
    // From here on the app is asked for, each code once.
    let page = browser
        .get(&format!(
            "/login?{}",
            pool.authorization(&[("prompt", "login")])
        ))
        .await;
    let fields = [("username", "ada"), ("password", PASSWORD)];
    let page = browser.submit(&page, "/login", &fields).await;
    assert!(page.text.contains("Your authenticator app shows it."));
    let used = browser
        .submit(&page, "/challenge", &[("code", &code)])
        .await;
    assert!(used.text.contains("already been used once"));
    pool.clock.advance(30);
    let code = test_app::code(&secret, now + 30);
    assert!(is_back(
        &browser
            .submit(&used, "/challenge", &[("code", &code)])
            .await
    ));
}

#[tokio::test]
async fn a_code_by_email_is_asked_for_a_few_times_only() {
    let pool = with_mfa(MfaConfiguration::On).await;
    pool.confirmed("ada").await;
    let browser = Browser::new(&pool);
    let mut page = browser.sign_in("ada", PASSWORD).await;
    assert!(page.text.contains("a***@e***"), "{}", page.text);
    let (right, wrong) = (pool.code(), pool.wrong_code());
    for _ in 0..5 {
        page = browser
            .submit(&page, "/challenge", &[("code", &wrong)])
            .await;
        assert!(
            page.text.contains("Invalid code or auth state"),
            "{}",
            page.text
        );
    }
    let over = browser
        .submit(&page, "/challenge", &[("code", &right)])
        .await;
    assert!(
        over.text.contains("too many attempts. Sign in again."),
        "{}",
        over.text
    );
    let page = browser.sign_in("ada", PASSWORD).await;
    let code = pool.code();
    assert!(is_back(
        &browser
            .submit(&page, "/challenge", &[("code", &code)])
            .await
    ));
}

#[tokio::test]
async fn a_sign_in_of_the_page_is_not_gone_on_with_at_the_api() {
    let pool = with_mfa(MfaConfiguration::On).await;
    pool.confirmed("ada").await;
    let page = Browser::new(&pool).sign_in("ada", PASSWORD).await;
    let session = attribute(page.text.split("name=\"session\"").nth(1).unwrap(), "value").unwrap();
    let request = json!({
        "ChallengeName": "EMAIL_OTP",
        "Session": session,
        "ChallengeResponses": { "USERNAME": "ada", "EMAIL_OTP_CODE": pool.code() },
    });
    assert_eq!(
        pool.refused("RespondToAuthChallenge", request).await,
        refusal("NotAuthorizedException", "Invalid session for the user.")
    );
}

#[tokio::test]
async fn a_temporary_password_is_changed_on_the_page() {
    let pool = Fixture::administered(PoolConfig {
        clients: vec![hosted_client()],
        ..PoolConfig::default()
    })
    .await;
    let request =
        json!({ "Username": "bob", "TemporaryPassword": PASSWORD, "MessageAction": "SUPPRESS" });
    pool.admin("AdminCreateUser", request).await.unwrap();
    let browser = Browser::new(&pool);
    let page = browser.sign_in("bob", PASSWORD).await;
    assert!(page.text.contains("Choose a new password") && page.text.contains("name=\"email\""));
    let weak = [("email", "bob@example.com"), ("password", "weak")];
    let page = browser.submit(&page, "/challenge", &weak).await;
    assert!(page.text.contains("Password did not conform with policy"));
    assert!(page.text.contains("value=\"bob@example.com\""));
    let right = [("email", "bob@example.com"), ("password", OTHER_PASSWORD)];
    assert!(is_back(&browser.submit(&page, "/challenge", &right).await));
}

#[tokio::test]
async fn the_pages_have_a_prefix_of_their_own_and_each_opens_its_own_alone() {
    let pool = Fixture::hosted().await;
    let config = ServerConfig {
        path_prefix: Some(PathPrefix::random()),
        ..ServerConfig::default()
    };
    let server = Server::start(pool.pool.clone(), config).await.unwrap();
    let id = pool.pool.info().user_pool_id;
    let domain = server.domain_url(&id);
    let api = server.endpoint_url().to_owned();
    let query = pool.authorization(&[]);
    let login = format!("/login?{query}");
    let keys = "/.well-known/jwks.json";
    for (url, status) in [
        (format!("{domain}{login}"), 200),
        (format!("{api}{id}{keys}"), 200),
        (format!("{api}{id}{login}"), 404),
        (format!("{domain}{keys}"), 404),
        (
            format!("http://127.0.0.1:{}/{id}{login}", server.port()),
            404,
        ),
        (
            format!("{}/login?{query}", server.domain_url("us-east-1_Unknown12")),
            404,
        ),
    ] {
        let answer = reqwest::get(&url).await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{url}");
    }
    server.shutdown().await;
}
