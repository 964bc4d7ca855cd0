import { createNotEmptyError } from '#shared/people/people.errors.ts';
import { appointTo } from './appoint.ts';
import { deedOf } from './audit.ts';
import { type Invitation, issueCode } from './codes.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
import { addPerson } from './persons.repository.ts';

/**
 * The code of the first administrator of the presidency. It can be asked for again until a device is enrolled; after
 * that nobody, not even the host, creates people this way.
 * @throws `people.not_empty`
 */
export function bootstrap(context: IdentityContext, { label }: { label: string }): Invitation {
  const { sql } = context;
  const deed = deedOf('people.bootstrap');
  return perform(context, { deed }, () => {
    if (!isEmpty(context)) throw createNotEmptyError();
    const person = sql.get<{ id: string }>('select id from person')?.id ?? addFirst(context, label);
    deed.subject = person;
    return issueCode(context, { person, purpose: 'bootstrap', by: null });
  });
}

/** Somebody of the committee whom nobody there invites, since nobody can. */
export function addMember(context: IdentityContext, label: string): string {
  return addPerson(context, {
    state: null,
    delegation: null,
    label,
    roles: [],
    institution: null,
    unit: null,
    status: 'invited',
    createdBy: null,
  });
}

function addFirst(context: IdentityContext, label: string): string {
  const { sql, clock } = context;
  const person = addMember(context, label);
  appointTo(sql, { person, label, function: 'presidency', ground: 'first', since: clock() });
  return person;
}

/** Whether the host still has to hand out the first code: nobody is there but its owner, who has no device. */
export function isEmpty({ sql }: IdentityContext): boolean {
  const isEnrolled = sql.get('select 1 from device limit 1') !== undefined;
  return !isEnrolled && sql.all('select id from person limit 2').length < 2;
}
