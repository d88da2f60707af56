package talkbot.core.desk;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.Bot;
import talkbot.core.daily.Obstacles;
import talkbot.core.message.Language;
import talkbot.core.platform.Obstacle;
import talkbot.core.reply.Reply;

/** What somebody is told alone where there is no answer, in their language. Safe for use by many threads. */
final class Apologies {

    private static final Logger LOG = LoggerFactory.getLogger(Apologies.class);

    private final Bot bot;
    private final String platform;

    Apologies(Bot bot, String platform) {
        this.bot = bot;
        this.platform = platform;
    }

    /** Tells somebody why there is no answer, where that is still possible. */
    void say(Visit visit, Excuse excuse) {
        try {
            visit.apologise(words(visit, excuse));
        } catch (IOException e) {
            LOG.warn("nor could the asker be told: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("nor could the asker be told: {}", Wordless.of(e));
        }
    }

    /** Why there is no answer. */
    Reply words(Visit visit, Excuse excuse) {
        Language language = language(visit);
        return Reply.toAsker(language, Bot.say(language, excuse.key(), excuse.arguments()));
    }

    /** What is in the way of an answer that the platform does not take, and how to mend it. */
    Reply explanation(Visit visit, Obstacle obstacle) {
        Language language = language(visit);
        return Reply.toAsker(language, Obstacles.sentence(obstacle, platform, language));
    }

    /** The store may be what is broken. */
    private Language language(Visit visit) {
        Language fitting = visit.offered().orElseGet(() -> Language.ofScript(visit.words()));
        try {
            return bot.language(visit.person()).orElse(fitting);
        } catch (RuntimeException e) {
            return fitting;
        }
    }
}
