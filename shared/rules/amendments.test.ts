import { beforeEach, expect, test } from 'vitest';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld, type RuleWorld } from '#test/support/rule-world.ts';
import { MOST_OPEN } from './amendments.mutations.ts';
import { furthestFirst, hashOfWords } from './amendments.rules.ts';
import { type Amendment, type AmendmentPosition, amendmentPositionId } from './amendments.schemas.ts';
import { NO_PARAMETERS, type Parameters } from './parameters.schemas.ts';
import { articlesOn, parametersOn } from './rules.rules.ts';
import type { Article, ArticleVersion, ParameterVersion, RuleSet } from './rules.schemas.ts';

const NOON = Date.parse('2026-09-20T12:00:00Z');
const SET = 'rst_1';
const ARTICLE = 'art_quorum';
const of = (state: string | null, person: string, delegation: string | null = state) => ({
  ...{ state, delegation, person, institution: null, unit: null },
});
const presidency = actorWith(['presidencyAdmin'], of(null, 'per_pres', 'presidency'));
const chile = actorWith(['delegate'], of('CL', 'per_cl'));
const ecuador = actorWith(['pointOfContact'], of('EC', 'per_ec'));
const uruguay = actorWith(['delegationLiaison'], of('UY', 'per_uy'));
const observer = actorWith(['observer'], of(null, 'per_obs', 'eu-home'));
const officer = actorWith(['fieldOfficer'], of('CL', 'per_off'));

let world: RuleWorld;
const does = (who: typeof chile, name: string, args: object) =>
  codeOf(world.act(who, name, { set: SET, ...args }));
function must(who: typeof chile, name: string, args: object) {
  expect([name, does(who, name, args)]).toEqual([name, 'accepted']);
}
const docsOf = <B extends Doc['body']>(name: string) =>
  world.docs('committee').filter(({ collection }) => collection === name) as Doc<B>[];
const amendment = (id: string) => docsOf<Amendment>('amendments').find((each) => each.id === id)?.body;
const text = { es: 'El Comité decide con más de la mitad de sus miembros.' };
const before = { title: { es: 'Quórum' }, text };
const written = {
  ...{ amendment: 'amd_cl', meeting: null, delegation: 'CL', kind: 'replace', article: ARTICLE },
  ...{ after: null, before, title: { es: 'Quórum' }, number: null, reason: null },
  text: { es: 'El Comité decide con dos tercios de sus miembros.' },
};
const submits = (change: object = {}, who = chile) =>
  does(who, 'amendments.submit', { ...written, ...change });
const fromEcuador = { amendment: 'amd_ec', delegation: 'EC', text: { es: 'El Comité decide con todos.' } };
/** By a decision that the meeting took. */
const taken = { meeting: 'mtg_1', decision: 'dcs_1' };
const consensus = {
  ...{ mode: 'consensus', votes: null, on: '2026-09-20', reason: null, present: null },
  ...taken,
};
const wordsOf = (id: string) => ({ title: amendment(id)?.title ?? null, text: amendment(id)?.text ?? null });
function seenOf(id: string) {
  const about = docsOf<Article>('articles').find((each) => each.id === amendment(id)?.article)?.body;
  return {
    ...wordsOf(id),
    number: amendment(id)?.number ?? null,
    article: about === undefined ? null : { title: about.title, text: about.text },
  };
}
const rejects = (id: string, change: object) =>
  does(presidency, 'amendments.reject', { amendment: id, ...consensus, seen: wordsOf(id), ...change });
const adopts = (id: string, change: object = {}) =>
  does(presidency, 'amendments.adopt', {
    ...{ amendment: id, ...consensus, seen: seenOf(id), from: null, newArticle: null },
    ...change,
  });
const seenWords = (id: string) => hashOfWords(amendment(id) as Amendment);
const admits = (id: string) =>
  must(presidency, 'amendments.rule_on_late', {
    ...{ amendment: id, isAdmissible: true, reason: null, seen: seenWords(id) },
  });
