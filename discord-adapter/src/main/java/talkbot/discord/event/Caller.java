package talkbot.discord.event;

import java.util.Optional;
import java.util.function.Consumer;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.reply.Reply;
import talkbot.core.request.Person;

/** Somebody who did something: what to do about it, and how to tell them that it does not work. */
record Caller(String key, Asker asker, String words, Runnable work, Consumer<Reply> excuse) implements Visit {

    @Override
    public Person person() {
        return asker.person();
    }

    @Override
    public Optional<Language> offered() {
        return asker.offered();
    }

    @Override
    public void answer() {
        work.run();
    }

    @Override
    public void apologise(Reply reply) {
        excuse.accept(reply);
    }
}
