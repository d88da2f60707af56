package talkbot.index.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import talkbot.index.dictionary.Entry.Read;
import talkbot.index.dictionary.Entry.Sense;
import talkbot.index.dictionary.Entry.Use;
import talkbot.index.text.Chars;

/** The word lists that ship with the program, read from Japanese to English. */
final class BuiltInList {

    private static final String ENGLISH = "/talkbot/index/glossary/english.txt";
    private static final String TERMS = "/talkbot/index/glossary/terms.txt";

    private BuiltInList() {}

    /** Tells these lists from those of other versions of the program. */
    static long checksum() {
        CRC32 sum = new CRC32();
        sum.update(bytes(ENGLISH));
        sum.update(bytes(TERMS));
        return sum.getValue();
    }

    /** Adds all entries. */
    static void addTo(Words words) {
        lines(ENGLISH).forEach(line -> {
            String[] entry = line.split("\t", 2);
            String[] japanese = entry[1].split(", ");
            for (int i = 0; i < japanese.length; i++) {
                // The first translation is the best in both directions.
                add(words, japanese[i], i, List.of(entry[0]));
            }
        });
        lines(TERMS).forEach(line -> {
            List<String> terms = List.of(line.split(" = "));
            List<String> english =
                    terms.stream().filter(term -> !isJapanese(term)).toList();
            terms.stream().filter(BuiltInList::isJapanese).forEach(term -> add(words, term, 0, english));
        });
    }

    private static void add(Words words, String japanese, int rank, List<String> english) {
        List<String> clean = english.stream()
                .map(Glosses::clean)
                .filter(gloss -> !gloss.isEmpty())
                .toList();
        if (!clean.isEmpty()) {
            words.addOwn(new Entry(
                    List.of(),
                    List.of(new Read(Glosses.word(japanese), Use.COMMON, Set.of())),
                    List.of(new Sense(rank, clean, false, false, Set.of()))));
        }
    }

    private static boolean isJapanese(String term) {
        return term.codePoints().anyMatch(Chars::isJapanese);
    }

    private static Stream<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = BuiltInList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its word list " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
