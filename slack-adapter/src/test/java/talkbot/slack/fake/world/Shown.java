package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as the plain text that a reader would tell: good for asserting and for a terminal, not a picture of Slack. */
public final class Shown {

    private static final Pattern ANGLES = Pattern.compile("<([^<>\\n]+)>");

    private Shown() {}

    /** A message: its blocks, or its text, and what was unfurled, attached or uploaded below. */
    static String message(JsonNode message) {
        boolean hasBlocks = message.path("blocks").size() > 0;
        String body = hasBlocks
                ? blocks(message.path("blocks"))
                : mrkdwn(message.path("text").asText());
        String below = Json.each(message.path("attachments"))
                .map(attachment -> attachment.has("blocks")
                        ? blocks(attachment.path("blocks"))
                        : mrkdwn(attachment
                                .path("text")
                                .asText(attachment.path("fallback").asText())))
                .collect(Collectors.joining("\n"));
        String files = Json.each(message.path("files"))
                .map(file -> "(file " + file.path("name").asText() + ": "
                        + file.path("alt_txt").asText() + ")")
                .collect(Collectors.joining("\n"));
        return Stream.of(body, below, files).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A view: title, blocks, and the buttons at its foot. */
    static String view(JsonNode view) {
        Stream<String> feet =
                Stream.of("submit", "close").filter(view::hasNonNull).map(foot -> "[" + text(view.path(foot)) + "]");
        return Stream.of(text(view.path("title")), blocks(view.path("blocks")), feet.collect(Collectors.joining(" ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Blocks, one below the other. */
    public static String blocks(JsonNode blocks) {
        return Json.each(blocks)
                .map(Shown::block)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** What a reader sees of mrkdwn: references resolved as far as that goes, entities decoded, marks left standing. */
    public static String mrkdwn(String text) {
        Matcher angles = ANGLES.matcher(text);
        return decoded(angles.replaceAll(found -> Matcher.quoteReplacement(reference(found.group(1)))));
    }

    private static String reference(String inside) {
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        return switch (target.charAt(0)) {
            case '@', '#' -> label.isEmpty() ? target : target.charAt(0) + label;
            case '!' -> target.startsWith("!date^") || !label.isEmpty() ? label : "@" + target.substring(1);
            default -> label.isEmpty() ? target : label + " (" + target + ")";
        };
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String block(JsonNode block) {
        return switch (block.path("type").asText()) {
            case "section" -> section(block);
            case "header" -> text(block.path("text"));
            case "markdown" -> block.path("text").asText();
            case "divider" -> "---";
            case "image" -> image(block);
            case "context", "actions", "context_actions" ->
                Json.each(block.path("elements")).map(Shown::element).collect(Collectors.joining(" "));
            case "input" -> text(block.path("label")) + ": " + element(block.path("element"));
            case "rich_text" ->
                Json.each(block.path("elements")).map(Shown::rich).collect(Collectors.joining("\n"));
            case "table" ->
                Json.each(block.path("rows"))
                        .map(row -> Json.each(row).map(Shown::cell).collect(Collectors.joining(" | ")))
                        .collect(Collectors.joining("\n"));
            default -> "(" + block.path("type").asText() + ")";
        };
    }

    private static String section(JsonNode block) {
        List<String> parts = new ArrayList<>();
        parts.add(text(block.path("text")));
        Json.each(block.path("fields")).map(Shown::text).forEach(parts::add);
        if (block.has("accessory")) {
            parts.add(element(block.path("accessory")));
        }
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String element(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "button" -> "[" + text(element.path("text")) + "]";
            case "image" -> image(element);
            case "mrkdwn", "plain_text" -> text(element);
            case "plain_text_input" -> "[____]";
            case "overflow" -> "[...]";
            default -> "[" + text(element.path("placeholder")) + " v]";
        };
    }

    private static String image(JsonNode image) {
        return "(image: " + image.path("alt_text").asText() + ")";
    }

    private static String cell(JsonNode cell) {
        return cell.path("type").asText().equals("rich_text")
                ? Json.each(cell.path("elements")).map(Shown::rich).collect(Collectors.joining(" "))
                : decoded(cell.path("text").asText());
    }

    private static String text(JsonNode text) {
        String value = text.path("text").asText();
        return text.path("type").asText().equals("mrkdwn") ? mrkdwn(value) : decoded(value);
    }

    private static String rich(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "rich_text_list" -> list(element);
            case "rich_text_quote" -> "> " + spans(element);
            default -> spans(element);
        };
    }

    private static String list(JsonNode list) {
        boolean ordered = list.path("style").asText().equals("ordered");
        int number = list.path("offset").asInt() + 1;
        List<String> lines = new ArrayList<>();
        for (JsonNode item : list.path("elements")) {
            lines.add((ordered ? number++ + ". " : "- ") + spans(item));
        }
        return String.join("\n", lines);
    }

    private static String spans(JsonNode section) {
        return Json.each(section.path("elements")).map(Shown::span).collect(Collectors.joining());
    }

    private static String span(JsonNode span) {
        return switch (span.path("type").asText()) {
            case "text" -> span.path("text").asText();
            case "link" ->
                span.has("text")
                        ? span.path("text").asText() + " (" + span.path("url").asText() + ")"
                        : span.path("url").asText();
            case "user" -> "@" + span.path("user_id").asText();
            case "channel" -> "#" + span.path("channel_id").asText();
            case "usergroup" -> "@" + span.path("usergroup_id").asText();
            case "broadcast" -> "@" + span.path("range").asText();
            case "emoji" -> ":" + span.path("name").asText() + ":";
            case "date" -> span.path("fallback").asText(span.path("timestamp").asText());
            default -> "";
        };
    }
}
