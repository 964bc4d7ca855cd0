import { flatten, translator } from '@solid-primitives/i18n';
import { beforeAll, describe, expect, test } from 'vitest';
import { stateAs } from '#app/features/people/people.fixtures.ts';
import { featureBook } from '#app/features.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import type { TodayAsker, TodayLine } from '#app/kit/today-lines.ts';
import type { Draft } from '#app/store/drafts.ts';
import { actorOf } from '#server/demo/demo-acts.fixtures.ts';
import { demoPeople } from '#server/demo/demo-people.ts';
import { mayRead } from '#shared/access/scopes.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { COMMITTEE } from '#shared/kernel/compartments.ts';
import { MANDATES, SERVER_BASES } from '#shared/mandates/mandates.schemas.ts';
import { replicaOf } from '#test/support/replica-of.ts';
import { cycleDocs, demoDocs, docOf, type Held, NOW, ownedBy, WEEK } from './today-docs.fixtures.ts';

const WORD = /WORD_(\w\w)/g;

const form = {
  formId: 'other',
  version: '1',
  title: { es: 'Otro' },
  definition: 'a',
  attachments: [],
  retired: false,
};
/** Servers write the mandates of the demo's people. */
const COORDINATOR = actorOf('presidency-delegate').person;
const coordinates = {
  ...{ person: COORDINATOR, label: 'Coordinación', function: 'coordination', from: '2026-01-01' },
  ...{ until: null, basis: SERVER_BASES.demo, endedAt: null, canAct: true },
};
const demo = demoDocs();
const everything: readonly Held[] = [
  ...demo,
  ...cycleDocs(),
  ...ownedBy('CL', 'chile', demo),
  ...ownedBy('EC', 'ecuador', demo),
  { compartment: COMMITTEE, doc: docOf('forms', 'frm_other', 'all', form) },
  { compartment: COMMITTEE, doc: docOf('mandates', 'mdt_coordinates', MANDATES, coordinates, COORDINATOR) },
];

const people = [
  {
    person: 'per_new',
    label: 'WORD_CL',
    state: 'CL',
    delegation: 'CL',
    roles: ['delegate'],
    status: 'invited',
  },
  {
    person: 'per_old',
    label: 'Otra',
    state: 'CL',
    delegation: 'CL',
    roles: ['nationalAdmin'],
    status: 'active',
  },
].map((each) => ({ ...each, institution: null, unit: null, createdAt: NOW, devices: 0 }));

const refusedAt = (code: string, at: number) => ({
  ...stateAs(code, 'refused'),
  refused: { label: 'x', state: 'CL', at, reason: null },
});

/** As the server answers: whom one does not govern, one is not told of. */
function answerFor(actor: Actor) {
  return (_schema: unknown, path: string) => {
    if (path === '/api/people') return { kind: 'clasi.people', people: actor.state === 'CL' ? people : [] };
    if (path === '/api/states/founded')
      return {
        kind: 'clasi.founded',
        states: [
          ...[stateAs('PE', 'founding'), stateAs('XA', 'waiting')],
          ...[refusedAt('BO', NOW - 29 * 86_400_000), refusedAt('CO', NOW - 30 * 86_400_000)],
        ],
      };
    if (path === '/api/states/witness')
      return {
        kind: 'clasi.witness',
        waiting: [
          {
            ...{ code: 'XA', foundedAt: NOW, founded: null },
            ...{ first: { label: 'x' }, second: { label: 'y' }, endsAt: NOW },
          },
        ],
      };
    return null;
  };
}

/** Whoever documents for a unit has begun a report on this device. */
function draftsOf({ roles, state }: Actor): Draft[] {
  if (!roles.some((role) => role === 'fieldOfficer' || role === 'unitHead')) return [];
  const raw = { form: 'frm_1', definition: 'a', state, missing: 3, raw: {}, replaces: null };
  const form = { formId: 'threat', version: '1', xml: null, step: null };
  return [{ id: 'rep_draft', kind: 'report', title: 'Borrador', ...form, raw, updatedAt: NOW }];
}

/** What the device of each person holds. */
const held = new Map<string, ReturnType<typeof replicaOf>>();
function heldBy(actor: Actor) {
  const known = held.get(actor.person);
  if (known !== undefined) return known;
  const docs = everything
    .filter(({ compartment, doc }) => mayRead({ actor, compartment, audience: doc.audience }))
    .map(({ doc }) => doc);
  const made = replicaOf(docs);
  held.set(actor.person, made);
  return made;
}

