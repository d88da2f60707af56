package talkbot.slack.answer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import talkbot.core.Bot;
import talkbot.core.desk.Visit;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Person;
import talkbot.slack.event.Incoming;

/**
 * Something from a workspace that is not served. Whoever did it alone is told so, in both languages: nothing is asked about
 * them, and no talk is looked at. What nobody waits for is left alone, but for the bot's own page.
 */
record Declined(Incoming incoming, Delivery delivery, Windows windows) implements Visit {

    @Override
    public String key() {
        return incoming.key();
    }

    @Override
    public Person person() {
        return incoming.person();
    }

    @Override
    public String words() {
        return "";
    }

    @Override
    public Optional<Language> offered() {
        return Optional.empty();
    }

    @Override
    public void answer() throws IOException {
        Reply reply = new Reply(
                Visibility.PRIVATE,
                Language.JAPANESE,
                Stream.of(Language.JAPANESE, Language.ENGLISH)
                        .<Block>map(language ->
                                new Block.Paragraph(List.of(new Span.Plain(Bot.say(language, "workspace.refused")))))
                        .toList());
        switch (incoming) {
            case Incoming.Opened opened -> windows.home(reply, opened.origin());
            case Incoming.Shared shared -> {
                // A link without a preview is a link all the same.
            }
            case Incoming.Entered entered -> {
                // Who writes is told.
            }
            case Incoming.InView pressed -> windows.show(reply, pressed, true);
            case Incoming.Filled filled -> windows.read(reply, filled.origin(), () -> apologise(reply));
            case Incoming.Asked asked -> apologise(reply);
            case Incoming.Pressed pressed -> apologise(reply);
            case Incoming.Sought sought -> apologise(reply);
            case Incoming.Given given -> apologise(reply);
        }
    }

    @Override
    public void apologise(Reply reply) throws IOException {
        if (!incoming.unasked()) {
            delivery.whisper(incoming.origin(), delivery.rendered(reply));
        }
    }
}
