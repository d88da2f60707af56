package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A conversation.
 *
 * @param id as {@code C0GENERAL}; direct messages have {@code D…}
 * @param name without the hash; of a direct message, the member's name
 * @param readOnly whether only some may post, the bot not among them
 * @param members ids of those in it, the bot's among them where it was invited
 */
public record Channel(String id, String name, Kind kind, boolean archived, boolean readOnly, Set<String> members) {

    /** Who may see it. */
    public enum Kind {
        /** Everybody may look and join. */
        PUBLIC,
        /** Only members know that it is there. */
        PRIVATE,
        /** One person and the bot. */
        DIRECT
    }

    /** Copies the members. */
    public Channel {
        members = Set.copyOf(members);
    }

    /** An open channel with these members. */
    public static Channel open(String id, String name, String... members) {
        return new Channel(id, name, Kind.PUBLIC, false, false, Set.of(members));
    }

    /** A private channel with these members. */
    public static Channel closed(String id, String name, String... members) {
        return new Channel(id, name, Kind.PRIVATE, false, false, Set.of(members));
    }

    /** A direct message between a member and the bot. */
    public static Channel direct(String id, Member member, String botUser) {
        return new Channel(id, member.name(), Kind.DIRECT, false, false, Set.of(member.id(), botUser));
    }

    /** The same, archived. */
    public Channel asArchived() {
        return new Channel(id, name, kind, true, readOnly, members);
    }

    /** The same, where the bot may no longer post. */
    public Channel asReadOnly() {
        return new Channel(id, name, kind, archived, true, members);
    }

    /** The same with other members. */
    public Channel withMembers(Set<String> others) {
        return new Channel(id, name, kind, archived, readOnly, others);
    }

    /** The name as payloads of commands and buttons give it. */
    public String nameInPayloads() {
        return switch (kind) {
            case PUBLIC -> name;
            case PRIVATE -> "privategroup";
            case DIRECT -> "directmessage";
        };
    }

    /** As {@code conversations.info} tells. */
    public ObjectNode json(String bot, boolean withCount) {
        boolean direct = kind == Kind.DIRECT;
        ObjectNode json = Json.object("id", id);
        if (direct) {
            json.put(
                    "user",
                    members.stream()
                            .filter(member -> !member.equals(bot))
                            .findFirst()
                            .orElse(bot));
        } else {
            json.put("name", name).put("name_normalized", name).put("is_member", members.contains(bot));
        }
        json.put("is_channel", kind == Kind.PUBLIC)
                .put("is_group", kind == Kind.PRIVATE)
                .put("is_im", direct)
                .put("is_mpim", false)
                .put("is_private", kind != Kind.PUBLIC)
                .put("is_archived", archived)
                .put("is_read_only", readOnly)
                .put("is_thread_only", false)
                .put("is_general", name.equals("general"))
                .put("is_shared", false)
                .put("is_ext_shared", false)
                .put("is_org_shared", false);
        if (withCount) {
            json.put("num_members", members.size());
        }
        return json;
    }
}
