import type { OwnRole } from '#shared/kernel/actor.ts';
import { isPartnerBody } from '#shared/kernel/bodies.ts';
import type { MandateFunction } from '#shared/mandates/mandates.schemas.ts';
import { createNotEmptyError } from '#shared/people/people.errors.ts';
import { misfitOf, type Place } from '#shared/people/people.rules.ts';
import { createCodeUnknownError } from '#shared/session/session.errors.ts';
import { appointTo } from './appoint.ts';
import { deedOf } from './audit.ts';
import { type Invitation, issueCode } from './codes.ts';
import type { IdentityContext } from './identity-context.ts';
import { perform } from './perform.ts';
import { addPerson, findPerson, type PersonRow } from './persons.repository.ts';

export type DemoPerson = Place & {
  /** Fixed, so that the demo's other data can name it: `per_…`. */
  readonly id: string;
  readonly label: string;
  readonly institution: PersonRow['institution'];
  readonly roles: readonly OwnRole[];
  /** What the person holds by mandate, since long before the day of the demo. */
  readonly functions: readonly MandateFunction[];
};

function isDemo({ sql }: IdentityContext): boolean {
  return sql.get('select 1 from meta where key = ?', 'demo') !== undefined;
}

/** Who founded each state of the demo and confirmed it, and who witnessed a partner body: the lists show it. */
function tellFoundings({ sql, clock }: IdentityContext, people: readonly DemoPerson[]): void {
  const founder = people.find(({ functions }) => functions.includes('presidency'));
  const administrators = people.filter(({ roles }) => roles.includes('nationalAdmin'));
  for (const { id, state } of administrators) {
    const second = people.find((each) => each.state === state && each.id !== id);
    if (founder === undefined || state === null || second === undefined) continue;
    sql.run('update person set created_by = ? where id = ? and created_by is null', founder.id, id);
    sql.run('update state set first = ?, second = ? where code = ? and first is null', id, second.id, state);
    const witness = administrators.find((each) => each.state !== state && !isPartnerBody(each.state));
    if (!isPartnerBody(state) || witness === undefined) continue;
    sql.run(
      'update state set compared_at = ?, witness = ?, witnessed_at = ? where code = ? and witness is null',
      clock(),
      witness.id,
      clock(),
      state,
    );
  }
}

/** Who holds an office did some of what stands in the demo in the year before. */
const HELD_BEFORE = 800 * 86_400_000;

/**
 * People of the demo, their states founded, and a fresh code for each. Only in a database that was the demo's from its
 * first row: nobody can add real people, or make their codes, this way.
 * @throws `people.not_empty`
 */
export function seedDemo(
  context: IdentityContext,
  { people }: { people: readonly DemoPerson[] },
): Invitation[] {
  const { sql, clock } = context;
  const deed = deedOf('people.seed_demo', { details: { people: people.length } });
  return perform(context, { deed }, () => {
    if (!isDemo(context) && sql.get('select 1 from person limit 1') !== undefined)
      throw createNotEmptyError();
    sql.run('insert into meta (key, value) values (?, ?) on conflict (key) do nothing', 'demo', '1');
    const codes = people.map((person) => {
      const misfit = misfitOf(person);
      if (misfit !== null) throw misfit;
      if (findPerson(context, person.id) === null) {
        const { functions, ...account } = person;
        addPerson(context, { ...account, status: 'invited', createdBy: null });
        const { id, label } = person;
        for (const given of functions)
          appointTo(sql, {
            person: id,
            label,
            function: given,
            ground: 'demo',
            since: clock() - HELD_BEFORE,
          });
      }
      if (person.state !== null) {
        sql.run(
          `insert into state (code, status, founded_at, confirmed_at) values (?, 'active', ?, ?)
           on conflict (code) do nothing`,
          person.state,
          clock(),
          clock(),
        );
      }
      return issueCode(context, { person: person.id, purpose: 'demo', by: null });
    });
    tellFoundings(context, people);
    return codes;
  });
}

/**
 * One more code for somebody of the demo; those given before stay valid, so that its links do.
 * @throws `session.code_unknown` in a database that is not the demo's, or for somebody who is not in it
 */
export function enterDemo(context: IdentityContext, { person }: { person: string }): Invitation {
  const deed = deedOf('people.enter_demo', { subject: person });
  return perform(context, { deed }, () => {
    if (!isDemo(context) || findPerson(context, person) === null) throw createCodeUnknownError();
    return issueCode(context, { person, purpose: 'demo', by: null, isFurther: true });
  });
}
