CREATE TABLE user_pool_settings (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    sealed_settings BLOB NOT NULL,
    modified_at INTEGER NOT NULL
) STRICT;

ALTER TABLE app_clients ADD COLUMN modified_at INTEGER;

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
