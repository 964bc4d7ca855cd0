import type { Actor } from '#shared/kernel/actor.ts';
import {
  type Decision,
  type Doc,
  type DocSource,
  type Effect,
  type Facts,
  type Mutation,
  offsetKey,
} from '#shared/kernel/mutation.ts';
import { decide } from '#shared/sync/decide.ts';

export const presidency: Actor = {
  person: 'per_presidency',
  device: 'dev_presidency',
  state: null,
  delegation: 'presidency',
  roles: ['presidencyAdmin'],
  institution: null,
  unit: null,
};
export const chileanDelegate: Actor = {
  person: 'per_chile',
  device: 'dev_chile',
  state: 'CL',
  delegation: 'CL',
  roles: ['delegate'],
  institution: 'ministry',
  unit: null,
};

export interface World extends DocSource {
  /** Decides and, if accepted, applies. `facts: null` is a phone without the server. */
  act(input: {
    name: string;
    args: unknown;
    actor?: Actor;
    facts?: Facts | null;
    /** By the clock of whoever acts, if that is another. */
    madeAt?: number;
  }): Decision;
  all(): Doc[];
}

/** Documents in memory with the real `decide`: the minimum to run the mutations of a meeting. */
export function createWorld(mutations: readonly Mutation[], clock: number | (() => number) = 0): World {
  const docs = new Map<string, Doc>();
  const source: DocSource = {
    one: (collection, id) => docs.get(`${collection}/${id}`) ?? null,
    within: (collection, parent) =>
      [...docs.values()].filter((doc) => doc.collection === collection && doc.parent === parent),
  };

  function apply(effect: Effect) {
    if (effect.op === 'forward') return;
    const key = `${effect.collection}/${effect.id}`;
    const known = docs.get(key);
    if (effect.op === 'remove') docs.delete(key);
    else if (effect.op === 'create') {
      const { collection, id, parent, audience, body } = effect;
      docs.set(key, { collection, id, parent, audience, rev: 1, body });
    } else if (known !== undefined) {
      const { audience = known.audience, fields } = effect;
      docs.set(key, { ...known, audience, rev: known.rev + 1, body: { ...known.body, ...fields } });
    }
  }

  return {
    ...source,
    all: () => [...docs.values()],
    act({
      name,
      args,
      actor = presidency,
      facts = null,
      madeAt = typeof clock === 'number' ? clock : clock(),
    }) {
      const mutation = mutations.find((each) => each.name === name);
      if (mutation === undefined) throw new Error(`no mutation ${name}`);
      const now = typeof clock === 'number' ? clock : clock();
      const decision = decide({ mutation, args, source, actor, now, madeAt, facts: () => facts });
      if (decision.accepted) for (const effect of decision.effects) apply(effect);
      return decision;
    },
  };
}

export function factsOf(...known: { startsAt: string; timeZone: string; offset: number }[]): Facts {
  const offsets = known.map(({ startsAt, timeZone, offset }) => [
    offsetKey({ timeZone, wallTime: startsAt }),
    offset,
  ]);
  return { numbers: {}, offsets: Object.fromEntries(offsets) };
}

export const MEETING = 'mtg_founding';
export const closedCard = {
  open: false,
  room: null,
  pickUp: null,
  liaison: null,
  emergency: null,
  hotel: null,
};

/** A virtual meeting of one day in Madrid. */
export const meetingArgs = {
  meeting: MEETING,
  title: { es: 'Presentación de CLASI' },
  summary: null,
  type: 'presentation',
  format: 'virtual',
  startsOn: '2026-06-25',
  endsOn: '2026-06-25',
  precision: 'day',
  timeZone: 'Europe/Madrid',
  city: { es: 'Madrid' },
  venue: { es: 'Reunión virtual' },
  condition: null,
  decideBy: null,
  fallback: null,
  languages: ['es', 'pt', 'en'],
  interpretation: [{ language: 'es', channel: '2' }],
  orderLanguage: 'es',
  practicalNote: {},
  card: closedCard,
  state: 'planned',
} as const;

export const itemArgs = {
  item: 'agi_opening',
  meeting: MEETING,
  number: '1',
  class: null,
  kind: 'opening',
  title: { es: 'Apertura' },
  summary: null,
  startsAt: '2026-06-25T15:00',
  timeZone: 'Europe/Madrid',
  durationMinutes: 40,
  room: null,
  speakers: [],
  order: 10,
} as const;
