/** Tests of the bot. */
@NullMarked
package talkbot.core;

import org.jspecify.annotations.NullMarked;
