/** What Slack refuses in blocks, views and texts. Read {@link talkbot.slack.fake.limits.BlockRules} first. */
@NullMarked
package talkbot.slack.fake.limits;

import org.jspecify.annotations.NullMarked;
