package talkbot.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import talkbot.core.Bot;
import talkbot.core.BotOptions;
import talkbot.core.picture.Pictures;
import talkbot.core.secret.KeyException;
import talkbot.core.secret.Sealer;
import talkbot.core.store.Database;
import talkbot.core.store.ForgetfulStore;
import talkbot.index.BuildProgress;
import talkbot.index.generation.IndexOptions;
import talkbot.index.generation.LiveIndex;
import talkbot.slack.SlackAppOptions;
import talkbot.slack.SlackWorkspaces;
import talkbot.slack.fake.FakeSlack;
import talkbot.slack.fake.api.OAuth;
import talkbot.slack.fake.delivery.HttpCarrier;
import talkbot.slack.fake.delivery.Payload;
import talkbot.slack.fake.delivery.Signing;
import talkbot.slack.fake.world.Json;
import talkbot.slack.install.AppSecrets;
import talkbot.web.WebOptions;
import talkbot.web.WebServer;

/** Where Slack calls and administrators install the app, in the real web server. */
class SlackRoutesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static final int TOO_MUCH = 3 << 20;

    @TempDir
    Path folder;

    private final SlackRoutes routes = new SlackRoutes();
    private final HttpClient browser = HttpClient.newHttpClient();
    private FakeSlack slack;
    private LiveIndex live;
    private WebServer web;
    private Database database;
    private Optional<SlackWorkspaces> app = Optional.empty();

    @BeforeEach
    void serve() throws IOException {
        slack = FakeSlack.start();
        Path transcripts = Files.createDirectories(folder.resolve("transcripts"));
        Files.writeString(transcripts.resolve("kiln.txt"), "登り窯の火は三日三晩、誰かが見ていなければなりません。\n眠い夜ほど器はよく焼けます。\n");
        live = LiveIndex.openForCommand(
                new IndexOptions(transcripts, folder.resolve("data"), false), BuildProgress.NONE);
        database = Database.sqlite(folder.resolve("talkbot.db"));
        web = WebServer.start(
                new WebOptions("127.0.0.1", 0, Optional.empty(), false),
                live,
                links -> new Bot(live, BotOptions.of(links, new ForgetfulStore(InstantSource.system()))),
                new Pictures(),
                Map::of,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                routes);
    }

    @AfterEach
    void stop() throws IOException {
        app.ifPresent(SlackWorkspaces::close);
        browser.shutdownNow();
        web.close();
        live.close();
        database.close();
        slack.close();
    }

    private void open(String... allowed) throws KeyException {
        SlackWorkspaces workspaces = new SlackWorkspaces(
                new SlackAppOptions(
                        new AppSecrets(OAuth.CLIENT_ID, OAuth.CLIENT_SECRET, slack.signingSecret()),
                        Sealer.of("0123456789abcdef".repeat(4), Optional.empty()),
                        URI.create("https://talks.example"),
                        Set.of(allowed),
                        Optional.of(slack.apiUrl())),
                new Bot(live, BotOptions.of(web.links(), new ForgetfulStore(InstantSource.system()))),
                database,
                InstantSource.system());
        workspaces.start();
        app = Optional.of(workspaces);
        routes.open(workspaces);
    }

    private HttpCarrier carrier() {
        return slack.deliverTo(URI.create(web.address() + "/slack/events"));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static String state(HttpResponse<String> response) {
        Matcher state = Pattern.compile("[?&]state=([^&]+)")
                .matcher(response.headers().firstValue("Location").orElseThrow());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    /** What the browser gets that comes back from Slack with these parameters and the state that it was given. */
    private HttpResponse<String> comeBack(String parameters, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> begun = get("/slack/install");
        String[] all = new String[headers.length + 2];
        all[0] = "Cookie";
        all[1] = cookie(begun).replaceFirst(";.*", "");
        System.arraycopy(headers, 0, all, 2, headers.length);
        return get("/slack/oauth_redirect?state=" + state(begun) + parameters, all);
    }

    private static Payload mention() {
        ObjectNode event = Json.object(
                "type", "app_mention", "user", "U0ALICE", "channel", "C0GENERAL", "ts", "17.1", "text", "list");
        return new Payload(
                Payload.Kind.EVENT,
                "app_mention",
                Json.object("type", "event_callback", "team_id", "T0FAKE", "event", event, "event_id", "Ev1"));
    }

    @Test
    void untilTheAppIsReadySlackIsAskedToCallAgainAndAdministratorsToWait() throws Exception {
        assertThat(carrier().post(mention(), Signing.GOOD).status()).isEqualTo(503);
        assertThat(get("/slack/install").statusCode()).isEqualTo(503);
        assertThat(get("/slack/oauth_redirect?code=x&state=y").statusCode()).isEqualTo(502);
    }

    @ParameterizedTest
    @EnumSource(value = Signing.class, names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void whatSlackHasNotSignedIsRefused(Signing signing) throws Exception {
        open();

        assertThat(carrier().post(mention(), signing).status()).isEqualTo(401);
    }

    @Test
    void whatSlackHasSignedIsTakenAndItsAddressIsVerified() throws Exception {
        open();
        HttpCarrier carrier = carrier();
        assertThat(carrier.verifyUrl()).isTrue();
        comeBack("&code=" + slack.oauth().code());

        assertThat(slack.users()
                        .slash("alice", "general", "/talk", "窯")
                        .awaitReply(SOON)
                        .shown())
                .contains("三日三晩");
        slack.awaitQuiet(SOON);
    }

    @Test
    void moreThanSlackEverSendsIsNotRead() throws Exception {
        open();
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(web.address() + "/slack/events"))
                        .POST(BodyPublishers.ofString("x".repeat(TOO_MUCH)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(get("/slack/events").statusCode()).isIn(404, 405);
    }

    @Test
    void anInstallationBeginsAtSlackWithAStateThatTheBrowserKeepsForItself() throws Exception {
        open();
        HttpResponse<String> begun = get("/slack/install");

        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(begun.headers().firstValue("Location").orElseThrow())
                .startsWith(slack.apiUrl().resolve("../oauth/v2/authorize") + "?client_id=" + OAuth.CLIENT_ID)
                .contains("users%3Aread", "redirect_uri=https%3A%2F%2Ftalks.example%2Fslack%2Foauth_redirect");
        assertThat(cookie(begun))
                .contains("=" + state(begun) + ";", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600", "Path=/");
        assertThat(state(get("/slack/install"))).isNotEqualTo(state(begun));
        assertThat(get("/slack/install?scopes=least")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("chat%3Awrite")
                .doesNotContain("users%3Aread");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 200, talkbot was not installed, インストールされていません",
        "&error=access_denied, 200, talkbot was not installed, インストールされていません",
        "&code=made-up, 502, The installation did not succeed, インストールできませんでした",
    })
    void whatComesBackFromSlackWithoutAGoodCodeIsSaidInTheBrowsersLanguage(
            String parameters, int status, String english, String japanese) throws Exception {
        open();
        HttpResponse<String> page = comeBack(parameters, "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(english).containsPattern("href=\"/slack/install[^\"]*\">Begin again</a>");
        assertThat(comeBack(parameters, "Accept-Language", "ja").body()).contains(japanese);
        assertThat(database.text("SELECT COUNT(*) FROM slack_installation")).contains("0");
    }

    @Test
    void aCodeIsTakenOnceInTheBrowserThatBeganAndTheCookieIsGivenUp() throws Exception {
        open();
        HttpResponse<String> begun = get("/slack/install");
        String back = "/slack/oauth_redirect?state=" + state(begun) + "&code="
                + slack.oauth().code();
        String kept = cookie(begun).replaceFirst(";.*", "");
        assertThat(get(back).statusCode()).isEqualTo(400);
        assertThat(get(back, "Cookie", "talkbot_slack_install=other").statusCode())
                .isEqualTo(400);

        HttpResponse<String> installed = get(back, "Cookie", kept, "Accept-Language", "en");
        assertThat(installed.statusCode()).isEqualTo(200);
        assertThat(installed.body()).contains("talkbot is installed");
        assertThat(cookie(installed)).contains("=; ", "Expires=Thu, 01 Jan 1970");
        assertThat(get(back, "Cookie", kept).statusCode()).isEqualTo(400);
        assertThat(database.text("SELECT team FROM slack_installation")).contains("T0FAKE");
    }

    @Test
    void aWorkspaceThatIsNotAllowedIsToldSoAndItsTokenIsGivenUp() throws Exception {
        open("T0OTHER");
        HttpResponse<String> page = comeBack("&code=" + slack.oauth().code(), "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("does not serve this workspace");
        assertThat(slack.oauth().revoked()).isEqualTo(1);
    }

    @Test
    void itsPagesTellNobodyTheCodeAndRunNothing() throws Exception {
        open();
        HttpResponse<String> page = comeBack("&code=" + slack.oauth().code());

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy").orElseThrow()).isIn("no-referrer", "same-origin");
    }
}
