import type { Actor } from '#shared/kernel/actor.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';

const of = (key: string, roles: Actor['roles'], state: string | null, delegation: string | null) =>
  actorWith(roles, { person: `per_${key}`, state, delegation });
export const chair = of('chair', ['presidencyDelegate'], null, 'presidency');
export const cosi = of('cosi', ['counterpart'], null, 'eu-cosi');
export const europol = of('europol', ['counterpart'], null, 'europol');
export const chile = of('chile', ['delegate'], 'CL', 'CL');
export const ecuador = of('ecuador', ['pointOfContact'], 'EC', 'EC');
/** Of a state that meets with the committee and is none of the region. */
export const spain = of('spain', ['delegate'], 'ES', 'ES');
export const officer = of('officer', ['fieldOfficer'], 'CL', 'CL');
export const observer = of('observer', ['observer'], null, 'eu-cosi');
export const programme = of('programme', ['programmeSupport'], null, 'el-paccto');
export const ameripol = of('ameripol', ['partnerAnalyst'], 'XA', 'ameripol');
export const unseated = of('unseated', ['counterpart'], null, null);
export const posing = of('posing', ['counterpart'], null, 'ameripol');

export const DAY = 86_400_000;
export const START = Date.UTC(2026, 5, 1, 12);
export const TOPIC = {
  topic: 'top_1',
  counterpart: 'eu-cosi',
  title: { es: 'Temas' },
  field: 'strategy',
  about: null,
};

export const asked = { topic: 'top_1', text: { es: '¿Qué puertos?' }, due: '2026-06-10' };
export const prepared = {
  ...{ draft: 'dpr_1', topic: 'top_1', kind: 'position', delegation: 'CL' },
  ...{ text: { es: 'Puertos del Pacífico' }, marking: 'amber' },
};
export const given = { draft: 'dpr_1', topic: 'top_1', given: 'dct_1', text: prepared.text };
export const item = {
  item: 'jit_1',
  topic: 'top_1',
  title: { es: 'Puertos' },
  why: null,
  agenda: 'ours',
  side: 'ours',
};

/** A committee whose chair opened one topic with COSI and called one meeting, at `now`. */
export function createDialogueWorld(now = START) {
  const world = createRuleWorld({ now });
  const act = (actor: Actor, name: string, args: object) =>
    codeOf(world.act(actor, `dialogue.${name}`, args));
  const reads = (actor: Actor, id: string) => world.readBy(actor, 'committee').some((doc) => doc.id === id);
  const opened = [
    act(chair, 'open_topic', TOPIC),
    codeOf(world.act(chair, 'meetings.schedule', meetingArgs)),
  ];
  if (opened.some((code) => code !== 'accepted')) throw new Error(opened.join(' '));
  return {
    world,
    act,
    reads,
    bodyOf: (id: string) => world.docs('committee').find((doc) => doc.id === id)?.body,
    /** Who of these reads it, by the names above. */
    readers: (id: string) =>
      Object.entries({
        chair,
        cosi,
        europol,
        chile,
        ecuador,
        spain,
        officer,
        observer,
        programme,
        ameripol,
        unseated,
      })
        .filter(([, actor]) => reads(actor, id))
        .map(([name]) => name),
  };
}
