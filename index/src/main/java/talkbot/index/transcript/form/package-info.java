/**
 * The forms that transcripts come in, plain text, Markdown, HTML, captions, JSON and PDF, each turned into the same
 * {@link talkbot.index.transcript.form.Script}: lines, what they are, and when and by whom they are said. Read {@link
 * talkbot.index.transcript.form.Form} first.
 */
@NullMarked
package talkbot.index.transcript.form;

import org.jspecify.annotations.NullMarked;
