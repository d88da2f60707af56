package talkbot.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.container.Container;

/** Looks at a rendered message as Discord does. */
public record Checker(JsonNode message) {

    private static final int CONTAINER = 17;
    private static final int SECTION = 9;
    private static final int TEXT = 10;
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int MENU = 3;

    /** Markup of our own: moments, code, and the addresses of links. */
    private static final Pattern OURS = Pattern.compile("<t:-?\\d+:f>|(?<!\\\\)`[^`]*`|]\\(https?://[^)\\s]*\\)");

    /** What mentions somebody or leads somewhere. */
    private static final Pattern ACTS = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(?:@|<[@#:/!a-z]|https?://)");

    /** Half of a character. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    /** The message with this content. */
    public static Checker of(Container container) {
        try {
            String json = DiscordRenderer.message(container).toData().toString();
            return new Checker(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The texts, from top to bottom. */
    List<String> texts() {
        return all().stream()
                .filter(c -> c.path("type").asInt() == TEXT)
                .map(c -> c.path("content").asText())
                .toList();
    }

    /** The words on the buttons, from top to bottom. */
    public List<String> labels() {
        return buttons().stream().map(b -> b.path("label").asText()).toList();
    }

    /** The words of all choices in menus. */
    public List<String> choices() {
        return all().stream()
                .flatMap(menu -> menu.path("options").valueStream())
                .map(option -> option.path("label").asText())
                .toList();
    }

    List<Integer> types() {
        return all().stream().map(c -> c.path("type").asInt()).toList();
    }

    /** Demands that no text mentions anybody or leads anywhere but where we mean it to. */
    public void nothingActs() {
        assertThat(texts())
                .allSatisfy(text -> assertThat(
                                ACTS.matcher(OURS.matcher(text).replaceAll("")).find())
                        .as(text)
                        .isFalse());
    }

    /** Demands that Discord takes it, and that it mentions nobody. */
    public void takenByDiscord() {
        assertThat(message.path("flags").asInt() & (1 << 15)).isNotZero();
        assertThat(message.path("allowed_mentions").path("parse")).isEmpty();
        assertThat(message.path("allowed_mentions").path("replied_user").asBoolean(true))
                .isFalse();
        assertThat(message.path("components")).hasSize(1);
        assertThat(message.path("components").get(0).path("type").asInt()).isEqualTo(CONTAINER);
        assertThat(all()).hasSizeLessThanOrEqualTo(Limits.COMPONENTS);
        assertThat(texts()).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(texts().stream().mapToInt(String::length).sum()).isBetween(0, Limits.TEXT);
        assertThat(HALF.matcher(message.toString()).find())
                .as("half a character")
                .isFalse();
        assertThat(ids())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.length()).isBetween(1, Limits.CUSTOM_ID));
        assertThat(labels()).allSatisfy(label -> {
            assertThat(label).isNotBlank();
            assertThat(label.length()).isBetween(1, Limits.LABEL);
        });
        for (JsonNode component : all()) {
            switch (component.path("type").asInt()) {
                case MENU -> {
                    assertThat(component.path("options"))
                            .hasSizeBetween(1, Limits.CHOICES)
                            .allSatisfy(option -> {
                                assertThat(option.path("label").asText())
                                        .isNotBlank()
                                        .hasSizeLessThanOrEqualTo(Limits.CHOICE);
                                assertThat(option.path("value").asText()).hasSizeBetween(1, Limits.CHOICE);
                            });
                }
                case ROW -> assertThat(component.path("components")).hasSizeBetween(1, Limits.ROW);
                case SECTION -> {
                    assertThat(component.path("components")).hasSizeBetween(1, 3);
                    assertThat(component.path("accessory").path("type").asInt()).isEqualTo(BUTTON);
                }
                case CONTAINER -> assertThat(component.path("components")).isNotEmpty();
                default -> assertThat(component.path("components")).isEmpty();
            }
        }
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (JsonNode component : all()) {
            if (component.has("custom_id")) {
                ids.add(component.path("custom_id").asText());
            }
            component
                    .path("options")
                    .forEach(option -> ids.add(option.path("value").asText()));
        }
        return ids;
    }

    private List<JsonNode> buttons() {
        return all().stream().filter(c -> c.path("type").asInt() == BUTTON).toList();
    }

    private List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        collect(message.path("components"), all);
        return all;
    }

    private static void collect(JsonNode components, List<JsonNode> all) {
        for (JsonNode component : components) {
            all.add(component);
            collect(component.path("components"), all);
            if (component.has("accessory")) {
                all.add(component.path("accessory"));
            }
        }
    }
}
