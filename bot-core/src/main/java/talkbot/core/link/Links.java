package talkbot.core.link;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import talkbot.index.Chapter;
import talkbot.index.Passage;
import talkbot.index.Talk;

/**
 * Addresses of our own pages. An address is made of a talk's id and of a passage's anchor, that is of the passage's own
 * words, so that it survives edits elsewhere, re-made chapters and renamed files:
 *
 * <pre>
 * BASE/talks/TALK                   a talk with its chapters
 * BASE/talks/TALK/ANCHOR            the chapter in which the passage stands
 * BASE/talks/TALK/ANCHOR#ANCHOR     the passage within it
 * BASE/talks/TALK?q=WORDS           any of them, with the words marked
 * BASE/talks/TALK/card.png          a picture of a talk; below a chapter's address, of that chapter
 * </pre>
 *
 * @param base where the pages begin, http or https, without a slash at its end
 */
public record Links(URI base) {

    /** The query parameter with words to mark. */
    public static final String SEARCHED = "q";

    /** What follows the address of a talk or chapter in that of its picture. */
    public static final String PICTURE = "/card.png";

    /** The query parameter with the quote that a picture is of. */
    public static final String QUOTE = "quote";

    /** Names that no public name server knows, by their ends; RFC 6761, RFC 6762, and what ICANN keeps free. */
    private static final String PRIVATE_NAME = ".*\\.(localhost|local|internal|lan|home\\.arpa|test)";

    /** Words that make an address longer by more characters are left out of it: messages have room for the text first. */
    private static final int LONGEST = 100;

    /** Takes away slashes at the base's end. */
    public Links {
        String text = base.toString();
        if (text.endsWith("/")) {
            base = URI.create(text.replaceFirst("/+$", ""));
        }
    }

    /** The page of a talk. */
    public URI talk(Talk talk) {
        return URI.create(base + path(talk));
    }

    /** The page of a chapter. */
    public URI chapter(Talk talk, Chapter chapter) {
        return URI.create(base + path(talk, chapter));
    }

    /** The place of a passage. */
    public URI passage(Talk talk, Passage passage) {
        return URI.create(base + path(talk, passage));
    }

    /** The page of a talk, from the root of our pages. */
    public static String path(Talk talk) {
        return "/talks/" + encode(talk.id());
    }

    /** The page of a chapter, from the root of our pages. */
    public static String path(Talk talk, Chapter chapter) {
        return path(talk) + "/" + chapter.anchor();
    }

    /** The place of a passage, from the root of our pages. */
    public static String path(Talk talk, Passage passage) {
        return path(talk) + "/" + passage.anchor() + "#" + passage.anchor();
    }

    /** The picture of a quote that stands in a passage. */
    public URI picture(Talk talk, String anchor, String quote) {
        return URI.create(base + path(talk) + "/" + anchor + PICTURE + "?" + QUOTE + "=" + encode(quote));
    }

    /** One of our addresses with words to mark there, if there are any and they are not too long for an address. */
    public static String searched(String address, String words) {
        String encoded = encode(words);
        if (words.isBlank() || encoded.length() > LONGEST) {
            return address;
        }
        int fragment = address.indexOf('#');
        int end = fragment < 0 ? address.length() : fragment;
        return address.substring(0, end) + "?" + SEARCHED + "=" + encoded + address.substring(end);
    }

    /**
     * What an address of ours leads to.
     *
     * @param talk the id of a talk, which need not exist
     * @param anchor the anchor of a chapter or passage of it; empty for the talk itself
     */
    public record Target(String talk, Optional<String> anchor) {}

    /** Where an address leads, if it is one of our pages of talks. */
    public Optional<Target> read(String address) {
        String begin = base + "/talks/";
        if (!address.startsWith(begin)) {
            return Optional.empty();
        }
        String[] path = address.substring(begin.length()).split("[?#]", 2)[0].split("/");
        try {
            String talk = URLDecoder.decode(path[0].replace("+", "%2B"), StandardCharsets.UTF_8);
            return path.length > 2 || talk.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Target(talk, path.length == 2 ? Optional.of(path[1]) : Optional.empty()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether only this machine can open the pages, so that nobody in a chat elsewhere should be sent there. */
    public boolean loopback() {
        return isLoopback(Optional.ofNullable(base.getHost()).orElse(""));
    }

    /** Whether nobody on the way can read what is sent to an address: it is encrypted, or stays on this machine. */
    public static boolean keepsSecrets(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("");
        return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https", "wss" -> !host.isEmpty();
            case "http", "ws" -> isLoopback(host);
            default -> false;
        };
    }

    /**
     * The address of a server that tokens are sent to.
     *
     * @throws IllegalArgumentException if it is not one of the web, or if others could read the tokens on the way
     */
    public static URI serverAddress(URI address) {
        boolean web =
                String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT).matches("https?");
        if (!web || !keepsSecrets(address)) {
            throw new IllegalArgumentException(
                    "the address must begin with https://, or with http:// for this machine itself: " + address);
        }
        return address;
    }

    /**
     * Whether a platform's own servers can fetch what stands at an address, as far as the address tells: it is https, and
     * its host neither a name nor a literal address that is known within one network alone. Never asks a name server.
     */
    public static boolean isPublic(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(address.getScheme()) || isLoopback(host)) {
            return false;
        }
        if (!isLiteral(host.replaceAll("^\\[|]$", ""))) {
            return host.contains(".") && !host.matches(PRIVATE_NAME);
        }
        try {
            InetAddress literal = InetAddress.getByName(host);
            boolean uniqueLocal = literal.getAddress().length > 4 && (literal.getAddress()[0] & 0xFE) == 0xFC;
            return !literal.isSiteLocalAddress()
                    && !literal.isLinkLocalAddress()
                    && !literal.isAnyLocalAddress()
                    && !uniqueLocal;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isLiteral(String name) {
        return name.matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");
    }

    /** Whether a host's name or literal address means this machine; never asks a name server. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
        if (name.equals("localhost") || name.endsWith(".localhost")) {
            return true;
        }
        if (!isLiteral(name)) {
            return false;
        }
        try {
            return InetAddress.getByName(name).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
