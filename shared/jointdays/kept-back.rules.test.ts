import { expect, test } from 'vitest';
import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { chair, ecuador, mexico, observer, peru } from '#shared/plans/pao.fixtures.ts';
import type { Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import { ameripol, createDayWorld, programme } from './jointdays.fixtures.ts';
import { keepsDays } from './kept-back.rules.ts';

test('the days of a joint action day are told to who works on it or reads it, and to others once it was published', () => {
  const docs = createDayWorld().docs();
  const pao = docs.find(({ id }) => id === 'pao_1') as Doc<OperationalPlan>;
  const ofAction = (id: string) => docs.find((doc) => doc.id === id) as Doc<Operation>;
  const kept = (actor: Actor, change: { id?: string; read?: string[]; published?: string[] } = {}) => {
    const { id = 'opa_1', read = [], published = [] } = change;
    return keepsDays(ofAction(id), {
      ...{
        actor,
        pao: pao.body,
        read: new Set(read),
        published: new Map(published.map((each) => [each, '2027-12-31'])),
      },
    });
  };
  // As long as a plan is drafted all who take part in it write down its days.
  for (const actor of [chair, ecuador, peru, ameripol])
    expect([actor.person, kept(actor)]).toEqual([actor.person, false]);
  for (const actor of [mexico, programme, observer]) {
    expect([actor.person, kept(actor)]).toEqual([actor.person, true]);
    expect(kept(actor, { read: ['opa_1'] })).toBe(false);
    expect(kept(actor, { published: ['opa_1'] })).toBe(false);
    expect(kept(actor, { published: ['opa_9'] })).toBe(true);
    // It goes on after what was published: another day of it may be one that they are not to know.
    const action = ofAction('opa_1');
    const goesOn = { ...action, body: { ...action.body, until: '2027-06-20' } };
    const published = new Map([['opa_1', '2027-06-08']]);
    expect(keepsDays(goesOn, { ...{ actor, pao: pao.body, read: new Set() }, published })).toBe(true);
    // Another action has no press hour.
    expect(kept(actor, { id: 'opa_2' })).toBe(false);
  }
});
