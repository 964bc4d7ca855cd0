import type { Contribution } from '#shared/contributions/contributions.schemas.ts';
import { LEAST_COUNT } from '#shared/contributions/suppression.rules.ts';
import type { Network, NetworkMerger } from '#shared/ideal/networks.schemas.ts';
import type { ReleasedFigureBody, ReleasedItemBody } from '#shared/ideal/released.schemas.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import type { Verdict } from '#shared/sync/protocol.ts';
import { ANALYST, HOMES, STATES } from './ideal-cast.ts';
import { EDITION, type IdealLife, marksIn, rowsOf } from './ideal-life.ts';
import { type Expected, expectedOf } from './ideal-model.ts';
import { type Breach, checkSettled } from './laws.ts';
import type { Phone, World } from './world.ts';

export const COLLECTIONS = [
  ...['contributions', 'sections', 'figureChoices', 'materials', 'links', 'consents', 'networkProfiles'],
  ...['reports', 'reviewSteps', 'editions', 'editionSteps', 'releases', 'releasedItems', 'releasedFigures'],
  ...['releaseReadings', 'openings', 'progress', 'networks', 'networkMergers'],
] as const;
/** Whose reports there are. */
const REPORTING = 'customs';
const RELEASED = ['releases', 'releasedItems', 'releasedFigures'] as const;

interface Answered {
  readonly pages?: readonly unknown[];
  readonly verdicts?: readonly Verdict[];
  readonly outcomes?: readonly Verdict[];
}

/** The marks of what an analyst may read now: of releases that stand and were opened to the body. */
function openedMarks(world: World): Set<string> {
  const opened = new Set(
    rowsOf<{ state: string; endedAt: number | null }>(world, COMMITTEE, 'openings')
      .filter(({ body }) => body.endedAt === null)
      .map(({ body }) => `ideal/of/${body.state}/${EDITION}`),
  );
  const rows = RELEASED.flatMap((collection) => rowsOf<Json>(world, COMMITTEE, collection));
  return marksIn(JSON.stringify(rows.filter(({ audience }) => opened.has(audience))));
}

function networkMarks(world: World): Set<string> {
  return marksIn(JSON.stringify(rowsOf(world, COMMITTEE, 'networks')));
}

/** The marks in requests for consent that are addressed to an institution. */
function shownTo(world: World, state: string | null, institution: string | null): Set<string> {
  const asked = rowsOf<{ originator: { institution?: string }; shown: Json }>(
    world,
    `state:${state}`,
    'consents',
  );
  const own = asked.filter(({ body }) => body.originator.institution === institution);
  return marksIn(JSON.stringify(own.map(({ body }) => body.shown)));
}

/** Whether a mark may reach a phone now. Written from `domain.md` §8.6 and not from the code that decides it. */
function mayHear(world: World, phone: Phone, mark: string, { said }: IdealLife): boolean {
  const typed = said.get(mark);
  if (typed === undefined || typed.kind === 'merger') return true;
  const { actor, compartment } = phone;
  if (compartment === COMMITTEE) {
    if (typed.kind === 'network') return networkMarks(world).has(mark) || actor.state === typed.state;
    if (typed.kind !== 'statement') return false;
    if (actor.person === ANALYST) return openedMarks(world).has(mark);
    return actor.state === typed.state;
  }
  if (actor.state !== typed.state) return false;
  if (hasRole(actor, 'institutionHead'))
    return (
      // The words that their consent was asked for, and the title of their own.
      shownTo(world, actor.state, actor.institution).has(mark) ||
      typed.kind === `to ${actor.institution}` ||
      (typed.kind === 'review' && actor.institution === REPORTING)
    );
  if (hasRole(actor, 'nationalAuthoriser')) return typed.kind !== 'review';
  return true;
}

/**
 * What was given to whom, at the moment when the server gave it.
 * @param may whether a mark may reach a phone now
 */
