package talkbot.web.chat;

import java.util.List;
import java.util.function.Function;
import talkbot.core.answer.WordSuggestions.Offer;
import talkbot.core.command.Command;
import talkbot.core.reply.Answer;
import talkbot.core.request.Press;
import talkbot.core.request.Request;

/**
 * Who answers in the chat.
 *
 * @param meaning what words mean
 * @param toWords what comes of words
 * @param toPress what comes of a pressed button
 * @param offers what to offer to somebody who has typed this much
 */
public record Answers(
        Function<String, Command> meaning,
        Function<Request, Answer> toWords,
        Function<Press, Answer> toPress,
        Function<String, List<Offer>> offers) {}
