import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import { isStanding } from '#shared/decisions/silences.rules.ts';
import type { Silence, SilenceBreak } from '#shared/decisions/silences.schemas.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { addDays } from '#shared/kernel/days.ts';
import { isSameJson } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { depositaryList, membersOn } from '#shared/membership/members.rules.ts';
import { INSTRUMENT } from '#shared/membership/membership.fixtures.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { articlesOn, isNotPast, parametersOn } from '#shared/rules/rules.rules.ts';
import type { ArticleVersion, ParameterVersion, RuleSet } from '#shared/rules/rules.schemas.ts';
import { dayOf } from './committee-cast.ts';
import { rowsOf } from './ideal-life.ts';
import type { Breach } from './laws.ts';
import { START, type World } from './world.ts';

/** What was once so, as the laws compare it with what is. */
export interface Past {
  /** What held on a day that was over. */
  readonly held: Map<string, string>;
  /** The words of an amendment that its authors could not change any more. */
  readonly words: Map<string, string>;
  readonly numbers: Map<string, string>;
}
export const noPast = (): Past => ({ held: new Map(), words: new Map(), numbers: new Map() });

const docsOf = <B>(world: World, collection: string) =>
  rowsOf<B>(world, COMMITTEE, collection) as unknown as (Doc & { readonly body: B })[];

interface Decided {
  readonly id: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly at: number;
}
/** What the server has accepted of this name, in its order and by its clock. */
function accepted(world: World, name: string): Decided[] {
  return world
    .sql(COMMITTEE)
    .all<{ id: string; envelope: string; received_at: number }>(
      `select id, envelope, received_at from mutation where name = ? and status = 'accepted' order by seq`,
      name,
    )
    .map(({ id, envelope, received_at: at }) => ({ id, at, args: JSON.parse(envelope).args }));
}

/** Only what was received in time and stands breaks it, and what is broken is never adopted. */
function silencesKept(world: World): Breach[] {
  const breaks = docsOf<SilenceBreak>(world, 'silenceBreaks');
  const decisions = new Map(docsOf<CommitteeDecision>(world, 'decisions').map((each) => [each.id, each]));
  const [broke, tookBack] = ['silences.break', 'silences.take_back'].map((name) => accepted(world, name));
  const extended = accepted(world, 'silences.extend');
  return docsOf<Silence>(world, 'silences').flatMap(({ id, body }): Breach[] => {
    const wrong = (what: string): Breach[] => [{ law: 'untrue', detail: `${id} ${what}` }];
    const of = breaks.filter(({ parent }) => parent === id);
    if (of.some((each) => each.body.isLate !== (each.body.takenAt ?? 0) >= body.until))
      return wrong('has a break in time that is called late, or the other way round');
    const gave = extended.filter(({ args }) => args.silence === id);
    if (body.extensions.some(({ from }, at) => from <= (gave[at]?.at ?? Number.POSITIVE_INFINITY)))
      return wrong('was given more time when its time was over');
    const stands = of.some((each) => isStanding(each.body));
    // By the log alone: the last word of each state in time.
    const isIts = ({ args }: Decided) => args.silence === id;
    const inTime = (each: Decided) => isIts(each) && each.at < body.until;
    const saidNo = body.asked.some((state) => {
      const last = (all: readonly Decided[] = []) =>
        all.filter((each) => inTime(each) && each.args.state === state).at(-1);
      const no = last(broke);
      return no !== undefined && (last(tookBack)?.at ?? -1) < no.at;
    });
    if (body.state === 'adopted' && (stands || saidNo)) return wrong('is adopted although it was broken');
    if (body.state === 'broken' && !stands) return wrong('is broken although nobody broke it');
    if (body.state === 'running') return body.decision === null ? [] : wrong('runs, and is a decision');
    if ((body.state === 'adopted') !== (body.decision !== null))
      return wrong('has no decision, or one too many');
    if (body.decision === null) return [];
    const decision = decisions.get(body.decision);
    return isSameJson(decision?.body.text ?? null, body.text) ? [] : wrong('was adopted in other words');
  });
}

/** No number is given twice, and none changes. */
function numbersKept(world: World, { numbers }: Past): Breach[] {
  const found: Breach[] = [];
  const given = new Map<string, string>();
  for (const { id, body } of docsOf<CommitteeDecision>(world, 'decisions')) {
    if (body.number === null) continue;
    const number = `${body.year}/${body.number}`;
    const other = given.get(number);
    if (other !== undefined) found.push({ law: 'twice', detail: `${number} is of ${other} and ${id}` });
    given.set(number, id);
    if ((numbers.get(id) ?? number) !== number)
      found.push({ law: 'untrue', detail: `${id} was ${numbers.get(id)}, and is ${number}` });
    numbers.set(id, number);
  }
  return found;
}

/** The text and the numbers of a day that is over everywhere stay as they were. */
function pastKept(world: World, { held }: Past): Breach[] {
  const versions = docsOf<ArticleVersion>(world, 'articleVersions');
  const rules = {
    sets: docsOf<RuleSet>(world, 'ruleSets'),
    versions: docsOf<ParameterVersion>(world, 'parameterVersions'),
  };
  const found: Breach[] = [];
  for (let day = addDays(dayOf(START), -3); !isNotPast(day, world.now()); day = addDays(day, 1)) {
    const text = articlesOn(versions, day).map((each) => [each.article, each.version, each.text]);
    const now = JSON.stringify([text, parametersOn({ ...rules, day })]);
    const before = held.get(day);
    if (before !== undefined && before !== now)
      found.push({ law: 'untrue', detail: `on ${day} another text held: ${before} ${now}` });
    held.set(day, now);
  }
  return found;
}

