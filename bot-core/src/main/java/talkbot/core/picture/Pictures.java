package talkbot.core.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import talkbot.core.link.Links;

/**
 * Makes pictures of cards, and keeps the latest for a while. Java's graphics and a Japanese font are looked for when the
 * first picture is wanted, or before by {@link #prepare}; without them there are no pictures, and nothing fails. Safe for
 * use by many threads.
 */
public final class Pictures {

    /** A picture's width in pixels. */
    public static final int WIDTH = Painter.WIDTH;

    /** A picture's height in pixels. */
    public static final int HEIGHT = Painter.HEIGHT;

    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

    /** Some hundred pictures, in bytes. */
    private static final long ROOM = 16 << 20;

    /** It has all that others have: lines that are broken, both scripts, and all that stands below. */
    private static final Card LIKE_OTHERS = new Card(
            "言葉は、話した人を離れて歩きだす。A word walks on when its speaker has gone.",
            "言葉 · Words",
            Optional.of("話し手"),
            Optional.of("1. 言葉"));

    private record Key(Card card, Theme theme) {}

    private final Supplier<Optional<Typeface>> font;
    private final Set<String> fetching;
    private final Cache<Key, Optional<byte[]>> kept = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Key key, Optional<byte[]> png) ->
                    png.map(bytes -> bytes.length).orElse(1))
            .build();

    /** What paints, or that nothing can; empty as long as no picture was wanted. */
    private volatile Optional<Optional<Painter>> painter = Optional.empty();

    /** Pictures in the best font of this machine. */
    public Pictures() {
        this(Typeface::find);
    }

    /** Pictures in a font that is looked for when the first is wanted; every platform is handed them. */
    public Pictures(Supplier<Optional<Typeface>> font) {
        this(font, Set.of());
    }

    /**
     * The same where some platforms are handed none.
     *
     * @param fetching the platforms that are not handed a picture, but fetch it from our pages
     */
    public Pictures(Supplier<Optional<Typeface>> font, Set<String> fetching) {
        this.font = font;
        this.fetching = Set.copyOf(fetching);
    }

    /** Whether pictures can be shown on a platform, as far as is known; one that fetches them must reach our pages. */
    public boolean shownOn(String platform, Links links) {
        return !missing() && (!fetching.contains(platform) || Links.isPublic(links.base()));
    }

    /**
     * Makes one that nobody wants, so that the first that somebody wants comes as soon as all others: loading Java's graphics
     * and a font takes two seconds of a processor, a picture a tenth of that.
     */
    public void prepare() {
        png(LIKE_OTHERS, Theme.LIGHT);
    }

    /** Whether it is known that there is no font for pictures. */
    public boolean missing() {
        return painter.isPresent() && painter.get().isEmpty();
    }

    /** A card as a PNG of {@link #WIDTH} by {@link #HEIGHT}; nothing where it cannot be painted, for whatever reason. */
    public Optional<byte[]> png(Card card, Theme theme) {
        return kept.get(new Key(card, theme), this::paint);
    }

    /** One at a time: a picture in the making takes megabytes. */
    private synchronized Optional<byte[]> paint(Key key) {
        try {
            if (painter.isEmpty()) {
                painter = Optional.of(font.get().map(Painter::new));
            }
            return painter.flatMap(found -> found).flatMap(p -> p.png(key.card(), key.theme()));
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("a picture could not be made", e);
            return Optional.empty();
        }
    }
}