export function noteLeaks(
  life: IdealLife,
  { phone, answer, may = mayHear }: { phone: Phone; answer: string; may?: typeof mayHear },
): void {
  const { pages = [], verdicts = [], outcomes = [] } = JSON.parse(answer) as Answered;
  const decided = [...verdicts, ...outcomes].filter(({ id }) => !life.answered.has(id));
  for (const { id, status } of decided) if (status !== 'held') life.answered.add(id);
  for (const mark of marksIn(JSON.stringify([pages, decided])))
    if (!may(life.world, phone, mark, life))
      life.leaks.push(`${phone.name} heard ${mark}, ${JSON.stringify(life.said.get(mark))}`);
}

const same = (left: unknown, right: unknown) =>
  canonicalJson((left ?? null) as Json) === canonicalJson((right ?? null) as Json);

/** At every moment nobody reads a part of one release beside a part of another that was authorised without it. */
export function checkIdealAlways({ leaks }: IdealLife): Breach[] {
  return leaks.map((detail) => ({ law: 'leak', detail }));
}

function faultsOf(world: World, state: string, expected: Expected | null): string[] {
  const audience = `ideal/of/${state}/${EDITION}`;
  const of = <B>(collection: string) =>
    rowsOf<B>(world, COMMITTEE, collection).filter((row) => row.audience === audience);
  const [release, ...others] = of<{ number: number; summary: unknown; coveringNote: { number: string } }>(
    'releases',
  );
  const items = of<ReleasedItemBody>('releasedItems');
  const figures = of<ReleasedFigureBody>('releasedFigures');
  const isOpen = rowsOf<{ state: string; endedAt: number | null }>(world, COMMITTEE, 'openings').some(
    ({ body }) => body.state === state && body.endedAt === null,
  );
  const home = rowsOf<Contribution>(world, `state:${state}`, 'contributions')[0]?.body;
  const faults: string[] = [];
  if (home !== undefined && (home.status === 'authorised' || home.status === 'taking_back'))
    faults.push(`the state waits: ${home.status}`);
  if ((home?.standing ?? null) !== (expected?.number ?? null))
    faults.push(`the state believes ${home?.standing} to stand, not ${expected?.number}`);
  if (others.length > 0) faults.push('several releases');
  if (release?.body.number !== expected?.number)
    faults.push(`${release?.body.number} stands, not ${expected?.number}`);
  if (expected === null) {
    if (items.length + figures.length > 0) faults.push(`${items.length} items are left`);
    if (isOpen) faults.push('still open');
    return faults;
  }
  if (isOpen !== expected.readers.includes('XA')) faults.push(`open: ${isOpen}`);
  if (!same(release?.body.summary, expected.summary)) faults.push('another summary');
  if (release?.body.coveringNote.number !== expected.coveringNote.number) faults.push('another note');
  const wanted = [...expected.items].map(
    ([id, link]) => `${id} ${canonicalJson([link.statement, link.restrictions, link.exchange] as Json)}`,
  );
  const had = items.map(
    ({ id, body }) =>
      `${id.replace(`rli_${state}-`, '')} ${canonicalJson([body.statement, body.restrictions, body.exchange] as Json)}`,
  );
  if (!same(had.sort(), wanted.sort())) faults.push(`items ${had.join()} and not ${wanted.join()}`);
  if (figures.length !== expected.figures.size)
    faults.push(`${figures.length} figures and not ${expected.figures.size}`);
  for (const { body } of figures) {
    const amount = expected.figures.get(body.place ?? '');
    if (body.amount === null) continue;
    if (body.amount !== amount) faults.push(`${body.place} is ${body.amount} and not ${amount}`);
    if (body.amount < LEAST_COUNT) faults.push(`${body.place} is ${body.amount}`);
  }
  return faults;
}

