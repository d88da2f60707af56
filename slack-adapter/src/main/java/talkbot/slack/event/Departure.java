package talkbot.slack.event;

import java.time.Instant;

/**
 * A workspace parts with the app: it was uninstalled, or its token revoked.
 *
 * @param team the workspace's id
 * @param at when, by Slack's clock, in whole seconds
 */
public record Departure(String team, Instant at) {}
