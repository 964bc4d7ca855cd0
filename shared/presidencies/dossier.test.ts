import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PRESIDENCY } from '#shared/access/scopes.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { changedSince, DRAFTED, dossierLines, dossierOf, draftLines } from './dossier.rules.ts';
import type { DossierSource } from './dossier-line.rules.ts';
import { OF_CHILE, OF_ECUADOR, termDoc } from './handover.fixtures.ts';
import { dossierHash } from './handover.rules.ts';
import {
  DossierLineSchema,
  DossierSchema,
  type HandoverSection,
  LONGEST_LINE,
  MOST_LINES,
} from './handover.schemas.ts';

const DAY = '2026-12-01';
type Given = Record<string, Record<string, JsonObject>>;

/** What somebody reads, by kind and id; `_` gives an entry's parent or audience. */
function sourceOf(
  given: Given,
  at: Record<string, Partial<Pick<Doc, 'parent' | 'audience'>>> = {},
): DossierSource {
  return {
    all: ({ name }) =>
      Object.entries(given[name] ?? {}).map(([id, body]) => ({
        ...{ collection: name, id, parent: null, audience: 'x', rev: 1, body: body as never },
        ...at[id],
      })),
  };
}
const linesOf = (section: HandoverSection, given: Given, at = {}) =>
  dossierLines(sourceOf(given, at), DAY)[section];
const idsOf = (section: HandoverSection, given: Given) => linesOf(section, given).map(({ id }) => id);
const said = { es: 'x' };

