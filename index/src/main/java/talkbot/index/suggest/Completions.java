package talkbot.index.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import talkbot.index.Chapter;
import talkbot.index.Library;
import talkbot.index.Suggestion;
import talkbot.index.Suggestion.Kind;
import talkbot.index.Talk;
import talkbot.index.sound.Beginnings;
import talkbot.index.text.Chars;

/**
 * The titles and terms of a library, found by the beginning of any of their words as it is written or as it sounds.
 * Talks are found by their speakers' names and their ids too. What begins so as a whole comes before what has such a word
 * inside, the same script before the same sound, that before how katakana has a foreign name, and what almost begins so
 * only where nothing else does. Among equals talks come first, then terms, then chapters; talks and chapters in the
 * library's order, terms by how characteristic they are. Immutable.
 *
 * <p>The keys lie in sorted arrays: beside Lucene's transducers these are built ten times as fast, answer in less than a
 * millisecond too, and can be filtered by kind and talk. What almost fits is found by Lucene's Levenshtein automata.
 */
public final class Completions {

    /** Those of the largest libraries that nobody misses are left out: a bound on memory. */
    private static final int MOST_TERMS = 50_000;

    /** The characters that are read for terms at most, in some seconds; of larger libraries, every few passages. */
    private static final long MOST_READ = 4_000_000;

    /** How much of what is typed is looked at. */
    private static final int MOST_TYPED = 100;

    /** From how many characters on a mistake is believed: fewer are like too many words. */
    private static final int LATIN_MISTAKE = 4;

    private static final int JAPANESE_MISTAKE = 3;

    /** Everything that can be found, the kinds one after the other, each the best first. */
    private final List<Suggestion> items;

    private final Table wholeScript;
    private final Table insideScript;
    private final Table wholeSound;
    private final Table insideSound;

    /** The words of titles and names that are in Latin letters; among terms there are too many. */
    private final Heard heard = new Heard();

    /**
     * Something that can be found.
     *
     * @param item what it is
     * @param names by what else than its text
     */
    private record Named(Suggestion item, List<String> names) {}

    private Completions(List<Named> named) {
        Table.Builder script = new Table.Builder();
        Table.Builder scriptInside = new Table.Builder();
        Table.Builder sound = new Table.Builder();
        Table.Builder soundInside = new Table.Builder();
        for (int number = 0; number < named.size(); number++) {
            boolean title = named.get(number).item().kind() != Kind.TERM;
            Keys keys = Keys.of(named.get(number).item().text());
            hear(title ? keys.latin() : List.of(), number);
            add(keys.script(), number, script, scriptInside);
            add(keys.sound(), number, sound, soundInside);
            for (String name : named.get(number).names()) {
                Keys others = Keys.of(name);
                hear(others.latin(), number);
                add(others.script(), number, scriptInside, scriptInside);
                add(others.sound(), number, soundInside, soundInside);
            }
        }
        items = named.stream().map(Named::item).toList();
        wholeScript = script.build();
        insideScript = scriptInside.build();
        wholeSound = sound.build();
        insideSound = soundInside.build();
    }

    private void hear(List<String> words, int number) {
        words.forEach(word -> heard.add(word, number));
    }

    private static void add(List<String> keys, int number, Table.Builder whole, Table.Builder inside) {
        whole.add(keys.getFirst(), number);
        keys.stream().skip(1).forEach(key -> inside.add(key, number));
    }

    /**
     * Reads a library; takes about a second of a processor for every million characters, up to four, and for every
     * five thousand titles.
     *
     * @throws CancellationException if the thread is interrupted meanwhile
     */
    public static Completions of(Library library) {
        return of(library, terms(library));
    }

    /** Without terms, for which every talk must be read. */
    static Completions ofTitles(Library library) {
        return of(library, List.of());
    }

    private static Completions of(Library library, List<String> terms) {
        List<Named> items = new ArrayList<>();
        for (Talk talk : library.talks()) {
            List<String> names = new ArrayList<>(talk.speakers());
            names.add(talk.id());
            items.add(named(Kind.TALK, talk.title(), Optional.of(talk.id()), Optional.empty(), names));
        }
        for (String term : terms) {
            items.add(named(Kind.TERM, term, Optional.empty(), Optional.empty(), List.of()));
        }
        for (Talk talk : library.talks()) {
            for (Chapter chapter : talk.chapters()) {
                Optional<Integer> number = Optional.of(chapter.number());
                items.add(named(Kind.CHAPTER, chapter.title(), Optional.of(talk.id()), number, List.of()));
            }
        }
        return new Completions(items);
    }

    private static Named named(
            Kind kind, String text, Optional<String> talk, Optional<Integer> chapter, List<String> names) {
        return new Named(new Suggestion(kind, text, talk, chapter, 1), names);
    }

    /**
     * What somebody may be about to type.
     *
     * @param typed what they have typed so far; any string is accepted; if it is blank, the best of each kind
     * @param kinds what to suggest
     * @param talk the id of the only talk to suggest things of, which leaves out terms, or nothing for all
     * @param limit how many to return at most, at least 0
     */
    public List<Suggestion> suggest(String typed, Set<Kind> kinds, Optional<String> talk, int limit) {
        String start = Keys.clip(typed, MOST_TYPED);
        IntPredicate wanted = number -> {
            Suggestion item = items.get(number);
            return kinds.contains(item.kind())
                    && (talk.isEmpty() || item.talkId().equals(talk));
        };
        Answer answer = new Answer(items, wanted, limit);
        if (start.isBlank()) {
            answer.tier(found -> IntStream.range(0, items.size()).forEach(found));
            return answer.suggestions();
        }
        String script = Keys.script(start);
        Set<String> sounds = Beginnings.of(start);
        if (!script.isEmpty()) {
            answer.tier(found -> wholeScript.beginning(script, found));
            answer.tier(found -> insideScript.beginning(script, found));
        }
        answer.tier(found -> sounds.forEach(sound -> wholeSound.beginning(sound, found)));
        answer.tier(found -> sounds.forEach(sound -> insideSound.beginning(sound, found)));
        answer.tier(found -> heard.beginning(Chars.nfkc(start).strip(), found));
        if (answer.isEmpty()) {
            almost(script, answer, wholeScript, insideScript);
            Beginnings.sound(start).ifPresent(sound -> almost(sound, answer, wholeSound, insideSound));
        }
        return answer.suggestions();
    }

    /** The first third is taken as typed: people mistype the beginning of a word least. */
    private static void almost(String typed, Answer answer, Table... tables) {
        boolean latin = typed.codePoints().allMatch(c -> c < 0x250);
        int characters = typed.codePointCount(0, typed.length());
        if (characters < (latin ? LATIN_MISTAKE : JAPANESE_MISTAKE)) {
            return;
        }
        int certain = typed.offsetByCodePoints(0, (characters + 2) / 3);
        for (Table table : tables) {
            answer.tier(found -> table.almostBeginning(typed.substring(0, certain), typed.substring(certain), found));
        }
    }

    private static List<String> terms(Library library) {
        long characters = library.talks().stream().mapToLong(Talk::characters).sum();
        int stride = (int) (characters / MOST_READ) + 1;
        TermCounter counter = new TermCounter(stride);
        for (Talk talk : library.talks()) {
            counter.chapter(talk.title(), talk.opening());
            for (Chapter chapter : talk.chapters()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException();
                }
                counter.chapter(chapter.title(), chapter.passages());
            }
        }
        return counter.best(MOST_TERMS);
    }
}