const discusses = (id: string) => must(presidency, 'amendments.discuss', { amendment: id });
const article = () => docsOf<Article>('articles').find(({ id }) => id === ARTICLE)?.body;
const parameters: Parameters = {
  ...NO_PARAMETERS,
  amendments: { days: 10, article: ARTICLE },
  quorum: { basis: 'more_than_half', number: null, article: ARTICLE },
  majorities: [{ matter: 'amendments', majority: 'two_thirds_of_members', article: ARTICLE }],
};
const seen = () =>
  hashOfDraft({
    articles: docsOf<Article>('articles'),
    parameters: docsOf<RuleSet>('ruleSets')[0]?.body.parameters ?? NO_PARAMETERS,
  });
const adoption = () => ({ ...taken, document: 'CLASI/1', on: '2026-09-20', seen: seen() });
const plant = (collection: string, id: string, parent: string | null, body: Doc['body']) =>
  world.plant('committee', { collection, id, parent, audience: 'members/decisions', rev: 1, body });
function inForce(day = '2026-09-21') {
  must(presidency, 'rules.set_parameters', { parameters });
  must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  must(presidency, 'rules.adopt', adoption());
  must(presidency, 'rules.put_in_force', { from: day, replaces: null });
}

beforeEach(() => {
  world = createRuleWorld({ now: NOON });
  plant('meetings', 'mtg_1', null, { startsOn: '2026-09-20' });
  plant('decisions', 'dcs_1', 'mtg_1', { state: 'adopted', decidedOn: '2026-09-20' });
  plant('decisions', 'dcs_2', 'mtg_1', { state: 'adopted', decidedOn: '2026-10-01' });
  must(presidency, 'rules.begin', { title: { es: 'Reglamento' }, meeting: null, amendUntil: '2026-09-25' });
  must(presidency, 'articles.add', { article: ARTICLE, number: '7', order: 10, ...before });
});

test('a delegate, a point of contact and a liaison propose for their own delegation, and nobody else', () => {
  expect(submits()).toBe('accepted');
  expect(submits(fromEcuador, ecuador)).toBe('accepted');
  expect(submits({ amendment: 'amd_uy', delegation: 'UY' }, uruguay)).toBe('accepted');
  expect(submits({ amendment: 'amd_x' }, ecuador)).toBe('access.not_allowed');
  expect(submits({ amendment: 'amd_x', delegation: 'eu-home' }, observer)).toBe('access.not_allowed');
  expect(submits({ amendment: 'amd_x' }, officer)).toBe('access.not_allowed');
  expect(submits({ amendment: 'amd_x', delegation: 'presidency' }, presidency)).toBe('access.not_allowed');
});

test('two delegations at once on one article make two amendments, and the article stays as it is', () => {
  submits();
  submits(fromEcuador, ecuador);
  expect(docsOf<Amendment>('amendments').map(({ body }) => body.authors)).toEqual([['CL'], ['EC']]);
  expect(article()?.text).toEqual(text);
});

test('in time it is admissible on receipt; a late one is kept, said late, and waits for whoever presides', () => {
  submits();
  expect(amendment('amd_cl')).toMatchObject({ state: 'admissible', isLate: false, takenAt: NOON });
  // The day is over everywhere on earth.
  world.now = Date.parse('2026-09-26T12:00:00Z');
  expect(submits({ ...fromEcuador }, ecuador)).toBe('accepted');
  expect(amendment('amd_ec')).toMatchObject({ state: 'submitted', isLate: true });
  expect(does(presidency, 'amendments.discuss', { amendment: 'amd_ec' })).toBe('rules.not_admissible');
  const ruling = { amendment: 'amd_ec', isAdmissible: false, reason: null, seen: seenWords('amd_ec') };
  expect(does(presidency, 'amendments.rule_on_late', ruling)).toBe('rules.reason_missing');
  must(presidency, 'amendments.rule_on_late', { ...ruling, isAdmissible: true });
  expect(amendment('amd_ec')).toMatchObject({ state: 'admissible', isLate: true });
  expect(
    does(presidency, 'amendments.rule_on_late', {
      ...ruling,
      amendment: 'amd_cl',
      seen: seenWords('amd_cl'),
    }),
  ).toBe('rules.not_late');
});

test('the phone’s clock counts for nothing: only the receipt does', () => {
  world.now = Date.parse('2026-09-26T12:00:00Z');
  const yesterday = Date.parse('2026-09-24T12:00:00Z');
  expect(codeOf(world.act(chile, 'amendments.submit', { set: SET, ...written }, yesterday))).toBe('accepted');
  expect(amendment('amd_cl')).toMatchObject({ isLate: true, at: yesterday });
});

