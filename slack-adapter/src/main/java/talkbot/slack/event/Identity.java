package talkbot.slack.event;

/**
 * Who the bot is.
 *
 * @param team the id of the workspace that it is installed in
 * @param user its user id there
 */
public record Identity(String team, String user) {}
