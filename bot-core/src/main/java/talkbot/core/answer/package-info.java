/**
 * From a command to the answer: {@link talkbot.core.answer.CommandHandler} asks the index and composes the reply, with
 * one class per kind of answer.
 */
@NullMarked
package talkbot.core.answer;

import org.jspecify.annotations.NullMarked;
