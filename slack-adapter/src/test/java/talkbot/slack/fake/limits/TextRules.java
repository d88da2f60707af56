package talkbot.slack.fake.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.slack.fake.record.Violation.Kind;
import talkbot.slack.fake.world.Json;

/** What Slack takes without a word and users suffer from: texts that call everybody, and markup gone wrong. */
public final class TextRules {

    /** From here Slack splits a message in two (docs.slack.dev/reference/methods/chat.postMessage). */
    public static final int LONG = 4_000;

    private static final Pattern BROADCAST =
            Pattern.compile("<!(?:channel|here|everyone|group)(?:\\|[^>]*)?>|<!subteam\\^[^>]*>");
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:[@#][A-Z0-9]+(?:\\|[^<>|\\n]*)?|![^<>\\n]+|(?:https?://|mailto:|tel:)[^<>|\\s]+(?:\\|[^<>|\\n]*)?)>");
    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

    private TextRules() {}

    /** One thing found. */
    public record Found(Kind kind, String detail) {}

    /** Looks through the texts of a message or view as it was sent. */
    public static List<Found> look(JsonNode content) {
        List<Found> found = new ArrayList<>();
        String text = content.path("text").isTextual() ? content.path("text").asText() : "";
        mrkdwn(text, found);
        if (content.path("link_names").asText().matches("1|true")
                && text.matches("(?s).*@(?:channel|here|everyone)\\b.*")) {
            found.add(new Found(Kind.BROADCAST, text));
        }
        boolean hasBlocks = content.path("blocks").size() > 0;
        if (hasBlocks && text.isBlank() && !content.has("type")) {
            found.add(new Found(Kind.NO_FALLBACK, "blocks without text"));
        }
        if (!hasBlocks && text.length() > LONG) {
            found.add(new Found(Kind.LONG_TEXT, text.length() + " characters"));
        }
        Json.walk(content.path("blocks")).forEach(node -> {
            switch (node.path("type").asText()) {
                case "mrkdwn" -> mrkdwn(node.path("text").asText(), found);
                case "broadcast" -> found.add(new Found(Kind.BROADCAST, node.toString()));
                default -> {}
            }
        });
        return found;
    }

    private static void mrkdwn(String text, List<Found> found) {
        Matcher broadcast = BROADCAST.matcher(text);
        if (broadcast.find()) {
            found.add(new Found(Kind.BROADCAST, text));
        }
        String rest = ENTITY.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll("");
        if (rest.contains("<") || rest.contains("&") || looseClosing(rest)) {
            found.add(new Found(Kind.UNESCAPED, text));
        }
    }

    /** A greater-than sign is fine where it begins a line: there it is a quotation. */
    private static boolean looseClosing(String text) {
        return text.lines().map(line -> line.replaceFirst("^\\s*>{1,3}", "")).anyMatch(line -> line.contains(">"));
    }
}
