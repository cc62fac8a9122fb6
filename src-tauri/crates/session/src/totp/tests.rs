#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;

fn setup_for(issuer: &str, account: &str) -> TotpSetup {
    setup(
        issuer,
        account,
        &SoftwareTokenSecret::new("JBSWY3DPEHPK3PXP".into()),
    )
}

#[test]
fn the_address_names_issuer_account_and_secret() {
    let setup = setup_for("Vestibule", "ada");
    assert_eq!(setup.secret_key, "JBSWY3DPEHPK3PXP");
    assert_eq!(
        setup.uri,
        "otpauth://totp/Vestibule:ada?secret=JBSWY3DPEHPK3PXP&issuer=Vestibule"
    );
}

#[test]
fn a_name_can_t_change_what_the_address_says() {
    let setup = setup_for("My: Pool", "a?secret=B&issuer=C/ä@example.com");
    assert_eq!(
        setup.uri,
        "otpauth://totp/My%3A%20Pool:a%3Fsecret%3DB%26issuer%3DC%2F%C3%A4%40example.com\
         ?secret=JBSWY3DPEHPK3PXP&issuer=My%3A%20Pool"
    );
}

#[test]
fn a_camera_reads_the_address_from_the_qr_code() {
    let setup = setup_for("Vestibule", "ada@example.com");
    // What a camera sees: four modules of quiet zone around, and each module eight pixels wide.
    let (modules, zone, pixels) = (setup.qr_code.len(), 4, 8);
    assert!(setup.qr_code.iter().all(|row| row.len() == modules));
    let width = (modules + 2 * zone) * pixels;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| {
        let module = |pixel: usize| (pixel / pixels).checked_sub(zone);
        let is_dark = module(y)
            .zip(module(x))
            .and_then(|(row, column)| setup.qr_code.get(row)?.get(column))
            .is_some_and(|is_dark| *is_dark);
        if is_dark { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    assert_eq!(grids[0].decode().unwrap().1, setup.uri);
}

#[test]
fn the_longest_names_still_fit_and_longer_ones_leave_the_secret_to_be_typed() {
    assert!(!setup_for("Vestibule", &"ä".repeat(128)).qr_code.is_empty());
    let setup = setup_for("Vestibule", &"ä".repeat(1_000));
    assert!(setup.qr_code.is_empty());
    assert_eq!(setup.secret_key, "JBSWY3DPEHPK3PXP");
}
