package talkbot.slack.api;

import com.slack.api.model.File;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import talkbot.core.added.Download;
import talkbot.core.added.GivenFile;
import talkbot.core.added.UnfetchedException;
import talkbot.core.added.UnfetchedException.Kind;

/**
 * Files that people share on Slack; needs the scope {@code files:read}. They are fetched with the bot's token, which goes
 * to Slack's own servers and to no others, whatever address a file is said to have. Safe for use by many threads.
 */
public final class SlackFiles {

    private final SlackApi api;
    private final Download download;

    /**
     * Fetches files.
     *
     * @param download goes to Slack's servers alone, or to the one that stands in for Slack
     */
    SlackFiles(SlackApi api, Download download) {
        this.api = api;
        this.download = download;
    }

    /** The file of this id; what it is called is asked when it is wanted. */
    public GivenFile given(String id) {
        return () -> look(id);
    }

    private GivenFile.Found look(String id) throws IOException {
        try {
            File file = Calls.said(
                    "files.info",
                    api.call("files.info", m -> m.filesInfo(r -> r.file(id))).getFile());
            return new GivenFile.Found(
                    Optional.ofNullable(file.getName()).orElse(""), size(file), most -> fetch(file, most));
        } catch (SlackRefusal refusal) {
            throw new UnfetchedException(Kind.FORBIDDEN, refusal.error());
        }
    }

    private byte[] fetch(File file, int most) throws IOException {
        URI address = Optional.ofNullable(file.getUrlPrivateDownload())
                .map(URI::create)
                .orElseThrow(() -> new UnfetchedException(Kind.ELSEWHERE, "nowhere"));
        byte[] content = download.fetch(address, Map.of("Authorization", "Bearer " + api.token()), most);
        // Where the token is not enough, Slack's answer is a page for logging in.
        if (content.length != size(file)) {
            throw new UnfetchedException(Kind.FORBIDDEN, content.length + " bytes instead of " + size(file));
        }
        return content;
    }

    private static int size(File file) {
        return Optional.ofNullable(file.getSize()).orElse(0);
    }
}
