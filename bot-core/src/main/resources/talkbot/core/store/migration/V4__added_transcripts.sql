-- Transcripts that people gave to the bot in a chat. The content is base64, so that one type does for every database; it
-- stands last, so that the other columns are read without it. removed_at is 0 while the transcript is served.
CREATE TABLE added_transcript (
    key         TEXT   NOT NULL PRIMARY KEY,
    name        TEXT   NOT NULL,
    talk        TEXT   NOT NULL,
    title       TEXT   NOT NULL,
    size        BIGINT NOT NULL,
    platform    TEXT   NOT NULL,
    workspace   TEXT   NOT NULL,
    channel     TEXT   NOT NULL,
    person      TEXT   NOT NULL,
    person_name TEXT   NOT NULL,
    added_at    BIGINT NOT NULL,
    removed_at  BIGINT NOT NULL,
    content     TEXT   NOT NULL
);

CREATE UNIQUE INDEX added_transcript_talk ON added_transcript (talk) WHERE removed_at = 0;
