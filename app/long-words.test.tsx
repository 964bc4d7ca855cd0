import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { agenda, decisionOf, heldDocs, SECOND_DAY } from '#app/features/decisions/outcome-pages.fixtures.ts';
import { breakDoc, HERE_SILENCE, silenceDoc } from '#app/features/decisions/silence-pages.fixtures.ts';
import { functionDoc } from '#app/features/mandates/functions-pages.fixtures.ts';
import { openPhone, type Phone } from '#app/features/meetings/meeting-pages.fixtures.tsx';
import { handoverDoc } from '#app/features/presidencies/handover-pages.fixtures.ts';
import { passDoc, TWO_TERMS, termDoc } from '#app/features/presidencies/presidencies-pages.fixtures.ts';
import {
  amendmentDoc,
  articleDoc,
  FORCE_DOCS,
  FROM_ECUADOR,
  HERE_RULES,
  MINUTES_DOC,
  positionDoc,
  QUORUM,
  setDoc,
  versionDoc,
} from '#app/features/rules/rules-pages.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { voiceId } from '#shared/decisions/voices.schemas.ts';
import type { Json, JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { LANGUAGES } from '#shared/kernel/text.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { consentOf, INSTRUMENT, instrumentOf, standingOf } from '#shared/membership/membership.fixtures.ts';

const modules = import.meta.glob<{ default: () => unknown }>(
  './features/{presidencies,mandates,decisions,rules,membership}/*.page.tsx',
);

let phone: Phone | undefined;
afterEach(() => {
  phone?.close();
  phone = undefined;
});

/** An address is a word, and has no end on a phone. */
const LONG = `https://example.org/${'a'.repeat(600)}`;
/** In what somebody may have typed as one line. */
const LINES = ['reason', 'restsOn', 'label', 'name', 'basis', 'reference', 'email', 'phone', 'document'];

/** Everything that people wrote ends in a long word: the texts of all languages, and what has one line. */
function lengthened(value: Json, name = ''): Json {
  if (typeof value === 'string') return LINES.includes(name) ? `${value} ${LONG}` : value;
  if (Array.isArray(value)) return value.map((each) => lengthened(each, name));
  if (value === null || typeof value !== 'object') return value;
  const names = Object.keys(value);
  const isText = names.length > 0 && names.every((each) => LANGUAGES.some((known) => known === each));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      isText && typeof each === 'string' ? `${each} ${LONG}` : lengthened(each as Json, key),
    ]),
  );
}

const DRAFT: readonly Doc[] = [
  setDoc(),
  articleDoc(),
  MINUTES_DOC,
  amendmentDoc('amd_cl', {
    ...{ isLate: true, state: 'under_discussion' },
    ruling: { isAdmissible: true, reason: { es: 'Llegó por un corte.' }, by: 'per_x', at: SECOND_DAY },
  }),
  FROM_ECUADOR,
  positionDoc('EC', { words: { es: 'Coincide.' } }),
  versionDoc(1, { amendment: 'amd_cl' }),
];
const SILENT: readonly Doc[] = [...heldDocs, silenceDoc(), breakDoc('CL'), breakDoc('EC', { takenAt: null })];
const VOICE = docWith('voices', voiceId({ decision: 'dcs_roadmap', kind: 'statement', delegation: 'CL' }), {
  ...{ meeting: MEETING, decision: 'dcs_roadmap', kind: 'statement', delegation: 'CL', at: 1, by: 'per_x' },
  ...{ text: { es: 'Chile declara.' }, label: 'Delegada', takenAt: 1, isAfterClose: false },
});
const DECIDED: readonly Doc[] = [
  ...heldDocs,
  agenda.agi_roadmap as unknown as Doc,
  decisionOf('dcs_roadmap'),
  { ...VOICE, parent: 'dcs_roadmap' },
].filter((each) => 'collection' in each);
const TERMS = [
  ...TWO_TERMS,
  termDoc('prs_4', { state: 'EC', number: 4, reason: 'Acordado.', from: '2027-12-01', until: '2028-11-30' }),
  passDoc({ state: 'CO', number: 3, reason: 'Elecciones' }),
];
const SIGNED = [
  instrumentOf(),
  consentOf('CL', '2026-03-02'),
  consentOf('EC', '2026-03-02', null, { reference: 'Nota 1' }),
  standingOf('UY'),
  standingOf('eu-home'),
];

