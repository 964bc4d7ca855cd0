import type { RatedPanel, ShownColumn } from '#shared/figures/figures.schemas.ts';
import { hasRole } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { canonicalJson, type Json } from '#shared/kernel/json.ts';
import type {
  Panel,
  PanelArea,
  PanelEvidence,
  PanelFigure,
  RatingSheet,
} from '#shared/panels/panels.schemas.ts';
import { HOMES, STATES } from './ideal-cast.ts';
import { noteLeaks } from './ideal-laws.ts';
import { type IdealLife, marksIn, rowsOf } from './ideal-life.ts';
import { type Breach, checkSettled } from './laws.ts';
import { RATERS } from './rating-cast.ts';
import { type HomeCards, homeCards, standingFigures } from './rating-model.ts';
import type { Phone, World } from './world.ts';

const COLLECTIONS = [
  ...['panels', 'panelSeats', 'seatings', 'seatHolders', 'panelAreas', 'ratingSheets', 'sheetHandIns'],
  ...['panelEvidence', 'evidenceUses', 'panelFigures', 'contributions', 'links', 'consents', 'materials'],
  ...['ratedPanels', 'batches', 'regionalFigures', 'shownColumns', 'releases', 'releasedItems'],
] as const;

const cards = new WeakMap<World, Map<string, { readonly seq: number; readonly home: HomeCards }>>();
/** The same as long as nothing is decided. */
function homeOf(world: World, state: string): HomeCards {
  const known = cards.get(world) ?? new Map<string, { seq: number; home: HomeCards }>();
  cards.set(world, known);
  const { seq } = world.server(`state:${state}`).head();
  const last = known.get(state);
  if (last?.seq === seq) return last.home;
  const home = homeCards(world, state);
  known.set(state, { seq, home });
  return home;
}

/** Whether somebody is of the panel of their state now: closes it, signs for it, or sits in it. */
function isOfPanel(world: World, { actor }: Phone): boolean {
  if (hasRole(actor, 'pointOfContact', 'nationalAuthoriser')) return true;
  return [...homeOf(world, actor.state ?? '').holders.values()].includes(actor.person);
}

/** Whether a mark may reach a phone now. From `domain.md` §1.8 and the design, not from the code that decides it. */
function mayHear(world: World, phone: Phone, mark: string, { said }: IdealLife): boolean {
  const typed = said.get(mark);
  const { actor, compartment } = phone;
  if (typed === undefined) return true;
  if (typed.kind === 'rating' || typed.kind === 'panel' || typed.kind === 'label') {
    if (compartment === COMMITTEE || actor.state !== typed.state) return false;
    if (typed.person === actor.person) return true;
    if (typed.kind === 'label') return hasRole(actor, 'pointOfContact');
    if (!isOfPanel(world, phone)) return false;
    if (typed.kind === 'panel') return true;
    return [...homeOf(world, typed.state).everShown].some((reason) => reason === mark);
  }
  if (!RATERS.has(actor.person)) return true;
  // Of its state's work a panel reads what could go out.
  return actor.state === typed.state && typed.kind === 'statement' && isOfPanel(world, phone);
}

/** Everything that the server gives is looked at: words, whose sheets they are, and who is named. */
export function noteRatingLeaks(life: IdealLife, phone: Phone, answer: string): void {
  noteLeaks(life, { phone, answer, may: mayHear });
  const { actor, compartment } = phone;
  const knowsNames = compartment !== COMMITTEE && hasRole(actor, 'pointOfContact');
  for (const [person] of answer.matchAll(/per_(?:cl|ec)[A-Z][a-zA-Z]+/g))
    if (!knowsNames && person !== actor.person && RATERS.has(person))
      life.leaks.push(`${phone.name} heard of ${person}`);
}

const canonical = (value: unknown) => canonicalJson((value ?? null) as Json);
function differ(what: string, is: unknown, should: unknown): string[] {
  return canonical(is) === canonical(should) ? [] : [`${what} is ${canonical(is)}, not ${canonical(should)}`];
}

const STATUS = (closed: number, counted: number, isFinal: boolean) =>
  isFinal
    ? 'final'
    : closed > counted
      ? (['', 'counting', 'counting_again'][closed] ?? '')
      : (['first_round', 'second_round'][counted] ?? '');

/** Holds at every moment: what stands in a state is what its clerk wrote. */
function findWrongPanel(world: World, state: string): string[] {
  const home = homeOf(world, state);
  const at = `state:${state}`;
  const figures = new Map(
    rowsOf<PanelFigure>(world, at, 'panelFigures').map(({ body }) => [body.area as string, body]),
  );
  const areas = new Map(
    rowsOf<PanelArea>(world, at, 'panelAreas').map(({ body }) => [body.area as string, body]),
  );
  const faults = [...home.areas.values()].flatMap((card) => {
    const { edition: _, method: __, inputHash: ___, at: ____, ...figure } = figures.get(card.area) ?? {};
    const grades = (figure as Partial<PanelFigure>).evidence?.map(
      ({ source, information, count }) => [`${source}${information}`, count] as const,
    );
    const is = grades === undefined ? null : { ...figure, evidence: Object.fromEntries(grades) };
    const area = areas.get(card.area);
    const status = STATUS(card.closed, card.counted, card.isFinal);
    return [
      ...differ(`figure of ${card.area}`, is, card.figure),
      ...differ(`status of ${card.area}`, area?.status, status),
      ...differ(`contested of ${card.area}`, area?.contested, card.contested),
      ...differ(`spread of ${card.area}`, area?.spread, card.spread),
      ...differ(`reasons of ${card.area}`, area?.reasons, card.reasons),
    ];
  });
  return [
    ...differ('areas', [...areas.keys()].sort(), [...home.areas.keys()].sort()),
    ...differ(
      'areas with a figure',
      [...figures.keys()].filter((each) => !home.areas.has(each)),
      [],
    ),
    ...faults,
  ].map((fault) => `${state}: ${fault}`);
}

