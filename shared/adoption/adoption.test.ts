import { beforeEach, expect, test } from 'vitest';
import { consentOf, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import { NO_PARAMETERS } from '#shared/rules/parameters.schemas.ts';
import type { Article, ArticleVersion, RuleSet } from '#shared/rules/rules.schemas.ts';
import { codeOf } from '#test/support/deciding.ts';
import {
  createRuling,
  decided,
  delegates,
  MINUTES,
  parameters,
  presidency,
  QUORUM,
  SET,
  taken,
  text,
  title,
} from '#test/support/ruling.ts';
import { hashOfDraft } from './seen.rules.ts';

let {
  world,
  does,
  must,
  docsOf,
  plant,
  amendment,
  article,
  seenDraft,
  adoptsSet,
  inForce,
  proposed,
  wordsOf,
  seenOf,
  adopts,
  rejects,
  stands,
} = createRuling();
beforeEach(() => {
  ({
    world,
    does,
    must,
    docsOf,
    plant,
    amendment,
    article,
    seenDraft,
    adoptsSet,
    inForce,
    proposed,
    wordsOf,
    seenOf,
    adopts,
    rejects,
    stands,
  } = createRuling());
});

const WRONG = [
  [{ meeting: 'mtg_none', decision: 'dcs_taken' }, 'meetings.unknown_meeting'],
  [{ meeting: 'mtg_2', decision: 'dcs_taken' }, 'rules.decision_elsewhere'],
  [{ meeting: 'mtg_1', decision: 'dcs_none' }, 'rules.decision_elsewhere'],
  [{ meeting: 'mtg_1', decision: 'dcs_draft' }, 'rules.decision_not_taken'],
  [{ meeting: 'mtg_1', decision: 'dcs_lost' }, 'rules.decision_not_taken'],
  [{ meeting: 'mtg_1', decision: 'dcs_over' }, 'rules.decision_not_taken'],
] as const;

test.each(WRONG)('nothing is adopted by %o', (by, code) => {
  must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  expect(adoptsSet(by)).toBe(code);
  inForce();
  const change = { parameters, from: '2026-10-01' };
  expect(does(presidency, 'rules.change_parameters', { ...change, ...by })).toBe(code);
  expect(does(presidency, 'rules.change_parameters', { ...change, ...taken })).toBe('accepted');
  proposed('amd_cl', 'CL');
  expect(adopts('amd_cl', by)).toBe(code);
  expect(adopts('amd_cl', { meeting: null, decision: null })).toBe('rules.decision_missing');
  expect(adopts('amd_cl')).toBe('accepted');
  expect(amendment('amd_cl')?.outcome).toMatchObject(taken);
});

test('what a meeting did not want is rejected by a decision that it took, one way or the other', () => {
  inForce();
  proposed('amd_cl', 'CL');
  expect(rejects('amd_cl', { decision: 'dcs_draft' })).toBe('rules.decision_not_taken');
  expect(rejects('amd_cl', { decision: 'dcs_lost' })).toBe('accepted');
});

test('a draft is amended by consensus without a decision of its own; one that is named must be there', () => {
  proposed('amd_cl', 'CL');
  const draft = { from: null, meeting: null, decision: null };
  expect(adopts('amd_cl', { ...draft, decision: 'dcs_taken' })).toBe('rules.decision_missing');
  expect(adopts('amd_cl', { from: null, decision: 'dcs_none' })).toBe('rules.decision_elsewhere');
  expect(adopts('amd_cl', draft)).toBe('accepted');
});

test('the draft that was on the screen is adopted, and no other: neither its words nor its numbers', () => {
  must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  const seen = seenDraft();
  must(presidency, 'articles.edit', { article: MINUTES, text: { es: 'Hay actas en tres idiomas.' } });
  expect(adoptsSet({ seen })).toBe('rules.draft_changed');
  const again = seenDraft();
  must(presidency, 'rules.set_parameters', { parameters });
  expect(adoptsSet({ seen: again })).toBe('rules.draft_changed');
  expect(adoptsSet()).toBe('accepted');
});

test('an amendment is adopted as it was read, against the article as it stood on the screen', () => {
  inForce();
  proposed('amd_cl', 'CL');
  proposed('amd_ec', 'EC');
  const seen = seenOf('amd_ec');
  expect(adopts('amd_ec', { seen: { ...seen, title: { es: 'Otro' } } })).toBe('rules.amendment_changed');
  expect(adopts('amd_cl')).toBe('accepted');
  // Chile’s words stand there now: nobody replaces them unread.
  expect(adopts('amd_ec', { seen })).toBe('rules.article_changed');
  expect(rejects('amd_ec', { seen: { ...wordsOf('amd_ec'), title: null } })).toBe('rules.amendment_changed');
  expect(adopts('amd_ec')).toBe('accepted');
  expect(article(QUORUM)?.text).toEqual({ es: `${text.es} EC` });
  expect(docsOf<ArticleVersion>('articleVersions').map(({ body }) => body.text.es)).toContain(
    `${text.es} CL`,
  );
});

test('amendments to one article are decided in the order that the rules give, by consensus too', () => {
  inForce({ voteOrder: { order: 'as_received', article: MINUTES } });
  proposed('amd_ec', 'EC', { text: { es: 'Todo distinto, de principio a fin.' } });
  world.now += 60_000;
  proposed('amd_cl', 'CL');
  expect(adopts('amd_cl')).toBe('rules.out_of_order');
  expect(rejects('amd_cl')).toBe('rules.out_of_order');
  expect(rejects('amd_ec')).toBe('accepted');
  expect(adopts('amd_cl')).toBe('accepted');
});

test('where the rules begin with the furthest, the nearest waits; places that were given come before', () => {
  inForce({ voteOrder: { order: 'furthest_first', article: MINUTES } });
  proposed('amd_cl', 'CL');
  world.now += 60_000;
  proposed('amd_ec', 'EC', { text: { es: 'Todo distinto, de principio a fin.' } });
  expect(adopts('amd_cl')).toBe('rules.out_of_order');
  must(presidency, 'amendments.put_in_order', { amendments: ['amd_cl', 'amd_ec'] });
  expect(adopts('amd_ec')).toBe('rules.out_of_order');
  expect(adopts('amd_cl')).toBe('accepted');
  expect(rejects('amd_ec')).toBe('accepted');
});

test('a vote counts the members of that day, and without a quorum nothing is decided', () => {
  inForce();
  const states = ['AR', 'BR', 'CL', 'EC', 'PE', 'UY'];
  const bound = instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 });
  const signed = states.map((state) => consentOf(state, '2026-04-01'));
  for (const doc of [bound, ...signed]) world.plant('committee', doc);
  proposed('amd_cl', 'CL');
  const vote = (inFavour: number, members: number) => ({
    mode: 'vote',
    votes: { for: inFavour, against: 0, abstained: 0, members },
  });
  expect(adopts('amd_cl', vote(5, 11))).toBe('rules.members_differ');
  expect(adopts('amd_cl', vote(3, 6))).toBe('rules.no_quorum');
  expect(adopts('amd_cl', vote(4, 6))).toBe('accepted');
});