/** What a delegation proposed stands as it last wrote it; once it is discussed, for ever. */
function wordsKept(world: World, { words }: Past): Breach[] {
  const found: Breach[] = [];
  const wrong = (law: Breach['law'], detail: string) => found.push({ law, detail });
  const known = new Map(docsOf<Amendment>(world, 'amendments').map((each) => [each.id, each]));
  const last = new Map<string, unknown>();
  for (const { args } of accepted(world, 'amendments.submit')) last.set(String(args.amendment), args.text);
  for (const { args } of accepted(world, 'amendments.edit'))
    if (args.text !== undefined) last.set(String(args.amendment), args.text);
  for (const [id, text] of last) {
    const amendment = known.get(id);
    if (amendment === undefined) wrong('lost', `${id} is gone`);
    else if (!isSameJson(amendment.body.text, text as never)) wrong('lost', `${id} was written over`);
  }
  for (const [id, { body }] of known) {
    const said = JSON.stringify([body.title, body.text, body.authors]);
    if ((words.get(id) ?? said) !== said) wrong('untrue', `${id} was changed while it was discussed`);
    if (!['submitted', 'admissible'].includes(body.state)) words.set(id, said);
    // What went into a text that was not adopted is open again: its authors may change it.
    else words.delete(id);
    for (const source of body.consolidates) {
      const { state, into } = known.get(source)?.body ?? {};
      const isIn = state === 'consolidated' && into?.amendment === id;
      if (isIn === ['rejected', 'withdrawn'].includes(body.state))
        wrong('untrue', `${source} does not say whether it went into ${id}`);
    }
  }
  for (const { args } of accepted(world, 'amendments.adopt')) {
    const { text } = args.seen as Pick<Amendment, 'text'>;
    if (!isSameJson(known.get(String(args.amendment))?.body.text ?? null, text))
      wrong('untrue', `${args.amendment} was adopted in words that were not on the screen`);
  }
  for (const { id, body } of docsOf<ArticleVersion>(world, 'articleVersions')) {
    if (body.amendment === null || body.isRemoved) continue;
    const made = known.get(body.amendment);
    if (made?.body.state !== 'adopted' || !isSameJson(made.body.text, body.text))
      wrong('untrue', `${id} is not what ${body.amendment} says`);
  }
  return found;
}

/** Holds at every moment. */
export function committeeLaws(world: World, past: Past): Breach[] {
  return [
    ...silencesKept(world),
    ...numbersKept(world, past),
    ...pastKept(world, past),
    ...wordsKept(world, past),
  ];
}

function shuffled<T>(world: World, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: world.chance.next() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

/** Every device says of every day who the members are and who signed, in whatever order it heard of it. */
export function membersKept(world: World): Breach[] {
  const instruments = docsOf<Instrument>(world, 'instruments');
  const consents = docsOf<StateConsent>(world, 'stateConsents');
  const days = Array.from({ length: 40 }, (_, at) => addDays(dayOf(START), at - 8));
  const said = (known: readonly Doc<Instrument>[], all: readonly Doc<StateConsent>[]) =>
    days.map((day) => {
      const instrument = known.find(({ id }) => id === INSTRUMENT)?.body;
      const members = membersOn({ instruments: known, consents: all, day });
      if (instrument === undefined) return [members];
      const ofIt = all.filter(({ parent }) => parent === INSTRUMENT);
      const list = depositaryList({ instrument, consents: ofIt, day });
      return [members, list.map(({ joined, isProvisional }) => [joined.id, isProvisional])];
    });
  const expected = JSON.stringify(said(instruments, consents));
  const found: Breach[] = [];
  for (let times = 0; times < 3; times += 1)
    if (JSON.stringify(said(instruments, shuffled(world, consents))) !== expected)
      found.push({ law: 'diverged', detail: 'the members depend on the order' });
  for (const { actor, client, name } of world.phones) {
    if (actor.roles.includes('fieldOfficer')) continue;
    const own = shuffled(world, client.replica.all('stateConsents')) as unknown as Doc<StateConsent>[];
    const known = client.replica.all('instruments') as unknown as Doc<Instrument>[];
    if (JSON.stringify(said(known, own)) !== expected)
      found.push({ law: 'diverged', detail: `${name} knows other members` });
  }
  return found;
}

/** What came about, as far as no act says it. */
export function cameAbout(world: World): string[] {
  const consents = docsOf<StateConsent>(world, 'stateConsents');
  const instruments = docsOf<Instrument>(world, 'instruments');
  const members = membersOn({ instruments, consents, day: addDays(dayOf(world.now()), 5) });
  return [
    ...docsOf<Silence>(world, 'silences').map(({ body }) => `a silence is ${body.state}`),
    ...docsOf<SilenceBreak>(world, 'silenceBreaks')
      .filter(({ body }) => body.isLate)
      .map(() => 'a break came late'),
    ...docsOf<ArticleVersion>(world, 'articleVersions')
      .filter(({ body }) => body.amendment !== null)
      .map(() => 'a text was amended'),
    ...consents.filter(({ body }) => body.kind === 'accession').map(() => 'a state acceded'),
    ...(members.length > 0 ? ['there were members'] : []),
  ];
}
