/** What people do in a fake Slack, as the payloads that Slack makes of it. Read {@link talkbot.slack.fake.user.Scene} first. */
@NullMarked
package talkbot.slack.fake.user;

import org.jspecify.annotations.NullMarked;
