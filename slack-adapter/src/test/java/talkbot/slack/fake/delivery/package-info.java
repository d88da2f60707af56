/** How a fake Slack brings to the app what users do: sockets, signed requests, acknowledgements, retries. Read {@link talkbot.slack.fake.delivery.Dispatcher} first. */
@NullMarked
package talkbot.slack.fake.delivery;

import org.jspecify.annotations.NullMarked;
