/**
 * Everything that is remembered, as one file that both kinds of database can give and take. Read {@link
 * talkbot.core.backup.Backup} first.
 */
@NullMarked
package talkbot.core.backup;

import org.jspecify.annotations.NullMarked;
