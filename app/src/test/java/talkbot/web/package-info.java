/**
 * The web, asked over real HTTP about a few made talks. Read {@link talkbot.web.TalkPagesTest} first.
 */
@NullMarked
package talkbot.web;

import org.jspecify.annotations.NullMarked;
