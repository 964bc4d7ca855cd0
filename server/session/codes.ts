import { createId, crockford } from '#shared/kernel/ids.ts';
import {
  createCodeExpiredError,
  createCodeReplacedError,
  createCodeUnknownError,
  createCodeUsedError,
} from '#shared/session/session.errors.ts';
import {
  CODE_LIFETIME_MS,
  LINK_CODE_LENGTH,
  normaliseCode,
  showCode,
  TYPED_CODE_LENGTH,
} from '#shared/session/session.rules.ts';
import type { LookAnswer } from '#shared/session/session.schemas.ts';
import { type AttemptLimit, forgetOldAttempts } from './attempts.ts';
import { deedOf } from './audit.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
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
  /** Id of the newer code it was withdrawn for. */
  replaced_by: string | null;
};

/** Wrong codes from one address: the sixth within a minute is not even looked at. */
export function codeLimit(source: string): AttemptLimit {
  return { key: `code:${source}`, failures: 5 };
}

/**
 * Withdraws what the person was given before: one person, one code that works.
 * @param replacedBy the code that takes their place, if one does
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

/** One code in two forms, to type and to scan; stored is only the hash of each. */
export function issueCode(
  context: IdentityContext,
  { person, purpose, by }: { person: string; purpose: string; by: string | null },
): Invitation {
  const { sql, clock, random, sha256 } = context;
  const id = createId({ prefix: 'cod', now: clock(), random });
  withdrawCodes(context, person, id);
  forgetOldAttempts(context);
  const typed = crockford(random(TYPED_CODE_LENGTH));
  const linkCode = crockford(random(LINK_CODE_LENGTH));
  const now = clock();
  const expiresAt = now + CODE_LIFETIME_MS;
  sql.run(
    `insert into code (id, typed_hash, link_hash, person, purpose, created_by, created_at, expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    sha256([typed]),
    sha256([linkCode]),
    person,
    purpose,
    by,
    now,
    expiresAt,
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
 * The code somebody typed or scanned, used or not.
 * @throws `session.code_unknown`, `session.code_replaced`, `session.code_expired` (also when withdrawn)
 */
export function findCode({ sql, clock, sha256 }: IdentityContext, typed: string): CodeRow {
  const code = normaliseCode(typed);
  const row = sql.get<CodeRow>(
    `select id, person, purpose, expires_at, used_at, used_by, withdrawn_at, replaced_by from code
     where ${code.length === LINK_CODE_LENGTH ? 'link_hash' : 'typed_hash'} = ?`,
    sha256([code]),
  );
  if (row === undefined) throw createCodeUnknownError();
  if (row.replaced_by !== null) throw createCodeReplacedError();
  if (row.withdrawn_at !== null || row.expires_at <= clock()) throw createCodeExpiredError();
  return row;
}

export function requireOwner(context: IdentityContext, code: CodeRow): PersonRow {
  const person = findPerson(context, code.person);
  if (person === null || person.status === 'disabled') throw createCodeExpiredError();
  return person;
}

/** Says whose code it is and uses nothing up: a link opened in a messenger's browser costs no code. */
export function look(
  context: IdentityContext,
  { code: typed, source }: { code: string; source: string },
): LookAnswer {
  const deed = deedOf('enrolment.look');
  return perform(context, { deed, limit: codeLimit(source) }, () => {
    const code = findCode(context, typed);
    if (code.used_at !== null) throw createCodeUsedError();
    const person = requireOwner(context, code);
    context.sql.run('update code set looks = looks + 1 where id = ?', code.id);
    deed.subject = person.id;
    deed.state = person.state;
    const { label, state, delegation, roles, institution, unit } = person;
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