test('an article to be added, and one to be deleted, are consolidated too, and each author keeps the text', () => {
  inForce();
  const added = { kind: 'add', article: null, after: MINUTES, before: null, title: { es: 'Idiomas' } };
  proposed('amd_cl', 'CL', { ...added, number: '9', text: { es: 'En español.' } });
  proposed('amd_ec', 'EC', { ...added, number: '8 bis', text: { es: 'En español y portugués.' } });
  const both = {
    ...{ amendment: 'amd_both', of: ['amd_cl', 'amd_ec'], title: { es: 'Idiomas' }, reason: null },
    text: { es: 'En español, portugués e inglés.' },
  };
  expect(does(presidency, 'amendments.consolidate', { ...both, number: null })).toBe(
    'rules.amendment_incomplete',
  );
  must(presidency, 'amendments.consolidate', { ...both, number: '9' });
  expect(amendment('amd_cl')).toMatchObject({ state: 'consolidated', text: { es: 'En español.' } });
  expect(amendment('amd_both')).toMatchObject({ kind: 'add', after: MINUTES, authors: ['CL', 'EC'] });
  expect(adopts('amd_both', { newArticle: 'art_new' })).toBe('accepted');
  expect(article('art_new')).toMatchObject({ number: '9', order: 30 });

  const gone = { kind: 'delete', article: MINUTES, title: null, text: null };
  proposed('amd_cl2', 'CL', gone);
  proposed('amd_ec2', 'EC', gone);
  must(presidency, 'amendments.consolidate', {
    ...{ amendment: 'amd_gone', of: ['amd_cl2', 'amd_ec2'], title: null, text: null },
    ...{ number: null, reason: null },
  });
  expect(amendment('amd_gone')).toMatchObject({ kind: 'delete', article: MINUTES, authors: ['CL', 'EC'] });
  expect(adopts('amd_gone')).toBe('accepted');
  expect(article(MINUTES)?.isRemoved).toBe(true);
});

