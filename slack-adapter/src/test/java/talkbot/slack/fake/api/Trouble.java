package talkbot.slack.fake.api;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import talkbot.slack.fake.world.Json;

/** What the Web API is told to do wrong, call by call. Safe for many threads. */
public final class Trouble {

    private static final Fault NONE = new Fault.Slow(Duration.ZERO);

    private final Map<String, Deque<Fault>> coming = new HashMap<>();

    /** Nothing goes wrong yet. */
    public Trouble() {}

    private sealed interface Fault {
        record Limited(int seconds) implements Fault {}

        record Broken(int status, boolean done) implements Fault {}

        record Cut() implements Fault {}

        record Silent() implements Fault {}

        record Malformed(String instead) implements Fault {}

        record Lost() implements Fault {}

        record Slow(Duration by) implements Fault {}
    }

    /** The next calls of the method are answered with 429 and this many seconds to wait. */
    public void rateLimit(String method, int calls, int seconds) {
        add(method, calls, new Fault.Limited(seconds));
    }

    /** The next calls of the method are answered with this status, 500 or above, and no JSON. */
    public void fail(String method, int calls, int status) {
        add(method, calls, new Fault.Broken(status, false));
    }

    /** The next calls of the method are done, and all the same answered with this status, 500 or above, and no JSON. */
    public void failAfterwards(String method, int calls, int status) {
        add(method, calls, new Fault.Broken(status, true));
    }

    /** The next calls of the method are not done: the connection closes first. */
    public void cut(String method, int calls) {
        add(method, calls, new Fault.Cut());
    }

    /** The next calls of the method are done, and no answer ever comes, until the app gives up waiting. */
    public void fallSilent(String method, int calls) {
        add(method, calls, new Fault.Silent());
    }

    /** The next calls of the method are done, and answered with broken JSON. */
    public void answerMalformed(String method, int calls) {
        answer(method, calls, "{\"ok\":true,\"chan");
    }

    /** The next calls of the method are done, and answered with 200 and this. */
    public void answer(String method, int calls, String instead) {
        add(method, calls, new Fault.Malformed(instead));
    }

    /** The next calls of the method are done, and the connection closes without an answer. */
    public void loseAnswer(String method, int calls) {
        add(method, calls, new Fault.Lost());
    }

    /** The next calls of the method are done, and answered after this real time. */
    public void delay(String method, int calls, Duration by) {
        add(method, calls, new Fault.Slow(by));
    }

    /**
     * Answers a call, with the fault that is due for it, if one is.
     *
     * @param work does the call
     * @param note is told what really came of it
     * @return what is sent
     */
    Answer around(String method, Supplier<Answer> work, Consumer<Answer> note) {
        Optional<Fault> fault = take(method);
        Answer answer =
                switch (fault.orElse(NONE)) {
                    case Fault.Limited limited -> rateLimited(limited.seconds());
                    case Fault.Broken(int status, boolean done) when !done -> broken(status);
                    case Fault.Cut cut ->
                        new Answer(Answer.CUT, Map.of(), Json.object("ok", false, "error", "cut"), "");
                    default -> work.get();
                };
        note.accept(answer);
        return switch (fault.orElse(NONE)) {
            case Fault.Malformed(String instead) -> new Answer(200, answer.headers(), answer.json(), instead);
            case Fault.Broken(int status, boolean done) when done -> broken(status);
            case Fault.Lost lost -> new Answer(Answer.CUT, Map.of(), answer.json(), "");
            case Fault.Silent silent -> new Answer(Answer.SILENCE, Map.of(), answer.json(), "");
            case Fault.Slow slow -> waiting(slow.by(), answer);
            default -> answer;
        };
    }

    static Answer rateLimited(int seconds) {
        return Answer.of(429, Json.object("ok", false, "error", "ratelimited"))
                .withHeaders(Map.of("Retry-After", Integer.toString(seconds)));
    }

    private static Answer broken(int status) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/html"),
                Json.object("ok", false, "error", "http_" + status),
                "<html><body>Server Error</body></html>");
    }

    private static Answer waiting(Duration by, Answer answer) {
        try {
            Thread.sleep(by);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private synchronized void add(String method, int calls, Fault fault) {
        for (int i = 0; i < calls; i++) {
            coming.computeIfAbsent(method, any -> new ArrayDeque<>()).add(fault);
        }
    }

    private synchronized Optional<Fault> take(String method) {
        return Optional.ofNullable(
                coming.getOrDefault(method, new ArrayDeque<>()).poll());
    }
}
