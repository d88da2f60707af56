-- The workspaces that installed the app by themselves. Tokens are encrypted; a token that expires has what renews it, and
-- renewing it is left to one process until the time given. 0 is "never".
CREATE TABLE slack_installation (
    team          TEXT   NOT NULL PRIMARY KEY,
    name          TEXT   NOT NULL,
    bot           TEXT   NOT NULL,
    scopes        TEXT   NOT NULL,
    token         TEXT   NOT NULL,
    refresh       TEXT   NOT NULL,
    expires_at    BIGINT NOT NULL,
    renewed_until BIGINT NOT NULL,
    installed_at  BIGINT NOT NULL
);

-- Installations that were begun: a fingerprint of what the browser has to bring back, once and soon.
CREATE TABLE slack_install_state (
    fingerprint TEXT   NOT NULL PRIMARY KEY,
    expires_at  BIGINT NOT NULL
);
