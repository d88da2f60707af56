@NullMarked
package talkbot.index.words;

import org.jspecify.annotations.NullMarked;
