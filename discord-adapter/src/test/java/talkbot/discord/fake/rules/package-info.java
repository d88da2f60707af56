/**
 * What Discord refuses, and how it says so.
 *
 * <p>Read {@link talkbot.discord.fake.rules.MessageRules} first, then {@link talkbot.discord.fake.rules.FormErrors}.
 */
@NullMarked
package talkbot.discord.fake.rules;

import org.jspecify.annotations.NullMarked;
