import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { hashOfVoted } from '#shared/ballots/voted-kinds.rules.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import type { Article, RuleSet } from '#shared/rules/rules.schemas.ts';
import { actorWith, codeOf } from './deciding.ts';
import { createRuleWorld } from './rule-world.ts';

const NOON = Date.parse('2026-09-20T12:00:00Z');
export const SET = 'rst_1';
export const QUORUM = 'art_quorum';
export const MINUTES = 'art_minutes';
const of = (state: string | null, person: string, delegation: string | null = state) => ({
  ...{ state, delegation, person, institution: null, unit: null },
});
export const presidency = actorWith(['presidencyAdmin'], of(null, 'per_pres', 'presidency'));
export const delegates = {
  CL: actorWith(['delegate'], of('CL', 'per_cl')),
  EC: actorWith(['delegate'], of('EC', 'per_ec')),
  UY: actorWith(['delegate'], of('UY', 'per_uy')),
};

export const text = { es: 'El Comité decide con más de la mitad de sus miembros.' };
export const title = { es: 'Quórum' };
export const parameters: Parameters = {
  ...NO_PARAMETERS,
  quorum: { basis: 'more_than_half', number: null, article: QUORUM },
  majorities: [{ matter: 'amendments', majority: 'two_thirds_of_present', article: QUORUM }],
};
export const taken = { meeting: 'mtg_1', decision: 'dcs_taken' };

export const decided = { mode: 'consensus', votes: null, on: '2026-09-20', reason: null, present: null };
type Delegation = keyof typeof delegates;

/** A set of two articles, a meeting that has decided, and who writes and decides of what is amended in it. */
export function createRuling() {
  const world = createRuleWorld({ now: NOON });
  const does = (who: typeof presidency, name: string, args: object) =>
    codeOf(world.act(who, name, { set: SET, ...args }));
  function must(who: typeof presidency, name: string, args: object) {
    const code = does(who, name, args);
    if (code !== 'accepted') throw new Error(`${name}: ${code}`);
  }
  const docsOf = <B extends Doc['body']>(name: string) =>
    world.docs('committee').filter(({ collection }) => collection === name) as Doc<B>[];
  const amendment = (id: string) => docsOf<Amendment>('amendments').find((each) => each.id === id)?.body;
  const article = (id: string) => docsOf<Article>('articles').find((each) => each.id === id)?.body;
  const plant = (collection: string, id: string, parent: string | null, body: Doc['body'], rest = {}) =>
    world.plant('committee', {
      ...{ collection, id, parent, audience: 'members/decisions', rev: 1, body },
      ...rest,
    });

  const seenDraft = () =>
    hashOfDraft({
      articles: docsOf<Article>('articles'),
      parameters: docsOf<RuleSet>('ruleSets')[0]?.body.parameters ?? NO_PARAMETERS,
    });
  const adoptsSet = (change: object = {}) =>
    does(presidency, 'rules.adopt', {
      ...{ ...taken, document: 'CLASI/1', on: '2026-09-20', seen: seenDraft() },
      ...change,
    });
  function inForce(change: Partial<Parameters> = {}, from = '2026-09-20') {
    must(presidency, 'rules.set_parameters', { parameters: { ...parameters, ...change } });
    must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
    if (adoptsSet() !== 'accepted') throw new Error('not adopted');
    must(presidency, 'rules.put_in_force', { from, replaces: null });
  }
  const seenWords = (id: string) => hashOfWords(amendment(id) as Amendment);
  /** As it is put to the vote. */
  const votedWords = (id: string) => {
    const body = amendment(id) as Amendment;
    return hashOfVoted({ kind: 'amendment', body, article: article(body.article ?? '') ?? null });
  };
  const admits = (id: string) =>
    must(presidency, 'amendments.rule_on_late', {
      ...{ amendment: id, isAdmissible: true, reason: null, seen: seenWords(id) },
    });
  const submits = (id: string, delegation: Delegation, change: object = {}) =>
    does(delegates[delegation], 'amendments.submit', {
      ...{ amendment: id, meeting: null, delegation, kind: 'replace', article: QUORUM, after: null },
      ...{ before: { title, text }, title, number: null, reason: null },
      text: { es: `${text.es} ${delegation}` },
      ...change,
    });
  const stands = (id: string, delegation: Delegation, change: object = {}) =>
    does(delegates[delegation], 'amendments.take_position', {
      ...{ amendment: id, delegation, stance: 'support', words: null, isAuthor: false },
      ...{ seen: seenWords(id), ...change },
    });
  /** Written, and discussed. */
  function proposed(id: string, delegation: Delegation, change: object = {}) {
    const code = submits(id, delegation, change);
    if (code !== 'accepted') throw new Error(`amendments.submit: ${code}`);
    if (amendment(id)?.isLate) admits(id);
    must(presidency, 'amendments.discuss', { amendment: id });
  }
  const wordsOf = (id: string) => ({
    title: amendment(id)?.title ?? null,
    text: amendment(id)?.text ?? null,
  });
  function seenOf(id: string) {
    const about = article(amendment(id)?.article ?? '');
    return {
      ...wordsOf(id),
      number: amendment(id)?.number ?? null,
      article: about === undefined ? null : { title: about.title, text: about.text },
    };
  }
  const adopts = (id: string, change: object = {}) =>
    does(presidency, 'amendments.adopt', {
      ...{ amendment: id, ...decided, ...taken, seen: seenOf(id), from: '2026-10-01', newArticle: null },
      ...change,
    });
  const rejects = (id: string, change: object = {}) =>
    does(presidency, 'amendments.reject', {
      amendment: id,
      ...decided,
      ...taken,
      seen: wordsOf(id),
      ...change,
    });

  plant('meetings', 'mtg_1', null, { startsOn: '2026-09-20' });
  plant('meetings', 'mtg_2', null, { startsOn: '2026-09-20' });
  plant('decisions', 'dcs_taken', 'mtg_1', { state: 'adopted', decidedOn: '2026-09-20' });
  plant('decisions', 'dcs_draft', 'mtg_1', { state: 'draft' }, { audience: 'presidency/drafts' });
  plant('decisions', 'dcs_lost', 'mtg_1', { state: 'not_adopted' });
  plant('decisions', 'dcs_over', 'mtg_1', { state: 'adopted', ended: { next: null } });
  must(presidency, 'rules.begin', { title: { es: 'Reglamento' }, meeting: null, amendUntil: '2026-09-25' });
  must(presidency, 'articles.add', { article: QUORUM, number: '7', order: 10, title, text });
  must(presidency, 'articles.add', {
    ...{ article: MINUTES, number: '8', order: 20, title: { es: 'Actas' }, text: { es: 'Hay actas.' } },
  });
  return {
    ...{ world, does, must, docsOf, plant, amendment, article, seenDraft, seenWords, votedWords, admits },
    ...{ adoptsSet, inForce, submits, stands, proposed, wordsOf, seenOf, adopts, rejects },
  };
}
