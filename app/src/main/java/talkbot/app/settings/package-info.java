/** Where settings come from: flags, {@code TALKBOT_*} variables, a configuration file. Read {@link talkbot.app.settings.Settings} first. */
@NullMarked
package talkbot.app.settings;

import org.jspecify.annotations.NullMarked;
