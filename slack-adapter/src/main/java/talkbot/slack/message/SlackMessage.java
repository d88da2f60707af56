package talkbot.slack.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message in Slack's form.
 *
 * @param text the whole answer in plain words, escaped: what notifications and screen readers say
 * @param blocks what is shown, as the JSON objects of Block Kit
 */
public record SlackMessage(String text, List<Map<String, Object>> blocks) {

    static final String IMAGE = "image";

    private static final JsonMapper JSON = new JsonMapper();

    /** Keeps a copy of the blocks. */
    public SlackMessage {
        blocks = List.copyOf(blocks);
    }

    /** The blocks as a JSON array. */
    public String blocksAsJson() {
        return json(blocks);
    }

    /**
     * As what {@code chat.postMessage} takes; the addresses in it unfold nothing.
     *
     * @param thread where in the channel, if in a thread
     */
    public ChatPostMessageRequest to(String channel, Optional<String> thread) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .threadTs(thread.orElse(null))
                .text(text)
                .blocksAsString(blocksAsJson())
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
    }

    /** Whether there is a picture in it, which Slack itself has to fetch. */
    public boolean hasPictures() {
        return blocks.stream().anyMatch(SlackMessage::isPicture);
    }

    /** The same message without its pictures. */
    public SlackMessage withoutPictures() {
        return new SlackMessage(
                text, blocks.stream().filter(block -> !isPicture(block)).toList());
    }

    private static boolean isPicture(Map<String, Object> block) {
        return IMAGE.equals(block.get("type"));
    }

    /** What is shown below each address, as Slack wants it. */
    public static String unfurls(Map<String, SlackMessage> previews) {
        Map<String, Object> unfurls = new LinkedHashMap<>();
        previews.forEach((address, preview) -> unfurls.put(address, object("blocks", preview.blocks())));
        return json(unfurls);
    }

    /** A JSON object of names and values in turn. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
