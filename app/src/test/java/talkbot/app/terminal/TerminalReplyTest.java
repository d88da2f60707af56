package talkbot.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;

class TerminalReplyTest {

    private static final Button NEXT = new Button("次へ", new Command.Talks(2));

    private static final Reply REPLY = new Reply(
            Visibility.PLAIN,
            Language.JAPANESE,
            List.of(
                    new Block.Heading(List.of(new Span.Plain("見出し"))),
                    new Block.Item(List.of(
                            new Block.Paragraph(List.of(new Span.Link("題", URI.create("https://example.org/t")))),
                            new Block.Excerpt(List.of(new Span.Plain("一行目\n二"), new Span.Marked("行目"))),
                            new Block.Note(List.of(new Span.Link("開く", URI.create("https://example.org/p")))),
                            new Block.Buttons(List.of(new Button("章を読む", new Command.Help()))))),
                    new Block.Pager(1, 2, Optional.empty(), Optional.of(NEXT))));

    @Test
    void withoutColoursItIsPlainText() {
        assertThat(TerminalReply.render(REPLY, false, false).text())
                .isEqualTo("見出し\n\n題\n  一行目\n  二行目\n開く: https://example.org/p\n");
    }

    @Test
    void buttonsAreNumberedInOrder() {
        TerminalReply.Rendered rendered = TerminalReply.render(REPLY, false, true);
        assertThat(rendered.text()).contains("[1] 章を読む").contains("[2] 次へ");
        assertThat(rendered.buttons()).hasSize(2).last().isEqualTo(NEXT);
    }

    @Test
    void onATerminalMatchesAreUnderlinedAndTitlesAreLinks() {
        assertThat(TerminalReply.render(REPLY, true, true).text())
                .contains("\033[1;4;33m行目\033[0m")
                .contains("\033]8;;https://example.org/t\033\\題");
    }

    @Test
    void textsCannotDriveTheTerminal() {
        Reply evil = new Reply(
                Visibility.PLAIN,
                Language.JAPANESE,
                List.of(new Block.Paragraph(List.of(new Span.Plain("\033[2J消\u009b31m\r\u202e反\u0007")))));
        assertThat(TerminalReply.render(evil, false, false).text()).isEqualTo("[2J消31m\n反\n");
    }
}
