/**
 * Who visits and whether they may: the language to speak, the headers that every response carries, the guard of the
 * chat. Read {@link talkbot.web.visit.Visitor} first.
 */
@NullMarked
package talkbot.web.visit;

import org.jspecify.annotations.NullMarked;
