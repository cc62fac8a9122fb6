use vestibule_contract::{CodeDelivery, DeliveryMedium};

use super::*;

fn confirm(username: &str, destination: Option<&str>) -> Option<Step> {
    let delivery = destination.map(|destination| CodeDelivery {
        destination: destination.to_owned(),
        medium: DeliveryMedium::Email,
    });
    Some(Step::ConfirmSignUp {
        username: username.to_owned(),
        delivery,
    })
}

#[test]
fn a_name_or_a_place_that_becomes_known_does_not_clear_the_form() {
    let empty = Some(Step::SignIn { username: None });
    let filled = Some(Step::SignIn {
        username: Some("ada".to_owned()),
    });
    assert!(is_same_form(&empty, &filled));
    assert!(is_same_form(
        &confirm("ada", None),
        &confirm("ada", Some("a***@e***"))
    ));
}

#[test]
fn another_step_or_another_account_is_another_form() {
    let sign_in = Some(Step::SignIn { username: None });
    assert!(!is_same_form(&sign_in, &Some(Step::SignUp)));
    assert!(!is_same_form(&confirm("ada", None), &confirm("bob", None)));
    assert!(!is_same_form(&None, &sign_in));
}
