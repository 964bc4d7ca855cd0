import { beforeEach, expect, test } from 'vitest';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { hashOfWords } from './amendments.rules.ts';
import type { Amendment, AmendmentPosition } from './amendments.schemas.ts';
import { languagesLeft } from './languages.rules.ts';
import type { Article } from './rules.schemas.ts';

const NOON = Date.parse('2026-09-20T12:00:00Z');
const SET = 'rst_1';
const ARTICLE = 'art_quorum';
const of = (state: string | null, person: string, delegation: string | null = state) => ({
  ...{ state, delegation, person, institution: null, unit: null },
});
const presidency = actorWith(['presidencyAdmin'], of(null, 'per_pres', 'presidency'));
const delegates = {
  CL: actorWith(['delegate'], of('CL', 'per_cl')),
  EC: actorWith(['delegate'], of('EC', 'per_ec')),
  UY: actorWith(['delegate'], of('UY', 'per_uy')),
};
type Delegation = keyof typeof delegates;

let world: RuleWorld;
const does = (who: typeof presidency, name: string, args: object) =>
  codeOf(world.act(who, name, { set: SET, ...args }));
function must(who: typeof presidency, name: string, args: object) {
  expect([name, does(who, name, args)]).toEqual([name, 'accepted']);
}
const docsOf = <B extends Doc['body']>(name: string) =>
  world.docs('committee').filter(({ collection }) => collection === name) as Doc<B>[];
const amendment = (id: string) => docsOf<Amendment>('amendments').find((each) => each.id === id)?.body;
const article = () => docsOf<Article>('articles').find(({ id }) => id === ARTICLE)?.body;

const seenWords = (id: string) => hashOfWords(amendment(id) as Amendment);

const title = { es: 'Quórum', pt: 'Quórum', en: 'Quorum' };
const text = { es: 'Decide la mitad.', pt: 'Decide a metade.', en: 'Half decide.' };
const NEW = { es: 'Deciden dos tercios.', pt: 'Decidem dois terços.', en: 'Two thirds decide.' };
function submits(id: string, delegation: Delegation, change: object = {}) {
  must(delegates[delegation], 'amendments.submit', {
    ...{ amendment: id, meeting: null, delegation, kind: 'replace', article: ARTICLE, after: null },
    ...{ before: { title, text }, title, text: NEW, number: null, reason: null },
    ...change,
  });
}
const made = {
  amendment: 'amd_both',
  of: ['amd_cl', 'amd_ec'],
  title,
  text: NEW,
  number: null,
  reason: null,
};
const consolidates = (change: object = {}) =>
  does(presidency, 'amendments.consolidate', { ...made, ...change });
const decided = {
  ...{ mode: 'consensus', votes: null, on: '2026-09-20', reason: null, present: null },
  ...{ meeting: null, decision: null },
};
const wordsOf = (id: string) => ({ title: amendment(id)?.title ?? null, text: amendment(id)?.text ?? null });
const rejects = (id: string) =>
  does(presidency, 'amendments.reject', { amendment: id, ...decided, seen: wordsOf(id) });
function adopts(id: string) {
  const stands = article();
  return does(presidency, 'amendments.adopt', {
    ...{ amendment: id, ...decided, from: null, newArticle: null },
    seen: { ...wordsOf(id), number: null, article: { title: stands?.title, text: stands?.text } },
  });
}

beforeEach(() => {
  world = createRuleWorld({ now: NOON });
  must(presidency, 'rules.begin', { title: { es: 'Reglamento' }, meeting: null, amendUntil: '2026-09-25' });
  must(presidency, 'articles.add', { article: ARTICLE, number: '7', order: 10, title, text });
});

test('a consolidation that says what the article says uses up no amendment', () => {
  submits('amd_cl', 'CL');
  submits('amd_ec', 'EC', { text: { ...text, es: 'Decide la mitad presente.' } });
  expect(consolidates({ text })).toBe('rules.consolidated_same');
  // In each language in which it says something.
  expect(consolidates({ text: { es: text.es } })).toBe('rules.consolidated_same');
  expect(amendment('amd_cl')).toMatchObject({ state: 'admissible', into: null });
  expect(amendment('amd_both')).toBeUndefined();
  expect(consolidates()).toBe('accepted');
});

test('what went into a rejected text is open again, as it was, with its words and the positions on it', () => {
  submits('amd_cl', 'CL');
  submits('amd_ec', 'EC', { text: { ...text, es: 'Decide la mitad presente.' } });
  must(presidency, 'amendments.discuss', { amendment: 'amd_cl' });
  must(delegates.UY, 'amendments.take_position', {
    ...{ amendment: 'amd_ec', delegation: 'UY', stance: 'reserve', words: null, isAuthor: false },
    seen: seenWords('amd_ec'),
  });
  const before = [amendment('amd_cl'), amendment('amd_ec'), docsOf<AmendmentPosition>('amendmentPositions')];
  must(presidency, 'amendments.consolidate', made);
  expect(amendment('amd_cl')?.state).toBe('consolidated');
  world.now += 3_600_000;
  expect(rejects('amd_both')).toBe('accepted');
  const out = (state: string) => ({ amendment: 'amd_both', state, until: world.now });
  expect([amendment('amd_cl'), amendment('amd_ec'), docsOf('amendmentPositions')]).toEqual([
    { ...(before[0] as Amendment), into: out('under_discussion') },
    { ...(before[1] as Amendment), into: out('admissible') },
    before[2],
  ]);
  // Its authors may change it again, and it may be decided on.
  must(delegates.EC, 'amendments.edit', { amendment: 'amd_ec', meeting: null, text: NEW });
  expect(adopts('amd_cl')).toBe('accepted');
});

