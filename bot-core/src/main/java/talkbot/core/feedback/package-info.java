/**
 * What people say of answers, and what administrators make of it. Read {@link talkbot.core.feedback.Reports} first.
 */
@NullMarked
package talkbot.core.feedback;

import org.jspecify.annotations.NullMarked;
