import type { Actor } from '#shared/kernel/actor.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Mandate } from '#shared/mandates/mandates.schemas.ts';
import { OF_CHILE, OF_ECUADOR } from '#shared/presidencies/handover.fixtures.ts';
import { actorWith, codeOf } from './deciding.ts';
import { createRuleWorld } from './rule-world.ts';

/** Whoever presides, for Chile. */
export const chair = actorWith([], {
  ...{ person: 'per_chair', state: null, delegation: 'presidency', institution: null, unit: null },
});
const adminOf = (state: string, person: string) =>
  actorWith(['nationalAdmin'], { person, state, delegation: state, institution: 'ministry' });
export const ecuador = adminOf('EC', 'per_ecuador');
/** Signs in with an account of Ecuador, and is the person who presides. */
export const chairInEcuador = adminOf('EC', chair.person);

export interface HandoverWorld {
  now: number;
  /** The code of the answer; without an actor whoever presides acts. */
  does(name: string, args: object, actor?: Actor): string;
  docs(): readonly Doc[];
  /** What some other part of the product has stored. */
  plant(doc: Doc): void;
  one(id: string): Doc | undefined;
}

/** A month before Chile's year ends, with Ecuador designated after it. */
export function createHandoverWorld(): HandoverWorld {
  const rules = createRuleWorld({ now: Date.UTC(2026, 11, 1, 15) });
  const body: Mandate = {
    ...{ person: chair.person, label: 'x', function: 'presidency', from: '2026-01-01', until: '2028-03-31' },
    ...{ basis: 'x', endedAt: null },
  };
  rules.plant('committee', {
    ...{
      collection: 'mandates',
      id: 'mdt_chair',
      parent: chair.person,
      audience: 'members/mandates',
      rev: 1,
    },
    body: { ...body },
  });
  const does = (name: string, args: object, actor: Actor = chair) => codeOf(rules.act(actor, name, args));
  for (const term of [OF_CHILE, OF_ECUADOR]) does('presidencies.designate', term);
  const docs = () => rules.docs('committee');
  return {
    get now() {
      return rules.now;
    },
    set now(now) {
      rules.now = now;
    },
    does,
    docs,
    plant: (doc) => rules.plant('committee', doc),
    one: (id) => docs().find((doc) => doc.id === id),
  };
}
