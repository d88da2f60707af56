/** The contract for scripts: what commands print with {@code --json}. Read {@link talkbot.app.json.JsonLines} first. */
@NullMarked
package talkbot.app.json;

import org.jspecify.annotations.NullMarked;
