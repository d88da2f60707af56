package talkbot.index.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;
import talkbot.index.text.Chars;
import talkbot.index.transcript.outline.Outline;

/** What holds for every talk that was read, checked against the lines of its file. */
final class Texts {

    private Texts() {}

    /** Every character of the body stands in exactly one passage, in order, and passages keep their limits. */
    static void assertWhole(Talk talk, List<String> lines, Outline outline) {
        StringBuilder expected = new StringBuilder();
        for (int number = 1; number <= lines.size(); number++) {
            if (outline.role(number).isText()) {
                expected.append(lines.get(number - 1));
            }
        }
        String actual = talk.passages().map(Passage::text).collect(Collectors.joining());
        assertThat(ink(actual)).isEqualTo(ink(expected.toString()));
        assertThat(talk.characters()).isEqualTo(Chars.ink(expected.toString()));
        int last = 0;
        for (Passage passage : talk.passages().toList()) {
            assertThat(passage.text()).isNotBlank().hasSizeLessThanOrEqualTo(500);
            assertThat(passage.anchor()).matches("[a-z2-7]{6}-[a-z2-7]{6}(-\\d+)?");
            assertThat(passage.lines().first()).isGreaterThanOrEqualTo(last);
            last = passage.lines().first();
            if (lines.get(last - 1).length() > 10_000) {
                continue; // the comparison above says it all; this one would take long
            }
            StringBuilder source = new StringBuilder();
            for (int line = passage.lines().first(); line <= passage.lines().last(); line++) {
                source.append(outline.role(line).isText() ? lines.get(line - 1) + "\n" : "");
            }
            assertThat(ink(source.toString())).contains(ink(passage.text()));
        }
        assertThat(talk.passages().map(Passage::anchor).toList()).doesNotHaveDuplicates();
        assertThat(talk.chapters()).isNotEmpty();
        assertThat(talk.title()).isNotBlank();
        int before = 0;
        for (Chapter chapter : talk.chapters()) {
            assertThat(chapter.lines().first()).isGreaterThan(before);
            before = chapter.lines().last();
            assertThat(chapter.title()).isNotBlank();
            assertThat(chapter.summary().text().length()).isLessThanOrEqualTo(180);
            assertThat(chapter.summary().lines()).isSorted().allMatch(chapter.lines()::contains);
            assertThat(chapter.passages())
                    .allMatch(p -> chapter.lines().contains(p.lines().first())
                            && chapter.lines().contains(p.lines().last()));
        }
    }

    private static String ink(String text) {
        StringBuilder ink = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!Chars.isWhite(text.charAt(i))) {
                ink.append(text.charAt(i));
            }
        }
        return ink.toString();
    }
}
