package talkbot.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.index.Library;
import talkbot.index.Talk;

/** Finds the talks that people mean by a part of a title, of a speaker's name or of an id. */
public final class TalkNames {

    /** What follows a name where a talk is meant and not a topic. */
    private static final Pattern TALK_WORD = Pattern.compile(
            "トーク|対談|講演|配信|動画|インタビュー|ポッドキャスト|記事|座談会|鼎談|セッション|talk|podcast|interview|stream|video|episode|panel");

    /** How far behind a name the word for a talk may stand, so that "A and B's talk" is understood. */
    private static final int NEAR = 16;

    private static final int SHORTEST_PART = 2;

    private final Library library;

    /** Makes a finder that knows the names of these talks. */
    public TalkNames(Library library) {
        this.library = library;
    }

    /**
     * The talks that a name may mean. A name that is one talk's whole id, title or speaker means that talk, whatever
     * else it is a part of.
     */
    public List<Talk> named(String name) {
        String folded = Folding.name(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        List<Talk> whole = talksWith(n -> Folding.name(n).equals(folded));
        if (!whole.isEmpty() || folded.codePointCount(0, folded.length()) < SHORTEST_PART) {
            return whole;
        }
        Pattern part = part(folded);
        return talksWith(n -> part.matcher(n).find());
    }

    /** The name as a part of a longer one, spaced in any way, but never beginning within a word of Latin letters. */
    private static Pattern part(String folded) {
        String spaced = folded.codePoints()
                .mapToObj(c -> Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining("[\\p{Z}\\s・·]*"));
        return Pattern.compile(isLatin(folded.charAt(0)) ? "(?<![\\p{IsLatin}\\p{Nd}])" + spaced : spaced);
    }

    /**
     * The talks meant by words at the beginning of a text, as many words as possible, and the rest of the text. At least
     * one word is left over.
     */
    Optional<Leading> leading(List<String> words) {
        for (int length = words.size() - 1; length > 0; length--) {
            List<Talk> talks = named(String.join(" ", words.subList(0, length)));
            if (!talks.isEmpty()) {
                return Optional.of(new Leading(
                        String.join(" ", words.subList(0, length)),
                        talks,
                        String.join(" ", words.subList(length, words.size()))));
            }
        }
        return Optional.empty();
    }

    /** Words at the beginning of a text that name talks. */
    record Leading(String name, List<Talk> talks, String rest) {}

    /**
     * The talks that a free text speaks of: those with a speaker, or a good part of a title, that stands before a word
     * for "talk". The longest name wins.
     *
     * @param folded the text with folded widths and letter case
     */
    Optional<Mention> mentioned(String folded) {
        List<Mention> mentions = new ArrayList<>();
        for (Talk talk : library.talks()) {
            names(talk)
                    .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\p{Z}\\s・=＝]+"))))
                    .map(Folding::word)
                    .filter(TalkNames::distinctive)
                    .forEach(name -> mention(folded, name, talk).ifPresent(mentions::add));
        }
        return mentions.stream()
                .max(Comparator.comparingInt(m -> m.name().length()))
                .map(best -> new Mention(
                        best.name(),
                        best.from(),
                        best.to(),
                        mentions.stream()
                                .filter(m -> m.name().equals(best.name()))
                                .flatMap(m -> m.talks().stream())
                                .distinct()
                                .toList()));
    }

    /** A talk named within a text: the name, the stretch of text up to and with the word for "talk", and the talks. */
    record Mention(String name, int from, int to, List<Talk> talks) {}

    private static Optional<Mention> mention(String folded, String name, Talk talk) {
        int from = folded.indexOf(name);
        if (from < 0 || cutsWord(folded, from, from + name.length())) {
            return Optional.empty();
        }
        Matcher word = TALK_WORD.matcher(folded);
        if (!word.find(from + name.length()) || word.start() - (from + name.length()) > NEAR) {
            return Optional.empty();
        }
        return Optional.of(new Mention(name, from, word.end(), List.of(talk)));
    }

    private static boolean cutsWord(String text, int from, int to) {
        return (from > 0 && sameWord(text.charAt(from - 1), text.charAt(from)))
                || (to < text.length() && sameWord(text.charAt(to - 1), text.charAt(to)));
    }

    private static boolean sameWord(char a, char b) {
        return (isLatin(a) && isLatin(b)) || (isKatakana(a) && isKatakana(b));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ー' && c != '・';
    }

    /** Short parts of names are ordinary words too often. */
    private static boolean distinctive(String name) {
        boolean kanji = name.codePoints().anyMatch(Character::isIdeographic);
        return name.length() >= (kanji ? 2 : 3);
    }

    private static Stream<String> names(Talk talk) {
        return Stream.concat(Stream.of(talk.title(), talk.id()), talk.speakers().stream());
    }

    private List<Talk> talksWith(Predicate<String> fits) {
        Set<Talk> found = new LinkedHashSet<>();
        for (Talk talk : library.talks()) {
            if (names(talk).map(Folding::word).anyMatch(fits)) {
                found.add(talk);
            }
        }
        return List.copyOf(found);
    }
}
