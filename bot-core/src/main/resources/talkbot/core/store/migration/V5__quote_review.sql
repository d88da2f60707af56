-- What administrators arranged for a channel: which quote comes at which place, counted from a day on, and whether it was
-- kept. The quote is a hash of its words, a day is written as 2026-01-31, kept is 0 or 1.
CREATE TABLE quote_review (
    platform  TEXT    NOT NULL,
    workspace TEXT    NOT NULL,
    channel   TEXT    NOT NULL,
    quote     TEXT    NOT NULL,
    place     INTEGER NOT NULL,
    since     TEXT    NOT NULL,
    kept      INTEGER NOT NULL,
    PRIMARY KEY (platform, workspace, channel, quote)
);
