package talkbot.app.command;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import talkbot.app.UserException;
import talkbot.app.doctor.Doctor;
import talkbot.app.doctor.Finding;
import talkbot.app.doctor.SlackDoctor;
import talkbot.app.settings.Settings;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.platform.TokenCheck;
import talkbot.core.replica.Glance;
import talkbot.core.store.DatabaseAddress;
import talkbot.discord.DiscordCheck;
import talkbot.discord.Invitation;
import talkbot.index.dictionary.Dictionary;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackCheck;

/** {@code talkbot doctor}: what is wrong and how to mend it. */
@Command(name = "doctor")
final class DoctorCommand extends Below {

    private static final int FAILED = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--host", paramLabel = "HOST")
    private String host = Serving.DEFAULT_HOST;

    @Option(names = "--port", paramLabel = "PORT")
    private int port = Serving.DEFAULT_PORT;

    @Option(names = "--discord")
    private boolean discordAlone;

    @Option(names = "--slack")
    private boolean slack;

    @Mixin
    private PlatformOptions platforms = new PlatformOptions();

    @Override
    public Integer call() {
        Doctor doctor = new Doctor(console());
        if (discordAlone) {
            discord(doctor);
            return told(doctor);
        }
        doctor.configuration(root().settings(), options());
        Optional<Glance> glance = Optional.empty();
        boolean remembers = false;
        try {
            Workplace workplace = Workplace.of(root());
            doctor.data(workplace.data());
            remembers = database(doctor, workplace);
            glance = Glance.at(workplace.databaseAddress(), Instant.now());
            boolean readable = dictionary(doctor, workplace);
            try (LiveIndex live = (readable ? workplace : workplace.withoutDictionaries()).open(false)) {
                doctor.glossary(workplace.glossaries(), live.glossaryFaults());
                doctor.library(workplace.transcripts(), workplace.samples(), live);
                doctor.web(host, port, root().baseUrl(), live.home().servedAt());
            }
        } catch (UserException e) {
            doctor.failure(e.sentence(console()));
        } catch (IOException e) {
            doctor.failure(String.valueOf(e.getMessage()));
        }
        doctor.resources();
        tokens(doctor);
        slack(doctor, glance, remembers);
        return told(doctor);
    }

    private int told(Doctor doctor) {
        doctor.findings().forEach(this::print);
        return doctor.findings().stream().anyMatch(f -> f.level() == Finding.Level.FAILURE) ? FAILED : 0;
    }

    /** Whether the database answers. */
    private static boolean database(Doctor doctor, Workplace workplace) {
        try {
            DatabaseAddress address = workplace.databaseAddress();
            DatabaseOptions.probe(address);
            doctor.database(address.toString());
            return true;
        } catch (UserException e) {
            doctor.failure(e.sentence(workplace.root().console()));
            return false;
        }
    }

    /**
     * Whether the dictionaries can be read. What is wrong with them is said once, and must not keep the rest from being
     * looked at.
     */
    private boolean dictionary(Doctor doctor, Workplace workplace) throws IOException {
        try (Dictionary dictionary = workplace.openDictionary()) {
            doctor.dictionary(workplace.dictionaries(), dictionary.size());
            return true;
        } catch (UserException e) {
            doctor.failure(e.sentence(console()));
            return false;
        }
    }

    /** Whether the platforms take the tokens that are set. */
    private void tokens(Doctor doctor) {
        Settings settings = root().settings();
        try {
            Optional<URI> slack = platforms.slackApiUrl();
            Optional<URI> discord = platforms.discordApiUrl();
            settings.value(SlackCheck.BOT_TOKEN).ifPresent(t -> token(doctor, SlackCheck.bot(t, slack)));
            settings.value(SlackCheck.APP_TOKEN).ifPresent(t -> token(doctor, SlackCheck.app(t, slack)));
            settings.value(DiscordCheck.TOKEN).ifPresent(t -> discord(doctor, t, discord));
            // Half a set of tokens is said here too.
            platforms.settings(settings, root().baseUrl());
        } catch (UserException e) {
            doctor.failure(e.sentence(console()));
        }
    }

    /** What the Slack app may do and where, if that was asked for. */
    private void slack(Doctor doctor, Optional<Glance> glance, boolean remembers) {
        if (!slack) {
            return;
        }
        try {
            OptionalInt living =
                    remembers ? OptionalInt.of(glance.map(Glance::living).orElse(0)) : OptionalInt.empty();
            SlackDoctor looking = new SlackDoctor(doctor, console(), platforms.slackApiUrl());
            Settings settings = root().settings();
            boolean links = root().baseUrl()
                    .filter(url -> "https".equals(url.getScheme()))
                    .isPresent();
            settings.value(SlackCheck.BOT_TOKEN)
                    .ifPresentOrElse(token -> looking.bot(token, links, glance), looking::none);
            settings.value(SlackCheck.APP_TOKEN).ifPresent(token -> looking.app(token, living));
        } catch (UserException e) {
            doctor.failure(e.sentence(console()));
        }
    }

    private void discord(Doctor doctor) {
        try {
            Optional<URI> url = platforms.discordApiUrl();
            root().settings()
                    .value(DiscordCheck.TOKEN)
                    .ifPresentOrElse(
                            t -> discord(doctor, t, url),
                            () -> doctor.failure(console().say("doctor.discord.none")));
        } catch (UserException e) {
            doctor.failure(e.sentence(console()));
        }
    }

    private void discord(Doctor doctor, String token, Optional<URI> url) {
        TokenCheck check = DiscordCheck.check(token, url);
        token(doctor, check);
        if (check.verdict() == TokenCheck.Verdict.GOOD) {
            DiscordCheck.endpoint(token, url)
                    .ifPresent(address -> doctor.failure(console().say("doctor.discord.endpoint", "address", address)));
        }
        if (check.verdict() != TokenCheck.Verdict.MALFORMED) {
            Invitation.link(token).ifPresent(link -> doctor.good(console().say("doctor.discord.invite", "link", link)));
        }
    }

    private void token(Doctor doctor, TokenCheck check) {
        String sentence = TokenSentences.of(check, console());
        if (check.verdict() == TokenCheck.Verdict.GOOD) {
            doctor.good(sentence);
        } else {
            doctor.failure(sentence);
        }
    }

    private void print(Finding finding) {
        String level = console().say("doctor.level." + finding.level().name());
        console().out().println(level + " " + TerminalReply.safe(finding.text()));
        finding.mend().ifPresent(mend -> console().out().println("   → " + TerminalReply.safe(mend)));
    }

    private Set<String> options() {
        Set<String> names = new TreeSet<>();
        CommandSpec top = spec == null ? CommandSpec.create() : spec.root();
        top.options().forEach(option -> names.add(option.longestName()));
        top.subcommands()
                .values()
                .forEach(sub -> sub.getCommandSpec().options().forEach(option -> names.add(option.longestName())));
        return names;
    }
}
