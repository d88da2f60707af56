package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whom a text names.
 *
 * @param users ids of users, in order
 * @param roles ids of roles, in order
 * @param everyone whether everyone or all who are here are called
 */
public record Mentions(Set<String> users, Set<String> roles, boolean everyone) {
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern EVERYONE = Pattern.compile("@(?:everyone|here)\\b");

    /** Reads Discord's mention syntax. */
    public static Mentions in(String text) {
        return new Mentions(
                ids(USER, text), ids(ROLE, text), EVERYONE.matcher(text).find());
    }

    /**
     * What is left of these mentions under Discord's {@code allowed_mentions}.
     *
     * @param allowed the message's field, if it has one
     * @param defaults what may be parsed without one: of {@code users}, {@code roles}, {@code everyone}
     */
    public Mentions under(Optional<JsonNode> allowed, List<String> defaults) {
        List<String> parsed = allowed.map(node -> Json.list(node.path("parse")).stream()
                        .map(JsonNode::asText)
                        .toList())
                .orElse(defaults);
        return new Mentions(
                parsed.contains("users") ? users : named(users, allowed, "users"),
                parsed.contains("roles") ? roles : named(roles, allowed, "roles"),
                everyone && parsed.contains("everyone"));
    }

    /** Whether nobody is named. */
    public boolean isEmpty() {
        return users.isEmpty() && roles.isEmpty() && !everyone;
    }

    private static Set<String> named(Set<String> ids, Optional<JsonNode> allowed, String field) {
        Set<String> kept = new LinkedHashSet<>();
        allowed.ifPresent(node -> Json.list(node.path(field)).forEach(id -> kept.add(id.asText())));
        kept.retainAll(ids);
        return kept;
    }

    private static Set<String> ids(Pattern pattern, String text) {
        Set<String> ids = new LinkedHashSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(ids::add);
        return ids;
    }
}