function findWrongNetworks(world: World, expected: ReadonlyMap<string, Record<string, unknown>>): string[] {
  const had = rowsOf<Network>(world, COMMITTEE, 'networks');
  const mergers = rowsOf<NetworkMerger>(world, COMMITTEE, 'networkMergers');
  const faults = had.flatMap(({ id, body }) => {
    const { state: _, mergers: marked, proposed, at: __, ...profile } = body;
    const open = mergers.filter(
      ({ body: { status, one, other } }) => status === 'proposed' && (one === id || other === id),
    );
    const merged = mergers.filter(
      ({ body: { status, one, other } }) => status === 'merged' && (one === id || other === id),
    );
    return [
      ...(same(profile, expected.get(id))
        ? []
        : [
            `${id} is ${canonicalJson(profile as unknown as Json)}, not ${canonicalJson((expected.get(id) ?? null) as Json)}`,
          ]),
      ...(same([...marked].sort(), merged.map((each) => each.id).sort())
        ? []
        : [`${id} is marked ${marked.join()}, merged by ${merged.map((each) => each.id).join()}`]),
      ...(same([...proposed].sort(), open.map((each) => each.id).sort())
        ? []
        : [`${id} is asked about ${proposed.join()}, not ${open.map((each) => each.id).join()}`]),
    ];
  });
  const present = new Set(had.map(({ id }) => id));
  const torn = mergers
    .filter(({ body }) => body.status === 'merged')
    .filter(({ body }) => !present.has(body.one) || !present.has(body.other))
    .map(({ id }) => `${id} joins what nobody has`);
  const missing = [...expected.keys()].filter((id) => !present.has(id)).map((id) => `${id} is missing`);
  return [...faults, ...torn, ...missing];
}

/** What a phone keeps, in what it shows and in its store, is of what it may read now. */
async function findKept(life: IdealLife): Promise<string[]> {
  const networks = new Set(rowsOf(life.world, COMMITTEE, 'networks').map(({ id }) => id));
  // Former words of a profile that stands may wait for the disk to be tidied.
  const mayStore = (phone: Phone, mark: string) =>
    phone.compartment === COMMITTEE && networks.has(life.said.get(mark)?.network ?? '');
  const kept = await Promise.all(
    life.world.phones.map(async (phone) => {
      const { segments } = await phone.store.load();
      const shown = COLLECTIONS.map((name) => phone.client.replica.all(name));
      return Object.entries({ shows: shown, stores: segments }).flatMap(([does, what]) =>
        [...marksIn(JSON.stringify(what))]
          .filter((mark) => !mayHear(life.world, phone, mark, life))
          .filter((mark) => does !== 'stores' || !mayStore(phone, mark))
          .map((mark) => `${phone.name} ${does} ${mark}, ${JSON.stringify(life.said.get(mark))}`),
      );
    }),
  );
  return kept.flat();
}

/** Holds once the network has been good for a while, and all that was handed on has arrived. */
export async function checkIdeal(life: IdealLife): Promise<Breach[]> {
  const { world } = life;
  const expected = expectedOf(world);
  const untrue = [
    ...STATES.flatMap((state) =>
      faultsOf(world, state, expected.standing.get(state) ?? null).map((fault) => `${state}: ${fault}`),
    ),
    ...findWrongNetworks(world, expected.networks),
    ...rowsOf<{ state: string; status: string }>(world, COMMITTEE, 'progress')
      .filter(({ body }) => expected.progress.get(body.state) !== body.status)
      .map(({ id, body }) => `${id} says ${body.status}`),
    ...[COMMITTEE, ...HOMES].flatMap((name) => {
      const problem = world.server(name).verify();
      return problem === null ? [] : [`chain of ${name} broken at ${problem.seq}`];
    }),
  ];
  return [
    ...checkSettled({ world, collections: COLLECTIONS }),
    ...untrue.map((detail): Breach => ({ law: 'untrue', detail })),
    ...(await findKept(life)).map((detail): Breach => ({ law: 'leak', detail })),
  ];
}
