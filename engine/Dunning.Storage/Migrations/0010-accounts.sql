-- The people who may sign in. Clients is a JSON list; empty for who sees the whole office. Names differ in more than capitals.
CREATE TABLE accounts (
    account_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    search_name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    clients TEXT NOT NULL,
    password_hash TEXT,
    stamp TEXT NOT NULL,
    authenticator_key TEXT,
    two_factor INTEGER NOT NULL,
    failed_sign_ins INTEGER NOT NULL,
    locked_until TEXT,
    blocked INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;

-- At most one a person; the hash of its secret, never the secret.
CREATE TABLE account_links (
    account_id INTEGER PRIMARY KEY REFERENCES accounts (account_id) ON DELETE CASCADE,
    hash TEXT NOT NULL UNIQUE,
    until TEXT NOT NULL
) STRICT;

-- What happened to accounts. Names, not numbers: an account may be gone, what was done with it stays.
CREATE TABLE account_events (
    account_event_id INTEGER PRIMARY KEY AUTOINCREMENT,
    moment TEXT NOT NULL,
    kind TEXT NOT NULL,
    account TEXT,
    acted_by TEXT NOT NULL
) STRICT;
