package talkbot.discord.fake.world;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody on the fake Discord.
 *
 * @param id snowflake
 * @param name as shown; no two users need differ in it
 * @param locale the language of this user's Discord, as Discord writes it: {@code ja}, {@code en-US}
 * @param bot whether this is a bot, as its messages then say
 */
public record FakeUser(String id, String name, String locale, boolean bot) {
    /** How a message names this user so that the user is told. */
    public String mention() {
        return "<@" + id + ">";
    }

    /** Discord's user object. */
    public ObjectNode json() {
        return Json.object(
                "id",
                id,
                "username",
                name,
                "global_name",
                bot ? Json.NULL : name,
                "discriminator",
                bot ? "0001" : "0",
                "avatar",
                Json.NULL,
                "bot",
                bot,
                "public_flags",
                0);
    }
}
