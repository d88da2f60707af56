package talkbot.index.text;

/** The particle と with a verb of saying: what stands before it is quoted, so the sentence goes on. */
final class Quoting {

    private static final String VERBS = "思言聞訊問考感述答書呼叫尋疑信";

    private Quoting() {}

    static boolean follows(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) != 'と') {
            return false;
        }
        char next = text.charAt(at + 1);
        return VERBS.indexOf(next) >= 0
                || next == '、'
                || text.startsWith("という", at)
                || text.startsWith("といっ", at)
                || text.startsWith("といい", at)
                || text.startsWith("とか", at);
    }
}
