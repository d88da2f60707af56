package talkbot.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import talkbot.app.UserException;
import talkbot.app.serve.Conduct;
import talkbot.app.serve.PlatformSettings;
import talkbot.app.serve.Server;
import talkbot.core.added.AddedTalks;
import talkbot.core.request.Rights;
import talkbot.core.store.Database;
import talkbot.web.WebOptions;

/**
 * {@code talkbot warm-up}: does a little of everything over the sample talks, so that the launcher can record which
 * classes the program needs and have them ready from then on. Leaves nothing behind.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends Below {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws UserException, IOException {
        Path data = Files.createTempDirectory("talkbot-warm-up");
        try {
            CommandLine line = Objects.requireNonNull(spec).root().commandLine();
            String folder = data.toString();
            line.execute("talks", "--json", "--data", folder);
            line.execute("search", "--json", "--data", folder, "音");
            line.execute("search", "--data", folder, "音");
            line.execute("ask", "--data", folder, "第1章の要約リンクちょうだい");
            line.execute("ask", "--json", "--data", folder, "目次");
            line.execute("quotes", "--data", folder, "-n", "1");
            serve(Workplace.of(root()), data);
            return 0;
        } finally {
            remove(data);
        }
    }

    private void serve(Workplace workplace, Path data) throws UserException, IOException {
        try (Database database = Database.sqlite(data.resolve("warm-up.db"));
                AddedTalks added = workplace.added(database)) {
            Server.start(
                            console(),
                            workplace.watch(),
                            database,
                            added,
                            new WebOptions(Serving.DEFAULT_HOST, 0, Optional.empty(), true),
                            new PlatformSettings(
                                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                            new Conduct(Rights.OPEN, new DailyOptions().rules()))
                    .close();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
