/**
 * Several processes on one database: which of them live, and who does what must be done once. Read {@link
 * talkbot.core.replica.Claims} first.
 */
@NullMarked
package talkbot.core.replica;

import org.jspecify.annotations.NullMarked;
