/** Tests of what people say of answers. */
@NullMarked
package talkbot.core.feedback;

import org.jspecify.annotations.NullMarked;
