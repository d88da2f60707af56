package talkbot.index.quote;

import java.util.List;
import java.util.regex.Pattern;

/** Says how good a quote an English sentence makes. */
final class EnglishMerits {

    private static final List<Cue> CUES = List.of(
            // Contrast.
            cue(
                    0.9,
                    "\\bnot\\b.{3,60}(?:, but\\b|; (?:it|they)|\\bbut\\b)|\\b(?:isn['’]t|aren['’]t|doesn['’]t|don['’]t|never)\\b.{3,50}[,;:] (?:it|they|but)\\b|\\brather than\\b|\\binstead of\\b"),
            cue(
                    0.7,
                    "\\b(?:more|less|better|worse|harder|easier|fewer|\\w+er) (?:\\w+ ){0,3}than\\b|\\bthe (?:more|less|\\w+er)\\b.{3,40}\\bthe (?:more|less|\\w+er)\\b|\\bas \\w+ as\\b"),
            cue(
                    0.6,
                    "\\b(?:the|a) (?:\\w+ ){0,3}(?:is|are) (?:the|a|an|what|how|that|to|not|never)\\b|\\bis (?:just |only |simply )?(?:a|an|the) \\w+|\\bmeans\\b"),
            cue(
                    0.7,
                    "\\b(?:best|worst|hardest|greatest|most|only|secret|key|trick|point|essence) .{0,30}\\b(?:is|are)\\b|\\b(?:what|where|how) .{3,40} is\\b"),
            cue(
                    0.5,
                    "\\b(?:should|must|ought|never|always|nobody|no one|everyone|everybody|nothing|everything|anyone who|whoever|every|any|unless|until|only)\\b"),
            cue(0.5, "\\b(?:if|when|once) you\\b.{5,}|^if\\b"),
            cue(0.8, "\\blike (?:a|an|the|\\w+ing)\\b|\\bas if\\b|\\bas though\\b"),
            cue(
                    0.6,
                    "\\b(?:people|human|humans|life|world|future|history|freedom|hope|fear|courage|trust|love|joy|time|money|work|craft|friend|children|society|truth|beauty|culture|death|mind|heart)\\b"),
            cue(
                    0.6,
                    "\\b(?:learn|learning|understand|understanding|knowledge|wisdom|think|thinking|create|creativity|curiosity|curious|fail|failure|mistake|mistakes|succeed|success|effort|experience|grow|talent|tools?|science|art|discover|discovery|invent|question|questions|answers?|doubt|decide|decision|choice|choose|habit|practice|teach|simple|simplicity)\\b"),
            // Hedges, anecdotes, chatter.
            cue(
                    -0.7,
                    "\\b(?:maybe|perhaps|probably|might|may be|could be|kind of|sort of|seems?|i guess|i suppose|not sure|i don['’]t know|somewhat|pretty much|basically|i feel)\\b"),
            cue(-0.35, "\\b(?:i think|i believe|in my opinion|i would say|i['’]d say)\\b"),
            cue(
                    -1.0,
                    "\\b(?:was|were|had|did|said|went|got|came|made|took|started|told|wrote|gave|found|used to|\\w+ed) (?:a|an|the|my|our|to|in|on|it|up|at|for|with|by|me|us)\\b|\\b(?:was|were|did|didn['’]t|had)\\b"),
            cue(-0.8, "\\b(?:i|i['’]m|i['’]ve|i['’]d|my|me|we|our|us|we['’]re|we['’]ve)\\b"),
            cue(
                    -0.9,
                    "\\b(?:for example|for instance|such as|and so on|etc|et cetera|percent|a few|several|there (?:is|are)|a lot of|in this (?:case|chapter|talk))\\b|%"),
            cue(
                    -0.6,
                    "\\b(?:today|yesterday|tomorrow|now|recently|currently|lately|right now|last (?:year|week|month)|next (?:year|week|month)|soon|earlier|already)\\b"),
            cue(-0.5, "\\b(?:gonna|wanna|stuff|yeah|okay|like,|you know|right\\?)\\b"));

    private static final Pattern NAME = Pattern.compile("(?<=[a-z,;:] )\\p{Lu}[\\p{L}]+");

    /** In characters. */
    private static final int SHORT = 45;

    private static final int LONG = 115;

    private EnglishMerits() {}

    private static Cue cue(double weight, String regex) {
        return Cue.of(weight, regex, Pattern.CASE_INSENSITIVE);
    }

    /** More for better; below 0 for what is no quote. */
    static double of(Candidate candidate) {
        String text = candidate.text();
        double score = -0.3 + Cue.sum(CUES, text);
        score -= Math.min(3, NAME.matcher(text).results().count()) * 0.8;
        score -= text.chars().filter(Character::isDigit).count() * 0.25;
        int length = candidate.length();
        score -= length > LONG ? (length - LONG) / 40.0 : length < SHORT ? 0.2 : 0;
        score -= text.chars().filter(c -> c == ',').count() > 2 ? 0.4 : 0;
        score -= text.indexOf('(') >= 0 ? 0.5 : 0;
        score -= candidate.linked() ? 0.15 : 0;
        score -= candidate.before().strip().endsWith("?") ? 0.3 : 0;
        return score;
    }
}
