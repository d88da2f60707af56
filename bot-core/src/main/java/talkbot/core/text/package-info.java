/** Words as readers see them. Read {@link talkbot.core.text.Words} first. */
@NullMarked
package talkbot.core.text;

import org.jspecify.annotations.NullMarked;
