package talkbot.discord.fake.gateway;

/** Discord's numbers of what goes over the gateway; Discord's reference, "Opcodes and status codes". */
final class Op {
    static final int HEARTBEAT = 1;
    static final int IDENTIFY = 2;
    static final int PRESENCE = 3;
    static final int VOICE_STATE = 4;
    static final int RESUME = 6;
    static final int RECONNECT = 7;
    static final int REQUEST_MEMBERS = 8;
    static final int INVALID_SESSION = 9;
    static final int HELLO = 10;
    static final int HEARTBEAT_ACK = 11;
    static final int SOUNDBOARD = 31;

    private Op() {}
}
