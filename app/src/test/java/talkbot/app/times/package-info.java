/**
 * How long people wait: the time from something that somebody does on a fake platform to the answer that they see.
 * Read {@link talkbot.app.times.AnswerTimes} first.
 */
@NullMarked
package talkbot.app.times;

import org.jspecify.annotations.NullMarked;
