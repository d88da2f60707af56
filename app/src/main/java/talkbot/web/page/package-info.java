/**
 * Pages to read: all talks, one talk, one chapter, and what is said where there is nothing to read. Records hold what a
 * page shows; templates turn them into HTML and escape every word of it. Read {@link talkbot.web.page.TalkPages} first.
 */
@NullMarked
package talkbot.web.page;

import org.jspecify.annotations.NullMarked;
