import { describe, expect, test } from 'vitest';
import { hashOfDraft } from '#shared/adoption/seen.rules.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Article, RuleSet } from '#shared/rules/rules.schemas.ts';
import type { BallotAbout } from './ballots.schemas.ts';
import { hashOfVoted } from './voted-kinds.rules.ts';
import {
  amendmentVoting,
  chair,
  createVoting,
  delegateOf,
  ITEM,
  MEETING,
  NOW,
  STATES,
  type Voting,
} from './voting.fixtures.ts';

const said = (es: string) => ({ es, pt: es, en: es });
const OTHER = said('Cada miembro paga 21.');
const LOST = { for: 0, against: 6, abstained: 0, members: 6 };

/** A vote on a text in which all six answer the same. */
function votes(
  voting: Voting,
  about: NonNullable<BallotAbout>,
  { choice = 'yes', ballot = 'blt_1' }: { choice?: string; ballot?: string } = {},
) {
  const of = { about, ballot };
  expect(voting.opens(of)).toBe('accepted');
  for (const state of STATES) expect(voting.casts(state, choice, undefined, of)).toBe('accepted');
  expect(voting.closes(chair, of)).toBe('accepted');
}

function votedAmendment(choice: 'yes' | 'no', change: object = {}) {
  const made = amendmentVoting(change);
  votes(made.voting, made.aboutNow(), { choice });
  const ofAmendment = { set: 'rst_2', amendment: 'amd_1' };
  return {
    ...made,
    withdraws: () => made.voting.does(delegateOf('CL'), 'amendments.withdraw', ofAmendment),
    consolidates: () =>
      made.voting.does(chair, 'amendments.consolidate', {
        ...{ set: 'rst_2', amendment: 'amd_2', of: ['amd_1'], title: said('Cuotas'), text: OTHER },
        ...{ number: null, reason: null },
      }),
    annuls: () => made.voting.voids('Se leyó mal.', chair, { about: made.aboutNow() }),
    editsArticle: (fields: object) =>
      made.voting.does(chair, 'articles.edit', { set: 'rst_2', article: 'art_5', ...fields }),
  };
}

describe('an amendment that was carried', () => {
  test('is neither withdrawn nor brought together with others: it is adopted', () => {
    const { withdraws, consolidates, adopts, rejects, body } = votedAmendment('yes');
    expect(withdraws()).toBe('ballots.vote_settles');
    expect(consolidates()).toBe('ballots.vote_settles');
    expect(rejects({ mode: 'consensus', votes: null, present: 6 })).toBe('ballots.carried');
    expect(adopts()).toBe('accepted');
    expect(body().state).toBe('adopted');
  });

  test('is free again where that vote was annulled, and not by a further one that came to nothing', () => {
    const { voting, aboutNow, withdraws, annuls } = votedAmendment('yes');
    const further = { about: aboutNow(), ballot: 'blt_2' };
    expect(voting.opens(further)).toBe('accepted');
    expect(voting.voids('x', chair, further)).toBe('accepted');
    expect(withdraws()).toBe('ballots.vote_settles');
    expect(annuls()).toBe('accepted');
    expect(withdraws()).toBe('accepted');
  });

  test('keeps the article that it changes, unless another amendment to it is adopted', () => {
    const { voting, editsArticle, adopts } = votedAmendment('yes');
    expect(editsArticle({ text: OTHER })).toBe('ballots.carried_words');
    expect(voting.does(chair, 'articles.remove', { set: 'rst_2', article: 'art_5' })).toBe(
      'ballots.carried_words',
    );
    expect(editsArticle({ order: 7 })).toBe('accepted');
    expect(adopts()).toBe('accepted');
    expect(editsArticle({ text: OTHER })).toBe('accepted');
  });

  test('is rejected where the article that it changes is gone since', () => {
    const { voting, rejects, withdraws } = votedAmendment('yes');
    const article = voting.docsOf('articles').find(({ id }) => id === 'art_5');
    if (article === undefined) throw new Error('there is no article');
    voting.world.plant('committee', { ...article, body: { ...article.body, isRemoved: true } });
    expect(rejects({ mode: 'consensus', votes: null, present: 6 })).toBe('accepted');
    expect(withdraws()).toBe('rules.amendment_settled');
  });
});