test('who proposes and who votes follows from the rules, and from what each is to the committee', () => {
  const rights = { members: ['speak' as const, 'vote' as const], observers: [], guests: [], article: QUORUM };
  const votes = (delegation: keyof typeof delegates) => stands('amd_cl', delegation);
  proposed('amd_cl', 'CL');
  expect(votes('EC')).toBe('accepted');
  const observes = { code: 'EC', kind: 'state', status: 'observer', from: '2026-09-01', until: null };
  plant('standings', 'std_ec', 'EC', observes, { audience: 'members/standings' });
  expect(votes('EC')).toBe('rules.no_right_to_vote');
  must(presidency, 'amendments.adopt', {
    ...{ amendment: 'amd_cl', ...decided, ...taken, seen: seenOf('amd_cl'), from: null, newArticle: null },
  });
  inForce({ rights });
  expect(
    does(delegates.UY, 'amendments.submit', {
      ...{ amendment: 'amd_uy', meeting: null, delegation: 'UY', kind: 'delete', article: MINUTES },
      ...{ after: null, before: null, title: null, text: null, number: null, reason: null },
    }),
  ).toBe('rules.no_right_to_propose');
});

test('members are those whom an instrument binds: a state that has only signed proposes and votes for nobody', () => {
  const votes = (delegation: keyof typeof delegates) => stands('amd_cl', delegation);
  proposed('amd_cl', 'CL');
  for (const doc of [
    instrumentOf({ entryNeeds: 2, entryDays: 0, bindsAfter: 0 }),
    consentOf('CL', '2026-04-01'),
    consentOf('UY', '2026-04-01'),
    consentOf('EC', '2026-04-01', null),
  ])
    world.plant('committee', doc);
  expect(votes('UY')).toBe('accepted');
  expect(votes('EC')).toBe('rules.no_right_to_vote');
  const written = {
    ...{ meeting: null, kind: 'delete', article: MINUTES, after: null, before: null, title: null },
    ...{ text: null, number: null, reason: null },
  };
  const submits = (delegation: keyof typeof delegates) =>
    does(delegates[delegation], 'amendments.submit', { amendment: 'amd_2', delegation, ...written });
  expect(submits('EC')).toBe('rules.no_right_to_propose');
  expect(submits('UY')).toBe('accepted');
});

test('an amendment is decided on the day of the decision, not ahead, and not before it came', () => {
  proposed('amd_cl', 'CL');
  const draft = { from: null, meeting: null, decision: null };
  expect(adopts('amd_cl', { from: null, on: '2026-09-19' })).toBe('rules.day_of_decision');
  expect(adopts('amd_cl', { ...draft, on: '2026-09-22' })).toBe('rules.decided_in_future');
  expect(adopts('amd_cl', { ...draft, on: '2026-09-19' })).toBe('rules.before_receipt');
  expect(rejects('amd_cl', { on: '2026-09-19' })).toBe('rules.day_of_decision');
  expect(adopts('amd_cl', { from: null })).toBe('accepted');
});

test('texts that were brought together after the meeting are decided on its day', () => {
  proposed('amd_cl', 'CL');
  proposed('amd_ec', 'EC');
  world.now += 2 * 86_400_000;
  must(presidency, 'amendments.consolidate', {
    ...{ amendment: 'amd_both', of: ['amd_cl', 'amd_ec'], title, text: { es: 'Los dos.' } },
    ...{ number: null, reason: null },
  });
  expect(adopts('amd_both', { from: null })).toBe('accepted');
});

