// @vitest-environment jsdom
import '#test/support/engine-in-node.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OFF_AXIS, readCodedLabel } from '#app/features/forms/coded-label.ts';
import { loadFormEngine, openForm } from '#app/features/forms/form-engine.ts';
import { hasAppearance, isQuestion, type SelectNode } from '#app/features/forms/form-nodes.ts';
import { answerAll, leavesOf } from '#app/features/forms/form-test-kit.ts';
import type { FormSession } from '#app/features/forms/form-types.ts';
import { reportSummaryOf } from '#app/features/forms/report-summary.ts';
import { answerThrough } from '#app/features/forms/trial/answering.ts';
import { HANDLING_CODES, TLP } from '#shared/reports/reports.schemas.ts';
import { STARTER_FORMS, starterPath } from './starter-forms.ts';

const ROOT = join(import.meta.dirname, '../../../public');
const NAMES = STARTER_FORMS.map(({ name }) => name);
const LANGUAGES = ['es', 'pt', 'en'] as const;
const read = (name: string) => readFileSync(join(ROOT, starterPath({ name })), 'utf8');
const documentOf = (name: string) => new DOMParser().parseFromString(read(name), 'text/xml');

async function open(name: string): Promise<FormSession> {
  const opened = await openForm({ definitionXml: read(name), language: 'es' });
  if (!opened.ok) throw new Error(`${opened.failure.code} ${opened.failure.detail}`);
  return opened.session;
}
const selectsOf = (session: FormSession) =>
  leavesOf(session).filter((leaf): leaf is SelectNode => leaf.nodeType === 'select');
const levelsOf = (node: SelectNode) =>
  node.currentState.valueOptions.filter(({ value }) => !OFF_AXIS.has(value));
const isScale = (node: SelectNode) => hasAppearance(node, 'anchored-scale');

/** By language, the words of each text. */
function textsOf(name: string): Readonly<Record<(typeof LANGUAGES)[number], ReadonlyMap<string, string>>> {
  const [es, pt, en, ...others] = [...documentOf(name).getElementsByTagName('translation')];
  expect(others).toEqual([]);
  const words = (translation: Element | undefined) =>
    new Map([...(translation?.children ?? [])].map((text) => [text.id, text.textContent?.trim() ?? '']));
  return { es: words(es), pt: words(pt), en: words(en) };
}

test('the library is what lies in the folder of forms, without the practice report', () => {
  const files = readdirSync(join(ROOT, 'forms')).filter((file) => file !== 'practice.xml');
  expect(NAMES.map((name) => `${name}.xml`).sort()).toEqual(files.sort());
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

test.each(STARTER_FORMS)(
  '$name bears the title of the library and an id of its own',
  async ({ name, title }) => {
    const session = await open(name);
    expect(session.title).toBe(title.es);
    expect(session.formId).toBe(`clasi-${name}`);
    expect(session.version).toMatch(/^\d{10}$/);
    const result = await (await loadFormEngine()).loadForm(read(name), {});
    expect(result.warnings).toBeNull();
  },
);

test.each(NAMES)('%s says everything in each of its three languages, and nothing else', (name) => {
  const document = documentOf(name);
  const texts = textsOf(name);
  const ids = [...texts.es.keys()];
  expect([...texts.pt.keys()]).toEqual(ids);
  expect([...texts.en.keys()]).toEqual(ids);
  for (const language of LANGUAGES)
    for (const [id, words] of texts[language]) expect(words, `${language} ${id}`).not.toBe('');

  const named = [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ value }) => /^jr:itext\('(.+)'\)$/.exec(value)?.[1] ?? []),
  );
  const items = [...document.getElementsByTagName('itextId')].map((element) => element.textContent ?? '');
  expect(new Set([...named, ...items])).toEqual(new Set(ids));
});

/** Small words that no text of another of the three languages has. */
const OWN_WORDS = {
  es: /[¿ñ]|(?<!\p{L})(el|los|las|del|y|con|una|hay|qué|cuál|según|más|también|sin)(?!\p{L})/iu,
  pt: /[ãõç]|(?<!\p{L})(os|ao|aos|com|uma|não|em|ou|são|pelo|pela|qual|seu|sua|sem)(?!\p{L})/iu,
  en: /(?<!\p{L})(the|of|and|with|which|how|is|are|has|what|without|in|or)(?!\p{L})/iu,
};

test.each(NAMES)('no text of %s is in another language than its own', (name) => {
  const texts = textsOf(name);
  const mixed = LANGUAGES.flatMap((language) =>
    [...texts[language]].flatMap(([id, words]) =>
      LANGUAGES.filter(
        (other) => other !== language && OWN_WORDS[other].test(words.replace('El Salvador', '')),
      ).map((other) => `${language} ${id} reads like ${other}: ${words}`),
    ),
  );
  expect(mixed).toEqual([]);
  const untranslated = [...texts.es].filter(
    ([id, words]) => words.split(' ').length > 3 && words === texts.en.get(id),
  );
  expect(untranslated).toEqual([]);
});

