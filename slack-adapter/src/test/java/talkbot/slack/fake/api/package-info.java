/** The Web API of a fake Slack, by family of methods. Read {@link talkbot.slack.fake.api.WebApi} first. */
@NullMarked
package talkbot.slack.fake.api;

import org.jspecify.annotations.NullMarked;
