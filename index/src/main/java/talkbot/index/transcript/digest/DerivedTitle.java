package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import talkbot.index.transcript.outline.Heading;
import talkbot.index.transcript.passage.BodySentence;

/**
 * A title for a talk whose transcript has none, and the people who speak in it, as far as its abstract says. The title
 * is made from the talk's words: what the abstract says the talk is about and who speaks; else what a speaker
 * announces; else the first chapter's name; else the first sentence that says something.
 *
 * @param title the title, 1 to {@value #LONGEST} characters
 * @param people who speaks, each once
 */
public record DerivedTitle(String title, List<String> people) {

    /** Most characters of a derived title; longer ones are cut in lists of talks. */
    public static final int LONGEST = 45;

    private static final int ENGLISH = 70;
    private static final int ABSTRACT_SENTENCES = 4;
    private static final int SPOKEN_SENTENCES = 20;

    private static final Pattern TODAY = Pattern.compile("(今日|本日|今回|きょう|この(動画|講演|回|時間)で?)は");

    private static final Pattern LEAD = Pattern.compile(
            "^(えーと|えー|えっと|あのー|はい|じゃあ|では|さて|それでは|まず|うん|ええ|この(動画|記事|エピソード|講演|配信|番組|回)は|本(エピソード|動画|講演|記事|対談)は)[、,]?\\s*");

    /** Keeps a copy of the list. */
    public DerivedTitle {
        people = List.copyOf(people);
    }

    /**
     * Derives a title.
     *
     * @param opening the sentences of the abstract, may be empty
     * @param body the first sentences of the body
     * @param headings the chapters' headings, may be empty
     * @param language the talk's language
     */
    public static DerivedTitle of(
            List<BodySentence> opening, List<BodySentence> body, List<Heading> headings, String language) {
        boolean english = language.equals("en");
        Set<String> people = new LinkedHashSet<>();
        Optional<String> topic = Optional.empty();
        for (String sentence : words(opening, ABSTRACT_SENTENCES)) {
            if (english) {
                people.addAll(EnglishTopic.speaking(sentence));
                topic = topic.or(() -> EnglishTopic.topic(sentence, ENGLISH));
            } else {
                List<Morpheme> morphemes = Morpheme.of(sentence);
                people.addAll(People.speaking(sentence, morphemes));
                topic = topic.or(() -> Topic.ofAbstract(sentence, morphemes, LONGEST));
            }
        }
        List<String> names = List.copyOf(people);
        String title = topic.map(words -> withPeople(words, names, english ? ENGLISH : LONGEST))
                .or(() -> announced(body, english, !headings.isEmpty()))
                .or(() -> firstHeading(headings))
                .orElseGet(() -> firstSentence(opening.isEmpty() ? body : opening, english));
        return new DerivedTitle(title, names);
    }

    private static String withPeople(String topic, List<String> people, int limit) {
        if (people.isEmpty()) {
            return topic;
        }
        for (int shown = people.size(); shown > 0; shown--) {
            String names = String.join("、", people.subList(0, shown)) + (shown < people.size() ? "ほか" : "");
            String title = limit == ENGLISH
                    ? topic + " (" + names.replace("、", ", ").replace("ほか", " and others") + ")"
                    : topic + "（" + names + "）";
            if (title.length() <= limit) {
                return title;
            }
        }
        return topic;
    }

    /** What the first sentences say that will be talked about; where chapters have names, only if they say it of all. */
    private static Optional<String> announced(List<BodySentence> body, boolean english, boolean chapters) {
        if (english) {
            return Optional.empty();
        }
        return words(body, SPOKEN_SENTENCES).stream()
                .filter(sentence -> !chapters || TODAY.matcher(sentence).find())
                .map(sentence -> Topic.ofSpeech(sentence, Morpheme.of(sentence), LONGEST))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> firstHeading(List<Heading> headings) {
        return headings.size() < 2
                ? Optional.empty()
                : Optional.of(Clip.to(LONGEST - 2, headings.getFirst().title()) + "ほか");
    }

    private static String firstSentence(List<BodySentence> sentences, boolean english) {
        List<String> words = words(sentences, SPOKEN_SENTENCES);
        String first = words.stream()
                .filter(Informative::is)
                .findFirst()
                .or(() -> words.stream()
                        .filter(sentence -> sentence.length() >= 8)
                        .findFirst())
                .orElseGet(words::getFirst);
        String bare = LEAD.matcher(first.strip()).replaceFirst("").replaceFirst("[。．.]$", "");
        return Clip.to(english ? ENGLISH : LONGEST, bare.isBlank() ? first.strip() : bare);
    }

    private static List<String> words(List<BodySentence> sentences, int limit) {
        List<String> words = new ArrayList<>();
        for (BodySentence sentence : sentences.subList(0, Math.min(limit, sentences.size()))) {
            words.add(sentence.text());
        }
        return words;
    }
}