test('an edit that comes after the day makes it late as it is now; its authors change it until it is discussed', () => {
  submits();
  expect(does(ecuador, 'amendments.edit', { amendment: 'amd_cl', meeting: null, reason: { es: 'x' } })).toBe(
    'access.not_allowed',
  );
  must(chile, 'amendments.edit', { amendment: 'amd_cl', meeting: null, reason: { es: 'Porque sí' } });
  expect(amendment('amd_cl')?.isLate).toBe(false);
  world.now = Date.parse('2026-09-26T12:00:00Z');
  must(chile, 'amendments.edit', { amendment: 'amd_cl', meeting: null, text: { es: 'Otro' } });
  expect(amendment('amd_cl')).toMatchObject({ isLate: true, state: 'submitted' });
  admits('amd_cl');
  discusses('amd_cl');
  expect(does(chile, 'amendments.edit', { amendment: 'amd_cl', meeting: null, text: { es: 'Más' } })).toBe(
    'rules.amendment_settled',
  );
});

test('what it lacks is said: a deletion has no text, a new article has a number', () => {
  expect(submits({ kind: 'delete' })).toBe('rules.amendment_incomplete');
  expect(submits({ kind: 'add', article: null })).toBe('rules.amendment_incomplete');
  expect(submits({ kind: 'delete', text: null, title: null })).toBe('accepted');
  expect(submits({ amendment: 'amd_2', kind: 'add', article: null, number: '7 bis' })).toBe('accepted');
});

test('each delegation has one position, its own, and joins the authors by it', () => {
  submits();
  const says = (delegation: string, stance: string, isAuthor: boolean, who: typeof chile) =>
    does(who, 'amendments.take_position', {
      amendment: 'amd_cl',
      delegation,
      stance,
      words: null,
      isAuthor,
      seen: seenWords('amd_cl'),
    });
  expect(says('EC', 'reserve', false, ecuador)).toBe('accepted');
  expect(says('EC', 'oppose', true, ecuador)).toBe('rules.author_supports');
  expect(says('EC', 'support', true, ecuador)).toBe('accepted');
  expect(says('EC', 'support', false, uruguay)).toBe('access.not_allowed');
  expect(says('eu-home', 'oppose', false, observer)).toBe('access.not_allowed');
  const positions = docsOf<AmendmentPosition>('amendmentPositions');
  expect(positions.map(({ id }) => id)).toEqual([
    amendmentPositionId({ amendment: 'amd_cl', delegation: 'EC' }),
  ]);
  expect(positions[0]?.body).toMatchObject({ stance: 'support', isAuthor: true });
});

test('consolidation makes a new text and keeps that of each author', () => {
  submits();
  submits(fromEcuador, ecuador);
  const made = {
    ...{ amendment: 'amd_both', title: { es: 'Quórum' }, text: { es: 'Con dos tercios, o todos.' } },
    ...{ number: null, reason: null },
  };
  expect(does(chile, 'amendments.consolidate', { ...made, of: ['amd_cl', 'amd_ec'] })).toBe(
    'access.not_allowed',
  );
  must(presidency, 'amendments.consolidate', { ...made, of: ['amd_cl', 'amd_ec'] });
  expect(amendment('amd_cl')).toMatchObject({
    ...{ state: 'consolidated', into: { amendment: 'amd_both', until: null }, text: written.text },
  });
  expect(amendment('amd_ec')).toMatchObject({ state: 'consolidated', text: fromEcuador.text });
  expect(amendment('amd_both')).toMatchObject({
    authors: ['CL', 'EC'],
    state: 'under_discussion',
    consolidates: ['amd_cl', 'amd_ec'],
  });
  expect(adopts('amd_both')).toBe('accepted');
  expect(article()?.text).toEqual(made.text);
});

