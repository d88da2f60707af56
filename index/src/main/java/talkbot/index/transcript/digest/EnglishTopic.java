package talkbot.index.transcript.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in an English sentence about a talk what it is about and who speaks. */
final class EnglishTopic {

    private static final String NAME =
            "(\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’-]+|de|da|van|von|der|al)){1,3})";
    private static final String SAYS =
            "(?:talks?|spoke|speaks?|tells?|explains?|explained|discuss(?:es|ed)?|describes?|argues?|shares?|shows?|explores?|walks?|joins?|sits? down|answers?|reflects?|looks? back|presents?|interviews?)";

    private static final Pattern ABOUT = Pattern.compile(
            "\\b(?:about|discuss(?:es|ed|ing)?|explains?|explained|explores?|describes?|covers?|presents?|introduces?|argues? (?:that|for)|walks? (?:us )?through|conversation on|talk on|lecture on)\\s+(?!(?:with|to|this|it)\\b)(.{8,}?)(?=[.!?;]|,| (?:and|but) (?:how|why|what|also|then)\\b|$)");
    private static final Pattern SPEAKS = Pattern.compile(NAME + "(?:,[^,.]{1,80},)? " + SAYS
            + "\\b|\\b(?:with|by|interviews?|featuring|speaks to|talks to) " + NAME);
    private static final Pattern AND = Pattern.compile(NAME + " and " + NAME + "(?:,[^,.]{1,80},)? " + SAYS
            + "\\b|\\b(?:with|by|between) " + NAME + " and " + NAME);

    private static final Pattern THING = Pattern.compile(
            "(?:The|This|In|A|An|Our|We|Google|Microsoft|Apple|Amazon|Open) .*|.*\\b(?:University|Institute|Research|Labs?|Inc|Company|Podcast|Conference|Summit|School|Show)\\b.*");

    private EnglishTopic() {}

    static Optional<String> topic(String sentence, int limit) {
        Matcher matcher = ABOUT.matcher(sentence);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String topic = matcher.group(1).strip();
        if (!Clip.isBalanced(topic) || topic.split(" ").length < 2) {
            return Optional.empty();
        }
        String shown = Clip.to(limit, topic);
        return Optional.of(Character.toUpperCase(shown.charAt(0)) + shown.substring(1));
    }

    static List<String> speaking(String sentence) {
        List<String> people = new ArrayList<>();
        for (Pattern pattern : List.of(AND, SPEAKS)) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    String name = matcher.group(group);
                    if (name != null && !THING.matcher(name).matches() && !people.contains(name)) {
                        people.add(name);
                    }
                }
            }
        }
        return people;
    }
}
