package talkbot.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Something else that is served beside our pages. */
@FunctionalInterface
public interface Guest {

    /** Nobody. */
    Guest NONE = (routes, start, notices) -> {};

    /**
     * Adds its addresses.
     *
     * @param start what they begin with; mostly empty
     * @param notices shows a page to a person
     */
    void add(RoutesConfig routes, String start, Notices notices);

    /** Shows a page with a few words. */
    @FunctionalInterface
    interface Notices {
        /** Sends {@code KEY.title} and {@code KEY.text}, and a link to begin again at one of our addresses, if there is one. */
        void send(Context ctx, HttpStatus status, String key, Optional<String> again);
    }
}
