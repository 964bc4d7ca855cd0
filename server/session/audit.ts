import type { ErrorDetails } from '#shared/kernel/errors.ts';
import { canonicalJson } from '#shared/kernel/json.ts';
import { GENESIS } from '../compartment/chain.ts';
import type { IdentityContext } from './identity-context.ts';
import { tally } from './tallies.ts';

/** What somebody did or tried. `state` is that of the person concerned, `actorState` that of the person who acted. */
export interface Deed {
  readonly action: string;
  actor: string | null;
  device: string | null;
  actorState: string | null;
  subject: string | null;
  state: string | null;
  details: ErrorDetails;
}

export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export type AuditRecord = {
  seq: number;
  at: number;
  actor: string | null;
  device: string | null;
  action: string;
  subject: string | null;
  state: string | null;
  actor_state: string | null;
  decision: 'done' | 'refused';
  details: string;
  prev: string;
  hash: string;
};

export function deedOf(action: string, known: Partial<Omit<Deed, 'action'>> = {}): Deed {
  return {
    action,
    actor: null,
    device: null,
    actorState: null,
    subject: null,
    state: null,
    details: {},
    ...known,
  };
}

function linkOf(context: IdentityContext, { hash: _hash, ...content }: AuditRecord): string {
  return context.sha256([canonicalJson(content)]);
}

export function readAuditHead({ sql }: IdentityContext): AuditHead {
  const row = sql.get<{ seq: number; hash: string }>('select seq, hash from audit order by seq desc limit 1');
  return row ?? { seq: 0, hash: GENESIS };
}

/** Adds one link. Call it inside the transaction of the change it records. */
export function appendAudit(
  context: IdentityContext,
  { deed, decision, code }: { deed: Deed; decision: 'done' | 'refused'; code?: string },
): void {
  const head = readAuditHead(context);
  const record: AuditRecord = {
    seq: head.seq + 1,
    at: context.clock(),
    actor: deed.actor,
    device: deed.device,
    action: deed.action,
    subject: deed.subject,
    state: deed.state,
    actor_state: deed.actorState,
    decision,
    details: canonicalJson(code === undefined ? deed.details : { ...deed.details, code }),
    prev: head.hash,
    hash: '',
  };
  context.sql.run(
    `insert into audit (seq, at, actor, device, action, subject, state, actor_state, decision, details, prev, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.seq,
    record.at,
    record.actor,
    record.device,
    record.action,
    record.subject,
    record.state,
    record.actor_state,
    record.decision,
    record.details,
    record.prev,
    linkOf(context, record),
  );
}

/** How many refusals of one person are written one by one each day; after that, every doubling is. */
export const REFUSALS_WRITTEN = 100;

/**
 * Writes a refusal, unless the same person (or nobody signed in, about the same state) was refused too often today:
 * then the row of each doubling counts them in `refusals`. Call it inside the transaction of the change.
 */
export function appendRefusal(context: IdentityContext, { deed, code }: { deed: Deed; code: string }): void {
  const count = tally(context, `refused/${deed.actor ?? 'nobody'}/${deed.state ?? ''}`);
  const isEach = count < REFUSALS_WRITTEN;
  if (!isEach && !Number.isInteger(Math.log2(count / REFUSALS_WRITTEN))) return;
  const details = isEach ? deed.details : { ...deed.details, refusals: count };
  appendAudit(context, { deed: { ...deed, details }, decision: 'refused', code });
}

export type AuditVerdict =
  | { readonly whole: true; readonly head: AuditHead }
  | { readonly whole: false; readonly brokenAt: number };

const WALK = 1000;

/**
 * Walks the whole chain. A chain cannot see that its own end was cut off: `witness`, a head noted elsewhere earlier,
 * makes that visible.
 */
export function verifyAudit(context: IdentityContext, witness: AuditHead | null = null): AuditVerdict {
  let last: AuditHead = { seq: 0, hash: GENESIS };
  let witnessed = witness === null || witness.seq === 0;
  for (;;) {
    const rows = context.sql.all<AuditRecord>(
      'select * from audit where seq > ? order by seq limit ?',
      last.seq,
      WALK,
    );
    for (const row of rows) {
      const isNext = row.seq === last.seq + 1 && row.prev === last.hash;
      if (!isNext || linkOf(context, row) !== row.hash) return { whole: false, brokenAt: row.seq };
      if (witness !== null && row.seq === witness.seq) {
        if (row.hash !== witness.hash) return { whole: false, brokenAt: row.seq };
        witnessed = true;
      }
      last = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < WALK) break;
  }
  return witnessed ? { whole: true, head: last } : { whole: false, brokenAt: last.seq + 1 };
}
