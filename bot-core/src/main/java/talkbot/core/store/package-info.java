/**
 * What the bot remembers: settings, the commands behind short button ids, the talk last spoken of. {@link
 * talkbot.core.store.Store} is the port, {@link talkbot.core.store.SqlStore} keeps it in a database, {@link
 * talkbot.core.store.ForgetfulStore} for as long as the process lives. {@link talkbot.core.store.Database} is SQLite or
 * PostgreSQL.
 */
@NullMarked
package talkbot.core.store;

import org.jspecify.annotations.NullMarked;
