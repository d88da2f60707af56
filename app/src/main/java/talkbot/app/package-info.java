/**
 * The command line and the wiring: the only place that knows every room of the program. Read {@link talkbot.app.Main}
 * first.
 */
@NullMarked
package talkbot.app;

import org.jspecify.annotations.NullMarked;
