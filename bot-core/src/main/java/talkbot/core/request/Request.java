package talkbot.core.request;

import java.util.Optional;
import talkbot.core.message.Language;

/**
 * What somebody asked.
 *
 * @param way how it came
 * @param text the words; after {@code /talk} for a slash command, without the mention for a mention; a local chat takes
 *     both forms
 * @param chosen the language that the asker once chose, if any
 * @param offered the language that the platform says the asker uses, if it says
 */
public record Request(Way way, String text, Optional<Language> chosen, Optional<Language> offered) {

    /** The language to answer in: the asker's choice, else the platform's word, else the script of the words. */
    public Language language() {
        return chosen.or(() -> offered).orElseGet(() -> Language.ofScript(text));
    }
}
