/**
 * Daily quotes by real processes that die: {@link talkbot.app.daily.Replica} is the program's parts in a process of its
 * own, {@link talkbot.app.daily.Replicas} starts and kills them, and {@link talkbot.app.daily.Rounds} counts what came of
 * it.
 */
@NullMarked
package talkbot.app.daily;

import org.jspecify.annotations.NullMarked;
