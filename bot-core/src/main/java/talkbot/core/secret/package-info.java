/** What is kept encrypted. Read {@link talkbot.core.secret.Sealer} first. */
@NullMarked
package talkbot.core.secret;

import org.jspecify.annotations.NullMarked;
