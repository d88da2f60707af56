/** Questions and presses become answers that reach the right eyes. Read {@link talkbot.slack.answer.Answers} first. */
@NullMarked
package talkbot.slack.answer;

import org.jspecify.annotations.NullMarked;
