/** A fake Slack to play with in a terminal. Read {@link talkbot.slack.fake.hand.FakeSlackMain} first. */
@NullMarked
package talkbot.slack.fake.hand;

import org.jspecify.annotations.NullMarked;
