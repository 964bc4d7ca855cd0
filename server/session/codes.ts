import { rolesAndOffices } from '#shared/kernel/actor.ts';
import { CodedError } from '#shared/kernel/errors.ts';
import { createId, crockford } from '#shared/kernel/ids.ts';
import {
  createCodeExpiredError,
  createCodeReplacedError,
  createCodeUnknownError,
  createCodeUsedError,
  createTypedCodeClosedError,
} from '#shared/session/session.errors.ts';
import {
  CODE_LIFETIME_MS,
  LINK_CODE_LENGTH,
  MAX_WRONG_CODES,
  normaliseCode,
  showCode,
  TYPED_CODE_LENGTH,
} from '#shared/session/session.rules.ts';
import type { LookAnswer } from '#shared/session/session.schemas.ts';
import { forgetOldAttempts } from './attempts.ts';
import { type Deed, deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { officesOf } from './mandates.repository.ts';
import { type Payer, perform } from './perform.ts';
import { findPerson, type PersonRow } from './persons.repository.ts';

export interface Invitation {
  readonly person: string;
  readonly code: string;
  readonly linkCode: string;
  readonly expiresAt: number;
}

export type CodeRow = {
  id: string;
  person: string;
  purpose: string;
  expires_at: number;
  used_at: number | null;
  used_by: string | null;
  withdrawn_at: number | null;
  /** Id of the newer code that replaced it. */
  replaced_by: string | null;
  /** How many wrong codes had been tried in all when it was given. */
  wrong_before: number;
};

/** Codes from one address that do not exist: from the sixth within a minute on the only answer is to wait. */
export function codePayer(source: string): Payer {
  return { limit: { key: `code:${source}`, failures: 5 } };
}

/**
 * One wrong code in this many is counted, for all of them: a flood of wrong codes must not become a flood of writes.
 */
const SAMPLE = 64;

function wrongCodes({ sql }: IdentityContext): number {
  return Number(sql.get<{ value: string }>("select value from meta where key = 'wrong_codes'")?.value ?? '0');
}

/** Call it outside a transaction that the wrong code would roll back. */
function countWrongCode(context: IdentityContext): void {
  if ((context.random(1)[0] ?? 0) % SAMPLE !== 0) return;
  context.sql.run(
    `insert into meta (key, value) values ('wrong_codes', ?) on conflict (key) do update set value = excluded.value`,
    String(wrongCodes(context) + SAMPLE),
  );
}

/**
 * Withdraws the person's earlier codes: one person, one valid code.
 * @param replacedBy the code that takes their place, if there is one
 */
export function withdrawCodes(
  { sql, clock }: IdentityContext,
  person: string,
  replacedBy: string | null = null,
): void {
  sql.run(
    `update code set withdrawn_at = ?, replaced_by = ?
     where person = ? and used_at is null and withdrawn_at is null`,
    clock(),
    replacedBy,
    person,
  );
}

/**
 * One code in two forms, to type and to scan; only their hashes are stored.
 * @param isFurther the person's earlier codes stay valid: only in the demo
 */
export function issueCode(
  context: IdentityContext,
  {
    person,
    purpose,
    by,
    isFurther = false,
  }: { person: string; purpose: string; by: string | null; isFurther?: boolean },
): Invitation {
  const { sql, clock, random, sha256 } = context;
  const id = createId({ prefix: 'cod', now: clock(), random });
  if (!isFurther) withdrawCodes(context, person, id);
  forgetOldAttempts(context);
  const typed = crockford(random(TYPED_CODE_LENGTH));
  const linkCode = crockford(random(LINK_CODE_LENGTH));
  const now = clock();
  const expiresAt = now + CODE_LIFETIME_MS;
  sql.run(
    `insert into code (id, typed_hash, link_hash, person, purpose, created_by, created_at, expires_at, wrong_before)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    sha256([typed]),
    sha256([linkCode]),
    person,
    purpose,
    by,
    now,
    expiresAt,
    wrongCodes(context),
  );
  return { person, code: showCode(typed), linkCode, expiresAt };
}

export function hasLiveCode({ sql, clock }: IdentityContext, person: string): boolean {
  const row = sql.get(
    'select 1 from code where person = ? and used_at is null and withdrawn_at is null and expires_at > ?',
    person,
    clock(),
  );
  return row !== undefined;
}

/**
 * The code that somebody typed or scanned, used or not. From here on failures count against the code.
 * @throws `session.code_unknown`, `session.code_replaced`, `session.code_expired` (also when withdrawn),
 * `session.typed_code_closed`
 */
export function findCode(
  context: IdentityContext,
  { typed, payer }: { typed: string; payer: Payer },
): CodeRow {
  const { sql, clock, sha256 } = context;
  const code = normaliseCode(typed);
  const isLink = code.length === LINK_CODE_LENGTH;
  const row = sql.get<CodeRow>(
    `select id, person, purpose, expires_at, used_at, used_by, withdrawn_at, replaced_by, wrong_before from code
     where ${isLink ? 'link_hash' : 'typed_hash'} = ?`,
    sha256([code]),
  );
  if (row === undefined) throw createCodeUnknownError();
  payer.limit = { key: `code-of:${row.id}`, failures: 10 };
  if (!isLink && wrongCodes(context) - row.wrong_before >= MAX_WRONG_CODES)
    throw createTypedCodeClosedError();
  if (row.replaced_by !== null) throw createCodeReplacedError();
  if (row.withdrawn_at !== null || row.expires_at <= clock()) throw createCodeExpiredError();
  return row;
}

/** `perform` for an act that needs a code. A code that does not exist is counted, locked out or not. */
export function withCode<T>(
  context: IdentityContext,
  acting: { deed: Deed; payer: Payer },
  work: (deed: Deed) => T,
): T {
  const { key } = acting.payer.limit;
  try {
    return perform(context, acting, () => work(acting.deed));
  } catch (error) {
    const isUnknown = acting.payer.limit.key === key;
    if (error instanceof CodedError && isUnknown) countWrongCode(context);
    throw error;
  }
}

export function requireOwner(context: IdentityContext, code: CodeRow): PersonRow {
  const person = findPerson(context, code.person);
  if (person === null || person.status === 'disabled') throw createCodeExpiredError();
  return person;
}

/** Says whose code it is and does not use it up: a link opened in a messenger's browser costs no code. */
export function look(
  context: IdentityContext,
  { code: typed, source }: { code: string; source: string },
): LookAnswer {
  const deed = deedOf('enrolment.look');
  const payer = codePayer(source);
  return withCode(context, { deed, payer }, () => {
    const code = findCode(context, { typed, payer });
    if (code.used_at !== null) throw createCodeUsedError();
    const person = requireOwner(context, code);
    context.sql.run('update code set looks = looks + 1 where id = ?', code.id);
    deed.subject = person.id;
    deed.state = person.state;
    const { label, state, delegation, institution, unit } = person;
    const roles = rolesAndOffices({ roles: person.roles, mandates: officesOf(context, person.id) });
    return {
      kind: 'clasi.enrolment_look',
      label,
      state,
      delegation,
      roles,
      institution,
      unit,
      expiresAt: code.expires_at,
    };
  });
}
