/** What an app at Slack has to be set up with. Read {@link talkbot.slack.manifest.Manifest} first. */
@NullMarked
package talkbot.slack.manifest;

import org.jspecify.annotations.NullMarked;
