/** Workspaces install the app by themselves: who did, with which token. Read {@link talkbot.slack.install.Installations} first. */
@NullMarked
package talkbot.slack.install;

import org.jspecify.annotations.NullMarked;
