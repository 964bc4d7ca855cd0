import { commentHash } from '#shared/assessment/assessment.rules.ts';
import type { Comment } from '#shared/assessment/assessment.schemas.ts';
import { issuedId } from '#shared/assessment/assessment.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { createId, type IdPrefix } from '#shared/kernel/ids.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { appointed } from '#test/support/appointed.ts';
import { castOf, PRESIDENCY } from './ideal-cast.ts';
import { EDITION, rowsOf } from './ideal-life.ts';
import { moveSome, must } from './ideal-schedule.ts';
import { type Breach, checkAlways, checkSettled } from './laws.ts';
import { act, quieten } from './schedule.ts';
import { type Cast, createWorld, type Phone, settle, type World } from './world.ts';

const STEPS = 160;
/** Stands in all that only analysts read, and in nothing else. */
const STRICT = 'STRICT-';

const people = castOf([
  ['xa', 'xa', 'XA', 'partnerAnalyst', null, COMMITTEE, 0],
  ['xaSecond', 'xaSecond', 'XA', 'partnerAnalyst', null, COMMITTEE, -3 * 86_400_000],
  ['clAbroad', 'clContact', 'CL', 'pointOfContact', null, COMMITTEE, 60_000],
  ['clSecond', 'clSecond', 'CL', 'pointOfContact', null, COMMITTEE, 0],
  ['ecAbroad', 'ecContact', 'EC', 'pointOfContact', null, COMMITTEE, 5_000],
  ['clDelegate', 'clDelegate', 'CL', 'delegate', null, COMMITTEE, 0],
  ['admin', 'admin', null, null, null, COMMITTEE, 0],
]);
/** Analysts, two states that verify what they write, and the presidency. */
const CAST: Cast = {
  ...people,
  people: people.people.map((each) => ({ ...each, foreign: each.actor.state === 'XA' ? [] : [STRICT] })),
};

/** A fault added on purpose, to see that it is found. */
export interface ReportSabotage {
  /** A paragraph for analysts is marked for members. */
  readonly mismarks?: boolean;
  /** The server forgets some of what a state said. */
  readonly forgets?: boolean;
}

interface Doing {
  readonly world: World;
  readonly phone: Phone;
  readonly sabotage: ReportSabotage;
}
type Deed = (doing: Doing) => void;

const idOf = ({ world }: Doing, prefix: IdPrefix) =>
  createId({ prefix, now: world.now(), random: world.chance.bytes });
function give({ phone }: Doing, name: string, args: object, entry: string | null = null): void {
  void act({ phone, name, args: { edition: EDITION, ...args }, entry });
}
function any<B>({ world, phone }: Doing, collection: string): (Doc & { readonly body: B }) | undefined {
  const all = [...phone.client.replica.all(collection)].sort((left, right) => (left.id < right.id ? -1 : 1));
  return world.chance.pick(all) as (Doc & { readonly body: B }) | undefined;
}
const lastRoundOf = ({ phone }: Doing) =>
  [...phone.client.replica.all('rounds')].sort(
    (left, right) => Number(right.body.number) - Number(left.body.number),
  )[0];

const write: Deed = (doing) => {
  const { chance } = doing.world;
  const isStrict = chance.happens(0.4);
  const marking = isStrict && doing.sabotage.mismarks !== true ? 'analysts' : chance.pick(OPEN);
  const paragraph = idOf(doing, 'pgf');
  const text = `${isStrict ? STRICT : 'OPEN-'}${paragraph}`;
  const body = { order: 1, marking, detail: { kind: 'text' }, es: text, pt: null, en: null };
  const rests = { figures: [], rests: [], cites: [] };
  give(
    doing,
    'assessment.write',
    { paragraph, section: 'cocaine', ...body, ...rests },
    `paragraphs/${paragraph}`,
  );
};
const OPEN = ['public', 'partners', 'members'] as const;