test.each<[HandoverSection, string, Given, string[]]>([
  [
    'silences',
    'those that run',
    {
      silences: {
        sil_run: { state: 'running', text: said, until: Date.UTC(2026, 11, 9) },
        sil_over: { state: 'adopted', text: said, until: 0 },
      },
    },
    ['sil_run'],
  ],
  [
    'decisions',
    'those in force of which something is owed, or that take effect later',
    {
      decisions: {
        dcs_owed: { state: 'adopted', text: said, number: 1, year: 2026, decidedOn: '2026-03-01' },
        dcs_later: {
          state: 'adopted',
          text: said,
          number: 2,
          year: 2026,
          decidedOn: DAY,
          effectiveOn: '2027-02-01',
        },
        dcs_done: { state: 'adopted', text: said, number: 3, year: 2026, decidedOn: DAY },
        dcs_ended: { state: 'adopted', text: said, number: 4, year: 2026, decidedOn: DAY, ended: {} },
        dcs_draft: { state: 'draft', text: said, number: null, year: null, decidedOn: null },
      },
      actionPoints: {
        act_open: { state: 'open', text: said, owner: 'CL', due: null, decision: 'dcs_owed' },
        act_too: { state: 'in_progress', text: said, owner: 'CL', due: null, decision: 'dcs_ended' },
        act_done: { state: 'done', text: said, owner: 'CL', due: null, decision: 'dcs_done' },
      },
    },
    ['dcs_owed', 'dcs_later'],
  ],
  [
    'actions',
    'those that somebody owes, the first due first',
    {
      actionPoints: {
        act_never: { state: 'open', text: said, owner: 'CL', due: null, decision: null },
        act_soon: { state: 'in_progress', text: said, owner: 'EC', due: '2026-12-05', decision: null },
        act_done: { state: 'done', text: said, owner: 'EC', due: '2026-12-02', decision: null },
        act_dropped: { state: 'dropped', text: said, owner: 'EC', due: '2026-12-03', decision: null },
      },
    },
    ['act_soon', 'act_never'],
  ],
  [
    'calendar',
    'meetings that are not over',
    {
      meetings: {
        mtg_coming: { state: 'planned', title: said, startsOn: '2027-03-01', endsOn: '2027-03-02' },
        mtg_today: { state: 'in_session', title: said, startsOn: '2026-11-30', endsOn: DAY },
        mtg_past: { state: 'convened', title: said, startsOn: '2026-11-01', endsOn: '2026-11-02' },
        mtg_off: { state: 'cancelled', title: said, startsOn: '2027-04-01', endsOn: '2027-04-02' },
      },
    },
    ['mtg_today', 'mtg_coming'],
  ],
  [
    'rules',
    'those in force, and those adopted for later',
    {
      ruleSets: {
        rst_now: { stage: 'adopted', title: said, from: '2026-01-01', replacedFrom: null, adoption: null },
        rst_later: { stage: 'adopted', title: said, from: '2027-01-01', replacedFrom: null, adoption: null },
        rst_old: {
          stage: 'adopted',
          title: said,
          from: '2024-01-01',
          replacedFrom: '2026-01-01',
          adoption: null,
        },
        rst_draft: {
          stage: 'preliminary_draft',
          title: said,
          from: null,
          replacedFrom: null,
          adoption: null,
        },
      },
    },
    ['rst_now', 'rst_later'],
  ],
  [
    'amendments',
    'those that nobody decided',
    {
      amendments: {
        amd_open: {
          state: 'submitted',
          title: null,
          before: { title: said },
          text: said,
          number: null,
          authors: ['CL'],
          deadline: null,
        },
        amd_done: {
          state: 'adopted',
          title: said,
          before: null,
          text: said,
          number: null,
          authors: [],
          deadline: null,
        },
      },
    },
    ['amd_open'],
  ],
  [
    'instruments',
    'those that are open, and powers that are awaited',
    {
      instruments: {
        ins_open: { state: 'opened', title: said, closesOn: '2027-01-31' },
        ins_draft: { state: 'draft', title: said, closesOn: null },
      },
      stateConsents: {
        sct_awaited: { powers: 'awaited', checked: null, state: 'PE', on: '2026-10-01' },
        sct_received: { powers: 'full_powers', checked: null, state: 'AR', on: '2026-10-01' },
        sct_checked: { powers: 'awaited', checked: {}, state: 'BR', on: '2026-10-01' },
      },
    },
    ['sct_awaited', 'ins_open'],
  ],
  [
    'assessment',
    'editions that are not out',
    {
      editions: {
        edn_now: { status: 'validating', title: said, number: 2, publishOn: '2027-02-01' },
        edn_out: { status: 'published', title: said, number: 1, publishOn: '2026-02-01' },
        edn_closed: { status: 'closed', title: said, number: 0, publishOn: '2025-02-01' },
      },
    },
    ['edn_now'],
  ],
  [
    'keys',
    'those with which badges are signed',
    { badgeKeys: { key_1: { x: 'x', y: 'y', from: Date.UTC(2026, 2, 1) } } },
    ['key_1'],
  ],
])('%s: %s', (section, _what, given, ids) => {
  expect(idsOf(section, given)).toEqual(ids);
});

test('the dialogue: open topics, and what is asked in them and not answered', () => {
  const asked = { text: said, due: null, state: 'open' };
  const given = {
    topics: { top_open: { state: 'open', title: said }, top_closed: { state: 'closed', title: said } },
    dialogueRequests: {
      drq_owed: { ...asked, owner: 'PE', due: '2026-12-01' },
      drq_theirs: { ...asked, owner: 'eu-cosi' },
      drq_answered: { ...asked, owner: 'PE', state: 'answered' },
      drq_closed: { ...asked, owner: 'PE' },
    },
  };
  const at = {
    ...{ drq_owed: { parent: 'top_open' }, drq_theirs: { parent: 'top_open' } },
    ...{ drq_answered: { parent: 'top_open' }, drq_closed: { parent: 'top_closed' } },
  };
  expect(linesOf('dialogue', given, at).map(({ id, of, day }) => [id, of, day])).toEqual([
    ['drq_owed', 'PE', '2026-12-01'],
    // A stranger who reads the file knows no body by its code.
    ['drq_theirs', null, null],
    ['top_open', null, null],
  ]);
});

