/** The calls that the bot makes to Slack: {@link talkbot.slack.api.SlackApi}. */
@NullMarked
package talkbot.slack.api;

import org.jspecify.annotations.NullMarked;
