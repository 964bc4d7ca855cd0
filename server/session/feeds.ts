import { createFeedUnknownError, createTooManyFeedsError } from '#shared/calendar/feeds.errors.ts';
import {
  type Feed,
  type FeedAnswer,
  type FeedKind,
  type FeedRequest,
  type FeedsAnswer,
  MAX_FEEDS,
} from '#shared/calendar/feeds.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { createId } from '#shared/kernel/ids.ts';
import type { Language } from '#shared/kernel/text.ts';
import { type Credentials, isPendingPerson, performAs } from './caller.ts';
import { createToken, type IdentityContext } from './identity-context.ts';
import { actorOf, findPerson } from './persons.repository.ts';

type FeedRow = {
  id: string;
  person: string;
  device: string;
  language: string;
  what: string;
  created_at: number;
  last_used: number | null;
};

/** A calendar may ask every few minutes; without this, each time would cost a durable write. */
const LAST_USED_STEP_MS = 3_600_000;
const COLUMNS = 'id, person, device, language, what, created_at, last_used';

function toFeed({ id, language, what, created_at, last_used }: FeedRow): Feed {
  return {
    feed: id,
    language: language as Language,
    what: what as FeedKind,
    createdAt: created_at,
    lastUsed: last_used,
  };
}

function liveFeedsOf({ sql }: IdentityContext, person: string): FeedRow[] {
  return sql.all<FeedRow>(
    `select ${COLUMNS} from feed where person = ? and revoked_at is null order by created_at, id`,
    person,
  );
}

/** A calendar's address for its owner: whoever has it reads their calendar, and nothing else. */
export function createFeed(
  context: IdentityContext,
  { credentials, language, what }: FeedRequest & { credentials: Credentials },
): FeedAnswer {
  return performAs(context, { credentials, action: 'feeds.create' }, (caller, deed) => {
    const { sql, clock, random, sha256 } = context;
    const { person } = caller;
    deed.subject = person.id;
    deed.state = person.state;
    deed.details = { language, what };
    if (liveFeedsOf(context, person.id).length >= MAX_FEEDS)
      throw createTooManyFeedsError({ limit: MAX_FEEDS });
    const now = clock();
    const feed = createId({ prefix: 'fed', now, random });
    const token = createToken(context);
    sql.run(
      'insert into feed (id, hash, person, device, language, what, created_at) values (?, ?, ?, ?, ?, ?, ?)',
      feed,
      sha256([token]),
      person.id,
      caller.actor.device,
      language,
      what,
      now,
    );
    deed.details = { language, what, feed };
    return { kind: 'clasi.feed', feed, language, what, createdAt: now, lastUsed: null, token };
  });
}

export function listFeeds(
  context: IdentityContext,
  { credentials }: { credentials: Credentials },
): FeedsAnswer {
  return performAs(context, { credentials, action: 'feeds.list', reading: true }, ({ person }) => ({
    kind: 'clasi.feeds',
    feeds: liveFeedsOf(context, person.id).map(toFeed),
  }));
}

/** The caller's own feed; another person's gets the same answer as none. */
export function revokeFeed(
  context: IdentityContext,
  { credentials, feed }: { credentials: Credentials; feed: string },
): void {
  performAs(context, { credentials, action: 'feeds.revoke', subject: feed }, (caller, deed) => {
    deed.state = caller.person.state;
    const { changes } = context.sql.run(
      'update feed set revoked_at = ? where id = ? and person = ? and revoked_at is null',
      context.clock(),
      feed,
      caller.person.id,
    );
    if (changes === 0) throw createFeedUnknownError();
  });
}

export interface OpenedFeed {
  /** With the present roles, like a session. */
  readonly actor: Actor;
  readonly language: Language;
  readonly what: FeedKind;
}

/** Whose calendar an address is; null if it is none, or none any more. Nobody is told why. */
export function openFeed(context: IdentityContext, { token }: { token: string }): OpenedFeed | null {
  const { sql, clock, sha256 } = context;
  const row = sql.get<FeedRow>(
    `select ${COLUMNS} from feed where hash = ? and revoked_at is null
       and exists (select 1 from device where device.id = feed.device and device.revoked_at is null)`,
    sha256([token]),
  );
  const person = row === undefined ? null : findPerson(context, row.person);
  if (row === undefined || person === null) return null;
  if (person.status === 'disabled' || isPendingPerson(context, person)) return null;
  const now = clock();
  if (row.last_used === null || now - row.last_used >= LAST_USED_STEP_MS)
    sql.run('update feed set last_used = ? where id = ?', now, row.id);
  const { language, what } = toFeed(row);
  return { actor: actorOf(person, row.device), language, what };
}
