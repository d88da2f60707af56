/** A Slack of one's own on loopback, for tests and for trying by hand. Read {@link talkbot.slack.fake.FakeSlack} first. */
@NullMarked
package talkbot.slack.fake;

import org.jspecify.annotations.NullMarked;
