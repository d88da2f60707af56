package talkbot.slack.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.text.Words;
import talkbot.slack.fake.limits.BlockRules;
import talkbot.slack.fake.limits.TextRules;
import talkbot.slack.fake.limits.ViewRules;
import talkbot.slack.fake.world.Json;

/**
 * What is wrong with what the adapter makes, in Slack's eyes and in people's. The rules are the fake's, and the formal
 * table's where that is at hand.
 */
public final class Taken {

    private static final JsonMapper JSON = new JsonMapper();

    /** Half of a character. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    /** How much of the room for the text is not worth a word cut in two. */
    private static final int SPARE = 100;

    private Taken() {}

    /**
     * What is wrong with a message.
     *
     * @param reply what it says
     * @param instead whether it takes the place of another one
     */
    public static List<String> message(Reply reply, SlackMessage message, boolean instead) {
        List<String> wrong = blocks(message, BlockRules.Surface.MESSAGE);
        String text = message.text();
        int length = instead ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
        if (text.isBlank() || length > SlackLimits.MESSAGE_TEXT) {
            wrong.add("the text has " + length);
        }
        if (HALF.matcher(text).find()) {
            wrong.add("half a character in the text");
        }
        JsonNode json = JSON.valueToTree(message.blocks());
        TextRules.look(JSON.createObjectNode().put("text", text).set("blocks", json))
                .forEach(found -> wrong.add(found.toString()));
        wrong.addAll(left(reply.blocks(), text, length));
        return wrong;
    }

    /** What is wrong with what is shown below a link. */
    public static List<String> unfurl(SlackMessage message) {
        return blocks(message, BlockRules.Surface.UNFURL);
    }

    /** What is wrong with a window or page. */
    public static List<String> view(String view) {
        JsonNode json = read(view);
        List<String> wrong = new ArrayList<>(ViewRules.view(json));
        int blocks = json.path("blocks").size();
        if (blocks < 1 || blocks > SlackLimits.BLOCKS * 2) {
            wrong.add(blocks + " blocks");
        }
        people(json, wrong);
        return wrong;
    }

    /** What is wrong with what is offered while somebody types. */
    public static List<String> offers(String offers) {
        JsonNode json = read(offers);
        List<String> wrong = new ArrayList<>(ViewRules.suggestions(json));
        people(json, wrong);
        return wrong;
    }

    private static List<String> blocks(SlackMessage message, BlockRules.Surface surface) {
        JsonNode json = JSON.valueToTree(message.blocks());
        List<String> wrong = new ArrayList<>(BlockRules.check(json, surface));
        if (message.blocks().isEmpty() || message.blocksAsJson().length() > SlackLimits.ALL_BLOCKS) {
            wrong.add(message.blocks().size() + " blocks of "
                    + message.blocksAsJson().length());
        }
        Json.walk(json)
                .filter(node -> node.path("type").asText().equals("rich_text"))
                .filter(rich -> String.join("", rich.findValuesAsText("text")).length() > SlackLimits.TEXT)
                .forEach(rich -> wrong.add("a long rich text"));
        people(json, wrong);
        return wrong;
    }

    /** What no rule of Slack's forbids. */
    private static void people(JsonNode json, List<String> wrong) {
        if (HALF.matcher(json.toString()).find()) {
            wrong.add("half a character");
        }
        Json.walk(json).forEach(node -> {
            switch (node.path("type").asText()) {
                case "mrkdwn", "broadcast", "user", "usergroup", "channel" -> wrong.add("acts: " + node);
                case "button" -> {
                    if (node.at("/text/text").asText().codePoints().noneMatch(Character::isLetterOrDigit)) {
                        wrong.add("no words on a button: " + node);
                    }
                }
                default -> {}
            }
        });
    }

    /** The words that the text leaves out although it has room. */
    private static List<String> left(List<Block> blocks, String text, int length) {
        List<String> left = new ArrayList<>();
        int from = 0;
        for (Span span : spans(blocks)) {
            String words = Words.clean(span.text())
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .strip();
            int at = text.indexOf(words, from);
            if (at >= 0) {
                from = at + words.length();
            } else if (length < SlackLimits.MESSAGE_TEXT - SPARE) {
                left.add("not in the text: " + words);
            }
        }
        return left;
    }

    private static List<Span> spans(List<Block> blocks) {
        List<Span> spans = new ArrayList<>();
        for (Block block : blocks) {
            spans.addAll(
                    switch (block) {
                        case Block.Heading heading -> heading.spans();
                        case Block.Paragraph paragraph -> paragraph.spans();
                        case Block.Excerpt excerpt -> excerpt.spans();
                        case Block.Note note -> note.spans();
                        case Block.Item item -> spans(item.blocks());
                        case Block.Pager pager -> List.of(new Span.Plain(pager.position()));
                        case Block.Image image -> List.<Span>of();
                        case Block.Buttons buttons -> List.<Span>of();
                    });
        }
        return spans;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
