package talkbot.slack.fake.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import talkbot.slack.fake.record.ApiCall;
import talkbot.slack.fake.record.Journal;
import talkbot.slack.fake.record.Violation;
import talkbot.slack.fake.world.Json;
import talkbot.slack.fake.world.Workspace;

/** Every method by its name: looks at the token, the scope and the rate, lets the method work, and notes what came of it. */
public final class WebApi {

    private final Workspace workspace;
    private final Journal journal;
    private final Tokens tokens;
    private final Trouble trouble;
    private final Rates rates;
    private final OAuth oauth;
    private final Files files;
    private final Map<String, Method> methods = new HashMap<>();

    /**
     * All methods.
     *
     * @param addresses where sockets and uploads go to
     */
    public WebApi(
            Workspace workspace,
            Journal journal,
            Tokens tokens,
            Posting posting,
            Schedule schedule,
            Views views,
            Triggers triggers,
            Trouble trouble,
            Files files,
            Addresses addresses) {
        this.workspace = workspace;
        this.journal = journal;
        this.tokens = tokens;
        this.trouble = trouble;
        this.files = files;
        this.oauth = new OAuth(workspace.setup(), tokens);
        this.rates = new Rates(workspace.setup().clock());
        Places places = new Places(workspace, tokens);
        LookupMethods lookup = new LookupMethods(workspace, places, tokens);
        bot("auth.test", "", lookup::authTest);
        bot("api.test", "", lookup::apiTest);
        bot("users.info", "users:read", lookup::usersInfo);
        bot("users.conversations", "", lookup::usersConversations);
        bot("conversations.info", "", lookup::conversationsInfo);
        bot("conversations.members", "", lookup::conversationsMembers);
        bot("conversations.open", "im:write", lookup::conversationsOpen);
        bot("conversations.history", "", lookup::conversationsHistory);
        bot("bots.info", "users:read", lookup::botsInfo);
        bot("team.info", "team:read", lookup::teamInfo);
        ChatMethods chat = new ChatMethods(workspace, posting, places);
        bot("chat.postMessage", "chat:write", chat::postMessage);
        bot("chat.postEphemeral", "chat:write", chat::postEphemeral);
        bot("chat.update", "chat:write", chat::update);
        bot("chat.delete", "chat:write", chat::delete);
        bot("chat.unfurl", "links:write", chat::unfurl);
        ScheduleMethods scheduled = new ScheduleMethods(places, schedule);
        bot("chat.scheduleMessage", "chat:write", scheduled::schedule);
        bot("chat.scheduledMessages.list", "", scheduled::list);
        bot("chat.deleteScheduledMessage", "chat:write", scheduled::delete);
        ViewMethods viewMethods = new ViewMethods(workspace, views, triggers);
        bot("views.open", "", call -> {
            SharedFiles.demandScope(call, tokens);
            return viewMethods.open(call);
        });
        bot("views.push", "", viewMethods::push);
        bot("views.update", "", viewMethods::update);
        bot("views.publish", "", viewMethods::publish);
        Suggesting suggesting = new Suggesting(places);
        bot("assistant.threads.setSuggestedPrompts", "assistant:write", suggesting::suggest);
        FileMethods fileMethods = new FileMethods(files, places, addresses::upload);
        bot("files.getUploadURLExternal", "files:write", fileMethods::prepare);
        bot("files.completeUploadExternal", "files:write", fileMethods::complete);
        bot("files.info", "files:read", fileMethods::info);
        methods.put(
                "apps.connections.open",
                new Method(
                        true, "", call -> Json.object("ok", true, "url", addresses.socket(workspace.id("ticket-")))));
    }

    /** Where the app is told to go. */
    public interface Addresses {

        /** A fresh address for a socket. */
        String socket(String ticket);

        /** Where to send the bytes of the file with this id. */
        String upload(String file);
    }

    /** Gives tokens to workspaces that install the app. */
    public OAuth oauth() {
        return oauth;
    }

    private record Method(boolean forApp, String scope, Function<Call, ObjectNode> work) {}

    /** Answers one call. */
    public Answer handle(String name, ObjectNode arguments, Optional<String> token) {
        String kind = tokens.kind(token);
        return trouble.around(
                name,
                () -> work(name, arguments, kind),
                answer -> journal.add(
                        new ApiCall(name, arguments, kind, workspace.now(), answer.json(), answer.status())));
    }

    /** Takes the bytes of a file; the address alone says whose they are. Trouble is ordered for it as {@code upload}. */
    public Answer upload(String file, byte[] bytes) {
        ObjectNode arguments = Json.object("file", file, "length", bytes.length);
        return trouble.around(
                "upload",
                () -> files.receive(file, bytes)
                        ? new Answer(200, Map.of(), Json.object("ok", true), "OK - " + bytes.length)
                        : new Answer(400, Map.of(), Json.object("ok", false, "error", "bad_upload"), "bad upload"),
                answer -> journal.add(
                        new ApiCall("upload", arguments, "none", workspace.now(), answer.json(), answer.status())));
    }

    private Answer work(String name, ObjectNode arguments, String kind) {
        Method method = methods.get(name);
        boolean known = kind.equals("bot") || kind.equals("app");
        Map<String, String> headers = method != null && known ? scopes(method, kind) : Map.of();
        try {
            if (OAuth.METHODS.contains(name)) {
                return Answer.of(200, oauth.answer(name, new Call(name, arguments)));
            }
            if (method == null) {
                throw Refusal.with("unknown_method", Json.object("req_method", name));
            }
            // Both kinds of token may ask who they are.
            tokens.check(kind, method.forApp() || (kind.equals("app") && name.equals("auth.test")), method.scope());
            Optional<Integer> wait = workspace.setup().ratesAreStrict()
                    ? rates.take(name, arguments.path("channel").asText())
                    : Optional.empty();
            if (wait.isPresent()) {
                journal.violation(Violation.Kind.TOO_FAST, name + " " + arguments);
                return Trouble.rateLimited(wait.get());
            }
            ObjectNode done = method.work().apply(new Call(name, arguments));
            return Answer.of(200, done).withHeaders(headers);
        } catch (Refusal refusal) {
            return Answer.of(200, refusal.answer()).withHeaders(headers);
        }
    }

    private Map<String, String> scopes(Method method, String kind) {
        return kind.equals("app")
                ? Map.of("x-oauth-scopes", "connections:write")
                : Map.of("x-oauth-scopes", tokens.granted(), "x-accepted-oauth-scopes", method.scope());
    }

    /** One more who may know the answer to a method; where it does not, the answer is as before. */
    void also(String name, String scope, Function<Call, Optional<ObjectNode>> work) {
        Optional<Method> before = Optional.ofNullable(methods.get(name));
        bot(
                name,
                scope,
                call -> work.apply(call)
                        .or(() -> before.map(method -> method.work().apply(call)))
                        .orElseThrow(() -> Refusal.of("file_not_found")));
    }

    private void bot(String name, String scope, Function<Call, ObjectNode> work) {
        methods.put(name, new Method(false, scope, work));
    }
}
