import type { PullCursor, PullRequest } from '#shared/sync/protocol.ts';
import type { ChangeRow } from './change-row.ts';
import type { Head, Log } from './log.ts';
import type { RecentChanges } from './recent-changes.ts';
import type { Sql } from './sql.ts';

const MAX_OUTCOMES = 2_000;

/**
 * Bodies are stored as JSON text and go out as they are: nothing is parsed only to be written again. The database writes
 * the rest around them, since seven values of each of five thousand rows cost more than their page.
 */
export const ENTRY_TEXT = `'[' || json_quote(collection) || ',' || json_quote(id) || ',' || json_quote(parent) || ','
  || json_quote(audience) || ',' || rev || ',' || seq || ',' || case deleted when 0 then body else 'null' end || ']'`;
export const GONE_TEXT = `'[' || json_quote(gone.collection) || ',' || json_quote(gone.id) || ',' || gone.seq || ']'`;

/**
 * Condition on a row's audience. A prefix is a range, never a LIKE ('0' is the character after '/'); a whole audience
 * is an equality, whose index already has the rows in the order of `seq`.
 */
function conditionOf(scope: string): { isIn: string; params: readonly string[] } {
  if (!scope.endsWith('/')) return { isIn: 'audience = ?', params: [scope] };
  return { isIn: 'audience >= ? and audience < ?', params: [scope, `${scope.slice(0, -1)}0`] };
}

/**
 * The changes of one stream in `(after, upTo]`, oldest first: at most `limit`, but never half a mutation, since the
 * device must see all effects of one or none (SPEC L3). What moved within the stream, or came back, has not left it
 * (SPEC L5).
 */
function readChanges({
  sql,
  recent,
  scope,
  after,
  upTo,
  limit,
  head,
}: {
  sql: Sql;
  recent: RecentChanges;
  scope: string;
  after: number;
  upTo: number;
  limit: number;
  head: Head;
}): { rows: ChangeRow[]; to: number } {
  const lately = recent.of({ scope, after, upTo, head });
  if (lately !== null && lately.length <= limit) return { rows: lately, to: upTo };
  const { isIn, params } = conditionOf(scope);
  // A prefix is read in the order of `seq`, past everything outside it: too far for finding nothing.
  const isEmpty = sql.get(`select 1 from entry where ${isIn} limit 1`, ...params) === undefined;
  function select(first: number, last: number, count: number): ChangeRow[] {
    const entries = isEmpty
      ? []
      : sql.all<ChangeRow>(
          `select seq, 0 as isGone, ${ENTRY_TEXT} as text
             from entry where ${isIn} and seq > ? and seq <= ? and (deleted = 0 or ? > 0) order by seq limit ?`,
          ...params,
          first,
          last,
          after,
          count,
        );
    if (after === 0) return entries;
    const gone = sql.all<ChangeRow>(
      `select seq, 1 as isGone, ${GONE_TEXT} as text
         from departure as gone where ${isIn} and seq > ? and seq <= ? and not exists (
           select 1 from entry where collection = gone.collection and id = gone.id and ${isIn}
         ) order by seq limit ?`,
      ...params,
      first,
      last,
      ...params,
      count,
    );
    // Two queries, not a union: SQLite would sort that with every body in memory.
    if (gone.length === 0) return entries;
    return [...entries, ...gone].sort((left, right) => left.seq - right.seq).slice(0, count);
  }
  const rows = select(after, upTo, limit + 1);
  if (rows.length <= limit) return { rows, to: upTo };
  const cut = rows[limit]?.seq ?? upTo;
  const whole = rows.filter((row) => row.seq < cut);
  if (whole.length > 0) return { rows: whole, to: cut - 1 };
  return { rows: select(cut - 1, cut, 1_000_000), to: cut };
}

function writePage({
  scope,
  after,
  to,
  rows,
}: {
  scope: string;
  after: number;
  to: number;
  rows: readonly ChangeRow[];
}): string {
  const entries: string[] = [];
  const left: string[] = [];
  for (const row of rows) {
    if (row.seq > to) break;
    (row.isGone === 1 ? left : entries).push(row.text);
  }
  return `{"scope":${JSON.stringify(scope)},"from":${after},"to":${to},"entries":[${entries.join(',')}],"left":[${left.join(',')}]}`;
}

