package talkbot.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said where a request fails, in the visitor's language and without inner details. */
public final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** The statuses that have words of their own. */
    private static final Set<Integer> SPOKEN = Set.of(403, 404, 405, 413, 503);

    private final Pages pages;

    /** Error pages of a site. */
    public ErrorPages(Pages pages) {
        this.pages = pages;
    }

    /** A request that cannot be answered, for a reason that the asker may know. */
    public void refused(HttpResponseException reason, Context ctx) {
        reason.getDetails().forEach((name, value) -> {
            if (name.equals("Allow")) {
                ctx.header(name, value);
            }
        });
        int status = reason.getStatus();
        if (status >= 500 && !SPOKEN.contains(status)) {
            failed(reason, ctx);
        } else {
            String key = SPOKEN.contains(status) ? "error." + status : "error.400";
            pages.sendNotice(ctx, HttpStatus.forStatus(status), key, List.of());
        }
    }

    /** A fault of ours: logged under a name that the page shows, so that the two can be brought together. */
    public void failed(Throwable fault, Context ctx) {
        String id = String.format("%08x", ThreadLocalRandom.current().nextInt());
        LOG.error("error {} at {} {}", id, ctx.method(), ctx.endpoint().path, fault);
        ctx.removeHeader("ETag");
        pages.sendNotice(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "error.500", List.of(), "id", id);
    }
}
