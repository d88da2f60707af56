-- Times are milliseconds since 1970. Every statement is one that SQLite and PostgreSQL both take.

CREATE TABLE person_setting (
    platform  TEXT NOT NULL,
    workspace TEXT NOT NULL,
    person    TEXT NOT NULL,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (platform, workspace, person, name)
);

CREATE TABLE channel_setting (
    platform  TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (platform, workspace, channel, name)
);

CREATE TABLE kept_text (
    key     TEXT   NOT NULL PRIMARY KEY,
    text    TEXT   NOT NULL,
    kept_at BIGINT NOT NULL
);

CREATE TABLE spoken_of (
    platform  TEXT   NOT NULL,
    workspace TEXT   NOT NULL,
    person    TEXT   NOT NULL,
    channel   TEXT   NOT NULL,
    thread    TEXT   NOT NULL,
    talk      TEXT   NOT NULL,
    spoken_at BIGINT NOT NULL,
    PRIMARY KEY (platform, workspace, person, channel, thread)
);
