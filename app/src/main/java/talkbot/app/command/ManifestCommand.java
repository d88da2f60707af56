package talkbot.app.command;

import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import talkbot.app.UserException;
import talkbot.slack.manifest.Manifest;
import talkbot.slack.manifest.Scope;

/**
 * {@code talkbot manifest slack}: what an app at Slack is made from. The manifest alone goes to the standard output; what it
 * asks for, and a link that opens Slack's page with it, to the standard error.
 */
@Command(name = "manifest")
final class ManifestCommand extends Below {

    private static final String SLACK = "slack";

    @Parameters(paramLabel = "PLATFORM")
    private String platform = SLACK;

    @Option(names = "--least")
    private boolean least;

    @Option(names = "--socket")
    private boolean socket;

    @Override
    public Integer call() throws UserException {
        root().check();
        if (!platform.equals(SLACK)) {
            throw new UserException("manifest.platform", "platform", platform);
        }
        Optional<URI> pages = root().baseUrl().filter(url -> "https".equals(url.getScheme()));
        Manifest manifest = new Manifest(pages, socket, least);
        console().out().print(manifest.json());
        console().out().flush();
        say(manifest.overHttp() ? "manifest.http" : "manifest.socket");
        for (Scope scope : Scope.values()) {
            String text = console().say("scope." + scope.name());
            String key = manifest.scopes().contains(scope)
                    ? scope.needed() ? "manifest.needed" : "manifest.optional"
                    : "manifest.absent";
            say(key, "scope", scope.code(), "text", text);
        }
        if (pages.isEmpty() && !least) {
            say("manifest.links");
        }
        say("manifest.create", "link", manifest.link());
        return 0;
    }

    private void say(String key, Object... arguments) {
        console().err().println(console().say(key, arguments));
    }
}
