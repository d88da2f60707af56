/** Where our own pages stand on the web. Read {@link talkbot.core.link.Links} first. */
@NullMarked
package talkbot.core.link;

import org.jspecify.annotations.NullMarked;
