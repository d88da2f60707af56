/**
 * Words compared by how they sound, across scripts. {@link talkbot.index.sound.Roman} writes kana and Latin words in one
 * common romanisation, {@link talkbot.index.sound.SoundAlike} tells how alike two of them sound.
 */
@NullMarked
package talkbot.index.sound;

import org.jspecify.annotations.NullMarked;
