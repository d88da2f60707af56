/** Tests of the program as a whole. */
@NullMarked
package talkbot.app;

import org.jspecify.annotations.NullMarked;
