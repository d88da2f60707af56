package talkbot.slack.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Somebody in the workspace.
 *
 * @param id as {@code U0ALICE}
 * @param name the handle, which tests may use instead of the id
 * @param locale as {@code ja-JP}
 * @param zone an IANA zone
 */
public record Member(
        String id,
        String name,
        String locale,
        ZoneId zone,
        boolean admin,
        boolean owner,
        boolean bot,
        boolean deleted) {

    /** A plain member: English, UTC, no rights. */
    public static Member of(String id, String name) {
        return new Member(id, name, "en-US", ZoneId.of("UTC"), false, false, false, false);
    }

    /** The same with another language, as {@code ja-JP}. */
    public Member speaking(String other) {
        return new Member(id, name, other, zone, admin, owner, bot, deleted);
    }

    /** The same in another zone. */
    public Member in(String other) {
        return new Member(id, name, locale, ZoneId.of(other), admin, owner, bot, deleted);
    }

    /** The same as an administrator. */
    public Member asAdmin() {
        return new Member(id, name, locale, zone, true, owner, bot, deleted);
    }

    /** The same as an owner, who is an administrator too. */
    public Member asOwner() {
        return new Member(id, name, locale, zone, true, true, bot, deleted);
    }

    /** The same as a bot. */
    public Member asBot() {
        return new Member(id, name, locale, zone, admin, owner, true, deleted);
    }

    /** The same, deactivated. */
    public Member gone() {
        return new Member(id, name, locale, zone, admin, owner, bot, true);
    }

    /** As {@code users.info} tells. */
    public ObjectNode json(String teamId, boolean withLocale, Instant now) {
        ObjectNode profile = Json.object("real_name", name, "display_name", name, "team", teamId);
        ObjectNode user = Fields.of("id", id)
                .and("team_id", teamId)
                .and("name", name)
                .and("deleted", deleted)
                .and("real_name", name)
                .and("profile", profile)
                .json();
        if (!deleted) {
            user.put("tz", zone.getId())
                    .put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds())
                    .put("is_admin", admin)
                    .put("is_owner", owner)
                    .put("is_primary_owner", false)
                    .put("is_restricted", false)
                    .put("is_ultra_restricted", false);
        }
        user.put("is_bot", bot).put("is_app_user", false);
        if (withLocale) {
            user.put("locale", locale);
        }
        return user;
    }
}
