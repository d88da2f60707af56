package talkbot.core.worst;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import talkbot.core.message.Language;

/** Words that break layouts, mention people, turn the direction of writing, or count otherwise than they look. */
public final class WorstWords {

    /** Pieces, to be repeated and mixed. */
    public static final List<String> PIECES = List.of(
            "霧",
            "word ",
            "👨‍👩‍👧‍👦",
            "🇯🇵",
            "1️⃣",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "か\u3099",
            "e\u0301\u0301\u0301",
            "\u202eعربى\u202c",
            "\u2067שלום\u2069",
            "\ud83d",
            "\udc00",
            "<!channel>",
            "<!here|@here>",
            "<!subteam^S1|@team>",
            "<!date^0^{date}|x>",
            "@everyone",
            "<@1>",
            "<@U0ALICE>",
            "<@&1>",
            "<#C1>",
            "</talk search:1>",
            "```",
            "`",
            "||",
            "**__~~",
            "[x](http://y)",
            "<http://y.example|x>",
            "&lt;&amp;",
            "\\",
            "\n# ",
            "\n-# ",
            "\n> ",
            "\n1. ",
            "\t",
            "\u0000\u0007",
            "\u200b",
            "\u3164",
            "\u2028",
            "　",
            "https://y.example/" + "a".repeat(2_980) + " ");

    private WorstWords() {}

    /** A piece again and again, of exactly so many UTF-16 units, however that cuts it. */
    public static String of(String piece, int length) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    /** Every other piece: two languages see all of them, as what is said around them matters little. */
    static List<String> half(Language language) {
        int rest = language == Language.JAPANESE ? 0 : 1;
        return IntStream.range(0, PIECES.size())
                .filter(i -> i % 2 == rest)
                .mapToObj(PIECES::get)
                .toList();
    }

    /** Some of the pieces, each again and again, of exactly so many UTF-16 units. */
    public static List<String> atLength(int length) {
        return Stream.of("霧笛の夜の話を、", PIECES.get(2), PIECES.get(12), PIECES.get(26))
                .map(piece -> of(piece, length))
                .toList();
    }

    /** Pieces by chance, of exactly so many UTF-16 units. */
    public static String mixed(Random random, int length) {
        String words = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size() - 1)))
                .limit(length)
                .collect(Collectors.joining());
        return words.substring(0, length);
    }
}
