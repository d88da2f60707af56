package talkbot.core.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import talkbot.core.added.AddedTalks;
import talkbot.core.added.AddedTranscript;
import talkbot.core.added.GivenFile;
import talkbot.core.command.Command;
import talkbot.core.message.ProblemText;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.FileForm;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Conversation;
import talkbot.core.request.Person;
import talkbot.core.request.Rights;
import talkbot.index.Added;
import talkbot.index.Talk;

/** Talks added and removed in a chat, by those who look after the bot. */
public final class CurationAnswer {

    private static final int MEBI = 20;

    private final Rights rights;
    private final Optional<AddedTalks> talks;

    /**
     * Adds to and removes from these talks.
     *
     * @param talks where there is a database to keep them
     */
    CurationAnswer(Rights rights, Optional<AddedTalks> talks) {
        this.rights = rights;
        this.talks = talks;
    }

    /**
     * Takes a file in.
     *
     * @param elsewhere whether a talk of this id lies in the transcripts folder
     * @return nothing if that person may not, or nobody can
     */
    public Optional<AddedTalks.Outcome> add(
            GivenFile file, Person person, Conversation conversation, Predicate<String> elsewhere) {
        return talks.filter(there -> isOnPlatform(person) && rights.administers(person))
                .map(there -> there.add(file, person, conversation, elsewhere));
    }

    /** Why somebody may not add or remove talks, if so, and what can be done about it. */
    Optional<Block> refusal(Asking asking, Person person) {
        if (talks.isEmpty() || !isOnPlatform(person)) {
            return Optional.of(asking.paragraph("curate.nowhere"));
        }
        if (!rights.administers(person)) {
            return Optional.of(
                    rights.admins().isEmpty()
                            ? asking.paragraph("curate.nobody", "id", person.platform() + ":" + person.id())
                            : asking.paragraph("curate.refused"));
        }
        return Optional.empty();
    }

    /** The chat in the browser cannot tell who asks, and may be open to others than whoever runs the program. */
    private static boolean isOnPlatform(Person person) {
        return !person.platform().equals(Person.LOCAL.platform());
    }

    /** Asks for a file. */
    FileForm form(Asking asking, Visibility visibility, String platform) {
        return new FileForm(
                asking.language(),
                asking.say("add.form.title"),
                asking.say("add.form.label", "most", AddedTalks.LARGEST >> MEBI),
                asking.say("add.form.send"),
                asking.say("form.cancel"),
                new Reply(visibility, asking.language(), List.of(asking.paragraph("add.how", "platform", platform))));
    }

    /** What became of a file. */
    List<Block> added(Asking asking, AddedTalks.Outcome outcome) {
        return switch (outcome) {
            case AddedTalks.Outcome.Kept kept -> kept(asking, kept);
            case AddedTalks.Outcome.BadName name -> List.of(asking.paragraph("add.name"));
            case AddedTalks.Outcome.Unfetched unfetched ->
                List.of(asking.paragraph("add.unfetched." + unfetched.reason(), "most", AddedTalks.LARGEST >> MEBI));
            case AddedTalks.Outcome.Unreadable unreadable ->
                List.of(
                        asking.paragraph("add.unreadable"),
                        new Block.Paragraph(
                                List.of(new Span.Plain(ProblemText.of(unreadable.problem(), asking.language())))));
            case AddedTalks.Outcome.Taken taken ->
                List.of(asking.paragraph("add.taken", "name", taken.name(), "id", taken.id()));
        };
    }

    private static List<Block> kept(Asking asking, AddedTalks.Outcome.Kept kept) {
        Talk talk = kept.talk();
        int passages = talk.opening().size()
                + talk.chapters().stream()
                        .mapToInt(chapter -> chapter.passages().size())
                        .sum();
        return List.of(
                asking.heading("add.done", "title", talk.title()),
                new Block.Paragraph(List.of(asking.talk(talk))),
                asking.note(
                        "add.size",
                        "chapters",
                        talk.chapters().size(),
                        "passages",
                        passages,
                        "characters",
                        talk.characters()),
                asking.note("add.soon"),
                new Block.Buttons(List.of(
                        new Button(asking.say("button.chapters"), new Command.Chapters(talk.id(), 1)),
                        new Button(
                                asking.say("button.remove"),
                                new Command.TakeOut(kept.transcript().key(), true)))));
    }

    /** The answer to a command. */
    List<Block> blocks(Asking asking, Command.Curating command, Person person) {
        Optional<Block> refusal = refusal(asking, person);
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        return switch (command) {
            case Command.Add add -> List.of(asking.paragraph("add.how", "platform", person.platform()));
            case Command.Remove remove -> ask(asking, remove);
            case Command.TakeOut takeOut -> takeOut(asking, takeOut);
        };
    }

    /** Shows what would go. */
    private List<Block> ask(Asking asking, Command.Remove command) {
        if (command.talk().isEmpty()) {
            return List.of(asking.paragraph("remove.none"));
        }
        Optional<Talk> found = asking.index().library().talk(command.talk());
        if (found.isEmpty()) {
            return List.of(asking.paragraph("talk.gone"));
        }
        Talk talk = found.get();
        Optional<AddedTranscript> transcript =
                Added.key(talk.source()).flatMap(key -> talks.orElseThrow().find(key));
        if (transcript.isEmpty()) {
            return List.of(asking.paragraph("remove.folder", "title", talk.title(), "id", talk.id()));
        }
        if (transcript.get().removed()) {
            return List.of(asking.paragraph("remove.gone"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(asking.heading("remove.ask", "title", talk.title()));
        blocks.add(new Block.Note(
                List.of(new Span.Plain(transcript.get().name() + " · " + TalkAnswer.about(asking, talk)))));
        List<Span> since = new ArrayList<>();
        String by = transcript.get().by();
        since.add(new Span.Plain(
                (by.isEmpty() ? asking.say("remove.added") : asking.say("remove.added.by", "name", by)) + " "));
        since.add(asking.time(transcript.get().addedAt()));
        blocks.add(new Block.Note(since));
        blocks.add(new Block.Buttons(List.of(new Button(
                asking.say("button.remove"),
                new Command.TakeOut(transcript.get().key(), true)))));
        return blocks;
    }

    private List<Block> takeOut(Asking asking, Command.TakeOut command) {
        AddedTalks there = talks.orElseThrow();
        Optional<AddedTranscript> found = there.find(command.key());
        if (found.isEmpty()) {
            return List.of(asking.paragraph("remove.late"));
        }
        AddedTranscript transcript = found.get();
        if (command.out()) {
            return there.remove(transcript.key())
                    ? List.of(
                            asking.paragraph("remove.done", "title", transcript.title()),
                            new Block.Buttons(List.of(new Button(
                                    asking.say("button.undo"), new Command.TakeOut(transcript.key(), false)))))
                    : List.of(asking.paragraph("remove.gone"));
        }
        if (!transcript.removed()) {
            return List.of(asking.paragraph("remove.there", "title", transcript.title()));
        }
        return List.of(
                there.putBack(transcript, id -> isElsewhere(asking, id))
                        ? asking.paragraph("remove.back", "title", transcript.title())
                        : asking.paragraph("remove.clash", "title", transcript.title(), "id", transcript.talk()));
    }

    private static boolean isElsewhere(Asking asking, String id) {
        return asking.index()
                .library()
                .talk(id)
                .filter(talk -> talk.id().equals(id) && Added.key(talk.source()).isEmpty())
                .isPresent();
    }
}
