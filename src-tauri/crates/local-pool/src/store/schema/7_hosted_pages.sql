-- SQLite can't change a CHECK: the column is made anew. Nothing refers to it.
ALTER TABLE users ADD COLUMN new_status TEXT NOT NULL DEFAULT 'UNCONFIRMED'
    CHECK (new_status IN (
        'UNCONFIRMED', 'CONFIRMED', 'RESET_REQUIRED', 'FORCE_CHANGE_PASSWORD', 'EXTERNAL_PROVIDER'));
UPDATE users SET new_status = status;
ALTER TABLE users DROP COLUMN status;
ALTER TABLE users RENAME COLUMN new_status TO status;

-- What a session that began with an authorization code may do. A session of another beginning has none.
ALTER TABLE sessions ADD COLUMN scope TEXT;

-- Whom an identity provider knows by which name. A user name alone proves nothing: anybody may choose one.
CREATE TABLE external_identities (
    provider_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    PRIMARY KEY (provider_name, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_identities_by_user ON external_identities (sub);
