CREATE TABLE user_pool_settings (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    sealed_settings BLOB NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;

-- Several clients may have the same name.
CREATE TABLE app_clients_by_id (
    client_id TEXT PRIMARY KEY,
    client_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO app_clients_by_id (client_id, client_name, created_at, modified_at)
    SELECT client_id, client_name, created_at, created_at FROM app_clients;
DROP TABLE app_clients;
ALTER TABLE app_clients_by_id RENAME TO app_clients;
CREATE INDEX app_clients_by_name ON app_clients (client_name);

CREATE TABLE groups (
    group_name TEXT PRIMARY KEY,
    description TEXT,
    role_arn TEXT,
    precedence INTEGER,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;

CREATE TABLE group_members (
    group_name TEXT NOT NULL REFERENCES groups ON DELETE CASCADE,
    sub TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (group_name, sub)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_members_by_user ON group_members (sub);

-- When the password ends that an administrator chose for a user.
CREATE TABLE temporary_passwords (
    sub TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT;
