use vestibule_contract::{CodeDelivery, DeliveryMedium};

use super::*;

fn confirm(username: &str, destination: Option<&str>) -> Step {
    let delivery = destination.map(|destination| CodeDelivery {
        destination: destination.to_owned(),
        medium: DeliveryMedium::Email,
    });
    Step::ConfirmSignUp {
        username: username.to_owned(),
        delivery,
    }
}

#[test]
fn a_name_or_a_place_that_becomes_known_does_not_clear_the_form() {
    let empty = Step::SignIn { username: None };
    let filled = Step::SignIn {
        username: Some("ada".to_owned()),
    };
    assert!(is_same_form(Some(&empty), Some(&filled)));
    let (asked, sent) = (confirm("ada", None), confirm("ada", Some("a***@e***")));
    assert!(is_same_form(Some(&asked), Some(&sent)));
}

#[test]
fn another_step_or_another_account_is_another_form() {
    let sign_in = Step::SignIn { username: None };
    assert!(!is_same_form(Some(&sign_in), Some(&Step::SignUp)));
    let (ada, bob) = (confirm("ada", None), confirm("bob", None));
    assert!(!is_same_form(Some(&ada), Some(&bob)));
    assert!(!is_same_form(None, Some(&sign_in)));
}
