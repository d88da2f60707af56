package talkbot.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import talkbot.core.answer.WordSuggestions.Offer;
import talkbot.core.command.ChapterPick;
import talkbot.core.command.Command;
import talkbot.core.message.Language;
import talkbot.core.reply.Block;
import talkbot.core.reply.Button;
import talkbot.core.reply.Reply;
import talkbot.core.reply.Span;
import talkbot.core.reply.Visibility;
import talkbot.core.request.Press;
import talkbot.core.request.Request;
import talkbot.index.Suggestion.Kind;
import talkbot.web.chat.Answers;

/** A bot that remembers what it was asked and answers with every kind of block and span. */
final class SampleAnswers {

    final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    final BlockingQueue<Command> presses = new LinkedBlockingQueue<>();

    Answers answers() {
        return new Answers(text -> new Command.Search(text, 1), this::answer, this::press, SampleAnswers::offers);
    }

    private Reply answer(Request request) {
        requests.add(request);
        return new Reply(
                Visibility.PLAIN,
                request.offered().orElseGet(() -> Language.ofScript(request.text())),
                List.of(
                        new Block.Heading(List.of(new Span.Plain("「" + request.text() + "」は"), new Span.Strong("2件"))),
                        item("flour003-flour004", "国産の", "粉", "は水をよく吸います。\n袋を開けた日の<湿度>を書き続けてきました。"),
                        item("wait0003-wait0004", "待つことも", "仕事", "のうちです。"),
                        new Block.Paragraph(List.of(
                                new Span.Plain("もっと探すには "),
                                new Span.Code("/talk search 湿度"),
                                new Span.Plain(" と打ってください。"))),
                        new Block.Buttons(List.of(new Button("名言をひとつ", new Command.DrawQuote("", 0)))),
                        new Block.Pager(
                                2,
                                3,
                                Optional.of(new Button("前のページ", new Command.Search(request.text(), 1))),
                                Optional.of(new Button("次のページ", new Command.Search(request.text(), 3))))));
    }

    private static Block item(String anchor, String before, String hit, String after) {
        return new Block.Item(List.of(
                new Block.Excerpt(List.of(new Span.Plain(before), new Span.Marked(hit), new Span.Plain(after))),
                new Block.Note(List.of(
                        new Span.Plain("夜にパンを焼く › "),
                        new Span.Link(
                                "粉を選ぶ",
                                URI.create("https://talks.example.com" + SampleTalks.BAKERY_PATH + "/" + anchor + "#"
                                        + anchor)))),
                new Block.Buttons(List.of(new Button(
                        "章の要約",
                        new Command.ShowChapter(
                                Optional.of(SampleTalks.BAKERY), new ChapterPick.ByAnchor("flour001-flour002")))))));
    }

    private static List<Offer> offers(String typed) {
        return List.of(
                new Offer(Kind.TERM, typed + "時間", typed + "時間"),
                new Offer(Kind.CHAPTER, "<i>発酵</i>を待つあいだ", "/talk chapter " + SampleTalks.BAKERY + " 2"),
                new Offer(Kind.TALK, "夜にパンを焼く", "/talk chapters " + SampleTalks.BAKERY));
    }

    private Reply press(Press press) {
        presses.add(press.command());
        return new Reply(
                Visibility.PLAIN,
                press.offered().orElseThrow(),
                List.of(new Block.Paragraph(List.of(
                        new Span.Plain("押されました: " + press.command().getClass().getSimpleName())))));
    }
}
