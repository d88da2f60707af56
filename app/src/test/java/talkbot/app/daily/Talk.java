package talkbot.app.daily;

/** Something to quote. */
final class Talk {

    static final String WATCHMAKER = """
            A watchmaker talks about springs, patience and the clocks that people forget on the wall.

            - Springs
            - Patience
            Springs
            A spring that is never let go is only a piece of bent steel, my teacher used to say.
            Every clock in this street runs a little late, because people like the same excuse.
            Patience
            You do not repair a watch, you listen until it tells you what hurts. That takes as long as it takes.
            The best screw is the one that the next watchmaker finds where it should be.
            """;

    private Talk() {}
}
