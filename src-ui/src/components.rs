//! What pages are made of.

pub mod account;
pub mod attribute_fields;
pub mod authenticator;
pub mod bar;
pub mod check_user;
pub mod choices;
pub mod code_field;
pub mod door;
pub mod failure;
pub mod field;
pub mod footer;
pub mod heading;
pub mod icon;
pub mod mailbox;
pub mod mark;
pub mod note;
pub mod offline;
pub mod password_field;
pub mod protected_page;
pub mod receipt;
pub mod resend;
pub mod sign_out;
pub mod submit;
pub mod totp_enrolment;
