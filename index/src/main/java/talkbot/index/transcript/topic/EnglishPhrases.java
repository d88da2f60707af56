package talkbot.index.transcript.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.words.English;
import talkbot.index.words.Word;
import talkbot.index.words.WordCutter;

/**
 * Finds noun phrases of an English sentence without knowing parts of speech: what stands between a word that opens such
 * phrases (the, our, of) and one that ends them, up to two of them joined by of, for and the like.
 */
final class EnglishPhrases {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}'’-]*|[^\\s\\p{L}]+");

    /** Words after which a noun phrase stands. */
    private static final Set<String> OPENERS =
            Set.of(("a an the our your my their his her its of for in on about with from by"
                            + " between without against every each no any some more most into through than or and as")
                    .split(" "));
    /** Words of which one joins two noun phrases. */
    private static final Set<String> LINKS =
            Set.of("of", "for", "and", "in", "with", "on", "without", "against", "between", "or");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "our", "your", "my", "their");
    /** Words that stand in no noun phrase, beyond those that search leaves out. */
    private static final Set<String> OUT = Set.of(
            ("say says said saying go goes going went gone come comes came coming get gets got getting make makes"
                            + " made making take takes took taking know knows knew think thinks thought want wants wanted need needs"
                            + " needed like liked see sees saw seen look looks looked looking use uses used using try tries tried"
                            + " trying let lets put puts give gives gave given find found keep keeps kept mean means meant work"
                            + " worked works happen happens happened start started begin began really just actually also still even"
                            + " ever never always often maybe perhaps probably already only again back much many lot lots kind sort"
                            + " thing things something anything everything nothing way ways bit people person one ones two three"
                            + " okay yeah yes well right good great new same other another such own able because while whether if"
                            + " though although however therefore then there here now today first second last next few less least"
                            + " little around before after during since until per via both either neither else quite pretty rather"
                            + " talk talks talked talking tell told ask asked asks call called calls feel felt seems seem become"
                            + " became i'm i've i'll it's that's don't didn't doesn't isn't wasn't we're they're you're can't won't")
                    .split(" "));

    private EnglishPhrases() {}

    private record Token(String text, int from, int to) {
        String lower() {
            return text.toLowerCase(Locale.ROOT).replace('’', '\'');
        }

        boolean isWord() {
            return Character.isLetter(text.codePointAt(0));
        }

        boolean isNominal() {
            String word = lower();
            return isWord()
                    && word.length() > 1
                    && !English.isStop(word)
                    && !OUT.contains(word)
                    && !word.endsWith("ly");
        }
    }

    static List<Phrase> of(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sentence);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        List<Phrase> phrases = new ArrayList<>();
        for (int first = 0; first < tokens.size(); first++) {
            int end = endOfNoun(tokens, first);
            if (end == first) {
                continue;
            }
            add(sentence, tokens, first, end, phrases);
            if (end < tokens.size() && LINKS.contains(tokens.get(end).lower())) {
                int next = end + 1;
                next += next < tokens.size()
                                && ARTICLES.contains(tokens.get(next).lower())
                        ? 1
                        : 0;
                int nextEnd = next < tokens.size() ? runEnd(tokens, next) : next;
                if (nextEnd > next && isClosed(tokens, nextEnd)) {
                    add(sentence, tokens, first, nextEnd, phrases);
                }
            }
        }
        return phrases;
    }

    /** Where the noun phrase that starts here ends; the start itself if none does. */
    private static int endOfNoun(List<Token> tokens, int first) {
        boolean opened = first > 0 && OPENERS.contains(tokens.get(first - 1).lower());
        if (!opened) {
            return first;
        }
        int end = runEnd(tokens, first);
        return isClosed(tokens, end) ? end : first;
    }

    private static int runEnd(List<Token> tokens, int first) {
        int end = first;
        while (end < tokens.size() && tokens.get(end).isNominal()) {
            end++;
        }
        return end;
    }

    /** Whether what follows shows that the last word was a noun: a stop, a preposition, a conjunction, is or was. */
    private static boolean isClosed(List<Token> tokens, int end) {
        if (end >= tokens.size() || !tokens.get(end).isWord()) {
            return true;
        }
        return Set.of(
                        "of for in on about with from by and or but is are was were that which who to at as than when where because so if would will can has had have could should does did"
                                .split(" "))
                .contains(tokens.get(end).lower());
    }

    private static void add(String sentence, List<Token> tokens, int first, int end, List<Phrase> phrases) {
        String text =
                sentence.substring(tokens.get(first).from(), tokens.get(end - 1).to());
        List<Word> words = WordCutter.cut(text);
        phrases.add(new Phrase(Character.toUpperCase(text.charAt(0)) + text.substring(1), words, 1));
    }

    /** A phrase as it is written within a sentence. */
    static String lowered(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
