/** What is wrong and how to mend it. Read {@link talkbot.app.doctor.Doctor} first. */
@NullMarked
package talkbot.app.doctor;

import org.jspecify.annotations.NullMarked;
