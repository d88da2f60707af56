package talkbot.index;

import java.util.Optional;

/**
 * The piece of a talk that search returns: what a reader takes in at a glance in a chat message, that is one paragraph,
 * a few short turns, or some sentences of a very long paragraph.
 *
 * @param anchor names the passage within its talk; made from its words, so that it survives changes elsewhere in the
 *     file; ASCII letters, digits and hyphens
 * @param lines the source lines on which its characters stand; neighbours may share a line
 * @param text its words as they stand in the source, source lines joined by {@code \n}
 * @param speaker who speaks, only where the transcript labels the passage's only speaker
 */
public record Passage(String anchor, LineRange lines, String text, Optional<String> speaker) {}
