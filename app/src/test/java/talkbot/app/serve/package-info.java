/** Tests of the server as a whole, with both platforms. */
@NullMarked
package talkbot.app.serve;

import org.jspecify.annotations.NullMarked;
