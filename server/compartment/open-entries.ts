/** In the words of the index, which SQLite compares: it changes only with a migration. A collection whose entries never end has none of these. */
const IS_OPEN = "deleted = 0 and json_type(body, '$.endedAt') = 'null'";

/** Ended ones lie outside it, so that no read of the others grows with them. */
export const OPEN_ENTRIES_INDEX = `create index entry_open on entry (collection, parent, id) where ${IS_OPEN}`;

/** To select from; SQLite fails rather than read the table another way. */
export const OPEN_ENTRIES = `entry indexed by entry_open where ${IS_OPEN}`;
