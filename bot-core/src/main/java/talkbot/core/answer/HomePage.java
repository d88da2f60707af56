package talkbot.core.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import talkbot.core.BotOptions;
import talkbot.core.command.Command;
import talkbot.core.daily.Schedule;
import talkbot.core.deck.QuoteDeck;
import talkbot.core.link.Links;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Way;
import talkbot.core.store.PostedQuote;
import talkbot.core.store.Store;
import talkbot.index.Quote;
import talkbot.index.Talk;
import talkbot.index.TalkIndex;
import talkbot.index.quote.Quotes;

/**
 * A page of somebody's own about the bot, where a platform has one: the talks, the latest quotes, their language and the
 * daily quotes of the channels they are in. At most 36 blocks with short texts. Safe for use by many threads.
 */
public final class HomePage {

    private static final int TALKS = 4;
    private static final int QUOTES = 3;
    private static final int CHANNELS = 6;

    /** How much of a quote is shown, in UTF-16 units. */
    private static final int QUOTE = 300;

    private final Links links;
    private final Store store;
    private final BotOptions options;
    private final Quotes quotes;

    /** Makes pages of what these options name. */
    public HomePage(BotOptions options, Quotes quotes) {
        this.links = options.links();
        this.store = options.store();
        this.options = options;
        this.quotes = quotes;
    }

    /**
     * Somebody's page.
     *
     * @param place their own conversation with the bot
     * @param channels the channels that they may know of, by id, with their names
     * @param index the talks that may be seen there
     */
    public Reply of(
            Person person, Conversation place, Map<String, String> channels, Language language, TalkIndex index) {
        Asking asking = new Asking(Way.DIRECT, language, index, links);
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("home.title"));
        blocks.add(new Block.Buttons(List.of(
                new Button(asking.say("home.search"), new Command.Fill(Optional.empty())),
                new Button(asking.say("button.quote"), new Command.DrawQuote("", 0)),
                new Button(asking.say("button.list"), new Command.Talks(1)),
                new Button(asking.say("button.help"), new Command.Help()))));
        talks(asking, blocks);
        List<Schedule> schedules = schedules(place, channels);
        quotes(asking, schedules, blocks);
        blocks.addAll(SettingsAnswer.show(
                asking, person, place, store, options.shared().pictures()));
        daily(asking, schedules, channels, blocks);
        return new Reply(Visibility.PLAIN, language, blocks);
    }

    private static void talks(Asking asking, List<Block> blocks) {
        List<Talk> talks = asking.index().library().talks();
        blocks.add(talks.isEmpty() ? asking.paragraph("list.empty") : asking.heading("list.title", "n", talks.size()));
        talks.stream()
                .limit(TALKS)
                .map(talk -> new Block.Item(List.of(
                        new Block.Paragraph(List.of(asking.talk(talk))),
                        new Block.Note(List.of(new Span.Plain(TalkAnswer.about(asking, talk)))),
                        new Block.Buttons(List.of(
                                new Button(asking.say("button.chapters"), new Command.Chapters(talk.id(), 1)))))))
                .forEach(blocks::add);
        if (talks.size() > TALKS) {
            blocks.add(new Block.Buttons(
                    List.of(new Button(asking.say("home.talks.all", "n", talks.size()), new Command.Talks(1)))));
        }
    }

    private List<Schedule> schedules(Conversation place, Map<String, String> channels) {
        return options.shared().daily().stream()
                .flatMap(daily -> daily.all().stream())
                .filter(schedule -> schedule.channel().platform().equals(place.platform())
                        && schedule.channel().workspace().equals(place.workspace())
                        && channels.containsKey(schedule.channel().channel()))
                .toList();
    }

    /** Only of talks that this person may see here: a channel may have talks of its own. */
    private void quotes(Asking asking, List<Schedule> schedules, List<Block> blocks) {
        if (schedules.isEmpty()) {
            return;
        }
        Map<String, Quote> known = quotes.of(asking.index().library()).stream()
                .collect(Collectors.toMap(QuoteDeck::key, quote -> quote, (one, other) -> one));
        List<Block> latest = schedules.stream()
                .flatMap(schedule ->
                        store.posted(schedule.channel()).reversed().stream().limit(QUOTES))
                .sorted(Comparator.comparing(PostedQuote::day).reversed())
                .flatMap(posted -> Stream.ofNullable(known.get(posted.quote())))
                .distinct()
                .limit(QUOTES)
                .flatMap(quote -> quote(asking, quote).stream())
                .toList();
        if (!latest.isEmpty()) {
            blocks.add(asking.heading("home.quotes"));
            blocks.addAll(latest);
        }
    }

    private static List<Block> quote(Asking asking, Quote quote) {
        return asking.index()
                .library()
                .locate(quote.talk(), quote.anchor())
                .<List<Block>>map(spot -> List.of(
                        new Block.Excerpt(Marking.beginning(quote.text(), List.of(), QUOTE)),
                        new Block.Note(asking.place(spot.talk(), spot.chapter()))))
                .orElse(List.of());
    }

    private static void daily(
            Asking asking, List<Schedule> schedules, Map<String, String> channels, List<Block> blocks) {
        blocks.add(asking.heading("daily.title"));
        if (schedules.isEmpty()) {
            blocks.add(asking.paragraph("home.daily.none"));
        }
        for (Schedule schedule : schedules.subList(0, Math.min(CHANNELS, schedules.size()))) {
            String channel = schedule.channel().channel();
            blocks.add(new Block.Item(List.of(
                    asking.paragraph(
                            "home.daily",
                            "channel",
                            channels.getOrDefault(channel, channel),
                            "time",
                            schedule.timing().at().toString(),
                            "zone",
                            schedule.timing().zone().getId()),
                    new Block.Buttons(List.of(DailyStanding.change(asking, Optional.of(channel)))))));
        }
    }
}
