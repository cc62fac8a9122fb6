-- Whatever signs in beside the user name, and not e-mail addresses alone.
CREATE TABLE aliases (
    attribute TEXT NOT NULL CHECK (attribute IN ('email', 'phone_number', 'preferred_username')),
    value_key TEXT NOT NULL,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    PRIMARY KEY (attribute, value_key),
    UNIQUE (sub, attribute)
) STRICT, WITHOUT ROWID;
INSERT INTO aliases (attribute, value_key, sub) SELECT 'email', email_key, sub FROM email_aliases;
DROP TABLE email_aliases;

-- Codes know what they were sent to, and serve more purposes.
CREATE TABLE sent_codes (
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    attribute TEXT NOT NULL CHECK (attribute IN ('email', 'phone_number')),
    sealed_code BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    used INTEGER NOT NULL CHECK (used IN (0, 1)),
    PRIMARY KEY (sub, purpose)
) STRICT, WITHOUT ROWID;
INSERT INTO sent_codes (sub, purpose, attribute, sealed_code, expires_at, used)
    SELECT sub, purpose, 'email', sealed_code, expires_at, used FROM codes;
DROP TABLE codes;
ALTER TABLE sent_codes RENAME TO codes;

-- An address that does not count until it is verified.
CREATE TABLE pending_attributes (
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name IN ('email', 'phone_number')),
    value TEXT NOT NULL,
    PRIMARY KEY (sub, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE password_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    salt BLOB NOT NULL,
    sealed_verifier BLOB NOT NULL
) STRICT;
CREATE INDEX password_history_by_user ON password_history (sub);
