package talkbot.slack.fake.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import talkbot.slack.fake.world.Json;

/** Whether Slack takes these blocks. One use each; not safe for many threads. */
public final class BlockRules {

    /** Blocks in a message (docs.slack.dev/reference/block-kit/blocks). */
    public static final int MESSAGE_BLOCKS = 50;

    private static final int TABLE_ROWS = 100;
    private static final int TABLE_COLUMNS = 20;

    /** Kinds that are known and are not looked into: nothing here sends them. */
    private static final Set<String> TAKEN_AS_THEY_ARE =
            Set.of("video", "alert", "card", "carousel", "container", "data_table", "data_visualization");

    private final Surface surface;
    private final Finding finding;
    private final ElementRules elements;
    private int tables;

    private BlockRules(Surface surface, Finding finding) {
        this.surface = surface;
        this.finding = finding;
        this.elements = new ElementRules(finding);
    }

    /** Where blocks may stand. */
    public enum Surface {
        /** A message. */
        MESSAGE,
        /** What is shown below a link: nothing to press. */
        UNFURL,
        /** A modal or a Home tab. */
        VIEW
    }

    /** What Slack would say about these blocks; empty if it takes them. */
    public static List<String> check(JsonNode blocks, Surface surface) {
        return check(blocks, surface, "/blocks");
    }

    /** The same for blocks that stand elsewhere in the arguments. */
    public static List<String> check(JsonNode blocks, Surface surface, String pointer) {
        Finding finding = new Finding();
        new BlockRules(surface, finding).all(blocks, pointer);
        return finding.errors();
    }

    static void check(JsonNode blocks, Finding finding, String pointer) {
        new BlockRules(Surface.VIEW, finding).all(blocks, pointer);
    }

    private void all(JsonNode blocks, String pointer) {
        int most = surface == Surface.VIEW ? finding.limit("view/blocks/max_items") : MESSAGE_BLOCKS;
        if (blocks.size() > most) {
            finding.fail(pointer, "no more than " + most + " items allowed");
        }
        for (int i = 0; i < blocks.size(); i++) {
            one(blocks.get(i), pointer + "/" + i);
        }
    }

    private void one(JsonNode block, String at) {
        if (!block.isObject()) {
            finding.fail(at, "must provide an object");
            return;
        }
        finding.blockId(block, at);
        String type = block.path("type").asText();
        switch (type) {
            case "section" -> section(block, at);
            case "header" -> {
                known(block, at, "text");
                finding.needsText(block, at, "text", true, "header/text/max_length");
            }
            case "divider" -> known(block, at);
            case "image" -> {
                known(block, at, "image_url", "slack_file", "alt_text", "title");
                elements.image(block, at);
                finding.mayText(block, at, "title", true, "image/alt_text/max_length");
            }
            case "context" -> context(block, at);
            case "actions" -> row(block, at, ElementRules.IN_ACTIONS);
            case "context_actions" -> row(block, at, ElementRules.IN_CONTEXT_ACTIONS);
            case "input" -> input(block, at);
            case "rich_text" -> {
                known(block, at, "elements");
                finding.count(block, at, "elements", 1, Integer.MAX_VALUE);
                new RichTextRules(finding).elements(block.path("elements"), at + "/elements");
            }
            case "markdown" -> {
                known(block, at, "text");
                finding.needs(block, at, "text", "markdown/text/max_length");
            }
            case "table" -> table(block, at);
            case "" -> finding.fail(at, "missing required field: type");
            default -> {
                if (!TAKEN_AS_THEY_ARE.contains(type)) {
                    finding.fail(at + "/type", "unsupported type: " + type);
                }
            }
        }
    }

    private void section(JsonNode block, String at) {
        known(block, at, "text", "fields", "accessory", "expand");
        if (!block.has("text") && !block.has("fields")) {
            finding.fail(at, "missing required field: text");
        }
        finding.mayText(block, at, "text", false, "section/text/max_length");
        if (block.has("fields")) {
            finding.count(block, at, "fields", 1, finding.limit("section/fields/max_items"));
            for (int i = 0; i < block.path("fields").size(); i++) {
                finding.text(block.path("fields").get(i), at + "/fields/" + i, false, "section/fields/item_max_length");
            }
        }
        if (block.has("accessory")) {
            element(block.path("accessory"), at + "/accessory", ElementRules.AS_ACCESSORY);
        }
    }

    private void context(JsonNode block, String at) {
        known(block, at, "elements");
        finding.count(block, at, "elements", 1, finding.limit("context/elements/max_items"));
        for (int i = 0; i < block.path("elements").size(); i++) {
            JsonNode element = block.path("elements").get(i);
            String here = at + "/elements/" + i;
            if (element.path("type").asText().equals("image")) {
                elements.image(element, here);
            } else {
                finding.text(element, here, false, "text/max_length");
            }
        }
    }

    private void row(JsonNode block, String at, Set<String> allowed) {
        known(block, at, "elements");
        String limit = block.path("type").asText() + "/elements/max_items";
        finding.count(block, at, "elements", 1, finding.limit(limit));
        for (int i = 0; i < block.path("elements").size(); i++) {
            element(block.path("elements").get(i), at + "/elements/" + i, allowed);
        }
    }

    private void input(JsonNode block, String at) {
        known(block, at, "label", "element", "hint", "optional", "dispatch_action");
        finding.needsText(block, at, "label", true, "input/label/max_length");
        finding.mayText(block, at, "hint", true, "input/hint/max_length");
        if (block.has("element")) {
            element(block.path("element"), at + "/element", ElementRules.IN_INPUT);
        } else {
            finding.fail(at, "missing required field: element");
        }
    }

    private void element(JsonNode element, String at, Set<String> allowed) {
        boolean pressable = !element.path("type").asText().equals("image");
        if (surface == Surface.UNFURL && pressable && !element.has("url")) {
            finding.fail(at, "interactive elements are not allowed in an unfurl");
        }
        elements.check(element, at, allowed);
    }

    private void table(JsonNode block, String at) {
        known(block, at, "rows", "column_settings");
        finding.count(block, at, "rows", 1, TABLE_ROWS);
        if (++tables > 1) {
            finding.fail(at, "only one table is allowed");
        }
        for (int i = 0; i < block.path("rows").size(); i++) {
            JsonNode row = block.path("rows").get(i);
            String here = at + "/rows/" + i;
            if (row.size() > TABLE_COLUMNS) {
                finding.fail(here, "no more than " + TABLE_COLUMNS + " items allowed");
            }
            Json.each(row)
                    .filter(cell -> !Set.of("raw_text", "raw_number", "rich_text")
                            .contains(cell.path("type").asText()))
                    .forEach(cell -> finding.fail(
                            here, "unsupported type: " + cell.path("type").asText()));
        }
    }

    private void known(JsonNode block, String at, String... fields) {
        Set<String> all = new HashSet<>(Set.of(fields));
        all.add("type");
        all.add("block_id");
        finding.fields(block, at, all);
    }
}