test('a code means the same in all forms of the library', () => {
  const said = new Map<string, string>();
  for (const name of NAMES) {
    const texts = textsOf(name);
    for (const language of LANGUAGES)
      for (const [id, words] of texts[language]) {
        if (id.startsWith('/')) continue;
        const key = `${language} ${id}`;
        expect(words, `${name}: ${key}`).toBe(said.get(key) ?? words);
        said.set(key, words);
      }
  }
});

test.each(NAMES)(
  'every list of %s has each code once, and its scales an anchor for each level',
  async (name) => {
    const session = await open(name);
    for (const language of LANGUAGES) {
      session.setLanguage(language);
      for (const node of selectsOf(session)) {
        const { reference, valueOptions } = node.currentState;
        const values = valueOptions.map(({ value }) => value);
        expect(new Set(values).size, reference).toBe(values.length);
        expect(new Set(valueOptions.map(({ label }) => label.asString)).size, reference).toBe(values.length);
        const hasLevels = ['0', '4'].every((value) => values.includes(value));
        expect(hasLevels, reference).toBe(isScale(node));
        if (!isScale(node)) continue;
        expect(
          levelsOf(node).map(({ value }) => value),
          reference,
        ).toEqual(['4', '3', '2', '1', '0']);
        expect(values.slice(5), reference).toEqual(['unknown', 'not_assessed']);
        for (const { value, label } of levelsOf(node)) {
          const coded = readCodedLabel(label.asString);
          expect(coded?.code, `${language} ${reference} ${value}`).toBe(value);
          // Longer ones take more than two lines beside the figure on a phone.
          expect(coded?.example.length, `${language} ${reference}: ${coded?.example}`).toBeLessThanOrEqual(
            60,
          );
        }
      }
    }
  },
);

test.each(NAMES)(
  '%s asks how the information may be used and shared, and of which crime it is',
  async (name) => {
    const session = await open(name);
    expect(reportSummaryOf(session).unasked).toEqual({ crimeArea: false, handlingCode: false, tlp: false });
    for (const codes of [HANDLING_CODES, TLP])
      expect(
        selectsOf(session).filter((node) =>
          codes.every((code) => node.currentState.valueOptions.some(({ value }) => value === code)),
        ),
      ).toHaveLength(1);
  },
);

test.each(NAMES)('%s is answered whole, by parts of a few questions, and finished', async (name) => {
  const session = await open(name);
  expect(session.parts().every(({ pages }) => pages.length <= 10)).toBe(true);
  expect(session.validate().ok).toBe(false);
  const progress = { tried: new Set<string>(), answered: new Set<string>() };
  const filled = await answerThrough({ session, progress, reopen: async (same) => same });
  expect(filled.isFinished).toBe(true);
  const codes = { '/data/place/subdivision': 'AR-B', '/data/place/locode': 'ARBUE' };
  const isAsked = (reference: string) =>
    leavesOf(session).some(({ currentState }) => currentState.reference === reference);
  answerAll({
    session,
    answers: Object.fromEntries(Object.entries(codes).filter(([reference]) => isAsked(reference))),
  });
  const asked = leavesOf(session).filter((leaf) => leaf.currentState.required && isQuestion(leaf));
  const left = asked.filter(({ currentState }) => currentState.relevant && currentState.instanceValue === '');
  expect(left.map(({ currentState }) => currentState.reference)).toEqual([]);
  expect(session.validate()).toEqual({ ok: true, violations: [] });
  expect(reportSummaryOf(session).summary).toMatchObject({
    crimeArea: '0101',
    handlingCode: 'H0',
    tlp: 'RED',
  });
  expect(reportSummaryOf(session).told.grade).toEqual({ source: 'A', information: '1' });
});

test.each(NAMES)('%s says in words what is missing or wrong, in every language', async (name) => {
  const session = await open(name);
  for (const language of LANGUAGES) {
    session.setLanguage(language);
    for (const leaf of leavesOf(session).filter(isQuestion)) {
      const { reference, label } = leaf.currentState;
      expect(label?.asString.trim(), `${language} ${reference}`).toBeTruthy();
      const { violation } = leaf.validationState;
      if (violation !== null) expect(violation.message?.asString, `${language} ${reference}`).toBeTruthy();
    }
  }
  const binds = [...documentOf(name).getElementsByTagName('bind')];
  const silent = binds.filter(
    (bind) =>
      (bind.hasAttribute('required') && !bind.hasAttribute('jr:requiredMsg')) ||
      (bind.hasAttribute('constraint') && !bind.hasAttribute('jr:constraintMsg')),
  );
  expect(silent.map((bind) => bind.getAttribute('nodeset'))).toEqual([]);
});
