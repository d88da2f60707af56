/** Tests of {@link talkbot.core.desk}. */
@NullMarked
package talkbot.core.desk;

import org.jspecify.annotations.NullMarked;
