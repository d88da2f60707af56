package talkbot.core.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.reply.Block;
import talkbot.index.Match;
import talkbot.index.SearchHit;

/**
 * In which other words the hits of a page say what was typed: by sound, by meaning, by a slip. Said once for the page, and
 * again only of a hit that says it in yet another word. Inflections and spellings of the word itself are not worth a line.
 */
final class OtherWords {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{N}\\p{P}\\p{Z}]+");

    /** More than these on one line nobody reads. */
    private static final int MOST = 4;

    private final Asking asking;
    private final String query;
    private final boolean slips;
    private final List<Said> common = new ArrayList<>();

    /** Why a word counts for another one, in the order in which reasons are said. */
    private enum Reason {
        TRANSLATION,
        SAME,
        NEAR,
        KANJI,
        ROMAJI,
        READING,
        SOUND,
        SLIP
    }

    private record Said(String typed, String found, Reason reason) {

        boolean isByTheWay() {
            return reason == Reason.NEAR || reason == Reason.KANJI;
        }

        /** Whether it is much the same word: 海 and 海面, 聞い and 聞き. */
        boolean resembles(Said other) {
            return found.chars().anyMatch(c -> other.found.indexOf(c) >= 0);
        }
    }

    /**
     * Looks at the hits of a page.
     *
     * @param query what was typed
     * @param slips whether slips are worth a line, because nothing else says them
     */
    OtherWords(Asking asking, String query, List<SearchHit> hits, boolean slips) {
        this.asking = asking;
        this.query = query;
        this.slips = slips;
        List<String> said = new ArrayList<>();
        for (SearchHit hit : hits) {
            for (Said each : said(hit)) {
                // Of one word the best hit speaks for the page; those that say it otherwise speak for themselves.
                if (said.stream().noneMatch(typed -> typed.contains(each.typed()))) {
                    said.add(each.typed());
                    common.add(each);
                }
            }
            hit.matches().stream().filter(this::isTheWord).forEach(match -> said.add(asTyped(match.typed())));
        }
    }

    /** What is true of the whole page; nothing where the hits say what was typed. */
    Optional<Block> ofPage() {
        return note(common);
    }

    /** What is true of this hit alone. */
    Optional<Block> of(SearchHit hit) {
        return note(said(hit).stream().filter(said -> !isCommon(said)).toList());
    }

    /** Whether the line of the page says as much, perhaps of more words: of "machine learning" and not of "machine". */
    private boolean isCommon(Said said) {
        return common.stream().anyMatch(other -> other.typed().contains(said.typed()) && other.resembles(said));
    }

    private Optional<Block> note(List<Said> all) {
        Map<Reason, List<Said>> byReason = new EnumMap<>(Reason.class);
        all.stream()
                .limit(MOST)
                .forEach(said -> byReason.computeIfAbsent(said.reason(), r -> new ArrayList<>())
                        .add(said));
        if (byReason.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        byReason.forEach((reason, said) -> parts.add(asking.say(
                "words." + reason,
                "words",
                said.stream()
                        .map(s -> asking.say("words.pair", "typed", s.typed(), "found", shown(s)))
                        .collect(Collectors.joining(asking.say("list.separator"))))));
        return Optional.of(asking.note("words.all", "all", String.join(" · ", parts)));
    }

    /** What was typed tells what its translation means. */
    private String shown(Said said) {
        return said.reason() == Reason.TRANSLATION ? said.found() : asking.glossed(said.typed(), said.found());
    }

    private List<Said> said(SearchHit hit) {
        Map<String, List<Match>> byTyped = new LinkedHashMap<>();
        hit.matches().stream()
                .filter(match -> match.where() == Match.Where.PASSAGE)
                .forEach(match -> byTyped.computeIfAbsent(match.typed(), t -> new ArrayList<>())
                        .add(match));
        String text = hit.place().passage().text();
        List<Said> all = new ArrayList<>();
        byTyped.values().forEach(matches -> said(matches, text).ifPresent(said -> append(all, said, text)));
        // A word that only means something similar is by the way where the hit has others.
        boolean others = all.size() < byTyped.size() || all.stream().anyMatch(said -> !said.isByTheWay());
        return all.stream().filter(said -> !others || !said.isByTheWay()).toList();
    }

    private Optional<Said> said(List<Match> matches, String text) {
        if (matches.stream().anyMatch(this::isTheWord)) {
            return Optional.empty();
        }
        return matches.stream()
                .max(Comparator.comparingDouble(Match::points).thenComparing(match -> match.how() == Match.How.EQUAL))
                .map(match -> new Said(asTyped(match.typed()), whole(match, matches, text), reason(match)))
                .filter(said -> slips || said.reason() != Reason.SLIP);
    }

    /** Several words typed as one in Latin letters: kikaigakushuu is 機械学習. */
    private static String whole(Match best, List<Match> matches, String text) {
        return matches.stream()
                .filter(match -> !match.equals(best))
                .flatMap(match -> Stream.of(
                                between(text, best.found(), match.found()), between(text, match.found(), best.found()))
                        .flatMap(Optional::stream))
                .findFirst()
                .orElse(best.found());
    }

    private boolean isTheWord(Match match) {
        return switch (match.how()) {
            case TYPED, NUMBER -> true;
            case READING -> match.found().chars().anyMatch(c -> match.typed().indexOf(c) >= 0);
            case ROMAJI, SOUND, EQUAL, MEANING, KANJI, SLIP ->
                find(query, Pattern.quote(match.found())).isPresent();
        };
    }

    private static Reason reason(Match match) {
        boolean translated = isLatin(match.typed()) != isLatin(match.found());
        return switch (match.how()) {
            case TYPED, NUMBER, READING -> Reason.READING;
            case ROMAJI -> Reason.ROMAJI;
            case SOUND -> Reason.SOUND;
            case EQUAL -> translated ? Reason.TRANSLATION : Reason.SAME;
            case MEANING -> translated ? Reason.TRANSLATION : Reason.NEAR;
            case KANJI -> Reason.KANJI;
            case SLIP -> Reason.SLIP;
        };
    }

    private static boolean isLatin(String text) {
        return LATIN.matcher(text).matches();
    }

    /** Neighbouring words that one name says are one: "Neel Nanda" is ニール・ナンダ, "machine learning" is 機械学習. */
    private void append(List<Said> all, Said said, String text) {
        if (!all.isEmpty()) {
            Said last = all.getLast();
            Optional<String> typed = between(query, last.typed(), said.typed());
            Optional<String> found = last.found().equals(said.found())
                    ? Optional.of(said.found())
                    : between(text, last.found(), said.found());
            if (typed.isPresent() && found.isPresent()) {
                Reason reason = last.reason().compareTo(said.reason()) > 0 ? last.reason() : said.reason();
                all.set(all.size() - 1, new Said(typed.get(), found.get(), reason));
                return;
            }
        }
        all.add(said);
    }

    /** The two as they stand beside each other in a text, with a space, dot or hyphen between them at most. */
    private static Optional<String> between(String text, String first, String second) {
        return find(text, Pattern.quote(first) + "[\\p{Z}\\s・·=゠-]?" + Pattern.quote(second));
    }

    /** Words come folded; people know them as they typed them. */
    private String asTyped(String folded) {
        return find(query, Pattern.quote(folded)).orElse(folded);
    }

    private static Optional<String> find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