test('rules are adopted on the day of the decision', () => {
  must(presidency, 'rules.move_to', { stage: 'read_for_adoption' });
  expect(adoptsSet({ on: '2026-09-18' })).toBe('rules.day_of_decision');
  expect(adoptsSet()).toBe('accepted');
});

test('a vote has members; where nobody knows how many, at least one', () => {
  inForce();
  proposed('amd_cl', 'CL');
  const votes = { for: 0, against: 0, abstained: 0, members: 0 };
  expect(rejects('amd_cl', { mode: 'vote', votes })).toBe('rules.votes_missing');
});

test('consensus without a quorum is none, where it is known how many members there are', () => {
  inForce();
  for (const doc of [
    instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 }),
    ...['AR', 'BR', 'CL', 'EC', 'PE', 'UY'].map((state) => consentOf(state, '2026-04-01')),
  ])
    world.plant('committee', doc);
  proposed('amd_cl', 'CL');
  expect(adopts('amd_cl')).toBe('rules.present_missing');
  expect(adopts('amd_cl', { present: 3 })).toBe('rules.no_quorum');
  expect(adopts('amd_cl', { present: 7 })).toBe('rules.votes_too_many');
  expect(adopts('amd_cl', { present: 4 })).toBe('accepted');
  expect(amendment('amd_cl')?.outcome?.present).toBe(4);
});

test('rules that hold on a day are replaced by name, and once', () => {
  inForce();
  const second = { set: 'rst_2' };
  const begins = (set: string, id: string) => {
    must(presidency, 'rules.begin', { set, title: { es: set }, meeting: null, amendUntil: null });
    must(presidency, 'articles.add', { set, article: id, number: '1', order: 10, title, text });
    must(presidency, 'rules.move_to', { set, stage: 'read_for_adoption' });
    const articles = docsOf<Article>('articles').filter(({ parent }) => parent === set);
    const seen = hashOfDraft({ articles, parameters: NO_PARAMETERS });
    must(presidency, 'rules.adopt', { set, ...taken, document: 'CLASI/2', on: '2026-09-20', seen });
  };
  begins('rst_2', 'art_2');
  begins('rst_3', 'art_3');
  const force = (set: string, from: string, replaces: string | null) =>
    does(presidency, 'rules.put_in_force', { set, from, replaces });
  expect(force('rst_2', '2026-10-01', null)).toBe('rules.others_hold');
  expect(force('rst_2', '2026-10-01', SET)).toBe('accepted');
  expect(force('rst_3', '2026-11-01', SET)).toBe('rules.already_replaced');
  const until = (id: string) => docsOf<RuleSet>('ruleSets').find((each) => each.id === id)?.body.replacedFrom;
  expect(until(SET)).toBe('2026-10-01');
  expect(force('rst_3', '2026-11-01', second.set)).toBe('accepted');
});

test('adopted rules keep the title under which they were adopted', () => {
  must(presidency, 'rules.edit', { title: { es: 'Reglamento interno' } });
  inForce();
  expect(does(presidency, 'rules.edit', { title: { es: 'Otro' } })).toBe('rules.title_adopted');
  expect(does(presidency, 'rules.edit', { title: { es: 'Reglamento interno' }, amendUntil: null })).toBe(
    'accepted',
  );
});

test('a state that no instrument binds puts no reservation of a member on record', () => {
  for (const doc of [
    instrumentOf({ entryNeeds: 1, entryDays: 0, bindsAfter: 0 }),
    consentOf('CL', '2026-04-01'),
    consentOf('EC', '2026-04-01', null),
  ])
    world.plant('committee', doc);
  const says = (delegation: keyof typeof delegates) =>
    codeOf(
      world.act(delegates[delegation], 'decisions.say', {
        ...{ decision: 'dcs_taken', meeting: 'mtg_1', kind: 'reservation', delegation, text: { es: 'No.' } },
      }),
    );
  expect([says('CL'), says('EC')]).toEqual(['accepted', 'rules.no_right_to_vote']);
});
