package talkbot.web.chat;

import java.util.List;
import java.util.Optional;
import talkbot.web.page.Frame;

/**
 * The chat.
 *
 * @param frame what stands around it
 * @param exchange what was just asked and answered, if anything
 * @param examples what one could ask, shown where nothing was asked yet
 * @param draft words that wait in the input box
 * @param limit how many characters a question may have
 */
public record ChatPage(Frame frame, Optional<Exchange> exchange, List<String> examples, String draft, int limit) {}
