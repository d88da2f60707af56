package talkbot.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import talkbot.index.Facet;
import talkbot.index.SearchQuery;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;

/**
 * Finds which talk a free text speaks of: by words before or behind a word for "talk" (the sourdough talk, ネイサンの対談), before
 * a wish for contents or a chapter's number, by an ordinal, or as the one spoken of just before. The words may be a part of
 * a title, of a speaker's name or of an id, in any script; else the talk that says them most is meant.
 */
final class TalkMentions {

    private static final String TALK = "(?:トーク|対談|対話|講演|講義|配信|動画|ライブ|インタビュー|ポッドキャスト|番組|記事|座談会|鼎談|セッション|エピソード|回)";

    /** A word for "talk" with what it has before it; at its end something that shows that no longer word is meant. */
    private static final Pattern JAPANESE = Pattern.compile(
            "([^、。,.!?！？\\n]*?)(?:って)?(?:の|と|との)?" + TALK + "(?=の|で|に|を|は|って|から|[、。,.!?！？\\p{Z}\\s]|について|$)");

    private static final String ENGLISH_TALK =
            "(?:talk|podcast|interview|stream|video|episode|panel|conversation|session|lecture)\\b";

    private static final Pattern ENGLISH_BEFORE =
            Pattern.compile("(?:\\b(?:of|from|in|for)\\s+)?\\b(?:the|that|this)\\s+"
                    + "((?:(?!(?:of|from|in|for)\\s+(?:the|that|this)\\s)[^\\s、。,.!?]+\\s+){0,6}?)" + ENGLISH_TALK);

    private static final Pattern ENGLISH_BEHIND = Pattern.compile("\\b(?:the |that )?" + ENGLISH_TALK
            + "\\s+(?:by|with|of|from)\\s+([^、。,.!?]+?)(?=\\s+(?:where|about|on|please|pls)\\b|[、。,.!?]|$)");

    private static final Pattern BEHIND = Pattern.compile(
            "\\b(?:of|in|from|for)\\s+(?:the\\s+)?([^、。,.!?]+?)(?=\\s+(?:please|pls|thanks)\\b|[、。,.!?]|$)");

