package talkbot.core.command;

import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.text.Slip;

/** The words that can stand first after {@code /talk}. */
enum SubCommand {
    SEARCH("search", "検索"),
    CHAPTERS("chapters", "目次"),
    CHAPTER("chapter", "章"),
    LIST("list", "一覧"),
    QUOTE("quote", "名言"),
    DAILY("daily", "毎日"),
    QUOTES("quotes", "名言確認"),
    ADD("add", "追加"),
    REMOVE("remove", "削除"),
    SETTINGS("settings", "設定"),
    GLOSSARY("glossary", "用語集"),
    HELP("help", "ヘルプ");

    private static final int SHORT = 4;

    private final String english;
    private final String japanese;

    SubCommand(String english, String japanese) {
        this.english = english;
        this.japanese = japanese;
    }

    /** The English word for the sub-command that this one may be a slip of. Short words are near too many others. */
    static Optional<String> slipped(String word) {
        String folded = Folding.word(word);
        return folded.length() < SHORT || of(word).isPresent()
                ? Optional.empty()
                : Stream.of(values())
                        .map(candidate -> candidate.english)
                        .filter(english -> english.length() >= SHORT && Slip.isOne(folded, english))
                        .findFirst();
    }

    /** The sub-command that this word calls, in either language. */
    static Optional<SubCommand> of(String word) {
        String folded = Folding.word(word);
        for (SubCommand candidate : values()) {
            if (candidate.english.equals(folded) || candidate.japanese.equals(folded)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
