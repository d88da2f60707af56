package talkbot.slack;

import talkbot.core.Bot;
import talkbot.core.platform.ChatPlatform;
import talkbot.core.platform.PlatformStatus;
import talkbot.slack.answer.Answers;
import talkbot.slack.api.SlackApi;
import talkbot.slack.event.Events;
import talkbot.slack.event.Inbox;
import talkbot.slack.socket.Connection;

/**
 * The bot on Slack, by Socket Mode: socket to inbox to answers to calls. Safe for use by many threads.
 */
public final class SlackPlatform implements ChatPlatform {

    private final SlackOptions options;
    private final SlackApi api;
    private final Answers answers;
    private final Inbox inbox;
    private final Connection connection;

    /** Prepares to answer as this bot; nothing is sent before {@link #start}. */
    public SlackPlatform(SlackOptions options, Bot bot) {
        this.options = options;
        this.api = new SlackApi(options.botToken(), options.appToken(), options.apiUrl());
        this.answers = new Answers(bot, api);
        this.inbox = new Inbox(api.library(), answers::take);
        this.connection = new Connection(api, inbox::receive);
    }

    @Override
    public String name() {
        return Events.PLATFORM;
    }

    @Override
    public void start() {
        connection.start(options.botToken(), options.appToken());
    }

    @Override
    public PlatformStatus status() {
        return connection.status();
    }

    @Override
    public void close() {
        connection.close();
        answers.close();
        inbox.close();
        api.close();
    }
}
