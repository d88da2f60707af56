package talkbot.slack.socket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import talkbot.core.link.Links;
import talkbot.core.platform.KeptConnection;
import talkbot.core.platform.Line;
import talkbot.core.platform.RefusedException;
import talkbot.slack.api.SlackApi;
import talkbot.slack.api.SlackRefusal;
import talkbot.slack.event.Identity;

/** A socket to Slack. Another one is opened before the old one is given up, so that nothing is missed in between. */
public final class SlackLine implements Line {

    private final SlackApi api;
    private final BiFunction<String, Identity, String> receiver;
    private final Duration greeting;
    private final Crowd crowd;
    private volatile Optional<SlackSocket> current = Optional.empty();

    /**
     * Makes a line.
     *
     * @param receiver is handed every envelope, and who the bot is, on the socket's thread, and says with which JSON, if
     *     any, it is acknowledged; it must not wait
     * @param greeting how long Slack may take to say hello
     * @param living how many processes are known to be connected, this one among them
     */
    public SlackLine(
            SlackApi api, BiFunction<String, Identity, String> receiver, Duration greeting, IntSupplier living) {
        this.crowd = new Crowd(living);
        this.api = api;
        this.receiver = receiver;
        this.greeting = greeting;
    }

    @Override
    public void hold(KeptConnection kept) throws IOException, RefusedException, InterruptedException {
        try {
            connect(kept);
            if (current.orElseThrow().awaitEnd().equals("link_disabled")) {
                throw new SlackRefusal(SlackApi.OPEN, "link_disabled");
            }
        } catch (SlackRefusal refusal) {
            Optional<String> reason = Refused.reason(refusal);
            if (reason.isPresent()) {
                throw new RefusedException(reason.get());
            }
            if (refusal.error().equals(SlackSocket.TOO_MANY)) {
                throw new IOException(Refused.full(), refusal);
            }
            throw refusal;
        } catch (SlackSocket.LostException e) {
            crowd.broke();
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("Slack cannot be reached (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    @Override
    public void hangUp(Thread holder) {
        holder.interrupt();
        current.ifPresent(SlackSocket::close);
    }

    private void connect(KeptConnection kept) throws IOException, InterruptedException {
        Identity identity = api.identify();
        URI address = api.openConnection();
        if (!Links.keepsSecrets(address)) {
            throw new SlackRefusal(SlackApi.OPEN, "insecure_address");
        }
        SlackSocket socket =
                new SlackSocket(address, (type, message) -> Optional.of(receiver.apply(message, identity)));
        boolean open = false;
        try {
            OptionalInt sockets = socket.open(greeting);
            open = sockets.isPresent() && !kept.closing(Duration.ZERO);
            sockets.ifPresent(
                    all -> crowd.count(all, current.filter(SlackSocket::isOpen).isPresent() ? 2 : 1));
        } finally {
            if (!open) {
                socket.close();
            }
        }
        if (!open) {
            throw new SlackRefusal(SlackApi.OPEN, socket.ended().orElse("no_hello"));
        }
        current.ifPresent(SlackSocket::close);
        current = Optional.of(socket);
        kept.connected("");
    }
}
