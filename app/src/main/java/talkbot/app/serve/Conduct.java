package talkbot.app.serve;

import talkbot.core.daily.DailyRules;
import talkbot.core.request.Rights;

/**
 * How the bot behaves on every platform.
 *
 * @param rights who may do what beside asking
 * @param daily what holds for daily quotes
 */
public record Conduct(Rights rights, DailyRules daily) {}
