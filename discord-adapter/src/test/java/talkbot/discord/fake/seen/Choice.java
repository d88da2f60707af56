package talkbot.discord.fake.seen;

/** One of several things offered: what is shown, and what the bot is told when it is taken. */
public record Choice(String name, String value) {}
