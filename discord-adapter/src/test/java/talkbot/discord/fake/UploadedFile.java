package talkbot.discord.fake;

/** A text file that a user gives to a command. */
public record UploadedFile(String name, String contentType, String text) {}
