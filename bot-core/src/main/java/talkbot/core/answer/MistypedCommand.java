package talkbot.core.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import talkbot.core.command.CommandParser;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.index.SearchResult;

/** What to say to whoever searched for words that may have been meant as a command. */
final class MistypedCommand {

    private MistypedCommand() {}

    /** A hint, or nothing where the words stand in what was found. */
    static List<Block> blocks(Asking asking, String words, SearchResult result) {
        CommandParser parser = new CommandParser(asking.index().library());
        Optional<String> meant = parser.mistyped(words).filter(command -> !says(result, first(words)));
        if (meant.isPresent()) {
            return List.of(
                    asking.note("search.command", "words", SearchAnswer.echo(meant.get())),
                    new Block.Buttons(List.of(new Button(
                            asking.say("button.command", "words", SearchAnswer.echo(meant.get())),
                            parser.parse(meant.get())))));
        }
        // Whatever was found well was meant as a search.
        return result.total() > result.loose()
                ? List.of()
                : parser.unknownTalk(words)
                        .<List<Block>>map(
                                name -> List.of(asking.note("search.no.talk", "name", SearchAnswer.echo(name))))
                        .orElse(List.of());
    }

    private static String first(String words) {
        return words.strip().split("[\\p{Z}\\s]+", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static boolean says(SearchResult result, String word) {
        return result.hits().stream()
                .anyMatch(hit ->
                        hit.place().passage().text().toLowerCase(Locale.ROOT).contains(word));
    }
}
