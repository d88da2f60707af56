package talkbot.discord.fake.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import talkbot.discord.fake.world.Watch;

/**
 * Misbehaviour that was ordered for coming requests. Kinds of requests are named as in {@link RestCall#name()}, such as
 * {@code POST /channels/{channel}/messages}; {@link #ANY} means all. Thread-safe through the world's lock.
 */
public final class Faults {
    /** Every request. */
    public static final String ANY = "*";

    /** What shall go wrong with one request. */
    sealed interface Fault {
        /** Answer 429 without doing anything. */
        record TooMany(Duration retryAfter, boolean global) implements Fault {}

        /** Answer with a status of the server's own failure, having done nothing or, all the same, everything. */
        record Failure(int status, boolean done) implements Fault {}

        /** Break the connection without doing anything. */
        record Cut() implements Fault {}

        /** Do what was asked, then neither answer nor break the connection. */
        record Silence() implements Fault {}

        /** Answer 200 with something that is no JSON, without doing anything. */
        record Malformed() implements Fault {}

        /** Do what was asked, then break the connection instead of answering. */
        record LostAnswer() implements Fault {}

        /** Wait, in real time, then do what was asked. */
        record Delay(Duration duration) implements Fault {}
    }

    private record Order(String name, Fault fault, AtomicInteger left) {}

    private final Watch watch;
    private final List<Order> orders = new ArrayList<>();
    private boolean unauthorized;

    Faults(Watch watch) {
        this.watch = watch;
    }

    /** The next {@code times} requests are told to come back later: on this route alone, or at all. */
    public void tooManyRequests(String name, int times, Duration retryAfter, boolean global) {
        order(name, times, new Fault.TooMany(retryAfter, global));
    }

    /** The next {@code times} requests fail with this status, such as 500 or 503. */
    public void fail(String name, int times, int status) {
        order(name, times, new Fault.Failure(status, false));
    }

    /** The next {@code times} requests are obeyed, and all the same answered with this status, such as 502. */
    public void failAfterwards(String name, int times, int status) {
        order(name, times, new Fault.Failure(status, true));
    }

    /** The next {@code times} requests are not obeyed: the connection breaks first. */
    public void cut(String name, int times) {
        order(name, times, new Fault.Cut());
    }

    /** The next {@code times} requests are obeyed, and no answer ever comes, until the bot gives up waiting. */
    public void fallSilent(String name, int times) {
        order(name, times, new Fault.Silence());
    }

    /** The next {@code times} requests are answered with broken JSON. */
    public void malformed(String name, int times) {
        order(name, times, new Fault.Malformed());
    }

    /** The next {@code times} requests are obeyed, but their answers get lost with the connection. */
    public void loseAnswers(String name, int times) {
        order(name, times, new Fault.LostAnswer());
    }

    /** The next {@code times} requests wait for {@code duration} of real time before anything is done. */
    public void delay(String name, int times, Duration duration) {
        order(name, times, new Fault.Delay(duration));
    }

    /** From now on the token is refused, or accepted again. */
    public void refuseToken(boolean refuse) {
        watch.run(() -> unauthorized = refuse);
    }

    boolean isTokenRefused() {
        return watch.locked(() -> unauthorized);
    }

    Optional<Fault> next(String name) {
        return watch.locked(() -> {
            Iterator<Order> all = orders.iterator();
            while (all.hasNext()) {
                Order order = all.next();
                if (order.name().equals(ANY) || order.name().equals(name)) {
                    if (order.left().decrementAndGet() <= 0) {
                        all.remove();
                    }
                    return Optional.of(order.fault());
                }
            }
            return Optional.empty();
        });
    }

    private void order(String name, int times, Fault fault) {
        watch.run(() -> orders.addLast(new Order(name, fault, new AtomicInteger(times))));
    }
}