const edit: Deed = (doing) => {
  const { chance } = doing.world;
  const known = any<{ es: string }>(doing, 'paragraphs');
  if (known === undefined) return;
  const isStrict = known.body.es.startsWith(STRICT);
  const language = chance.pick(['pt', 'en'] as const) ?? 'pt';
  give(doing, 'assessment.edit', {
    ...{ paragraph: known.id, [language]: `${isStrict ? STRICT : 'OPEN-'}${chance.below(1000)}` },
    ...(isStrict || chance.happens(0.7) ? {} : { marking: chance.pick(OPEN) }),
  });
};
const takeOut: Deed = (doing) => {
  const known = any<{ takenOut: boolean }>(doing, 'paragraphs');
  if (known === undefined) return;
  give(doing, known.body.takenOut ? 'assessment.put_back' : 'assessment.take_out', { paragraph: known.id });
};
const answer: Deed = (doing) => {
  const known = any<Comment>(doing, 'comments');
  if (known === undefined) return;
  const seen = commentHash(known.body);
  give(doing, 'assessment.answer_comment', { comment: known.id, seen, result: 'partly', reason: 'x' });
};
const issue: Deed = (doing) => {
  const known = lastRoundOf(doing);
  if (known !== undefined && known.body.closed === null)
    give(doing, 'assessment.take_back', { entry: idOf(doing, 'eds'), reason: 'x' });
  else {
    const until = new Date(doing.world.now() + 4 * 86_400_000).toISOString().slice(0, 10);
    const round = idOf(doing, 'rnd');
    give(doing, 'assessment.open_round', { round, entry: idOf(doing, 'eds'), until });
  }
};
const comment: Deed = (doing) => {
  const issued = any<{ of: string }>(doing, 'issuedParagraphs');
  const round = lastRoundOf(doing);
  if (issued === undefined || round === undefined) return;
  const id = idOf(doing, 'cmt');
  give(
    doing,
    'assessment.comment',
    {
      ...{ comment: id, round: round.id, paragraph: issued.body.of, state: doing.phone.actor.state },
      ...{ kind: 'wording', text: { es: `SAID-${id}` }, proposed: null, printed: null },
    },
    `comments/${id}`,
  );
};
const editComment: Deed = (doing) => {
  const known = any(doing, 'comments');
  if (known !== undefined)
    give(doing, 'assessment.edit_comment', { comment: known.id, text: { es: `SAID-${known.id}, again` } });
};

const OF_ANALYSTS = [write, write, edit, edit, edit, takeOut, answer, answer, answer, issue];
const OF_STATES = [comment, comment, comment, editComment];
function doOne(doing: Doing): void {
  const { actor } = doing.phone;
  const deeds =
    actor.state === 'XA'
      ? OF_ANALYSTS
      : actor.roles.includes('pointOfContact')
        ? OF_STATES
        : actor.state === null
          ? [issue]
          : [];
  doing.world.chance.pick(deeds)?.(doing);
}

/** The committee hands to itself; some of it later, some of it twice. */
function handOn(world: World, isWhole: boolean): void {
  const committee = world.server(COMMITTEE);
  for (let rounds = 0; rounds < 10; rounds += 1) {
    const waiting = committee.pendingForwards().filter(({ compartment }) => compartment === COMMITTEE);
    if (waiting.length === 0) return;
    for (const forward of waiting) {
      if (!isWhole && world.chance.happens(0.3)) continue;
      committee.receive(forward);
      if (isWhole || world.chance.happens(0.7)) committee.markDelivered([forward.id]);
    }
    if (!isWhole) return;
  }
}

