package talkbot.index.text;

/**
 * Words at the beginning of a Japanese sentence that its claim does not need when it stands alone, each an alternative of a
 * regular expression. Hedges (おそらく, 基本的に) are none of them.
 */
public final class Connectives {

    /** Sounds of thinking, and answers to somebody. */
    public static final String FILLERS = "えーっと|えーと|ええと|えっと|えー|あのー|あのう|うーん|うん|ええ|はい|まあ|まぁ|なんか|いやあ|いや|おお|ああ|よっしゃ"
            + "|そう(?:です)?(?:よ)?ね|そうです|そうそう|そや(?:な|ね)|せや(?:な|ね)|その通り(?:です|や)|なるほど|さて|では|じゃあ|ほな|ところで";

    /** What links a sentence to the one before. */
    public static final String LINKS = "しかしながら|しかし|でも|けれども|けれど|だけど|けど|ですが|だから|ですから|ですので|なので|そのため|したがって|従って|つまり|要するに"
            + "|そして|それから|それで|それに|また|さらに|しかも|ほんで|そんで|せやから|せやけど|やから|やけど|もちろん|実は|実際|実際のところ|実のところ"
            + "|正直(?:に言(?:うと|って)|なところ)?|言い換え(?:れば|ると)|繰り返しますが|一方で?|同時に|とにかく|ともかく|ちなみに|それでも|ただし|ただ|すると|まず|次に"
            + "|最後に|より?重要なことに|興味深いことに|面白いことに";

    private Connectives() {}
}
