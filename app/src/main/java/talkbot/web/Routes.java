package talkbot.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.link.Links;
import talkbot.core.message.Messages;
import talkbot.core.picture.Pictures;
import talkbot.web.chat.Answers;
import talkbot.web.chat.Chat;
import talkbot.web.chat.Typing;
import talkbot.web.health.Health;
import talkbot.web.page.ErrorPages;
import talkbot.web.page.Pages;
import talkbot.web.page.PicturePages;
import talkbot.web.page.Site;
import talkbot.web.page.StaticFiles;
import talkbot.web.page.TalkPages;
import talkbot.web.page.TalkSource;
import talkbot.web.visit.Gate;
import talkbot.web.visit.LanguageSwitch;
import talkbot.web.visit.SecurityHeaders;

/** Which address leads where. */
final class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    /** The longest body of a request, in bytes: a question of the chat's greatest length, escaped for a form. */
    private static final long LONGEST_BODY = 32 * 1024;

    private final String prefix;
    private final boolean servesChat;
    private final StaticFiles files = new StaticFiles();
    private final Pages pages;
    private final TalkPages talks;
    private final PicturePages cards;
    private final Chat chat;
    private final Typing typing;
    private final Health health;
    private final ErrorPages errors;
    private final Guest guest;

    Routes(
            WebOptions options,
            TalkSource source,
            Answers answers,
            Links links,
            Pictures pictures,
            Supplier<Map<String, String>> others,
            PrometheusMeterRegistry meters,
            Guest guest) {
        this.guest = guest;
        this.prefix = options.prefix();
        this.servesChat = options.servesChat();
        this.pages = new Pages(new Site(
                prefix, servesChat, language -> Messages.of(WebServer.class, language), files, links.base(), pictures));
        this.cards = new PicturePages(source, pictures);
        this.talks = new TalkPages(source, pages);
        Gate gate = new Gate(options.baseUrl());
        this.chat = new Chat(source, answers, pages, gate, meters);
        this.typing = new Typing(answers, pages, gate);
        this.health = new Health(source, servesChat, others, meters);
        this.errors = new ErrorPages(pages);
    }

    void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LONGEST_BODY;
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a request failed", error);
            response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
        });
        RoutesConfig routes = config.routes;
        routes.before(ctx -> SecurityHeaders.ALL.forEach(ctx::header));
        routes.before(LanguageSwitch::handle);
        routes.exception(HttpResponseException.class, errors::refused);
        routes.exception(Exception.class, errors::failed);
        // A proxy may hand on the base URL's path or take it away; on this machine there is none.
        Stream.of("", prefix).distinct().forEach(start -> add(routes, start));
    }

    private void add(RoutesConfig routes, String start) {
        get(routes, start + "/", talks::home);
        get(routes, start + "/talks/{talk}", talks::talk);
        get(routes, start + "/talks/{talk}" + Links.PICTURE, cards::talk);
        get(routes, start + "/talks/{talk}/{anchor}", talks::passage);
        get(routes, start + "/talks/{talk}/{anchor}" + Links.PICTURE, cards::passage);
        get(routes, start + "/chat", servesChat ? chat::show : this::noChat);
        routes.post(start + "/chat", servesChat ? chat::ask : this::noChat);
        routes.post(start + "/chat/suggest", servesChat ? typing::offer : this::noChat);
        get(routes, start + "/healthz", health::alive);
        get(routes, start + "/readyz", health::ready);
        get(routes, start + "/metrics", health::metrics);
        get(routes, start + "/static/{file}", files::handle);
        get(routes, start + "/favicon.ico", ctx -> files.send(ctx, "favicon.svg"));
        get(routes, start + "/robots.txt", Routes::robots);
        guest.add(routes, start, pages::sendNotice);
    }

    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void noChat(Context ctx) {
        pages.sendNotice(ctx, HttpStatus.NOT_FOUND, "chat.off", List.of());
    }

    private static void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow: /\n");
    }
}
