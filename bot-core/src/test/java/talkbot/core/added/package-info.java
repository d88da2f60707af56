/** Tests of talks that are added in a chat. */
@NullMarked
package talkbot.core.added;

import org.jspecify.annotations.NullMarked;
