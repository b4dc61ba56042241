-- Signing out at the identity provider ends what was begun here with that account (OpenID Connect Back-Channel Logout).

-- With which account, and in which session of the provider, a session was begun; nothing for those of a code.
CREATE TABLE account_session (
    session BLOB PRIMARY KEY REFERENCES session (token) ON DELETE CASCADE,
    issuer  TEXT NOT NULL,
    sub     TEXT NOT NULL,
    sid     TEXT
) STRICT, WITHOUT ROWID;

-- The same of what is not fetched yet.
ALTER TABLE login_code ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE login_code ADD COLUMN sub TEXT NOT NULL DEFAULT '';
ALTER TABLE login_code ADD COLUMN sid TEXT;

-- Words of the provider that were taken, by the hash of what it calls them: none is taken twice.
CREATE TABLE logout_word (
    hash       BLOB PRIMARY KEY,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