test('without rules in force only consensus decides, and what is adopted is what was read', () => {
  submits();
  expect(adopts('amd_cl')).toBe('rules.not_discussed');
  discusses('amd_cl');
  const votes = { for: 9, against: 1, abstained: 0, members: 11 };
  expect(adopts('amd_cl', { mode: 'vote', votes })).toBe('rules.only_consensus');
  const other = { ...seenOf('amd_cl'), text: { es: 'Otro' } };
  expect(adopts('amd_cl', { seen: other })).toBe('rules.amendment_changed');
  expect(adopts('amd_cl')).toBe('accepted');
  expect(article()).toMatchObject({ text: written.text, version: 1 });
  expect(amendment('amd_cl')).toMatchObject({ state: 'adopted', outcome: { mode: 'consensus', from: null } });
});

test('an amendment to rules in force changes the text from its day, never what held before', () => {
  inForce('2026-09-21');
  world.now = Date.parse('2026-10-01T12:00:00Z');
  submits();
  // The named day is over: whoever presides admits it.
  admits('amd_cl');
  discusses('amd_cl');
  const later = { on: '2026-10-01', decision: 'dcs_2' };
  expect(adopts('amd_cl', later)).toBe('rules.from_when');
  expect(adopts('amd_cl', { from: '2026-09-29', ...later })).toBe('rules.day_passed');
  expect(adopts('amd_cl', { from: '2026-11-01', ...later })).toBe('accepted');
  const versions = docsOf<ArticleVersion>('articleVersions');
  const on = (day: string) => articlesOn(versions, day)[0]?.text;
  expect(on('2026-09-20')).toBeUndefined();
  expect(on('2026-10-31')).toEqual(text);
  expect(on('2026-11-01')).toEqual(written.text);
});

test('a vote needs the majority of the rules, in the order that was set', () => {
  inForce('2026-09-20');
  submits();
  submits(fromEcuador, ecuador);
  discusses('amd_cl');
  discusses('amd_ec');
  const ids = furthestFirst(docsOf<Amendment>('amendments')).map(({ id }) => id);
  must(presidency, 'amendments.put_in_order', { amendments: ids });
  const [first = '', second = ''] = ids;
  const vote = (inFavour: number) => ({
    ...{ mode: 'vote', from: '2026-10-01' },
    votes: { for: inFavour, against: 1, abstained: 0, members: 11 },
  });
  expect(adopts(second, vote(9))).toBe('rules.out_of_order');
  expect(adopts(first, vote(7))).toBe('rules.majority_missing');
  const { from: _, ...rejecting } = vote(8);
  expect(rejects(first, rejecting)).toBe('rules.majority_reached');
  expect(adopts(first, { ...vote(8), votes: { for: 8, against: 4, abstained: 0, members: 11 } })).toBe(
    'rules.votes_too_many',
  );
  const lost = { ...rejecting, votes: { for: 3, against: 8, abstained: 0, members: 11 } };
  expect(rejects(first, lost)).toBe('accepted');
  expect(adopts(second, vote(9))).toBe('accepted');
  expect(amendment(second)?.outcome?.majority).toEqual({
    majority: 'two_thirds_of_members',
    article: ARTICLE,
  });
});

test('a set is adopted when it was read and nothing is open, and comes into force on no day of the past', () => {
  submits();
  expect(does(presidency, 'rules.adopt', adoption())).toBe('rules.not_read');
  must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  expect(does(presidency, 'rules.adopt', adoption())).toBe('rules.amendments_open');
  must(chile, 'amendments.withdraw', { amendment: 'amd_cl' });
  expect(does(presidency, 'rules.adopt', { ...adoption(), on: '2026-09-25' })).toBe(
    'rules.adopted_in_future',
  );
  expect(does(presidency, 'rules.put_in_force', { from: '2026-09-21', replaces: null })).toBe(
    'rules.not_adopted',
  );
  must(presidency, 'rules.adopt', adoption());
  expect(does(presidency, 'articles.edit', { article: ARTICLE, text: { es: 'x' } })).toBe(
    'rules.already_adopted',
  );
  expect(submits({ amendment: 'amd_2' })).toBe('rules.already_adopted');
  expect(does(presidency, 'rules.put_in_force', { from: '2026-09-01', replaces: null })).toBe(
    'rules.day_passed',
  );
  must(presidency, 'rules.put_in_force', { from: '2026-09-21', replaces: null });
  expect(does(presidency, 'rules.put_in_force', { from: '2026-09-22', replaces: null })).toBe(
    'rules.already_in_force',
  );
});

