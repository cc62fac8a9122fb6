-- SQLite can't change a CHECK: the column is made anew. Nothing refers to it.
ALTER TABLE users ADD COLUMN new_status TEXT NOT NULL DEFAULT 'UNCONFIRMED'
    CHECK (new_status IN ('UNCONFIRMED', 'CONFIRMED', 'RESET_REQUIRED', 'FORCE_CHANGE_PASSWORD'));
UPDATE users SET new_status = status;
ALTER TABLE users DROP COLUMN status;
ALTER TABLE users RENAME COLUMN new_status TO status;

CREATE TABLE mfa_settings (
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    method TEXT NOT NULL CHECK (method IN ('SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP')),
    preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    PRIMARY KEY (sub, method)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX preferred_mfa ON mfa_settings (sub) WHERE preferred = 1;

-- A secret that waits for a right code of it; the one in use stays until then.
CREATE TABLE associated_software_tokens (
    sub TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    sealed_secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE software_tokens (
    sub TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    sealed_secret BLOB NOT NULL,
    friendly_device_name TEXT NOT NULL,
    last_used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
