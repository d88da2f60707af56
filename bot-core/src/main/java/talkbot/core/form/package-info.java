/** What somebody filled into a form: {@link talkbot.core.form.Filled}. */
@NullMarked
package talkbot.core.form;

import org.jspecify.annotations.NullMarked;
