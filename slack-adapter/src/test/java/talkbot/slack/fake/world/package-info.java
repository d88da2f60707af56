/** What a fake Slack workspace holds: people, channels, messages, views, and its time. Read {@link talkbot.slack.fake.world.Workspace} first. */
@NullMarked
package talkbot.slack.fake.world;

import org.jspecify.annotations.NullMarked;
