package talkbot.index;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of recordings that open at a second. Each site has its own way to say it; where none is known it is said as
 * the fragment {@code t} of the W3C's Media Fragments 1.0, section 4.2.1, which browsers understand for audio and video
 * files and which disturbs no other page.
 */
final class TimedAddress {

    /**
     * A site's way.
     *
     * @param host the site, subdomains included
     * @param name the parameter of its query
     * @param unit what stands behind the number
     */
    private record Way(String host, String name, String unit) {

        boolean leadsTo(String address) {
            return address.equals(host) || address.endsWith("." + host);
        }
    }

    /** The parameters that the sites' own "share at this time" gives. */
    private static final List<Way> WAYS = List.of(
            new Way("youtube.com", "t", "s"),
            new Way("youtu.be", "t", "s"),
            new Way("twitch.tv", "t", "s"),
            new Way("bilibili.com", "t", ""),
            new Way("open.spotify.com", "t", ""),
            new Way("nicovideo.jp", "from", ""),
            new Way("dailymotion.com", "start", ""),
            new Way("loom.com", "t", ""));

    private static final String SECONDS_UNIT = "vimeo.com";

    private TimedAddress() {}

    /** The address at this second; the address itself where it names a place of its own already. */
    static URI at(URI address, int second) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        Optional<Way> way = WAYS.stream().filter(w -> w.leadsTo(host)).findFirst();
        String text = address.toString();
        if (way.isPresent()) {
            return URI.create(
                    withParameter(text, way.get().name(), second + way.get().unit()));
        }
        if (address.getRawFragment() != null && !address.getRawFragment().isEmpty()) {
            return address;
        }
        boolean unit = host.equals(SECONDS_UNIT) || host.endsWith("." + SECONDS_UNIT);
        return URI.create((text.endsWith("#") ? text : text + "#") + "t=" + second + (unit ? "s" : ""));
    }

    private static String withParameter(String address, String name, String value) {
        int hash = address.indexOf('#');
        String page = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        int mark = page.indexOf('?');
        if (mark < 0) {
            return page + "?" + name + "=" + value + fragment;
        }
        String others = Pattern.compile("&")
                .splitAsStream(page.substring(mark + 1))
                .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith(name + "="))
                .map(parameter -> parameter + "&")
                .reduce("", String::concat);
        return page.substring(0, mark + 1) + others + name + "=" + value + fragment;
    }
}
