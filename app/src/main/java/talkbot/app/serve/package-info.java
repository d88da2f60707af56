/** The server: the web and what else answers. Read {@link talkbot.app.serve.Server} first. */
@NullMarked
package talkbot.app.serve;

import org.jspecify.annotations.NullMarked;