test('whoever presides takes a consolidation back, while nothing was decided about it', () => {
  submits('amd_cl', 'CL');
  submits('amd_ec', 'EC');
  must(presidency, 'amendments.consolidate', made);
  const back = (who = presidency, id = 'amd_both') => does(who, 'amendments.separate', { amendment: id });
  expect(back(delegates.CL)).toBe('access.not_allowed');
  expect(back(presidency, 'amd_cl')).toBe('rules.not_consolidated');
  expect(back()).toBe('accepted');
  expect(amendment('amd_both')).toMatchObject({ state: 'withdrawn', consolidates: ['amd_cl', 'amd_ec'] });
  expect(amendment('amd_cl')).toMatchObject({ state: 'admissible', into: { until: NOON } });
  // Once more, of what went into another text meanwhile, changes nothing.
  must(presidency, 'amendments.consolidate', { ...made, amendment: 'amd_other' });
  expect(back()).toBe('accepted');
  expect(amendment('amd_cl')).toMatchObject({ state: 'consolidated', into: { amendment: 'amd_other' } });
  must(presidency, 'amendments.discuss', { amendment: 'amd_other' });
  expect(adopts('amd_other')).toBe('accepted');
  expect(back(presidency, 'amd_other')).toBe('rules.amendment_settled');
});

test('those who joined an amendment are authors of the text into which it went', () => {
  submits('amd_cl', 'CL');
  submits('amd_ec', 'EC');
  must(delegates.UY, 'amendments.take_position', {
    ...{ amendment: 'amd_ec', delegation: 'UY', stance: 'support', words: null, isAuthor: true },
    seen: seenWords('amd_ec'),
  });
  must(presidency, 'amendments.consolidate', { ...made, of: ['amd_ec', 'amd_cl'] });
  expect(amendment('amd_both')?.authors).toEqual(['EC', 'UY', 'CL']);
});

test('an amendment is not adopted while a language of the article would still say the old', () => {
  submits('amd_ec', 'EC', { text: { ...text, es: NEW.es } });
  must(presidency, 'amendments.discuss', { amendment: 'amd_ec' });
  expect(adopts('amd_ec')).toBe('rules.language_missing');
  expect(article()?.text).toEqual(text);
  // Whoever presides completes the languages: the same words alone complete nothing.
  const alone = { ...made, of: ['amd_ec'], text: { ...text, es: NEW.es } };
  expect(consolidates(alone)).toBe('rules.consolidated_alone');
  expect(consolidates({ ...alone, text: { ...NEW, en: text.en } })).toBe('accepted');
  expect(adopts('amd_both')).toBe('rules.language_missing');
  must(presidency, 'amendments.consolidate', { ...made, amendment: 'amd_whole', of: ['amd_both'] });
  expect(adopts('amd_whole')).toBe('accepted');
  expect(article()?.text).toEqual(NEW);
});

test('where it only corrects words of one language, that is said, and the others stay', () => {
  submits('amd_ec', 'EC', { text: { es: 'Decide la mitad de ellos.' }, isSameElsewhere: true });
  submits('amd_cl', 'CL', { text: { ...text, pt: 'A metade decide.' } });
  must(presidency, 'amendments.discuss', { amendment: 'amd_ec' });
  expect(adopts('amd_ec')).toBe('accepted');
  expect(article()?.text).toEqual({ ...text, es: 'Decide la mitad de ellos.' });
  const said = { ...made, of: ['amd_cl'], text: { ...text, pt: 'A metade decide.' }, isSameElsewhere: true };
  expect(consolidates(said)).toBe('accepted');
});

test('which languages would still say the old', () => {
  const stands = { title, text };
  const left = (change: object) =>
    languagesLeft({ kind: 'replace', title, text: null, ...change } as Amendment, stands);
  expect(left({ text })).toEqual([]);
  expect(left({ text: NEW })).toEqual([]);
  expect(left({ text: { ...text, pt: NEW.pt } })).toEqual(['es', 'en']);
  expect(left({ text: { es: NEW.es } })).toEqual(['pt', 'en']);
  // The title is text, too.
  expect(left({ text: NEW, title: { ...title, en: 'Attendance' } })).toEqual(['es', 'pt']);
  expect(left({ kind: 'delete', text: null, title: null })).toEqual([]);
  // To say in one more language what the article says already leaves nothing behind.
  expect(languagesLeft({ kind: 'replace', title, text }, { title, text: { es: text.es } })).toEqual([]);
});
