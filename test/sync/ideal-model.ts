import { COMMITTEE } from '#shared/kernel/compartments.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import { HOMES, STATES } from './ideal-cast.ts';
import type { World } from './world.ts';

/**
 * What was done, as a clerk would keep it on cards: from the acts alone that were accepted, in their order, and without
 * any of the code that decides them.
 */
type Card = Record<string, unknown>;

/** One release as it was authorised. */
export interface Expected {
  readonly number: number;
  readonly summary: unknown;
  readonly coveringNote: { readonly number: string };
  readonly readers: readonly string[];
  /** By the id of the link without its prefix. */
  readonly items: ReadonlyMap<string, Card>;
  /** Amounts by place, '' for the whole state. */
  readonly figures: ReadonlyMap<string, number>;
}
export interface Model {
  /** What stands, by state; null: nothing. */
  readonly standing: ReadonlyMap<string, Expected | null>;
  /** Released profiles by id. */
  readonly networks: ReadonlyMap<string, Card>;
  /** Progress last said, by state. */
  readonly progress: ReadonlyMap<string, string>;
  readonly releases: number;
}

export interface Done {
  readonly name: string;
  readonly args: JsonObject;
  readonly at: number;
  readonly person: string;
}

export function doneIn(world: World, compartment: string): Done[] {
  return world
    .sql(compartment)
    .all<{ name: string; args: string; at: number; person: string }>(
      `select name, envelope ->> 'args' as args, made_at as at, person from mutation
         where status = 'accepted' and envelope is not null order by seq`,
    )
    .map(({ args, ...rest }) => ({ ...rest, args: JSON.parse(args) as JsonObject }));
}

const short = (id: unknown) => String(id).replace(/^[a-z]{3}_/, '');

interface Home {
  readonly authorised: Map<number, Expected>;
  readonly networks: Map<string, Card>;
  progress: string | null;
}

function readHome(world: World, compartment: string): Home {
  const written: Card = {};
  const links = new Map<string, Card>();
  const sections = new Map<string, Card>();
  const choices: { at: number; place: string; amount: number }[] = [];
  const profiles = new Map<string, Card>();
  const networks = new Map<string, Card>();
  const authorised = new Map<number, Expected>();
  let progress: string | null = null;
  const steps: Record<string, string> = {
    confirm: 'confirmed',
    doubt: 'candidate',
    rest: 'dormant',
    wake: 'confirmed',
  };
  const from: Record<string, readonly string[]> = {
    ...{ confirm: ['candidate'], doubt: ['confirmed'], rest: ['confirmed'], wake: ['dormant', 'dismantled'] },
  };
  function figures(): Map<string, number> {
    const found = new Map<string, number>();
    for (const { status, counts } of sections.values()) {
      if (status !== 'answered') continue;
      for (const { place, amount } of counts as { place: string | null; amount: number }[])
        found.set(place ?? '', amount);
    }
    for (const { place, amount } of choices.sort((left, right) => left.at - right.at))
      found.set(place, amount);
    return found;
  }
  for (const { name, args, at } of doneIn(world, compartment)) {
    const { state: _, edition: __, ...given } = args as Card;
    if (name === 'contributions.write') Object.assign(written, given);
    else if (name === 'contributions.link') links.set(short(given.link), { ...given, leftOut: null });
    else if (name === 'contributions.edit_link')
      Object.assign(links.get(short(given.link)) ?? {}, given.fields);
    else if (name === 'contributions.ask_section')
      sections.set(String(given.section), { status: 'asked', counts: [] });
    else if (name === 'contributions.answer_section')
      Object.assign(sections.get(String(given.section)) ?? {}, { status: 'answered', counts: given.counts });
    else if (name === 'contributions.return_section')
      Object.assign(sections.get(String(given.section)) ?? {}, { status: 'returned' });
    else if (name === 'contributions.choose_figure') {
      const { place, amount } = given.count as { place: string | null; amount: number };
      choices.push({ at, place: place ?? '', amount });
    } else if (name === 'contributions.tell_progress') progress = String(given.status);
    else if (name === 'contributions.authorise')
      authorised.set(authorised.size + 1, {
        number: authorised.size + 1,
        summary: structuredClone(written.summary),
        coveringNote: structuredClone(written.coveringNote) as { number: string },
        readers: [...((written.readers as string[] | undefined) ?? [])],
        items: new Map(
          [...links]
            .filter(([, link]) => link.leftOut === null)
            .map(([id, link]) => [id, structuredClone(link)]),
        ),
        figures: figures(),
      });
    else if (name === 'networks.describe') {
      const { network, ...profile } = given;
      profiles.set(String(network), { ...profile, status: 'candidate' });
    } else if (name === 'networks.edit')
      Object.assign(profiles.get(String(given.network)) ?? {}, given.fields);
    else if (name === 'networks.step') {
      const [id, step] = [String(given.network), String(given.step)];
      const profile = profiles.get(id) ?? {};
      if (from[step]?.includes(String(profile.status)) === true) profile.status = steps[step];
    } else if (name === 'networks.authorise')
      networks.set(String(given.network), structuredClone(profiles.get(String(given.network)) ?? {}));
    else if (name === 'networks.take_back') networks.delete(String(given.network));
  }
  return { authorised, networks, progress };
}

/** What must stand once everything that was handed on has arrived. */
export function expectedOf(world: World): Model {
  const homes = new Map(STATES.map((state, index) => [state as string, readHome(world, HOMES[index] ?? '')]));
  const standing = new Map<string, Expected | null>(STATES.map((state) => [state, null]));
  const seen = new Set<string>();
  let isCollecting = false;
  for (const { name, args } of doneIn(world, COMMITTEE)) {
    const { state, number, step } = args as { state: string; number: number; step: string };
    if (name === 'editions.move_on') isCollecting = step !== 'end_collection';
    const isOfRelease = name === 'ideal.receive' || name === 'ideal.take_back';
    // Whatever arrives again says nothing new.
    if (!isOfRelease || seen.has(`${name} ${state} ${number}`)) continue;
    seen.add(`${name} ${state} ${number}`);
    if (name === 'ideal.receive' && !isCollecting) continue;
    standing.set(state, name === 'ideal.receive' ? (homes.get(state)?.authorised.get(number) ?? null) : null);
  }
  return {
    standing,
    networks: new Map([...homes.values()].flatMap(({ networks }) => [...networks])),
    progress: new Map(
      [...homes].flatMap(([state, { progress }]) => (progress === null ? [] : [[state, progress] as const])),
    ),
    releases: [...homes.values()].reduce((sum, { authorised }) => sum + authorised.size, 0),
  };
}
