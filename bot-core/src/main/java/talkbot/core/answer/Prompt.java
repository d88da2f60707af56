package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import talkbot.core.message.Language;
import talkbot.core.message.Messages;
import talkbot.core.text.Words;
import talkbot.index.Talk;

/**
 * Something to ask that is suggested to whoever does not know yet what to write.
 *
 * @param title what is shown of it
 * @param words what is asked, in words that the bot understands
 */
public record Prompt(String title, String words) {

    /** A title has no more UTF-16 units than fit one line of a narrow window. */
    private static final int TITLE = 60;

    /** What can be asked whatever the talks are; three. */
    public static List<Prompt> of(Language language) {
        Messages texts = Messages.of(CommandHandler.class, language);
        return List.of(
                prompt(texts.get("prompt.list")), prompt(texts.get("prompt.quote")), prompt(texts.get("prompt.help")));
    }

    /** The same with an example of a talk, if there is one; four at most. */
    public static List<Prompt> of(Language language, List<Talk> talks) {
        List<Prompt> prompts = new ArrayList<>(of(language));
        talks.stream()
                .findFirst()
                .map(talk -> Messages.of(CommandHandler.class, language).get("prompt.contents", "talk", talk.title()))
                .ifPresent(words -> prompts.add(1, prompt(words)));
        return List.copyOf(prompts);
    }

    private static Prompt prompt(String words) {
        return new Prompt(Words.label(words, TITLE), words);
    }
}
