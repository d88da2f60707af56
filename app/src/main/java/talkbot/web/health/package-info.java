/**
 * What operators and their machines ask: alive, ready, and the numbers. Read {@link talkbot.web.health.Health} first.
 */
@NullMarked
package talkbot.web.health;

import org.jspecify.annotations.NullMarked;
