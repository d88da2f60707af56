package talkbot.core.added;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.added.UnfetchedException.Kind;

/**
 * Fetches files by http: no more of one than is wanted, within bounded time, and from a platform's own servers alone,
 * whatever address a file is said to have; redirections are not followed. Safe for use by many threads.
 */
public final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    /** From the first byte to the last: for the ten MiB that are taken at most, over a slow line. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Duration patience;
    private final Predicate<String> hosts;
    private final Optional<URI> local;

    /**
     * Fetches files.
     *
     * @param hosts whether a host is one of the platform's
     * @param local the server on this machine that stands in for the platform, if one does
     */
    public Download(Predicate<String> hosts, Optional<URI> local) {
        this(PATIENCE, hosts, local);
    }

    Download(Duration patience, Predicate<String> hosts, Optional<URI> local) {
        this.patience = patience;
        this.hosts = hosts;
        this.local = local;
    }

    /** Whether an address is one of the platform's, and fit for a token to go to. */
    public boolean reaches(URI address) {
        boolean platforms = "https".equals(address.getScheme())
                && address.getPort() == -1
                && address.getRawUserInfo() == null
                && hosts.test(String.valueOf(address.getHost()));
        return platforms
                || local.filter(url -> String.valueOf(url.getScheme()).equals(address.getScheme())
                                && String.valueOf(url.getRawAuthority()).equals(address.getRawAuthority()))
                        .isPresent();
    }

    /**
     * Fetches a file.
     *
     * @param headers what to send with the request
     * @param most how many bytes to take at most
     * @throws UnfetchedException if there are more, the address is not the platform's, or the server does not give it
     * @throws IOException if it does not come
     */
    public byte[] fetch(URI address, Map<String, String> headers, int most) throws IOException {
        if (!reaches(address)) {
            throw new UnfetchedException(Kind.ELSEWHERE, "not at the platform");
        }
        long begun = System.nanoTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new UnfetchedException(Kind.TROUBLE, "HTTP " + response.statusCode());
                }
                if (response.headers().firstValueAsLong("Content-Length").orElse(0) > most) {
                    throw new UnfetchedException(Kind.LARGER, "more than " + most + " bytes");
                }
                long left = patience.toNanos() - (System.nanoTime() - begun);
                CompletableFuture<Void> end = CompletableFuture.runAsync(
                        () -> close(body), CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS));
                byte[] bytes = body.readNBytes(most + 1);
                if (!end.cancel(false)) {
                    throw new UnfetchedException(Kind.TROUBLE, "it took too long");
                }
                if (bytes.length > most) {
                    throw new UnfetchedException(Kind.LARGER, "more than " + most + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    /** Whoever reads it reads no further. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("a download was closed already", e);
        }
    }
}