function begin(world: World): void {
  const admin = world.phones.find(({ name }) => name === 'dev_admin')?.actor;
  if (admin === undefined) throw new Error('nobody presides');
  appointed(world.server(COMMITTEE), { person: PRESIDENCY, function: 'presidency' });
  const there = (name: string, args: object) => must(world, admin, COMMITTEE, name, args);
  const decided = { decision: 'dcs_1', meeting: MEETING };
  there('editions.begin', {
    ...{ edition: EDITION, number: 3, title: { es: 'x' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  there('meetings.schedule', meetingArgs);
  there('decisions.draft', { ...decided, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  there('decisions.adopt', { ...decided, decidedOn: '2026-06-20' });
  there('editions.adopt_method', { edition: EDITION, version: 'ideal-1', ...decided });
  for (const step of ['begin_collection', 'end_collection'])
    there('editions.move_on', {
      entry: `eds_${step.slice(0, 3)}`,
      edition: EDITION,
      step,
      reason: null,
      adoption: null,
    });
}

/** Of every comment that the server once had, it still has what its state wrote. */
function lostComments(world: World, known: Set<string>): Breach[] {
  const now = rowsOf<{ text: { es: string } }>(world, COMMITTEE, 'comments');
  for (const { id, body } of now) if (body.text.es.startsWith(`SAID-${id}`)) known.add(id);
  const held = new Set(now.map(({ id }) => id));
  return [...known]
    .filter((id) => !held.has(id))
    .map((id) => ({ law: 'lost', detail: `the committee no longer has ${id}` }));
}
/** What others read is never of a paragraph for analysts. */
function issuedTooFar(world: World): Breach[] {
  return rowsOf<{ of: string }>(world, COMMITTEE, 'issuedParagraphs')
    .filter(
      (row) =>
        row.id !== issuedId({ edition: EDITION, paragraph: row.body.of }) ||
        JSON.stringify(row).includes(STRICT),
    )
    .map(({ id }) => ({ law: 'leak', detail: `${id} was issued` }));
}

export interface LivedReport {
  readonly breaches: readonly Breach[];
  /** How often each act was decided how. */
  readonly done: Readonly<Record<string, number>>;
}

/** One seeded life of a text that several people write and verify, with phones that are offline. */
export async function liveReport({
  seed,
  sabotage = {},
}: {
  seed: number;
  sabotage?: ReportSabotage;
}): Promise<LivedReport> {
  const world = createWorld({ seed, cast: CAST });
  const { chance } = world;
  const said = new Set<string>();
  const laws = () => [
    ...checkAlways({ world, restored: false }),
    ...lostComments(world, said),
    ...issuedTooFar(world),
  ];
  const end = (breaches: readonly Breach[]): LivedReport => {
    const rows = world
      .sql(COMMITTEE)
      .all<{ name: string; n: number }>(
        `select name || ' ' || coalesce(code, status) as name, count(*) as n from mutation group by 1`,
      );
    return { breaches, done: Object.fromEntries(rows.map(({ name, n }) => [name, n])) };
  };
  try {
    begin(world);
    for (const phone of world.phones) await phone.client.open();
    await quieten(world);
    // A text of three paragraphs is with the states.
    for (const deed of [write, write, write, issue]) {
      deed({ world, phone: world.phones[0] as Phone, sabotage });
      await settle();
    }
    await quieten(world);
    handOn(world, true);
    await quieten(world);
    for (let index = 0; index < STEPS; index += 1) {
      const phone = chance.pick(world.phones) as Phone;
      const dice = chance.below(100);
      if (dice < 50) doOne({ world, phone, sabotage });
      else if (dice < 65) void phone.client.sync({ force: chance.happens(0.5) });
      else if (dice < 86) moveSome(world);
      else if (dice < 94) handOn(world, false);
      else if (dice < 96) await world.crash(phone);
      else if (dice < 98) world.advance(chance.below(86_400_000));
      else if (sabotage.forgets === true)
        world.sql(COMMITTEE).run(`delete from entry where collection = 'comments'`);
      await settle();
      const breaches = index % 4 === 0 ? laws() : [];
      if (breaches.length > 0) return end(breaches);
    }
    for (let rounds = 0; rounds < 2; rounds += 1) {
      await quieten(world);
      handOn(world, true);
    }
    await quieten(world);
    const collections = ['paragraphs', 'issuedParagraphs', 'comments', 'rounds', 'versions'];
    return end([...laws(), ...checkSettled({ world, collections })]);
  } finally {
    world.close();
  }
}
