-- Answers that somebody said were not what they meant; answered is a JSON array of what they were shown.
CREATE TABLE feedback (
    id         TEXT   NOT NULL PRIMARY KEY,
    platform   TEXT   NOT NULL,
    workspace  TEXT   NOT NULL,
    channel    TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    query      TEXT   NOT NULL,
    answered   TEXT   NOT NULL,
    generation BIGINT NOT NULL,
    given_at   BIGINT NOT NULL
);

-- Terms that mean the same, as an administrator wrote them: "a = b = c". Nobody's name stands with them.
CREATE TABLE glossary_line (
    id       TEXT   NOT NULL PRIMARY KEY,
    terms    TEXT   NOT NULL,
    added_at BIGINT NOT NULL
);