test('the quorum changes from the day of the decision and no earlier', () => {
  inForce('2026-09-20');
  const changed = { ...parameters, quorum: { basis: 'two_thirds', number: null, article: ARTICLE } };
  const change = (from: string) =>
    does(presidency, 'rules.change_parameters', { parameters: changed, from, ...taken });
  expect(change('2026-09-18')).toBe('rules.day_passed');
  expect(change('2026-10-01')).toBe('accepted');
  const on = (day: string) =>
    parametersOn({
      sets: docsOf<RuleSet>('ruleSets'),
      versions: docsOf<ParameterVersion>('parameterVersions'),
      day,
    })?.parameters.quorum?.basis;
  expect([on('2026-09-19'), on('2026-09-30'), on('2026-10-01')]).toEqual([
    undefined,
    'more_than_half',
    'two_thirds',
  ]);
});

test('an article on which a parameter rests is not deleted under it', () => {
  must(presidency, 'rules.set_parameters', { parameters });
  expect(does(presidency, 'articles.remove', { article: ARTICLE })).toBe('rules.article_named');
  submits({ kind: 'delete', text: null, title: null });
  discusses('amd_cl');
  expect(adopts('amd_cl')).toBe('rules.article_named');
  const elsewhere = { ...parameters, quorum: { ...parameters.quorum, article: 'art_other' } };
  expect(does(presidency, 'rules.set_parameters', { parameters: elsewhere })).toBe('rules.unknown_article');
});

test('the deadline is that of the rules in force, from the day of the meeting, and names its article', () => {
  inForce('2026-09-20');
  world.plant('committee', {
    ...{ collection: 'meetings', id: 'mtg_10', parent: null, audience: 'all', rev: 1 },
    body: { startsOn: '2026-10-20' },
  });
  must(presidency, 'rules.edit', { meeting: 'mtg_10', amendUntil: null });
  must(chile, 'amendments.submit', { ...written, meeting: 'mtg_10' });
  expect(amendment('amd_cl')?.deadline).toEqual({ day: '2026-10-10', article: ARTICLE });
  // Whoever names no meeting, or another one, is not in time by that.
  must(ecuador, 'amendments.submit', { ...written, ...fromEcuador, meeting: null });
  expect(amendment('amd_ec')).toMatchObject({ isLate: true, state: 'submitted' });
});

test('an amendment that says what the article says is none, in whatever languages it says so', () => {
  expect(submits({ text })).toBe('rules.amendment_same');
  const older = { es: 'El Comité decide.' };
  expect(submits({ before: { ...before, text: older }, text: older })).toBe('rules.amendment_same');
  // What the author had on the screen may be older than the article.
  expect(submits({ before: null, text })).toBe('rules.amendment_same');
  expect(submits({ text: { ...text, pt: 'O Comitê decide.' } })).toBe('accepted');
  expect(does(chile, 'amendments.edit', { amendment: 'amd_cl', meeting: null, text })).toBe(
    'rules.amendment_same',
  );
});

test('a delegation has a hundred undecided amendments to one set, and no more until it withdraws one', () => {
  for (let n = 0; n < MOST_OPEN; n += 1) expect(submits({ amendment: `amd_${n}` })).toBe('accepted');
  expect(submits({ amendment: 'amd_more' })).toBe('rules.too_many_open');
  expect(submits(fromEcuador, ecuador)).toBe('accepted');
  must(chile, 'amendments.withdraw', { amendment: 'amd_0' });
  expect(submits({ amendment: 'amd_more' })).toBe('accepted');
});

test('the order of a hundred amendments compares each text with the original once', () => {
  let compared = 0;
  const all = Array.from({ length: 100 }, (_, n): Doc<Amendment> => {
    const body = {
      ...{ kind: 'replace', before, place: null, takenAt: n, state: 'under_discussion' },
      get text() {
        compared += 1;
        return { es: `${text.es} ${'más '.repeat((n * 37) % 100)}` };
      },
    } as unknown as Amendment;
    return { collection: 'amendments', id: `amd_${n}`, parent: SET, audience: 'all', rev: 1, body };
  });
  const ordered = furthestFirst(all).map(({ id }) => id);
  expect([ordered[0], ordered.at(-1)]).toEqual(['amd_27', 'amd_0']);
  expect(compared).toBe(all.length);
});
