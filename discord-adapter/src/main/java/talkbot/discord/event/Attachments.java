package talkbot.discord.event;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import talkbot.core.added.Download;
import talkbot.core.added.GivenFile;
import talkbot.core.link.Links;

/** Files that people give with a command. Safe for use by many threads. */
final class Attachments {

    /** Where Discord keeps them; https://docs.discord.com/developers/reference#signed-attachment-cdn-urls. */
    private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");

    private final Download download;

    /**
     * Fetches files.
     *
     * @param api the other server that speaks Discord's protocol, if there is one; on this machine it keeps files too
     */
    Attachments(Optional<URI> api) {
        this.download = new Download(
                HOSTS::contains,
                api.filter(url ->
                        Links.isLoopback(Optional.ofNullable(url.getHost()).orElse(""))));
    }

    /** A file to fetch. */
    GivenFile given(Message.Attachment file) {
        return () -> new GivenFile.Found(
                file.getFileName(), file.getSize(), most -> download.fetch(URI.create(file.getUrl()), Map.of(), most));
    }

    /** Whether an address is one of Discord's for files. */
    boolean isOurs(URI address) {
        return download.reaches(address);
    }
}