describe('an amendment that was voted down', () => {
  test('is rejected, and not said to be withdrawn or brought together with others', () => {
    const { withdraws, consolidates, adopts, rejects } = votedAmendment('no');
    expect(withdraws()).toBe('ballots.vote_settles');
    expect(consolidates()).toBe('ballots.vote_settles');
    expect(adopts()).not.toBe('accepted');
    expect(rejects({ votes: LOST })).toBe('accepted');
  });

  test('is withdrawn where nobody voted on it, or the vote was annulled', () => {
    const { withdraws, annuls } = votedAmendment('no');
    expect(annuls()).toBe('accepted');
    expect(withdraws()).toBe('accepted');
  });
});

const ONE = { es: 'Se aprueban 10 controles.' };
const REWORDED = { es: 'Se aprueban 500 controles y un impuesto.' };
const of = { decision: 'dcs_1', meeting: MEETING };
const onDay = { ...of, decidedOn: utcDay(NOW) };
function decided({ choice = 'yes' }: { choice?: string }) {
  const voting = createVoting();
  voting.does(chair, 'decisions.draft', { ...of, item: ITEM, text: ONE, mode: 'vote' });
  voting.does(chair, 'floor.show_text', { meeting: MEETING, text: { kind: 'decision', id: 'dcs_1' } });
  const about = (text: object) => ({
    ...({ kind: 'decision', id: 'dcs_1' } as const),
    words: hashOfVoted({ kind: 'decision', body: { text: text as { es: string } } }),
  });
  votes(voting, about(ONE), { choice });
  return {
    voting,
    about,
    edits: (fields: object) => voting.does(chair, 'decisions.edit', { ...of, fields }),
    adopts: (text: object, mode: string) =>
      voting.does(chair, 'decisions.adopt_text', { ...onDay, text, mode }),
    rejects: (text: object) =>
      voting.does(chair, 'decisions.not_adopt_text', { ...onDay, text, mode: 'consensus' }),
  };
}

describe('a decision that was carried', () => {
  test('keeps its words until it is adopted, in whatever way they would change', () => {
    const { voting, edits, adopts, rejects } = decided({});
    expect(edits({ text: { es: 'Se aprueban 11 controles.' } })).toBe('ballots.carried_words');
    expect(rejects(REWORDED)).toBe('ballots.carried');
    expect(voting.does(chair, 'decisions.not_adopt', onDay)).toBe('ballots.carried');
    expect(adopts(REWORDED, 'consensus')).toBe('ballots.carried_words');
    expect(voting.does(chair, 'decisions.take_effect', { ...of, effectiveOn: '2027-01-01' })).toBe(
      'ballots.carried_words',
    );
    // What is no word of it can still be put right.
    expect(edits({ mode: 'consensus' })).toBe('accepted');
    expect(adopts(ONE, 'vote')).toBe('accepted');
  });

  test('is worked on again once that vote is annulled', () => {
    const { voting, about, edits } = decided({});
    expect(voting.voids('x', chair, { about: about(ONE) })).toBe('accepted');
    expect(edits({ text: REWORDED })).toBe('accepted');
    votes(voting, about(REWORDED), { ballot: 'blt_2' });
  });

  test('whose words were changed all the same is not said not to be adopted, and gets them back', () => {
    const { voting, edits, adopts } = decided({});
    const known = voting.docsOf('decisions')[0];
    if (known === undefined) throw new Error('there is no decision');
    voting.world.plant('committee', { ...known, body: { ...known.body, text: REWORDED } });
    expect(voting.does(chair, 'decisions.not_adopt', onDay)).toBe('ballots.carried');
    expect(edits({ text: { es: 'De otro modo.' } })).toBe('ballots.carried_words');
    expect(edits({ text: ONE })).toBe('accepted');
    expect(adopts(ONE, 'vote')).toBe('accepted');
  });
});

