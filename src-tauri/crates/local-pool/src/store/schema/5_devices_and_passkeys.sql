CREATE TABLE devices (
    device_key TEXT PRIMARY KEY,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    name TEXT,
    remembered INTEGER NOT NULL CHECK (remembered IN (0, 1)),
    salt BLOB NOT NULL,
    sealed_verifier BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    authenticated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX devices_by_user ON devices (sub, created_at, device_key);

-- The device that a session began on, known or not.
ALTER TABLE sessions ADD COLUMN device_key TEXT;

CREATE TABLE web_authn_credentials (
    credential_id TEXT PRIMARY KEY,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    relying_party_id TEXT NOT NULL,
    sealed_public_key BLOB NOT NULL,
    sign_count INTEGER NOT NULL,
    attachment TEXT,
    transports TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX web_authn_credentials_by_user ON web_authn_credentials (sub, created_at, credential_id);
