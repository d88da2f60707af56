@NullMarked
package talkbot.core.secret;

import org.jspecify.annotations.NullMarked;
