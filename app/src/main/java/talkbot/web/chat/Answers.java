package talkbot.web.chat;

import java.util.function.BiFunction;
import java.util.function.Function;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Outcome;
import talkbot.core.request.Request;

/**
 * Who answers in the chat.
 *
 * @param meaning what words mean
 * @param toWords what comes of words
 * @param toPress what comes of a pressed button, in a language
 */
public record Answers(
        Function<String, Command> meaning,
        Function<Request, Outcome> toWords,
        BiFunction<Command, Language, Outcome> toPress) {}
