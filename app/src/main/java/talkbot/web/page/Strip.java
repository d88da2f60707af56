package talkbot.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import talkbot.core.message.Messages;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;

/**
 * A talk at a glance: its chapters side by side in proportion to their lengths, and where something stands that is
 * looked for. All lengths are parts of the whole in per cent, so that it fits every screen.
 *
 * @param segments its chapters
 * @param ticks where something stands that is looked for
 * @param description the same in words
 */
public record Strip(List<Segment> segments, List<String> ticks, String description) {

    /** A narrower chapter, in per cent, has no room for its number, on small screens. */
    private static final double LABELLED = 5;

    /**
     * A chapter.
     *
     * @param number its place, from 1
     * @param name its number, title and length, in words
     * @param href its page
     * @param x where it begins
     * @param width how long it is
     * @param middle where its number stands
     * @param labelled whether there is room for its number
     */
    public record Segment(
            int number, String name, String href, String x, String width, String middle, boolean labelled) {}

    static Strip of(Talk talk, List<TalkPage.Entry> entries, Sought sought, Messages texts) {
        double whole =
                Math.max(1, talk.chapters().stream().mapToInt(Strip::length).sum());
        List<Segment> segments = new ArrayList<>();
        List<String> ticks = new ArrayList<>();
        int at = 0;
        for (TalkPage.Entry entry : entries) {
            Chapter chapter = talk.chapters().get(entry.number() - 1);
            int from = at;
            for (Passage passage : chapter.passages()) {
                if (!sought.in(passage).isEmpty()) {
                    ticks.add(percent((at + sought.in(passage).getFirst().from()) / whole));
                }
                at += passage.text().length();
            }
            if (at > from) {
                segments.add(new Segment(
                        entry.number(),
                        texts.get(
                                "strip.chapter",
                                "number",
                                entry.number(),
                                "title",
                                entry.title(),
                                "length",
                                entry.length()),
                        entry.href(),
                        percent(from / whole),
                        percent((at - from) / whole),
                        percent((from + at) / (2 * whole)),
                        100 * ((at - from) / whole) >= LABELLED));
            }
        }
        return new Strip(segments, ticks, describe(talk, sought, texts));
    }

    private static String describe(Talk talk, Sought sought, Messages texts) {
        Chapter longest = talk.chapters().stream()
                .max(Comparator.comparingInt(Strip::length))
                .orElseThrow();
        String chapters = texts.get(
                "strip.chapters",
                "count",
                talk.chapters().size(),
                "number",
                longest.number(),
                "title",
                longest.title());
        String places = talk.chapters().stream()
                .filter(chapter -> sought.count(chapter.passages().stream()) > 0)
                .map(chapter -> texts.get(
                        "strip.found", "number", chapter.number(), "count", sought.count(chapter.passages().stream())))
                .collect(Collectors.joining(texts.get("list.separator")));
        return places.isEmpty()
                ? chapters
                : chapters + " " + texts.get("strip.places", "words", sought.words(), "places", places);
    }

    private static int length(Chapter chapter) {
        return chapter.passages().stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * part);
    }
}