test('offices are named, and nobody’s name, telephone or address', () => {
  const body = {
    ...{
      delegation: 'CL',
      office: { es: 'Subsecretaría' },
      name: 'Nombre',
      phone: '+56 2 1',
      email: 'a@b.cl',
    },
    ...{ until: '2027-06-30', endedAt: null },
  };
  const lines = linesOf('offices', {
    appointments: { apt_1: body, apt_over: { ...body, endedAt: 1 } },
  });
  expect(lines).toEqual([
    { id: 'apt_1', title: { es: 'Subsecretaría' }, number: null, of: 'CL', day: '2027-06-30' },
  ]);
});

test('a body’s office is named with the body, and an amendment by its article', () => {
  const office = {
    delegation: 'eu-home',
    office: { es: 'Dirección', en: 'Directorate' },
    until: null,
    endedAt: null,
  };
  expect(
    linesOf('offices', {
      appointments: { apt_1: office },
      delegations: { dlg_1: { code: 'eu-home', name: { es: 'Comisión Europea' } } },
    }),
  ).toMatchObject([{ of: null, title: { es: 'Dirección, Comisión Europea', en: 'Directorate' } }]);
  const amendment = {
    state: 'admissible',
    title: said,
    text: said,
    number: null,
    authors: ['CL'],
    deadline: null,
  };
  expect(
    linesOf('amendments', {
      amendments: { amd_1: { ...amendment, article: 'art_7' } },
      articles: { art_7: { number: '7 bis' } },
    }),
  ).toMatchObject([{ number: '7 bis', of: 'CL' }]);
});

test('a long text is cut with a sign that it is, in each language, and never within a letter', () => {
  const long = { es: '🇨🇱'.repeat(400), pt: 'curto' };
  const [line] = linesOf('silences', { silences: { sil_1: { state: 'running', text: long, until: 0 } } });
  expect([...(line?.title?.es ?? '')].at(-1)).toBe('…');
  expect(line?.title?.es?.length).toBeLessThanOrEqual(LONGEST_LINE);
  expect(line?.title?.es?.isWellFormed()).toBe(true);
  expect(line?.title).toMatchObject({ pt: 'curto' });
});

function dossier(source: DossierSource, notes = {}) {
  const drafts = draftLines(source, (audience) => audience === PRESIDENCY);
  return dossierOf({ source, from: termDoc(OF_CHILE), to: termDoc(OF_ECUADOR), on: DAY, notes, drafts });
}
const MANY = Object.fromEntries(
  Array.from({ length: MOST_LINES + 20 }, (_, n) => [
    `act_${String(n).padStart(4, '0')}`,
    { state: 'open', text: said, owner: 'CL', due: null, decision: null },
  ]),
);

test('two devices with the same entries make the same dossier, whatever order they have them in', () => {
  const turned = Object.fromEntries(Object.entries(MANY).reverse());
  const [one, other] = [MANY, turned].map((actionPoints) => dossier(sourceOf({ actionPoints })));
  expect(one).toEqual(other);
  expect(one && dossierHash(one)).toBe(other && dossierHash(other));
  expect(v.is(DossierSchema, one)).toBe(true);
  expect(one?.sections.actions.lines).toHaveLength(MOST_LINES);
  expect(one?.sections.actions.more).toBe(20);
});

test('each kind of draft of which one passes only if it is listed is listed', () => {
  const drafts = { x_1: { text: said, title: said } };
  const audience = { x_1: { audience: PRESIDENCY } };
  const kinds = { decisions: drafts, documents: drafts, documentVersions: drafts, instruments: drafts };
  const lines = draftLines(sourceOf(kinds, audience), (each) => each === PRESIDENCY);
  expect(new Set(lines.map(({ collection }) => collection))).toEqual(DRAFTED);
});

