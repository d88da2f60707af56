package talkbot.app.command;

import talkbot.app.Console;
import talkbot.app.terminal.TerminalReply;
import talkbot.core.platform.TokenCheck;

/** What a platform said of a token, as a sentence that says how to mend it. */
final class TokenSentences {

    private TokenSentences() {}

    static String of(TokenCheck check, Console console) {
        return TerminalReply.safe(
                console.say("token." + check.verdict().name(), "subject", check.subject(), "detail", check.detail()));
    }
}
