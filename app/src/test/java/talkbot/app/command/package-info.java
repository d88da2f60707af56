@NullMarked
package talkbot.app.command;

import org.jspecify.annotations.NullMarked;