/** Sheets that somebody's phone shows and did not write, and figures of a region of two. */
function findForeign({ world }: IdealLife): string[] {
  return world.phones.flatMap((phone) => {
    const all = <B>(name: string) =>
      phone.client.replica.all(name) as unknown as readonly { id: string; body: B }[];
    const foreign = all<RatingSheet>('ratingSheets').filter(({ body }) => body.person !== phone.actor.person);
    const region = all('regionalFigures');
    return [...foreign, ...region].map(({ id }) => `${phone.name} has ${id}`);
  });
}

export function checkRatingAlways(life: IdealLife): Breach[] {
  const { world } = life;
  return [
    ...life.leaks.map((detail): Breach => ({ law: 'leak', detail })),
    ...findForeign(life).map((detail): Breach => ({ law: 'leak', detail })),
    ...STATES.flatMap((state) => findWrongPanel(world, state)).map(
      (detail): Breach => ({ law: 'untrue', detail }),
    ),
  ];
}

function findWrongRelease(world: World, state: string, number: number | undefined): string[] {
  const [rated, ...others] = rowsOf<RatedPanel>(world, COMMITTEE, 'ratedPanels').filter(
    ({ body }) => body.state === state,
  );
  const release = rowsOf<Panel>(world, `state:${state}`, 'panels')[0]?.body.release;
  const is = rated === undefined ? null : rated.body;
  const content =
    is === null
      ? null
      : {
          seats: is.seats.map(({ institution, office }) => `${institution} ${office}`).sort(),
          showsColumn: is.showsColumn,
          areas: Object.fromEntries(
            is.areas.map(({ area, sheets, values, contested }) => [area, { sheets, values, contested }]),
          ),
        };
  const should = number === undefined ? null : homeOf(world, state).authorised.get(number);
  const isWaiting = release?.status === 'authorised' || release?.status === 'taking_back';
  const columns = rowsOf<ShownColumn>(world, COMMITTEE, 'shownColumns').filter(
    ({ body }) => body.state === state,
  );
  return [
    ...differ('number that stands', is?.number, number),
    ...differ('content', content, should),
    ...differ('what the state believes to stand', release?.standing, number),
    ...(others.length > 0 ? ['several releases'] : []),
    ...(isWaiting ? [`the state waits: ${release?.status}`] : []),
    ...(columns.length > 0 && is?.showsColumn !== true ? ['a column is shown that is not to be'] : []),
  ].map((fault) => `${state}: ${fault}`);
}

/** What a panel reads says what a link says that is not left out. */
function findOldEvidence(world: World, state: string): string[] {
  const { statements } = homeOf(world, state);
  return rowsOf<PanelEvidence>(world, `state:${state}`, 'panelEvidence').flatMap(({ id, body }) =>
    body.items
      .map(({ statement }) => statement.es ?? '')
      .filter((statement) => !statements.has(statement))
      .map((statement) => `${state}: ${id} still says ${statement}`),
  );
}

/** What a phone shows and stores of others' ratings is of what the panel was to read, and it is of the panel. */
async function findKept(life: IdealLife): Promise<string[]> {
  const kept = await Promise.all(
    life.world.phones.map(async (phone) => {
      const { segments } = await phone.store.load();
      const shown = COLLECTIONS.map((name) => phone.client.replica.all(name));
      return [...marksIn(JSON.stringify([shown, segments]))]
        .filter((mark) => !mayHear(life.world, phone, mark, life))
        .map((mark) => `${phone.name} keeps ${mark}, ${JSON.stringify(life.said.get(mark))}`);
    }),
  );
  return kept.flat();
}

/** Holds once the network has been good for a while, and all that was handed on has arrived. */
export async function checkRating(life: IdealLife): Promise<Breach[]> {
  const { world } = life;
  const standing = standingFigures(world);
  const untrue = [
    ...STATES.flatMap((state) => findWrongRelease(world, state, standing.get(state))),
    ...STATES.flatMap((state) => findOldEvidence(world, state)),
    ...STATES.flatMap((state) =>
      [...homeOf(world, state).areas.values()]
        .filter(({ closed, counted }) => closed > counted)
        .map(({ area }) => `${state}: ${area} was closed and not counted`),
    ),
    ...rowsOf(world, COMMITTEE, 'regionalFigures').map(({ id }) => `${id} is of fewer than five`),
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

/** What happened that the names of people's acts do not say. */
export function eventsOf({ world }: IdealLife): Record<string, number> {
  const events: Record<string, number> = {};
  for (const state of STATES)
    for (const [name, n] of Object.entries(homeOf(world, state).events))
      events[name] = (events[name] ?? 0) + n;
  const made = rowsOf<{ madeAt: number | null }>(world, COMMITTEE, 'batches');
  events['figures.make_batch accepted'] = made.filter(({ body }) => body.madeAt !== null).length;
  events['a column is shown'] = rowsOf(world, COMMITTEE, 'shownColumns').length;
  return events;
}
