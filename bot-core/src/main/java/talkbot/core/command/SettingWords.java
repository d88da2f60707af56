package talkbot.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import talkbot.core.message.Language;

/** What can be typed after {@code /talk settings}. */
final class SettingWords {

    private static final List<String> LANGUAGE = List.of("language", "lang", "言語", "言葉");
    private static final List<String> REPLIES = List.of("replies", "reply", "返信", "返事");

    private static final List<String> ZONE = List.of("zone", "timezone", "時間帯", "タイムゾーン");

    private static final List<String> PICTURES = List.of("pictures", "picture", "images", "画像", "絵");

    private static final Map<String, Optional<Language>> LANGUAGES = Map.ofEntries(
            Map.entry("ja", Optional.of(Language.JAPANESE)),
            Map.entry("japanese", Optional.of(Language.JAPANESE)),
            Map.entry("日本語", Optional.of(Language.JAPANESE)),
            Map.entry("en", Optional.of(Language.ENGLISH)),
            Map.entry("english", Optional.of(Language.ENGLISH)),
            Map.entry("英語", Optional.of(Language.ENGLISH)),
            Map.entry("auto", Optional.empty()),
            Map.entry("自動", Optional.empty()));

    private static final Map<String, Boolean> VISIBILITIES = Map.of(
            "public", true,
            "everybody", true,
            "全員", true,
            "公開", true,
            "private", false,
            "自分だけ", false,
            "非公開", false);

    private static final List<String> QUOTES = List.of("quotes", "quote", "名言");

    private static final Map<String, Boolean> REVIEWED =
            Map.of("reviewed", true, "確認済み", true, "確認済みだけ", true, "all", false, "すべて", false, "全部", false);
    private static final Map<String, Boolean> SWITCHES = Map.ofEntries(
            Map.entry("on", true),
            Map.entry("オン", true),
            Map.entry("あり", true),
            Map.entry("off", false),
            Map.entry("オフ", false),
            Map.entry("なし", false));

    private SettingWords() {}

    /** The command of the words after {@code settings}; nothing if they are none of these. */
    static Optional<Command> parse(List<String> words) {
        if (words.isEmpty()) {
            return Optional.of(new Command.ShowSettings());
        }
        if (words.size() != 2) {
            return Optional.empty();
        }
        String what = Folding.word(words.get(0));
        String value = Folding.word(words.get(1));
        if (LANGUAGE.contains(what) && LANGUAGES.containsKey(value)) {
            return Optional.of(new Command.SetLanguage(LANGUAGES.getOrDefault(value, Optional.empty())));
        }
        if (REPLIES.contains(what) && VISIBILITIES.containsKey(value)) {
            return Optional.of(new Command.SetReplies(VISIBILITIES.getOrDefault(value, false)));
        }
        if (PICTURES.contains(what) && SWITCHES.containsKey(value)) {
            return Optional.of(new Command.SetPictures(SWITCHES.getOrDefault(value, true)));
        }
        if (ZONE.contains(what)) {
            return Zones.of(value).map(Command.SetZone::new);
        }
        if (QUOTES.contains(what) && REVIEWED.containsKey(value)) {
            return Optional.of(new Command.SetQuotes(REVIEWED.getOrDefault(value, false)));
        }
        return Optional.empty();
    }
}
