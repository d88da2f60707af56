package talkbot.core.platform;

/**
 * What a platform said of a token.
 *
 * @param subject which token, by the name of its setting
 * @param verdict what is to be thought of it
 * @param detail whom it belongs to, or the platform's own word for what is wrong; never the token
 */
public record TokenCheck(String subject, Verdict verdict, String detail) {

    /** What is to be thought of a token. */
    public enum Verdict {
        /** The platform takes it. */
        GOOD,
        /** It does not look like such a token; the platform was not asked. */
        MALFORMED,
        /** The platform does not take it. */
        REFUSED,
        /** The platform could not be reached. */
        UNREACHABLE
    }
}