test.each<[string, string, string, readonly Doc[], string?]>([
  ['rules/rules', '/rules', '/rules', DRAFT],
  ['rules/set', '/rules/:set', HERE_RULES, DRAFT, 'presidency-delegate'],
  ['rules/set', '/rules/:set', HERE_RULES, FORCE_DOCS],
  ['rules/article', '/rules/:set/articles/:article', `${HERE_RULES}/articles/${QUORUM}`, DRAFT],
  ['rules/amendment', '/rules/:set/amendments/:amendment', `${HERE_RULES}/amendments/amd_cl`, DRAFT],
  [
    'rules/amendment-edit',
    '/rules/:set/articles/:article/amend',
    `${HERE_RULES}/articles/${QUORUM}/amend`,
    DRAFT,
  ],
  [
    'rules/consolidate',
    '/rules/:set/articles/:article/consolidate',
    `${HERE_RULES}/articles/${QUORUM}/consolidate`,
    DRAFT,
    'presidency-delegate',
  ],
  [
    'rules/decide',
    '/rules/:set/amendments/:amendment/decide',
    `${HERE_RULES}/amendments/amd_cl/decide`,
    DRAFT,
    'presidency-delegate',
  ],
  ['rules/print-set', '/rules/:set/print', `${HERE_RULES}/print`, FORCE_DOCS],
  ['decisions/silences', '/silences', '/silences', SILENT],
  ['decisions/silence', '/silences/:silence', HERE_SILENCE, SILENT],
  ['decisions/decision', '/decisions/:decision', '/decisions/dcs_roadmap', DECIDED],
  ['presidencies/presidencies', '/presidencies', '/presidencies', TERMS],
  ['presidencies/presidency', '/presidencies/:term', '/presidencies/prs_4', TERMS],
  [
    'presidencies/handover',
    '/presidencies/:term/handover',
    '/presidencies/prs_3/handover',
    [...TERMS, handoverDoc()],
    'chile-admin',
  ],
  ['mandates/functions', '/functions', '/functions', [functionDoc('apt_cl', { name: 'Ana Soto' })]],
  [
    'mandates/function',
    '/functions/:appointment',
    '/functions/apt_cl',
    [functionDoc('apt_cl', { name: 'Ana Soto' })],
  ],
  ['membership/members', '/members', '/members', SIGNED],
  ['membership/instruments', '/instruments', '/instruments', SIGNED],
  ['membership/instrument', '/instruments/:instrument', `/instruments/${INSTRUMENT}`, SIGNED],
])(
  'a long word in what people wrote makes %s no wider than the phone',
  async (file, route, path, docs, as) => {
    await page.viewport(360, 740);
    const component = (await modules[`./features/${file}.page.tsx`]?.())?.default;
    if (component === undefined) throw new Error(`no page ${file}`);
    phone = await openPhone({
      docs: docs.map((doc) => ({ ...doc, body: lengthened(doc.body as Json) as JsonObject })),
      now: SECOND_DAY,
      pages: { [route]: component, '*': () => null },
      path,
      as: as ?? 'chile-delegate',
    });
    const said = () =>
      (phone?.host.textContent ?? '') +
      [...(phone?.host.querySelectorAll('textarea') ?? [])].map(({ value }) => value).join();
    await expect.poll(said).toContain('aaaaaaaa');
    for (const width of [360, 320]) {
      await page.viewport(width, 740);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    }
  },
);
