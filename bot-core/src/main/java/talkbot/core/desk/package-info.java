/**
 * Behind the door of every platform: things done by people are taken on once and worked on elsewhere. Read {@link
 * talkbot.core.desk.Desk} first.
 */
@NullMarked
package talkbot.core.desk;

import org.jspecify.annotations.NullMarked;
