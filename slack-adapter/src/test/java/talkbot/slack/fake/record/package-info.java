/** What happened in a fake Slack, for tests to ask. Read {@link talkbot.slack.fake.record.Journal} first. */
@NullMarked
package talkbot.slack.fake.record;

import org.jspecify.annotations.NullMarked;
