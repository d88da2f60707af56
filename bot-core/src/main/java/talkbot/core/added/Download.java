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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.added.UnfetchedException.Kind;

/**
 * Fetches one file by http: no more of it than is wanted, within bounded time, and from nowhere else than asked, for
 * redirections are not followed. Whoever calls decides whether the address is one to ask. Safe for use by many threads.
 */
public final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Duration patience;

    /**
     * Fetches files.
     *
     * @param patience how long one file may take from the first byte to the last
     */
    public Download(Duration patience) {
        this.patience = patience;
    }

    /**
     * Fetches a file.
     *
     * @param headers what to send with the request
     * @param most how many bytes to take at most
     * @throws UnfetchedException if there are more, or the server does not give it
     * @throws IOException if it does not come
     */
    public byte[] fetch(URI address, Map<String, String> headers, int most) throws IOException {
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
