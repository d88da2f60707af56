-- A channel's daily quote: at 09:00 in Asia/Tokyo on MONDAY,TUESDAY; an empty topic or talk is any.
CREATE TABLE daily_schedule (
    platform  TEXT   NOT NULL,
    workspace TEXT   NOT NULL,
    channel   TEXT   NOT NULL,
    at_time   TEXT   NOT NULL,
    zone      TEXT   NOT NULL,
    days      TEXT   NOT NULL,
    topic     TEXT   NOT NULL,
    talk      TEXT   NOT NULL,
    language  TEXT   NOT NULL,
    person    TEXT   NOT NULL,
    set_at    BIGINT NOT NULL,
    version   TEXT   NOT NULL,
    PRIMARY KEY (platform, workspace, channel)
);

-- What became of a channel's day. A row is written before anything is sent.
CREATE TABLE daily_post (
    platform   TEXT   NOT NULL,
    workspace  TEXT   NOT NULL,
    channel    TEXT   NOT NULL,
    day        TEXT   NOT NULL,
    due_at     BIGINT NOT NULL,
    state      TEXT   NOT NULL,
    reason     TEXT   NOT NULL,
    handle     TEXT   NOT NULL,
    owner      TEXT   NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (platform, workspace, channel, day)
);

-- When to look at which channel next; the form is that of the library that does it.
CREATE TABLE scheduled_tasks (
    task_name            TEXT                     NOT NULL,
    task_instance        TEXT                     NOT NULL,
    task_data            ${blob},
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN                  NOT NULL,
    picked_by            TEXT,
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT                   NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
