-- What somebody thinks of a quote; the quote is a hash of its words, so that it stays the same in an edited transcript.
CREATE TABLE quote_verdict (
    platform  TEXT   NOT NULL,
    workspace TEXT   NOT NULL,
    quote     TEXT   NOT NULL,
    person    TEXT   NOT NULL,
    verdict   TEXT   NOT NULL,
    given_at  BIGINT NOT NULL,
    PRIMARY KEY (platform, workspace, quote, person, verdict)
);

-- Which quote a channel got on which of its days; a day is written as 2026-01-31.
CREATE TABLE quote_post (
    platform  TEXT   NOT NULL,
    workspace TEXT   NOT NULL,
    channel   TEXT   NOT NULL,
    day       TEXT   NOT NULL,
    quote     TEXT   NOT NULL,
    talk      TEXT   NOT NULL,
    anchor    TEXT   NOT NULL,
    posted_at BIGINT NOT NULL,
    PRIMARY KEY (platform, workspace, channel, day)
);
