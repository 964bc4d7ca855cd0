import { expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { NO_PARAMETERS } from './parameters.schemas.ts';
import { articlesOn, earlierTexts, orderAfter, parametersOn, rulesOn, stageOn } from './rules.rules.ts';
import type { Article, ArticleVersion, ParameterVersion, RuleSet } from './rules.schemas.ts';

const doc = <B extends Doc['body']>(id: string, body: Partial<B>) =>
  ({ collection: 'x', parent: 'rules', audience: 'all', rev: 1, id, body }) as unknown as Doc<B>;
const set = (id: string, from: string | null, replacedFrom: string | null = null) =>
  doc<RuleSet>(id, { stage: 'adopted', from, replacedFrom });
const version = (article: string, number: number, change: Partial<ArticleVersion>) =>
  doc<ArticleVersion>(`arv_${article}-${number}`, {
    ...{ set: 'rst_1', article, version: number, number: '1', order: 10, title: { es: 'x' } },
    ...{ text: { es: `${article} ${number}` }, isRemoved: false, from: null, amendment: null, on: null },
    ...change,
  });

test.each([
  [{ stage: 'preliminary_draft', from: null, replacedFrom: null }, '2026-05-01', 'preliminary_draft'],
  [{ stage: 'adopted', from: null, replacedFrom: null }, '2026-05-01', 'adopted'],
  [{ stage: 'adopted', from: '2026-05-02', replacedFrom: null }, '2026-05-01', 'adopted'],
  [{ stage: 'adopted', from: '2026-05-02', replacedFrom: null }, '2026-05-02', 'in_force'],
  [{ stage: 'adopted', from: '2026-05-02', replacedFrom: '2026-06-01' }, '2026-05-31', 'in_force'],
  [{ stage: 'adopted', from: '2026-05-02', replacedFrom: '2026-06-01' }, '2026-06-01', 'replaced'],
] as const)('%o on %s is %s', (body, day, stage) => {
  expect(stageOn(body, day)).toBe(stage);
});

test('new rules hold from their first day, and until then those before them', () => {
  const sets = [set('rst_old', '2026-01-01', '2026-06-01'), set('rst_new', '2026-06-01')];
  expect(['2025-12-31', '2026-05-31', '2026-06-01'].map((day) => rulesOn(sets, day)?.id)).toEqual([
    undefined,
    'rst_old',
    'rst_new',
  ]);
});

test('the text in force on a day is that of the last decision that holds by then, whatever was decided later', () => {
  const versions = [
    version('art_a', 1, { from: '2026-01-01' }),
    version('art_a', 2, { from: '2026-03-01', amendment: 'amd_1' }),
    version('art_b', 1, { from: '2026-01-01', order: 20 }),
    version('art_b', 2, { from: '2026-03-01', isRemoved: true }),
    version('art_c', 1, { from: '2026-03-01', order: 15 }),
    version('art_d', 1, { order: 5 }),
  ];
  const on = (day: string) => articlesOn(versions, day).map(({ text }) => text.es);
  expect(on('2025-12-31')).toEqual([]);
  expect(on('2026-02-28')).toEqual(['art_a 1', 'art_b 1']);
  expect(on('2026-03-01')).toEqual(['art_a 2', 'art_c 1']);
});

test('of two decisions that hold from one day the later one counts, on every device, the tenth over the ninth', () => {
  const versions = [10, 9, 1].map((number) => version('art_a', number, { from: '2026-03-01' }));
  expect(articlesOn(versions, '2026-03-01')[0]?.text.es).toBe('art_a 10');
  expect(articlesOn([...versions].reverse(), '2026-03-01')[0]?.text.es).toBe('art_a 10');
});

test('what was decided last is lost to nothing that was to hold later', () => {
  const versions = [
    version('art_a', 1, { from: '2026-01-01' }),
    version('art_a', 2, { from: '2026-03-01' }),
    version('art_a', 3, { from: '2026-02-01' }),
  ];
  expect(articlesOn(versions, '2026-03-01')[0]?.text.es).toBe('art_a 3');
});

test('a change of parameters holds from its day and no earlier', () => {
  const of = (number: number, from: string, days: number) =>
    doc<ParameterVersion>(`prv_${number}`, {
      ...{ set: 'rst_1', version: number, from, decision: null },
      parameters: { ...NO_PARAMETERS, papers: { days, article: 'art_a' } },
    });
  const sets = [set('rst_1', '2026-01-01')];
  const versions = [of(1, '2026-01-01', 7), of(2, '2026-03-01', 10)];
  const on = (day: string) => parametersOn({ sets, versions, day })?.parameters.papers?.days;
  expect(['2025-12-31', '2026-02-28', '2026-03-01'].map(on)).toEqual([undefined, 7, 10]);
});

test('there is always room for another article after one', () => {
  const articles = [10, 20].map((order, at) => doc<Article>(`art_${at}`, { order }));
  expect(orderAfter(articles, null)).toBe(5);
  expect(orderAfter(articles, 'art_0')).toBe(15);
  expect(orderAfter(articles, 'art_1')).toBe(30);
});

test('that an article was deleted is no text that it had', () => {
  const versions = [
    version('art_a', 1, { from: '2026-01-01' }),
    version('art_a', 2, { from: '2026-03-01', isRemoved: true }),
    version('art_a', 3, { from: '2026-05-01' }),
  ];
  const told = earlierTexts(versions, '2026-05-01').map(({ text, until }) => [text.text.es, until]);
  expect(told).toEqual([['art_a 1', '2026-02-28']]);
});

test('what an article said before is told with its last day, and the amendment that ended it', () => {
  const versions = [
    version('art_a', 1, { from: '2026-01-01' }),
    version('art_a', 2, { from: '2026-03-01', amendment: 'amd_1' }),
    version('art_a', 3, { from: '2026-05-01', amendment: 'amd_2', isRemoved: true }),
    version('art_b', 1, { from: '2026-01-01' }),
  ];
  const told = (day: string) =>
    earlierTexts(versions, day).map(({ text, until, by }) => [text.text.es, until, by]);
  expect(told('2026-02-28')).toEqual([]);
  expect(told('2026-03-01')).toEqual([['art_a 1', '2026-02-28', 'amd_1']]);
  expect(told('2026-05-01')).toEqual([
    ['art_a 2', '2026-04-30', 'amd_2'],
    ['art_a 1', '2026-02-28', 'amd_1'],
  ]);
});
