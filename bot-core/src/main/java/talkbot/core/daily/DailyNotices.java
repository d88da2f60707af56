package talkbot.core.daily;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.message.Messages;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;

/** Tells whoever set a daily quote, else those who look after the bot, what keeps it from being posted. */
final class DailyNotices {

    private static final Logger LOG = LoggerFactory.getLogger(DailyNotices.class);

    private final Rights rights;

    DailyNotices(Rights rights) {
        this.rights = rights;
    }

    /** Something is in the way; {@code still} is when it will be tried again, if it will. */
    void obstacle(Schedule schedule, ChatPlatform platform, Obstacle obstacle, Optional<Instant> still) {
        tell(
                schedule,
                platform,
                List.of(
                        say(schedule, still.isPresent() ? "daily.notice.soon" : "daily.notice.skipped"),
                        Obstacles.sentence(obstacle, schedule.channel().platform(), schedule.language())));
    }

    void noQuote(Schedule schedule, ChatPlatform platform) {
        tell(schedule, platform, List.of(say(schedule, "daily.notice.no.quote")));
    }

    void unsure(Schedule schedule, ChatPlatform platform) {
        tell(schedule, platform, List.of(say(schedule, "daily.notice.unsure")));
    }

    private static String say(Schedule schedule, String key) {
        return Messages.of(Daily.class, schedule.language())
                .get(
                        key,
                        "channel",
                        schedule.channel().channel(),
                        "time",
                        schedule.timing().at().toString());
    }

    private void tell(Schedule schedule, ChatPlatform platform, List<String> sentences) {
        List<Block> blocks = Stream.concat(
                        sentences.stream().<Block>map(words -> new Block.Paragraph(List.of(new Span.Plain(words)))),
                        platform.address(schedule.channel()).stream()
                                .map(address -> new Block.Note(
                                        List.of(new Span.Link(say(schedule, "daily.notice.channel"), address)))))
                .toList();
        Reply reply = new Reply(Visibility.PRIVATE, schedule.language(), blocks);
        List<Person> candidates = Stream.concat(
                        Stream.of(schedule.by()),
                        rights.adminsOn(platform.name()).stream()
                                .map(id -> new Person(
                                        platform.name(), schedule.channel().workspace(), id, Optional.empty())))
                .toList();
        for (Person person : candidates) {
            try {
                platform.tell(person, reply);
                return;
            } catch (IOException e) {
                LOG.info("a notice about a daily quote could not be delivered: {}", e.getMessage());
            }
        }
        LOG.warn("nobody could be told about a daily quote: {}", String.join(" ", sentences));
    }
}
