/**
 * Makes chapters where a transcript marks none: finds where the topic turns, by the words that come and go and by how
 * speakers open a topic, and names each chapter in the talk's own words. Read {@link
 * talkbot.index.transcript.topic.ChapterMaker} first.
 */
@NullMarked
package talkbot.index.transcript.topic;

import org.jspecify.annotations.NullMarked;
