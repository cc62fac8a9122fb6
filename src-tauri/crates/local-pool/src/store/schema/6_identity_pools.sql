-- These are filled in the database of the identity pools alone, as the users' tables are not.
CREATE TABLE identity_pools (
    identity_pool_id TEXT PRIMARY KEY,
    identity_pool_name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE identities (
    identity_id TEXT PRIMARY KEY,
    identity_pool_id TEXT NOT NULL REFERENCES identity_pools ON DELETE CASCADE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE identity_logins (
    identity_pool_id TEXT NOT NULL REFERENCES identity_pools ON DELETE CASCADE,
    provider_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    identity_id TEXT NOT NULL REFERENCES identities ON DELETE CASCADE,
    PRIMARY KEY (identity_pool_id, provider_name, subject),
    UNIQUE (identity_id, provider_name)
) STRICT, WITHOUT ROWID;
