BEGIN TRANSACTION;
CREATE TABLE channel_setting (
    platform  TEXT NOT NULL,
    workspace TEXT NOT NULL,
    channel   TEXT NOT NULL,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (platform, workspace, channel, name)
);
INSERT INTO "channel_setting" VALUES('slack','T1','C1','REPLIES','public');
CREATE TABLE "flyway_schema_history" (
    "installed_rank" INT NOT NULL PRIMARY KEY,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INT,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),
    "execution_time" INT NOT NULL,
    "success" BOOLEAN NOT NULL
);
INSERT INTO "flyway_schema_history" VALUES(1,'1','remember','SQL','V1__remember.sql',996544329,'','2026-11-26 19:06:20.009',0,1);
INSERT INTO "flyway_schema_history" VALUES(2,'2','quotes','SQL','V2__quotes.sql',-48243521,'','2026-11-26 19:06:20.024',7,1);
CREATE TABLE kept_text (
    key     TEXT   NOT NULL PRIMARY KEY,
    text    TEXT   NOT NULL,
    kept_at BIGINT NOT NULL
);
INSERT INTO "kept_text" VALUES('0123456789abcdef01234567','霧笛の
"話"',1770000000000);
CREATE TABLE person_setting (
    platform  TEXT NOT NULL,
    workspace TEXT NOT NULL,
    person    TEXT NOT NULL,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (platform, workspace, person, name)
);
INSERT INTO "person_setting" VALUES('slack','T1','U1','LANGUAGE','ja');
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
INSERT INTO "quote_post" VALUES('slack','T1','C1','2026-01-31','quote','tide','a1',1770000000000);
CREATE TABLE quote_verdict (
    platform  TEXT   NOT NULL,
    workspace TEXT   NOT NULL,
    quote     TEXT   NOT NULL,
    person    TEXT   NOT NULL,
    verdict   TEXT   NOT NULL,
    given_at  BIGINT NOT NULL,
    PRIMARY KEY (platform, workspace, quote, person, verdict)
);
INSERT INTO "quote_verdict" VALUES('slack','T1','quote','U1','LIKED',1770000000000);
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
INSERT INTO "spoken_of" VALUES('slack','T1','U1','C1','','tide',1770000000000);
CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success");
COMMIT;