function askerOf(actor: Actor, dictionary: object): TodayAsker {
  const replica = heldBy(actor);
  const client = {
    replica,
    outbox: () => [],
    receipts: () => [],
    factsOf: () => null,
    remembered: () => null,
    isComplete: () => true,
    onlineAct: () => null,
    isOffline: () => false,
    lastAnswerAt: () => null,
  };
  const words = flatten(dictionary as Record<string, unknown>);
  const t = translator(() => words) as unknown as Translate;
  return {
    client,
    actor,
    now: NOW,
    t,
    locale: 'es',
    drafts: draftsOf(actor),
    answer: answerFor(actor),
  } as unknown as TodayAsker;
}

function linesOf(key: string, dictionary: object = es): readonly TodayLine[] {
  const actor = actorOf(key);
  return featureBook.today(actor).flatMap((source) => source.lines(askerOf(actor, dictionary)));
}

/** Where each line leads, without the ids. */
function placesOf(key: string): string[] {
  return [...new Set(linesOf(key).map(({ href }) => href.replace(/\b[a-z]{3}_[\w-]+/g, '*')))];
}

beforeAll(() => featureBook.load());

/** Of the first period of the demo's year: the action has owed it since. */
const REPORT = '/plans/*/actions/*/report?from=2026-01-01';
/** Of the next meeting at a distance nobody has said how to join it. */
const NO_LINK = '/meetings/*/joining';
const ORGANISING = [
  '/meetings/*/accreditation',
  // What nobody leads, what waits to be consolidated, and a decision that a report wants.
  ...[REPORT, '/plans/*/progress', '/plans/*/progress/reports/*/2026-01-01'],
  NO_LINK,
  '/meetings/*/agenda/release',
  '/meetings/*/letters',
  '/meetings/*/board?owes=liaison',
];
const ACTION = '/meetings/*/outcomes/actions/*';
/** Of which a state's full powers are awaited. */
const INSTRUMENT = '/instruments/*';
/** Ecuador has looked at it. */
const SILENCE = '/silences/*';
/** COSI asks Chile; whoever presides asks COSI. */
const ASKED = '/dialogue/*/requests/*';
/** Some to take into an agenda, one to answer. */
const JOINT = '/dialogue/*/items/*';
/** Chile presides next, and its point of contact's time ends before that. */
const PRESIDING_NEXT = ['/presidencies/*/programme', '/functions/*'];
/** A meeting that sits: everybody who takes part in meetings, before all else. */
const NOW_THERE = '/meetings/*/now';
/** Chile leads a plan of the cycle, and answers a recommendation. */
const LEADING = ['/plans/*/progress', '/evaluations/*/recommendations/*'];
/** Ecuador owes a report and a figure of an action, and answers a recommendation. */
const OWING = [REPORT, '/plans/*/of/*/kpis/*/figures', '/evaluations/*/recommendations/*'];
/** Whoever is not named here sees nothing at all. */
const SEEN: Readonly<Record<string, readonly string[]>> = {
  'presidency-admin': [
    NOW_THERE,
    '/meetings/*/chair',
    // It may be signed: the term ends within two months.
    '/presidencies/*/handover',
    ...ORGANISING,
    '/people/states?state=PE',
    '/people/states#XA',
    '/people/states#BO',
    INSTRUMENT,
    JOINT,
  ],
  'presidency-delegate': [NOW_THERE, '/meetings/*/chair', ...ORGANISING, INSTRUMENT, JOINT],
  'chile-admin': [NOW_THERE, '/people/states', '/people/*', '/people/new', ...PRESIDING_NEXT],
  'chile-contact': [
    NOW_THERE,
    '/reports?show=mine&sort=due',
    '/reports?show=unread',
    '/meetings/*/delegation',
    '/reports/state',
    ASKED,
    ...LEADING,
    SILENCE,
    ACTION,
    '/ideal/*/work',
    '/ideal/sections/*',
    ...PRESIDING_NEXT,
  ],
  'chile-delegate': [NOW_THERE, ASKED, ...LEADING, SILENCE, ACTION],
  'chile-coordinator': [NOW_THERE, ...LEADING],
  'cosi-counterpart': [ASKED, JOINT],
  'chile-liaison': [NOW_THERE, '/meetings/*/delegation', SILENCE, ACTION],
  'chile-officer': ['/reports/*', '/reports/drafts/*'],
  'chile-head': ['/reports/drafts/*', '/reports?show=unread', '/ideal/sections/*'],
  'chile-institution': ['/reports?show=unread', '/ideal/sections/*', '/ideal/consents/*'],
  'ecuador-admin': [NOW_THERE, '/people/states', '/people/new'],
  'ecuador-contact': [
    NOW_THERE,
    '/reports?show=mine&sort=due',
    '/reports?show=unread',
    '/meetings/*/delegation',
    '/reports/state',
    ...OWING,
    ACTION,
    '/ideal/*/work',
    '/ideal/sections/*',
    '/ideal/consents/*',
  ],
  'ecuador-delegate': [NOW_THERE, ...OWING, ACTION],
  'ecuador-coordinator': [NOW_THERE, ...OWING],
  'ecuador-plan-leader': [REPORT],
  'ecuador-liaison': [NOW_THERE, '/meetings/*/delegation', ACTION],
  'ecuador-officer': ['/reports/*', '/reports/drafts/*'],
  'ecuador-head': ['/reports/drafts/*', '/reports?show=unread'],
  'ameripol-admin': [NOW_THERE, '/people/new'],
  'programme-support': [
    NOW_THERE,
    '/meetings/*/people?missing=names',
    '/meetings/*/people?missing=interpretation',
    '/meetings/*/people/*',
    NO_LINK,
    '/meetings/*/board?owes=liaison',
  ],
  'chile-authoriser': [NOW_THERE],
  'ameripol-analyst': [NOW_THERE],
  'eu-observer': [NOW_THERE],
};