export interface PullPage {
  /** The JSON text of a `PullResponse`. */
  readonly text: string;
  /** Where the next page starts; null if there is none. */
  readonly next: PullCursor | null;
  /** Where the device stood says nothing here: it begins anew. */
  readonly isReset: boolean;
}

/**
 * One page of what changed in the reader's streams, with the outcomes of the reader's own mutations up to the same
 * point (SPEC L1–L7). Reads only.
 *
 * @param scopes what the actor may read here, none covering another; the request's own list is only a wish
 */
export function pull({
  sql,
  log,
  recent,
  meta,
  request,
  scopes,
  now,
}: {
  sql: Sql;
  log: Log;
  recent: RecentChanges;
  meta: { instance: string; epoch: number };
  request: PullRequest;
  scopes: readonly string[];
  now: number;
}): PullPage {
  const last = log.head();
  const head = last.seq;
  const held = new Map(request.streams.map((stream) => [stream.scope, stream.after]));
  const isAhead = request.settled > head || request.streams.some((stream) => stream.after > head);
  const reset = request.instance !== meta.instance || request.epoch !== meta.epoch || isAhead;
  const cursors = new Map(scopes.map((scope) => [scope, reset ? 0 : (held.get(scope) ?? 0)]));

  const lowest = Math.min(head, ...cursors.values());
  const lagging = scopes.filter((scope) => cursors.get(scope) === lowest);
  const others = scopes
    .filter((scope) => cursors.get(scope) !== lowest)
    .map((scope) => cursors.get(scope) ?? 0);
  const upTo = Math.min(head, ...others);

  const read = lagging.map((scope) => ({
    scope,
    ...readChanges({ sql, recent, scope, after: lowest, upTo, limit: request.limit, head: last }),
  }));
  let to = Math.min(upTo, ...read.map((stream) => stream.to));
  const settledBefore = reset ? 0 : request.settled;
  const own = { device: request.device, after: settledBefore, upTo: to };
  const hasOutcomes = recent.mayHaveActed({ ...own, head: last });
  const outcomes = hasOutcomes ? log.outcomes({ ...own, limit: MAX_OUTCOMES }) : [];
  let settled = Math.max(settledBefore, to);
  if (outcomes.length === MAX_OUTCOMES) {
    // Entries may be ahead of outcomes, never behind: the device drops a row only when it has its effect.
    settled = outcomes[MAX_OUTCOMES - 1]?.seq ?? to;
  }
  to = Math.max(to, lowest);
  const more = to < head || settled < to;

  const { instance, epoch } = meta;
  // Everything that the device would read in the rest of it stands in its own request.
  const isBrief =
    request.brief === true &&
    !reset &&
    lagging.length === held.size &&
    lagging.length === scopes.length &&
    scopes.every((scope) => held.has(scope));
  for (const scope of lagging) cursors.set(scope, to);
  const next = {
    instance,
    epoch,
    settled,
    streams: [...cursors].map(([scope, after]) => ({ scope, after })),
  };
  const said = isBrief ? read.filter(({ rows }) => rows.some(({ seq }) => seq <= to)) : read;
  const pages = said.map(({ scope, rows }) => writePage({ scope, after: lowest, to, rows }));
  const text = isBrief
    ? `{"kind":"clasi.brief","request":${JSON.stringify(request.request)},"serverTime":${now},"to":${to},"pages":[${pages.join(',')}],"outcomes":${JSON.stringify(outcomes)},"settled":${settled},"more":${more}}`
    : `{"kind":"clasi.pull","request":${JSON.stringify(request.request)},"instance":${JSON.stringify(instance)},"epoch":${epoch},"serverTime":${now},"scopes":${JSON.stringify(scopes)},"reset":${reset},"pages":[${pages.join(',')}],"outcomes":${JSON.stringify(outcomes)},"settled":${settled},"more":${more}}`;
  return { text, next: more ? next : null, isReset: reset };
}
