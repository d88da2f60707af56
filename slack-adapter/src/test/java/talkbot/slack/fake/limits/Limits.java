package talkbot.slack.fake.limits;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import talkbot.slack.fake.world.Json;

/**
 * How long and how many: the central numbers, and, where the formal table of the platform lies beside the project, all
 * of that. Lengths count UTF-16 units, which is never more lenient than counting characters. Immutable.
 */
public final class Limits {

    /** Where the table lies, seen from a module. */
    private static final Path TABLE = Path.of("..", "..", "shared", "specs", "slack-block-limits.json");

    /** Block Kit reference, docs.slack.dev/reference/block-kit, by the table's own names. */
    private static final Map<String, Integer> CENTRAL = Map.ofEntries(
            Map.entry("text/max_length", 3000),
            Map.entry("action_id/max_length", 255),
            Map.entry("block_id/max_length", 255),
            Map.entry("button/text/max_length", 75),
            Map.entry("button/value/max_length", 2000),
            Map.entry("button/url/max_length", 3000),
            Map.entry("button/accessibility_label/max_length", 75),
            Map.entry("confirmation/title/max_length", 100),
            Map.entry("confirmation/text/max_length", 300),
            Map.entry("confirmation/confirm/max_length", 30),
            Map.entry("confirmation/deny/max_length", 30),
            Map.entry("option/text/max_length", 75),
            Map.entry("option/value/max_length", 150),
            Map.entry("option/description/max_length", 75),
            Map.entry("option_group/label/max_length", 75),
            Map.entry("option_group/options/max_items", 100),
            Map.entry("select/placeholder/max_length", 150),
            Map.entry("select/options/max_items", 100),
            Map.entry("select/option_groups/max_items", 100),
            Map.entry("overflow/options/max_items", 5),
            Map.entry("checkboxes/options/max_items", 10),
            Map.entry("radio_buttons/options/max_items", 10),
            Map.entry("plain_text_input/max_length/max", 3000),
            Map.entry("actions/elements/max_items", 25),
            Map.entry("context/elements/max_items", 10),
            Map.entry("context_actions/elements/max_items", 5),
            Map.entry("header/text/max_length", 150),
            Map.entry("image/image_url/max_length", 3000),
            Map.entry("image/alt_text/max_length", 2000),
            Map.entry("input/label/max_length", 2000),
            Map.entry("input/hint/max_length", 2000),
            Map.entry("markdown/text/max_length", 12000),
            Map.entry("section/text/max_length", 3000),
            Map.entry("section/fields/max_items", 10),
            Map.entry("section/fields/item_max_length", 2000),
            Map.entry("view/blocks/max_items", 100),
            Map.entry("view/private_metadata/max_length", 3000),
            Map.entry("view/callback_id/max_length", 255),
            Map.entry("view/title/max_length", 24),
            Map.entry("view/close/max_length", 24),
            Map.entry("view/submit/max_length", 24));

    private static final Limits CURRENT = new Limits(readTable());

    private final Optional<JsonNode> table;

    private Limits(Optional<JsonNode> table) {
        this.table = table;
    }

    /** The table if it is there, else the central numbers. */
    public static Limits current() {
        return CURRENT;
    }

    /** The central numbers alone. */
    static Limits central() {
        return new Limits(Optional.empty());
    }

    /** The numbers that the table has otherwise than the central ones: name, then ours and theirs. Empty without a table. */
    public Map<String, String> disagreements() {
        return CENTRAL.entrySet().stream()
                .filter(entry -> table.isPresent() && of(entry.getKey()) != entry.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() + " / " + of(entry.getKey())));
    }

    /** Whether the formal table was found. */
    public boolean formal() {
        return table.isPresent();
    }

    /** The number of that name, as {@code section/text/max_length}; no limit if nobody knows one. */
    int of(String name) {
        int central = CENTRAL.getOrDefault(name, Integer.MAX_VALUE);
        return table.map(found -> found.at(JsonPointer.compile("/" + name)).asInt(central))
                .orElse(central);
    }

    private static Optional<JsonNode> readTable() {
        try {
            return Files.isReadable(TABLE) ? Json.read(Files.readString(TABLE)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
