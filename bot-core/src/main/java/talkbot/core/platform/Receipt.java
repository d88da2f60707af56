package talkbot.core.platform;

/**
 * What a platform gives for a message.
 *
 * @param handle what it calls the message
 * @param waits whether the message appears only when it is due
 */
public record Receipt(String handle, boolean waits) {}
