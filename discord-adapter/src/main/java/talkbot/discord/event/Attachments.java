package talkbot.discord.event;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import talkbot.core.added.Download;
import talkbot.core.added.GivenFile;
import talkbot.core.added.UnfetchedException;
import talkbot.core.link.Links;

/**
 * Files that people give with a command. They are fetched from where Discord keeps files and from nowhere else, whatever
 * address stands in the event. Safe for use by many threads.
 */
public final class Attachments {

    /** Where Discord keeps them; https://docs.discord.com/developers/reference#signed-attachment-cdn-urls. */
    private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");

    /** For the ten MiB that are taken at most, over a slow line. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Download download = new Download(PATIENCE);
    private final Optional<URI> api;

    /**
     * Fetches files.
     *
     * @param api the other server that speaks Discord's protocol, if there is one; on this machine it keeps files too
     */
    public Attachments(Optional<URI> api) {
        this.api = api.filter(
                url -> Links.isLoopback(Optional.ofNullable(url.getHost()).orElse("")));
    }

    /** A file to fetch. */
    GivenFile given(Message.Attachment file) {
        return () -> new GivenFile.Found(file.getFileName(), file.getSize(), most -> fetch(file.getUrl(), most));
    }

    private byte[] fetch(String url, int most) throws IOException {
        URI address = URI.create(url);
        if (!isOurs(address)) {
            throw new UnfetchedException(UnfetchedException.Kind.ELSEWHERE, "not at Discord");
        }
        return download.fetch(address, Map.of(), most);
    }

    /** Whether an address is one of Discord's for files. */
    boolean isOurs(URI address) {
        boolean discord = "https".equals(address.getScheme())
                && address.getPort() == -1
                && address.getRawUserInfo() == null
                && HOSTS.contains(String.valueOf(address.getHost()));
        return discord || api.filter(url -> sameServer(url, address)).isPresent();
    }

    private static boolean sameServer(URI one, URI other) {
        return String.valueOf(one.getScheme()).equals(other.getScheme())
                && String.valueOf(one.getRawAuthority()).equals(other.getRawAuthority());
    }
}