    /** A name said after the wish, behind a comma: 3章のまとめ、鉄道のやつ. */
    private static final Pattern ADDED = Pattern.compile("[、,]\\s*(?:the\\s+)?([^、。,.!?]+?)"
            + "(?:の(?:やつ|方|ほう)|の?" + TALK + "|\\s+(?:one|" + ENGLISH_TALK + "))?"
            + "(?:の|で|ね|な|です|\\s+(?:please|pls))*[。.!?]*$");

    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?:さっき|先ほど|さきほど|今|いま|前|この前)(?:話した|見た|出た|言うてた|言ってた)?|(?:その|この|あの|同じ|おんなじ)|same|last|previous");

    private static final Pattern ORDINAL = Pattern.compile(
            "(?:(?:第\\s*)?(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*(?:番目?|つ目|本目|個目|回目)|(?<first>一番最初|最初|はじめ|first)|(?<last>一番最後|最後|ラスト|final)"
                    + "|(?<word>second|third|fourth|fifth)|(?<nth>[0-9]{1,3})(?:st|nd|rd|th))");

    private static final List<String> NUMBER_WORDS = List.of("first", "second", "third", "fourth", "fifth");

    /** A name that no talk bears is looked for in the texts only if it looks like one. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsLatin}]{3}|[ァ-ヺー]{3}");

    /** So many passages are looked at for words that no talk is named by. */
    private static final int LOOKED_AT = 30;

    /** A talk is meant by its words if it has so many times as many passages with them as the next. */
    private static final int CLEARLY = 3;

    private final TalkIndex index;
    private final NameMatching names;

    TalkMentions(TalkIndex index) {
        this.index = index;
        this.names = new NameMatching(index.library().talks());
    }

    /**
     * A talk named within a text.
     *
     * @param name the words that name it
     * @param from where they and the word for "talk" begin
     * @param to where they end
     * @param talks the talks that may be meant, the likeliest first; none where the fifth of three is named
     * @param named whether they are named and not only spoken about
     */
    record Mention(String name, int from, int to, List<Talk> talks, boolean named) {}

    /**
     * The talk that a text speaks of.
     *
     * @param folded the text with folded widths and letter case
     * @param anchor where a wish for contents or a chapter's number stands, if it does: a name may stand beside it
     */
    Optional<Mention> find(String folded, Optional<MatchResult> anchor, Optional<Talk> spokenOf) {
        Optional<Mention> whole = names.whole(folded)
                .filter(w -> anchor.isPresent()
                        || JAPANESE.matcher(folded.substring(w.to())).lookingAt()
                        || folded.length() == w.to())
                .map(w -> new Mention(w.name(), w.from(), talkWord(folded, w.to()), w.talks(), true));
        return whole.or(() -> byTalkWord(folded, spokenOf)).or(() -> anchor.flatMap(a -> beside(folded, a, spokenOf)));
    }

    private static int talkWord(String folded, int from) {
        Matcher word =
                Pattern.compile("^[」』\"”\\p{Z}]*(?:の|という)?" + TALK + "?の?").matcher(folded.substring(from));
        return word.find() ? from + word.end() : from;
    }

    private Optional<Mention> byTalkWord(String folded, Optional<Talk> spokenOf) {
        List<Mention> mentions = new ArrayList<>();
        for (Pattern pattern : List.of(JAPANESE, ENGLISH_BEFORE, ENGLISH_BEHIND)) {
            Matcher matcher = pattern.matcher(folded);
            while (matcher.find()) {
                resolve(matcher.group(1), matcher.start(1), matcher.start(), matcher.end(), spokenOf)
                        .ifPresent(mentions::add);
            }
        }
        return mentions.stream()
                .max(Comparator.comparing(Mention::named)
                        .thenComparingInt(m -> -m.talks().size()));
    }

    private Optional<Mention> beside(String folded, MatchResult anchor, Optional<Talk> spokenOf) {
        String before = folded.substring(0, anchor.start());
        Optional<Mention> found = before.isBlank()
                ? Optional.empty()
                : resolve(
                        before.replaceAll("(?:(?:の|は|って|には|、|,)+|(?<=の|ん)(?:やつ|方|ほう))+$", ""),
                        0,
                        0,
                        anchor.start(),
                        spokenOf);
        if (found.isPresent()) {
            return found;
        }
        Matcher behind = BEHIND.matcher(folded);
        if (behind.find(anchor.end())) {
            return resolve(behind.group(1), behind.start(1), behind.start(), behind.end(), spokenOf);
        }
        Matcher added = ADDED.matcher(folded);
        return added.find(anchor.end())
                ? names.named(added.group(1))
                        .map(n -> new Mention(added.group(1).strip(), added.start(), added.end(), n.talks(), true))
                : Optional.empty();
    }

    private Optional<Mention> resolve(String words, int start, int from, int to, Optional<Talk> spokenOf) {
        String name = words.strip();
        List<Talk> talks = index.library().talks();
        if (SPOKEN_OF.matcher(name).matches()
                || SPOKEN_OF.matcher(name.replaceAll("の$", "")).matches()) {
            return spokenOf.map(talk -> new Mention(name, from, to, List.of(talk), true));
        }
        Optional<Integer> ordinal = ordinal(name, talks.size());
        if (ordinal.isPresent()) {
            return ordinal.map(n -> new Mention(
                    name, from, to, n >= 1 && n <= talks.size() ? List.of(talks.get(n - 1)) : List.of(), true));
        }
        Optional<NameMatching.Named> named = names.named(name);
        if (named.isPresent()) {
            return named.map(n -> new Mention(name, Math.max(from, start + n.from()), to, n.talks(), true));
        }
        List<Facet> saying = !FOREIGN.matcher(name).find()
                ? List.of()
                : index.search(SearchQuery.of(name, LOOKED_AT)).talks();
        if (saying.isEmpty()) {
            return Optional.empty();
        }
        boolean clear = saying.size() == 1
                || saying.get(0).count() >= CLEARLY * saying.get(1).count();
        return Optional.of(new Mention(
                name,
                from,
                to,
                saying.stream()
                        .limit(clear ? 1 : saying.size())
                        .map(Facet::talk)
                        .toList(),
                false));
    }

    private static Optional<Integer> ordinal(String name, int talks) {
        Matcher matcher = ORDINAL.matcher(name.replaceAll("の$", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("first") != null) {
            return Optional.of(1);
        }
        if (matcher.group("last") != null) {
            return Optional.of(talks);
        }
        if (matcher.group("word") != null) {
            return Optional.of(NUMBER_WORDS.indexOf(matcher.group("word")) + 1);
        }
        String digits = matcher.group("n") == null ? matcher.group("nth") : matcher.group("n");
        return ChapterNumbers.parse(digits);
    }
}