describe('a decision that was voted down', () => {
  test('is not adopted in the same words, though nobody was against them', () => {
    const { voting, about, edits, adopts } = decided({ choice: 'abstain' });
    expect(voting.ballot().result).toMatchObject({ isCarried: false, no: 0 });
    expect(adopts(ONE, 'consensus')).toBe('ballots.not_carried');
    expect(edits({ text: REWORDED })).toBe('accepted');
    votes(voting, about(REWORDED), { ballot: 'blt_2' });
    expect(adopts(REWORDED, 'vote')).toBe('accepted');
  });
});

describe('a set of rules', () => {
  function setVoting() {
    const { voting } = amendmentVoting();
    voting.does(delegateOf('CL'), 'amendments.withdraw', { set: 'rst_2', amendment: 'amd_1' });
    const texts = () => voting.docsOf('articles').filter(({ parent }) => parent === 'rst_2');
    const article = () => texts().find(({ id }) => id === 'art_5')?.body as Article;
    const about = () => ({
      ...({ kind: 'article', id: 'art_5' } as const),
      words: hashOfVoted({ kind: 'article', body: article() }),
    });
    const decision = { state: 'adopted', decidedOn: utcDay(NOW), mode: 'consensus', item: ITEM };
    voting.plant('decisions', 'dcs_1', MEETING, { ...decision, text: ONE }, 'members/decisions');
    const stage = { set: 'rst_2', stage: 'read_for_adoption' };
    expect(voting.does(chair, 'rules.move_to', stage)).toBe('accepted');
    return {
      ...{ voting, about },
      edits: (fields: object) =>
        voting.does(chair, 'articles.edit', { set: 'rst_2', article: 'art_5', ...fields }),
      adopts: () => {
        const set = voting.docsOf('ruleSets').find(({ id }) => id === 'rst_2')?.body as unknown as RuleSet;
        const seen = hashOfDraft({ articles: texts() as never, parameters: set.parameters });
        return voting.act(chair, 'rules.adopt', {
          ...{
            set: 'rst_2',
            meeting: MEETING,
            decision: 'dcs_1',
            document: 'CLASI/1',
            on: utcDay(NOW),
            seen,
          },
        });
      },
    };
  }

  test('is not adopted with an article that was voted down, nor while it is voted on', () => {
    const { voting, about, edits, adopts } = setVoting();
    votes(voting, about(), { choice: 'no' });
    const lost = { accepted: false, code: 'ballots.article_lost', details: { article: 'art_5' } };
    expect(adopts()).toMatchObject(lost);
    // Another number is not another article: what is there now is put to the vote.
    expect(edits({ text: OTHER })).toBe('accepted');
    expect(adopts()).toMatchObject(lost);
    const again = { about: about(), ballot: 'blt_2' };
    expect(voting.opens(again)).toBe('accepted');
    expect(adopts()).toMatchObject({ code: 'ballots.text_at_vote' });
    for (const state of STATES) voting.casts(state, 'yes', undefined, again);
    expect(voting.closes(chair, again)).toBe('accepted');
    expect(adopts()).toMatchObject({ accepted: true });
  });

  test('is not by annulling the vote that was lost, in the same words', () => {
    const { voting, about, edits, adopts } = setVoting();
    votes(voting, about(), { choice: 'no' });
    expect(voting.voids('x', chair, { about: about() })).toBe('accepted');
    expect(adopts()).toMatchObject({ code: 'ballots.article_lost' });
    expect(edits({ text: OTHER })).toBe('accepted');
    expect(adopts()).toMatchObject({ accepted: true });
  });

  test('is adopted without an article that was voted down', () => {
    const { voting, about, adopts } = setVoting();
    const added = {
      set: 'rst_2',
      article: 'art_6',
      number: '6',
      order: 6,
      title: said('a'),
      text: said('b'),
    };
    expect(voting.does(chair, 'articles.add', added)).toBe('accepted');
    votes(voting, about(), { choice: 'no' });
    expect(voting.does(chair, 'articles.remove', { set: 'rst_2', article: 'art_5' })).toBe('accepted');
    expect(adopts()).toMatchObject({ accepted: true });
  });
});
