package talkbot.core.text;

/** Tells whether a word is another one with a slip of the fingers. */
public final class Slip {

    private Slip() {}

    /**
     * Whether one letter was left out, added or replaced, or two neighbours changed places (a distance of 1 by Damerau,
     * "A technique for computer detection and correction of spelling errors", 1964). A word is no slip of itself.
     */
    public static boolean isOne(String typed, String meant) {
        int shorter = Math.min(typed.length(), meant.length());
        int start = 0;
        while (start < shorter && typed.charAt(start) == meant.charAt(start)) {
            start++;
        }
        String typedRest = typed.substring(start);
        String meantRest = meant.substring(start);
        return switch (typedRest.length() - meantRest.length()) {
            case 1 -> typedRest.substring(1).equals(meantRest);
            case -1 -> meantRest.substring(1).equals(typedRest);
            case 0 -> !typedRest.isEmpty() && (same(typedRest, meantRest, 1) || swapped(typedRest, meantRest));
            default -> false;
        };
    }

    private static boolean swapped(String typed, String meant) {
        return typed.length() > 1
                && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0)
                && same(typed, meant, 2);
    }

    private static boolean same(String typed, String meant, int from) {
        return typed.substring(from).equals(meant.substring(from));
    }
}
