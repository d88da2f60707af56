/** What somebody asked, where, and in which language. Read {@link talkbot.core.request.Request} first. */
@NullMarked
package talkbot.core.request;

import org.jspecify.annotations.NullMarked;
