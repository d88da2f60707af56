package talkbot.core;

import java.util.function.Function;
import talkbot.core.request.Conversation;
import talkbot.index.Added;
import talkbot.index.TalkIndex;
import talkbot.index.Viewer;
import talkbot.index.generation.LiveIndex;

/**
 * The newest talks, as far as those may see them who speak in a place.
 *
 * @param local what those may see who ask in the program's own chat
 */
record Sight(LiveIndex live, Viewer local) {

    /** Asks what those may see who speak there. */
    <T> T read(Conversation conversation, Function<TalkIndex, T> question) {
        Viewer viewer = conversation.equals(Conversation.LOCAL)
                ? local
                : Viewer.on(conversation.platform(), conversation.workspace(), conversation.channel());
        return live.read(index -> question.apply(index.seenBy(viewer)));
    }

    /** Whether there is such a talk in the folder, whoever may see it: two of one id would hide each other. */
    boolean inFolder(String id) {
        return live.library().talks().stream()
                .anyMatch(
                        talk -> talk.id().equals(id) && Added.key(talk.source()).isEmpty());
    }
}
