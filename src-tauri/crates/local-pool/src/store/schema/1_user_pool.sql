CREATE TABLE user_pool (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    user_pool_id TEXT NOT NULL,
    sealed_check BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE app_clients (
    client_name TEXT PRIMARY KEY,
    client_id TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE signing_keys (
    token_use TEXT PRIMARY KEY CHECK (token_use IN ('id', 'access')),
    sealed_pkcs8 BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE users (
    sub TEXT PRIMARY KEY,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('UNCONFIRMED', 'CONFIRMED', 'RESET_REQUIRED')),
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;

CREATE TABLE user_attributes (
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (sub, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE email_aliases (
    email_key TEXT PRIMARY KEY,
    sub TEXT NOT NULL UNIQUE REFERENCES users ON DELETE CASCADE
) STRICT;

CREATE TABLE password_verifiers (
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    srp_identity TEXT NOT NULL CHECK (srp_identity IN ('username', 'sub')),
    salt BLOB NOT NULL,
    sealed_verifier BLOB NOT NULL,
    PRIMARY KEY (sub, srp_identity)
) STRICT, WITHOUT ROWID;

CREATE TABLE codes (
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('confirm_sign_up', 'forgot_password')),
    sealed_code BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    used INTEGER NOT NULL CHECK (used IN (0, 1)),
    PRIMARY KEY (sub, purpose)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
    subject_hash BLOB NOT NULL,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    locked_until INTEGER NOT NULL,
    PRIMARY KEY (subject_hash, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_by_age ON attempts (last_at);

CREATE TABLE sessions (
    origin_jti TEXT PRIMARY KEY,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    client_id TEXT NOT NULL,
    authenticated_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX sessions_by_user ON sessions (sub);

CREATE TABLE refresh_tokens (
    token_hash BLOB PRIMARY KEY,
    origin_jti TEXT NOT NULL REFERENCES sessions ON DELETE CASCADE,
    replaced_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX refresh_tokens_by_session ON refresh_tokens (origin_jti);

CREATE TABLE mail (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sent_at INTEGER NOT NULL,
    sealed_message BLOB NOT NULL
) STRICT;
