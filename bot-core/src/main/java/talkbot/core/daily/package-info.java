/**
 * One good quote a day for a channel, on time and once: when it is due, what became of each day, and how a day is carried
 * out whatever dies in between. Read {@link talkbot.core.daily.Daily} first, then {@link talkbot.core.daily.DailyRound}.
 */
@NullMarked
package talkbot.core.daily;

import org.jspecify.annotations.NullMarked;
