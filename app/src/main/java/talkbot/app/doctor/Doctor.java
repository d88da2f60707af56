package talkbot.app.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import talkbot.app.Console;
import talkbot.app.settings.Settings;
import talkbot.core.link.Links;
import talkbot.core.message.ProblemText;
import talkbot.core.picture.Typeface;
import talkbot.discord.DiscordCheck;
import talkbot.index.Library;
import talkbot.index.generation.LiveIndex;
import talkbot.index.glossary.GlossaryFiles;
import talkbot.slack.SlackCheck;
import talkbot.web.PortTakenException;
import talkbot.web.WebServer;

/** Looks at everything that the program depends on and says what is wrong and how to mend it. Changes nothing. */
public final class Doctor {

    /** Below this the index of a middling library may not fit. */
    private static final long LITTLE_SPACE = 200L << 20;

    private static final int MEBIBYTE_SHIFT = 20;

    private final Console console;
    private final List<Finding> findings = new ArrayList<>();

    /** Makes a doctor that speaks the console's language. */
    public Doctor(Console console) {
        this.console = console;
    }

    /** What was found so far, in the order of the checks. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Notes something that was found elsewhere to be as it should. */
    public void good(String sentence) {
        findings.add(new Finding(Finding.Level.OK, sentence, Optional.empty()));
    }

    /** Notes something that was found elsewhere to be broken. */
    public void failure(String sentence) {
        findings.add(new Finding(Finding.Level.FAILURE, sentence, Optional.empty()));
    }

    /** The JDK and the configuration: the file that was read and variables that mean nothing. */
    public void configuration(Settings settings, Set<String> options) {
        ok("doctor.java", "version", Runtime.version().toString(), "home", System.getProperty("java.home"));
        settings.path()
                .ifPresentOrElse(
                        path -> ok("doctor.config", "path", path.toString()),
                        () -> ok("doctor.config.none", "path", Settings.DEFAULT_FILE));
        Set<String> known = new TreeSet<>();
        options.stream().map(Settings::variable).forEach(known::add);
        // The launcher's own settings, and secrets, which no flag takes.
        known.addAll(List.of(
                SlackCheck.BOT_TOKEN,
                SlackCheck.APP_TOKEN,
                DiscordCheck.TOKEN,
                "SLACK_CLIENT_ID",
                "SLACK_CLIENT_SECRET",
                "SLACK_SIGNING_SECRET",
                "TALKBOT_DATABASE_PASSWORD",
                "TALKBOT_ENCRYPTION_KEY",
                "TALKBOT_ENCRYPTION_KEY_OLD",
                "TALKBOT_JAVA_HOME",
                "TALKBOT_JAVA_OPTS",
                "TALKBOT_LAUNCHER",
                "TALKBOT_LOCALE",
                "TALKBOT_SUMMARIZER_KEY"));
        Set<String> unknown = new TreeSet<>();
        console.environment().keySet().stream()
                .filter(name -> name.startsWith("TALKBOT_"))
                .forEach(unknown::add);
        settings.namesInFile().forEach(unknown::add);
        unknown.removeAll(known);
        for (String name : unknown) {
            warn("doctor.variable", "doctor.variable.mend", "name", name);
        }
    }

    /** The data folder: writable, with room. */
    public void data(Path data) {
        try {
            Path probe = Files.createTempFile(data, ".doctor", ".tmp");
            Files.delete(probe);
            // Not by the file store: where the table of mounts cannot be read, as in some containers, that throws.
            long free = data.toFile().getUsableSpace();
            Object[] arguments = {"path", data.toString(), "free", free >> MEBIBYTE_SHIFT};
            if (free < LITTLE_SPACE) {
                warn("doctor.data.full", "doctor.data.full.mend", arguments);
            } else {
                ok("doctor.data", arguments);
            }
        } catch (IOException e) {
            fail("doctor.data.unwritable", "doctor.data.unwritable.mend", "path", data.toString());
        }
    }

