//! What a person does more than once.

use vestibule_tests::window::Window;

/// An account.
pub(crate) struct Person {
    pub(crate) username: &'static str,
    pub(crate) email: &'static str,
    pub(crate) password: &'static str,
}

pub(crate) const ADA: Person = Person {
    username: "ada",
    email: "ada@example.com",
    password: "Analytical-Engine-1843",
};

/// Goes to Profile and makes an account, up to the step that asks for the code.
pub(crate) async fn create_account(window: &Window, person: &Person) {
    window.click("nav-profile").await;
    create_account_here(window, person).await;
}

/// Makes an account from the sign-in step, up to the step that asks for the code.
pub(crate) async fn create_account_here(window: &Window, person: &Person) {
    window.element("step-sign_in").await;
    window.click("go-sign-up").await;
    window.element("step-sign_up").await;
    window.fill("field-username", person.username).await;
    window.fill("field-email", person.email).await;
    window.fill("field-password", person.password).await;
    window.fill("field-confirm-password", person.password).await;
    window.click("submit").await;
    window.element("step-confirm_sign_up").await;
}

/// Goes to Profile and makes an account up to the end: it is signed in.
pub(crate) async fn make_account(window: &Window, person: &Person) {
    create_account(window, person).await;
    confirm(window).await;
    let welcome = format!("Welcome, {}", person.username);
    window.wait_for_text("welcome", &welcome).await;
}

/// Types the newest code of the mailbox, and sends it.
pub(crate) async fn confirm(window: &Window) {
    let code = code_from_mailbox(window).await;
    window.fill("field-code", &code).await;
    window.click("submit").await;
}

/// Reads the newest code in the mailbox, as a person would, and closes the drawer.
pub(crate) async fn code_from_mailbox(window: &Window) -> String {
    window.click("mailbox-open").await;
    window.element("mailbox").await;
    let code = window.text("mailbox-code").await;
    window.screenshot("mailbox").await;
    window.click("mailbox-close").await;
    code
}

/// Signs in on the sign-in step.
pub(crate) async fn sign_in(window: &Window, username: &str, password: &str) {
    window.element("step-sign_in").await;
    window.fill("field-username", username).await;
    window.fill("field-password", password).await;
    window.click("submit").await;
}
