@NullMarked
package talkbot.core.picture;

import org.jspecify.annotations.NullMarked;