test('of what only the presidency reads, drafts are listed and nothing else', () => {
  const source = sourceOf(
    {
      decisions: {
        dcs_draft: { state: 'draft', text: { es: 'Borrador' } },
        dcs_out: { state: 'adopted', text: said },
      },
      documents: { doc_draft: { title: { es: 'Papel' } } },
      instruments: { ins_draft: { title: { es: 'Declaración' } } },
    },
    {
      dcs_draft: { audience: PRESIDENCY },
      doc_draft: { audience: PRESIDENCY },
      ins_draft: { audience: PRESIDENCY },
    },
  );
  expect(dossier(source).drafts).toEqual([
    { collection: 'decisions', id: 'dcs_draft', title: { es: 'Borrador' } },
    { collection: 'documents', id: 'doc_draft', title: { es: 'Papel' } },
    { collection: 'instruments', id: 'ins_draft', title: { es: 'Declaración' } },
  ]);
});

test('what changed since is told by section: what is new, and what is settled', () => {
  const point = (state: string, due: string | null = null) => ({
    ...{ state, text: said, owner: 'CL', due, decision: null },
  });
  const before = dossier(sourceOf({ actionPoints: { act_1: point('open'), act_2: point('open') } }));
  const now = dossierLines(
    sourceOf({
      actionPoints: { act_1: point('done'), act_2: point('open', '2027-02-02'), act_3: point('open') },
    }),
    DAY,
  );
  const [changed, ...more] = changedSince(before, now);
  expect(more).toEqual([]);
  expect(changed?.section).toBe('actions');
  const { added, gone, changed: other } = changed ?? {};
  expect([added, gone, other].map((lines) => lines?.map(({ id }) => id))).toEqual([
    ['act_3'],
    ['act_1'],
    ['act_2'],
  ]);
  expect(
    changedSince(
      before,
      dossierLines(sourceOf({ actionPoints: { act_1: point('open'), act_2: point('open') } }), DAY),
    ),
  ).toEqual([]);
});

test.each([
  ['America/Sao_Paulo', Date.UTC(2026, 11, 9, 0), '2026-12-08'],
  ['America/La_Paz', Date.UTC(2026, 11, 9, 3, 59), '2026-12-08'],
  ['America/Mexico_City', Date.UTC(2026, 11, 9), '2026-12-08'],
  ['America/Sao_Paulo', Date.UTC(2026, 11, 8, 21), '2026-12-08'],
])('a silence ends on the day that it is in %s', (timeZone, until, day) => {
  const running = { state: 'running', text: said, until, timeZone };
  expect(linesOf('silences', { silences: { sil_1: running } })).toMatchObject([{ day }]);
});

test.each([
  ['planned', 'day', '2027-10-01'],
  ['planned', 'month', '2027-10'],
  ['planned', 'open', null],
  ['postponed', 'day', null],
])('a meeting that is %s, with its %s set, has the day %s', (state, precision, day) => {
  const meeting = { state, precision, title: said, startsOn: '2027-10-01', endsOn: '2027-10-31' };
  const found = linesOf('calendar', { meetings: { mtg_1: meeting } });
  expect(found).toMatchObject([{ day }]);
  expect(v.is(DossierLineSchema, found[0])).toBe(true);
});

test('an entry with a day that no calendar has is in the dossier without it', () => {
  const point = { state: 'open', text: said, owner: 'CL', due: '2027-02-30', decision: null };
  expect(linesOf('actions', { actionPoints: { act_1: point } })).toMatchObject([{ id: 'act_1', day: null }]);
});

test('what is signed is what is kept: composed, and without characters that nobody sees', () => {
  const typed = { es: 'Reunio\u0301n del a\u00adn\u0303o', pt: '\u200b', en: '\ufeffMeeting' };
  const made = dossier(sourceOf({}), { calendar: typed, rules: { es: '\u00ad' } });
  expect(made.sections.calendar.note).toEqual({ es: 'Reuni\u00f3n del a\u00f1o', en: 'Meeting' });
  expect(made.sections.rules.note).toBeNull();
  expect(dossierHash(v.parse(DossierSchema, made))).toBe(dossierHash(made));
});
