/**
 * Terms that mean the same, in Japanese, English and as abbreviations. Read {@link talkbot.index.glossary.Glossary}
 * first.
 */
@NullMarked
package talkbot.index.glossary;

import org.jspecify.annotations.NullMarked;
