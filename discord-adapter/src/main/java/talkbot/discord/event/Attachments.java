package talkbot.discord.event;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.Message;
import talkbot.core.added.Download;
import talkbot.core.added.GivenFile;
import talkbot.core.link.Links;

/**
 * Files that people give with a command.
 *
 * @param download fetches them, from Discord alone
 */
record Attachments(Download download) {

    /** Where Discord keeps them; https://docs.discord.com/developers/reference#signed-attachment-cdn-urls. */
    private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");

    /**
     * Fetches files.
     *
     * @param api the other server that speaks Discord's protocol, if there is one; on this machine it keeps files too
     */
    Attachments(Optional<URI> api) {
        this(new Download(HOSTS::contains, api.filter(url -> Links.isLoopback(String.valueOf(url.getHost())))));
    }

    /** A file to fetch. */
    GivenFile given(Message.Attachment file) {
        return () -> new GivenFile.Found(
                file.getFileName(), file.getSize(), most -> download.fetch(URI.create(file.getUrl()), Map.of(), most));
    }
}