    /** Where things are remembered, once it was seen to answer. */
    public void database(String where) {
        ok("doctor.database", "where", where);
    }

    /**
     * The dictionaries that lead from English to Japanese.
     *
     * @param files what they are made of besides the built-in list; may be empty
     * @param words how many words are in them together
     */
    public void dictionary(List<Path> files, int words) {
        Object[] arguments = {"files", files.stream().map(Path::toString).collect(Collectors.joining(", ")), "n", words
        };
        if (files.isEmpty()) {
            warn("doctor.meanings.none", "doctor.meanings.none.mend", arguments);
        } else {
            ok("doctor.meanings", arguments);
        }
    }

    /** The team's own glossaries, if there are any, and what in them is of no use. */
    public void glossary(List<Path> files, List<GlossaryFiles.Fault> faults) {
        if (!files.isEmpty() && faults.isEmpty()) {
            ok("doctor.glossary", "files", files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        for (GlossaryFiles.Fault fault : faults) {
            Object[] arguments = {"path", fault.file().toString(), "line", fault.line()};
            warn("doctor.glossary.fault", "doctor.glossary.fault.mend", arguments);
        }
    }

    /** The transcripts and their index. */
    public void library(Path transcripts, boolean samples, LiveIndex live) {
        Library library = live.library();
        Object[] arguments = {
            "path", transcripts.toString(), "n", library.talks().size()
        };
        if (samples) {
            warn("doctor.samples", "doctor.samples.mend", arguments);
        } else if (library.talks().isEmpty()) {
            warn("doctor.empty", "doctor.empty.mend", arguments);
        } else {
            ok("doctor.transcripts", arguments);
        }
        library.problems()
                .forEach(problem -> findings.add(new Finding(
                        Finding.Level.WARNING,
                        ProblemText.where(problem),
                        Optional.of(ProblemText.reason(problem, console.language())))));
        ok(
                "doctor.index",
                "path",
                live.home().folder().toString(),
                "generation",
                library.generation(),
                "passages",
                library.talks().stream().mapToLong(t -> t.passages().count()).sum());
        live.home()
                .servedAt()
                .ifPresentOrElse(url -> ok("doctor.served", "url", url.toString()), () -> ok("doctor.served.not"));
    }

    /** The address to listen on, and where links lead. */
    public void web(String host, int port, Optional<URI> baseUrl, Optional<URI> servedAt) {
        boolean ours = servedAt.filter(url -> url.getPort() == port).isPresent();
        Object[] arguments = {"host", host, "port", String.valueOf(port)};
        try {
            if (!ours) {
                WebServer.tryListening(host, port);
            }
            ok(ours ? "doctor.port.ours" : port == 0 ? "doctor.port.any" : "doctor.port", arguments);
        } catch (PortTakenException e) {
            fail("doctor.port.taken", "doctor.port.taken.mend", arguments);
        } catch (IOException e) {
            fail("doctor.host.foreign", "doctor.host.foreign.mend", arguments);
        }
        baseUrl.filter(url -> !new Links(url).loopback())
                .ifPresentOrElse(
                        url -> ok("doctor.links", "url", url.toString()),
                        () -> warn("doctor.links.loopback", "doctor.links.loopback.mend"));
    }

    /** What pictures and search need of the machine. */
    public void resources() {
        Typeface.find()
                .ifPresentOrElse(
                        font -> ok("doctor.font", "font", font.name()),
                        () -> warn("doctor.font.none", "doctor.font.none.mend"));
        ok("doctor.dictionary");
    }

    void ok(String key, Object... arguments) {
        findings.add(new Finding(Finding.Level.OK, console.say(key, arguments), Optional.empty()));
    }

    void warn(String key, String mend, Object... arguments) {
        findings.add(new Finding(
                Finding.Level.WARNING, console.say(key, arguments), Optional.of(console.say(mend, arguments))));
    }

    void fail(String key, String mend, Object... arguments) {
        findings.add(new Finding(
                Finding.Level.FAILURE, console.say(key, arguments), Optional.of(console.say(mend, arguments))));
    }
}