describe.each(demoPeople.map(({ key, state }) => ({ key, state })))('$key', ({ key, state }) => {
  test('sees what waits for them, and nobody else’s', () => {
    expect(placesOf(key)).toEqual(SEEN[key] ?? []);
  });

  test('reads no word of another state', () => {
    const told = linesOf(key)
      .map(({ subject, words }) => `${subject} ${words}`)
      .join(' ');
    const states = new Set([...told.matchAll(WORD)].map(([, code]) => code));
    expect([...states].filter((code) => code !== state)).toEqual([]);
  });

  test('reads whole words in each language', () => {
    for (const dictionary of [es, pt, en])
      for (const { subject, words } of linesOf(key, dictionary)) {
        expect(subject.trim()).not.toBe('');
        expect(words.trim()).not.toBe('');
        expect(`${subject} ${words}`).not.toContain('undefined');
      }
  });
});

test('every kind of line is seen by somebody', () => {
  const asked = featureBook.words().flatMap(({ today }) => today);
  const shown = new Set(
    demoPeople.flatMap(({ key }) =>
      featureBook.today(actorOf(key)).filter((source) => source.lines(askerOf(actorOf(key), es)).length > 0),
    ),
  );
  // Nobody of the demo has a vote that is open, minutes that wait to be corrected or adopted, a refused report or correction, a report that came back, a quick note, a meeting that was never closed, a state that is being founded, an edition to move on, a merger to agree to, something out without consent, a contribution to authorise, a silence that was broken or has ended, a mandate of the committee that ends, a term that nobody follows, a dossier to accept what came too late for a presidency that has handed over, or that it was handed over, a presidency that nobody coordinates, an amendment that is open again, an agenda or papers that the rules want by a day, an answer that another owes too long, an amendment that waits for somebody, or (without its reports) a release that a partner body’s analysts have not read. The decision whether a meeting takes place is months away, and the meeting that sits says how to join it. No choice of priorities is open and no plan is consulted: nobody is asked about any. No joint action day is today or tomorrow. Its panels and figures rest on what servers tell one another, which nobody does here: nothing is to be rated, closed or authorised, no figures are new, and no text is with the states, published or answered for.
  expect(asked.filter((source) => !shown.has(source)).map(({ rank }) => rank)).toEqual([
    45.5, 60, 1.2, 44, 49, 57.15, 0, 48.52, 48.62, 10, 11, 12, 21, 36, 37, 55, 56, 53.7, 50.2, 54, 57.5, 50.5,
    53.6, 54.5, 52.5, 53.2, 55.2, 55.4, 57.3, 57.4, 53.8, 53.85, 53.9, 53.95, 58.5, 5, 58.1, 59, 59.1, 59.15,
    59.2, 6.1, 6.3, 6.4, 52.7, 57, 57.2, 58.6, 58.3, 58.4, 56.2, 2.15, 2, 2.1,
  ]);
});

test('what is late stands in red, with how many wait', () => {
  const [line] = linesOf('chile-delegate').filter(({ subject }) => subject === 'WORD_CL');
  expect(line).toMatchObject({
    tone: 'act',
    words: expect.stringMatching(/^Punto de acción · .*venció el 1 jun 2026$/),
  });
  const accreditation = linesOf('presidency-admin').find(
    ({ href }) => href === `/meetings/${WEEK}/accreditation`,
  );
  expect(accreditation?.waiting).toBeGreaterThan(2);
});
