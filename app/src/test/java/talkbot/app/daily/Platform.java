package talkbot.app.daily;

/** Which of the fake platforms. */
enum Platform {
    DISCORD,
    SLACK
}
