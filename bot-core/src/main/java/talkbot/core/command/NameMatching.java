package talkbot.core.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.index.Talk;
import talkbot.index.sound.Roman;
import talkbot.index.sound.SoundAlike;
import talkbot.index.words.TermMaker;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/** Which talks words name: those whose title, speakers or id have them, written in whatever script. Immutable. */
final class NameMatching {

    /** Names by which a talk is called, cut into words. */
    private record Names(Talk talk, List<NameWord> words) {}

    /**
     * A word and its sounds.
     *
     * @param text the word, folded
     * @param base its dictionary form
     * @param sounds how it may be read, in Latin letters
     * @param from where it starts in its text
     */
    private record NameWord(String text, String base, List<String> sounds, int from) {}

    /** Talks that words name: from which word on, and which talks. */
    record Named(int from, List<Talk> talks) {}

    /** A whole name within a text. */
    record Whole(String name, int from, int to, List<Talk> talks) {}

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}'’.-]+");

    /** What names share with each other and with all talk. */
    private static final Set<String> COMMON = Set.of(
            "さん", "氏", "くん", "君", "ちゃん", "先生", "様", "博士", "the", "of", "and", "in", "on", "a", "に", "聞く", "する", "いる",
            "なる", "ある", "こと", "話", "会社");

    /** How far apart a name may sound from the one that was typed; see {@link SoundAlike#distance}. */
    private static final double ALIKE = 0.25;

    /** Which share of the words must be names of the talk. */
    private static final double NAMED = 0.5;

    private static final int SHORTEST_TITLE = 4;

    private final List<Names> talks;

    NameMatching(Collection<Talk> talks) {
        this.talks = talks.stream().map(talk -> new Names(talk, names(talk))).toList();
    }

    private static List<NameWord> names(Talk talk) {
        Stream<NameWord> titleAndId =
                Stream.of(talk.title(), talk.id().replaceAll("[-_.]+", " ")).flatMap(name -> words(name).stream());
        Stream<NameWord> speakers = talk.speakers().stream()
                .map(NameMatching::words)
                .flatMap(words -> Stream.concat(words.stream(), together(words)));
        return Stream.concat(titleAndId, speakers).toList();
    }

    /** The longest title, id or speaker that stands whole in a folded text. */
    Optional<Whole> whole(String folded) {
        Map<String, List<Talk>> byName = new LinkedHashMap<>();
        for (Names each : talks) {
            Stream.of(each.talk().title(), each.talk().id())
                    .map(Folding::word)
                    .filter(name -> name.length() >= SHORTEST_TITLE && folded.contains(name))
                    .forEach(name ->
                            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(each.talk()));
        }
        return byName.entrySet().stream()
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(e -> {
                    int from = folded.indexOf(e.getKey());
                    return new Whole(
                            e.getKey(),
                            from,
                            from + e.getKey().length(),
                            List.copyOf(new LinkedHashSet<>(e.getValue())));
                });
    }

    /** The talks that have most of these words in their names, counted by how few talks have each. */
    Optional<Named> named(String folded) {
        List<NameWord> asked = words(folded);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        double[] scores = new double[talks.size()];
        int[] matched = new int[talks.size()];
        int from = folded.length();
        for (NameWord word : asked) {
            List<Integer> having = new ArrayList<>();
            for (int i = 0; i < talks.size(); i++) {
                if (talks.get(i).words().stream().anyMatch(name -> same(word, name))) {
                    having.add(i);
                }
            }
            for (int i : having) {
                scores[i] += 1.0 / having.size();
                matched[i]++;
                from = Math.min(from, word.from());
            }
        }
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            if (matched[i] >= NAMED * asked.size()) {
                best = Math.max(best, scores[i]);
            }
        }
        List<Talk> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            if (best > 0 && matched[i] >= NAMED * asked.size() && scores[i] >= best - 1e-9) {
                found.add(talks.get(i).talk());
            }
        }
        return found.isEmpty() || (found.size() == talks.size() && talks.size() > 1)
                ? Optional.empty()
                : Optional.of(new Named(from, found));
    }

    private static boolean same(NameWord asked, NameWord name) {
        if (asked.base().equals(name.base()) || asked.text().equals(name.text())) {
            return true;
        }
        for (String one : asked.sounds()) {
            for (String other : name.sounds()) {
                if (SoundAlike.skeleton(one).equals(SoundAlike.skeleton(other))
                        && !SoundAlike.skeleton(one).isEmpty()
                        && SoundAlike.distance(one, other) < ALIKE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** First and last name in one piece, as names are run together in kana. */
    private static Stream<NameWord> together(List<NameWord> words) {
        return IntStream.range(1, words.size()).mapToObj(i -> {
            NameWord first = words.get(i - 1);
            NameWord last = words.get(i);
            List<String> sounds = first.sounds().stream()
                    .flatMap(one -> last.sounds().stream().map(other -> one + other))
                    .toList();
            return new NameWord(first.text() + last.text(), first.base() + last.base(), sounds, first.from());
        });
    }

    private static List<NameWord> words(String text) {
        List<NameWord> words = new ArrayList<>();
        for (Word word : WordCutter.cut(Folding.word(text))) {
            if (TermMaker.isContent(word)
                    && word.length() == 1
                    && !COMMON.contains(word.base())
                    && !word.is("動詞", "形容詞", "副詞", "名詞-非自立", "名詞-代名詞")
                    && !word.surface().matches("[0-9]+")) {
                words.add(new NameWord(word.surface(), word.base(), sounds(word), word.from()));
            }
        }
        return List.copyOf(words);
    }

    private static List<String> sounds(Word word) {
        if (LATIN.matcher(word.surface()).matches()) {
            return word.surface().length() < 3
                    ? List.of()
                    : Stream.concat(
                                    SoundAlike.ofLatin(word.surface()).stream(),
                                    Roman.ofRomaji(word.surface()).stream())
                            .distinct()
                            .toList();
        }
        String kana = word.reading().isEmpty() ? word.surface() : word.reading();
        boolean sounded = word.reading().isEmpty() || word.is("名詞-固有名詞", "名詞-一般");
        return sounded ? Roman.ofKana(kana).filter(r -> r.length() > 2).stream().toList() : List.of();
    }
}
