-- What must be done once, by whichever process claims it first. The payload is what is needed to do it; it is empty where
-- nothing has to be kept, and emptied once the thing is done. 0 is "not settled".
CREATE TABLE claim (
    key        TEXT   NOT NULL PRIMARY KEY,
    owner      TEXT   NOT NULL,
    payload    TEXT   NOT NULL,
    claimed_at BIGINT NOT NULL,
    settled_at BIGINT NOT NULL
);

CREATE INDEX claim_open ON claim (settled_at, claimed_at);

-- The processes that work on this database, and when each last said that it lives.
CREATE TABLE replica (
    id         TEXT   NOT NULL PRIMARY KEY,
    started_at BIGINT NOT NULL,
    beat_at    BIGINT NOT NULL
);
