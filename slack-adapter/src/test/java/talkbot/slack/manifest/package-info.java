@NullMarked
package talkbot.slack.manifest;

import org.jspecify.annotations.NullMarked;
