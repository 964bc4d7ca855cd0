import { floorAudience, sittingId } from '#shared/floor/floor.schemas.ts';
import type { Actor } from '#shared/kernel/actor.ts';
import { utcDay } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Text } from '#shared/kernel/text.ts';
import { meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
import { consentOf, INSTRUMENT, instrumentOf } from '#shared/membership/membership.fixtures.ts';
import type { Capacity } from '#shared/participants/participants.schemas.ts';
import { hashOfWords } from '#shared/rules/amendments.rules.ts';
import type { Amendment } from '#shared/rules/amendments.schemas.ts';
import { NO_PARAMETERS, type Parameters } from '#shared/rules/parameters.schemas.ts';
import { ALL_RULES, type Article, RULES_AUDIENCE } from '#shared/rules/rules.schemas.ts';
import { actorWith, codeOf } from '#test/support/deciding.ts';
import { createRuleWorld } from '#test/support/rule-world.ts';
import type { Ballot, BallotAbout } from './ballots.schemas.ts';
import type { PaperBallot } from './paper.schemas.ts';
import { hashOfVoted, matterOf } from './voted-kinds.rules.ts';

type About = NonNullable<BallotAbout>;
export const NOW = Date.parse('2026-06-25T14:00:00Z');
export const MEETING = 'mtg_1';
export const BALLOT = 'blt_1';
export const ITEM = 'agi_1';
export const ARTICLE = 'art_majority';
/** In order of precedence. */
export const STATES = ['AR', 'BR', 'CL', 'CO', 'EC', 'PE'] as const;

const of = (state: string | null, person: string, delegation: string | null = state) => ({
  ...{ state, delegation, person, device: `dev_${person.slice(4)}`, institution: null, unit: null },
});
export const chair = actorWith(['presidencyAdmin'], of(null, 'per_chair', 'presidency'));
export function delegateOf(state: string): Actor {
  return actorWith(['delegate'], of(state, `per_${state}`));
}

export const parameters: Parameters = {
  ...NO_PARAMETERS,
  quorum: { basis: 'more_than_half', number: null, article: ARTICLE },
  majorities: [
    { matter: 'substance', majority: 'two_thirds_of_present', article: ARTICLE },
    { matter: 'procedure', majority: 'simple_of_present', article: ARTICLE },
    { matter: 'admission', majority: 'two_thirds_of_members', article: ARTICLE },
  ],
};
export const opened = {
  ...{ ballot: BALLOT, meeting: MEETING, item: ITEM, question: { es: '¿Se aprueba?' } },
  ...{ about: null, method: 'recorded', matter: 'procedure' },
} as const;

/** A meeting of six members under rules in force; the head of each is on the list, said so, and is in the room. */
export function createVoting({ rules = parameters }: { rules?: Parameters | null } = {}) {
  const world = createRuleWorld({ now: NOW });
  const plant = (collection: string, id: string, parent: string | null, body: object, audience = 'all') =>
    world.plant('committee', { collection, id, parent, audience, rev: 1, body: body as Doc['body'] });
  const { meeting: _, ...meeting } = meetingArgs;
  const setMeeting = (change: object = {}) =>
    plant('meetings', MEETING, null, { ...meeting, state: 'in_session', offset: 120, ...change });
  setMeeting();
  /** Of today, until the clock is moved. */
  const setSitting = (change: object = {}) => {
    const body = { day: utcDay(world.now), openedAt: world.now, closedAt: null, item: null, text: null };
    const rest = { isListOpen: false, speaking: null, ...change };
    plant('sittings', sittingId(MEETING), MEETING, { ...body, ...rest }, floorAudience(MEETING));
  };
  setSitting();
  plant('agendaItems', ITEM, MEETING, { title: { es: 'Reglamento' } }, 'logistics/meetings');
  if (rules !== null) {
    const set = { stage: 'adopted', from: '2026-01-01', replacedFrom: null };
    plant('ruleSets', 'rst_1', ALL_RULES, set, RULES_AUDIENCE);
    const version = { set: 'rst_1', version: 1, parameters: rules, from: '2026-01-01', decision: null };
    plant('parameterVersions', 'prv_1', ALL_RULES, version, RULES_AUDIENCE);
  }
  world.plant('committee', instrumentOf());
  for (const state of STATES)
    world.plant('committee', consentOf(state, '2026-03-10', '2026-03-10', {}, INSTRUMENT));

  function addDelegation(code: string, kind = 'state') {
    plant('delegations', `dlg_${code}`, MEETING, { kind, code, name: { es: code }, order: 0 });
  }
  function addPerson(id: string, code: string, capacity: Capacity, { person = '', actsFor = '' } = {}) {
    const body = { delegation: `dlg_${code}`, name: null, office: { es: capacity }, capacity, order: 0 };
    plant('participants', `prt_${id}`, MEETING, actsFor === '' ? body : { ...body, actsFor });
    if (person === '') return;
    const link = { participant: `prt_${id}`, person, delegation: code };
    plant('participantLinks', `lnk_${id}`, MEETING, link, `attendance/${code}/${person}`);
  }
  let scans = 0;
  function scan(id: string, direction: 'in' | 'out', from = world.now) {
    scans += 1;
    const at = from + scans;
    const by = { by: 'per_door', device: 'dev_door' };
    const body = { participant: `prt_${id}`, direction, way: 'qr', door: 'A', at, heardAt: at, ...by };
    plant('checkIns', `chk_${scans}`, MEETING, body, 'logistics/meetings');
  }
  function proxy(id: string, code: string, standsFor: string) {
    const body = {
      ...{ delegation: `dlg_${code}`, participant: `prt_${id}`, state: 'accredited' },
      standsIn: { kind: 'proxy', participant: `prt_${standsFor}` },
    };
    plant('nominations', `nom_${id}`, MEETING, body, `nominations/${code}`);
  }
  for (const code of STATES) {
    addDelegation(code);
    addPerson(code, code, 'head', { person: `per_${code}` });
    scan(code, 'in', NOW - 3_600_000);
  }

  const docsOf = (name: string) => world.docs('committee').filter(({ collection }) => collection === name);
  const act = (who: Actor, name: string, args: object) => world.act(who, name, args);
  const does = (who: Actor, name: string, args: object) => codeOf(act(who, name, args));
  const ofBallot = { ballot: BALLOT, meeting: MEETING };
  const goingOn = { ...ofBallot, about: null };
  return {
    ...{ world, plant, setMeeting, setSitting, addDelegation, addPerson, scan, proxy, docsOf, act, does },
    opens: (
      {
        about = null,
        ...change
      }: { about?: (Pick<About, 'kind'> & Partial<About>) | null; [field: string]: unknown } = {},
      who = chair,
    ) => {
      const matter = about === null ? opened.matter : matterOf(about);
      return does(who, 'ballots.open', { ...opened, about, matter, ...change });
    },
    casts: (state: string, choice = 'yes', who = delegateOf(state), change: object = {}) =>
      does(who, 'ballots.cast', { ...goingOn, delegation: state, choice, ...change }),
    closes: (who = chair, change: object = {}) => does(who, 'ballots.close', { ...goingOn, ...change }),
    voids: (reason = 'Se abrió por error.', who = chair, change: object = {}) =>
      does(who, 'ballots.void', { ...goingOn, reason, ...change }),
    /** Of an entry of the meeting: it is gone for every act. */
    leaves: (id: string) => plant('participants', `prt_${id}`, 'mtg_none', {}),
    ballot: (id: string = BALLOT) =>
      docsOf('ballots').find((each) => each.id === id)?.body as unknown as Ballot,
    paper: (id: string) =>
      docsOf('paperBallots').find((each) => each.id === id)?.body as unknown as PaperBallot,
  };
}
export type Voting = ReturnType<typeof createVoting>;

const said = (es: string): Text => ({ es, pt: es, en: es });
/** An article of a draft, and an amendment to it that is discussed. */
export function amendmentVoting(change: Partial<Amendment> = {}) {
  const amendments = { matter: 'amendments', majority: 'simple_of_present', article: ARTICLE } as const;
  const voting = createVoting({
    rules: { ...parameters, majorities: [...parameters.majorities, amendments] },
  });
  function must(who: Actor, name: string, args: object) {
    const code = voting.does(who, name, { set: 'rst_2', ...args });
    if (code !== 'accepted') throw new Error(`${name}: ${code}`);
  }
  const [title, text] = [said('Cuotas'), said('Cada miembro paga 10.')];
  must(chair, 'rules.begin', { title: said('Estatuto'), meeting: MEETING, amendUntil: null });
  must(chair, 'articles.add', { article: 'art_5', number: '5', order: 5, title, text });
  must(delegateOf('CL'), 'amendments.submit', {
    ...{ amendment: 'amd_1', meeting: MEETING, delegation: 'CL', kind: 'replace', article: 'art_5' },
    ...{ after: null, before: { title, text }, title, text: said('Cada miembro paga 20.') },
    ...{ number: null, reason: null },
    ...change,
  });
  const body = () => voting.docsOf('amendments')[0]?.body as unknown as Amendment;
  const article = () => {
    const found = voting.docsOf('articles').find(({ id }) => id === 'art_5');
    return (found?.body ?? null) as Article | null;
  };
  if (body().isLate)
    must(chair, 'amendments.rule_on_late', {
      ...{ amendment: 'amd_1', isAdmissible: true, reason: null, seen: hashOfWords(body()) },
    });
  must(chair, 'amendments.discuss', { amendment: 'amd_1' });
  const aboutNow = () => ({
    ...({ kind: 'amendment', id: 'amd_1', article: 'art_5' } as const),
    words: hashOfVoted({ kind: 'amendment', body: body(), article: article() }),
  });
  const outcome = {
    ...{ amendment: 'amd_1', set: 'rst_2', mode: 'vote', on: utcDay(NOW), reason: null },
    ...{ votes: { for: 6, against: 0, abstained: 0, members: 6 }, present: null },
    ...{ meeting: null, decision: null },
  };
  const seen = () => ({ title: body().title, text: body().text });
  return {
    ...{ voting, about: aboutNow(), aboutNow, body },
    adopts: (args: object = {}) => {
      const stands = article();
      const shown = stands === null ? null : { title: stands.title, text: stands.text };
      return voting.does(chair, 'amendments.adopt', {
        ...{ ...outcome, from: null, newArticle: null, ...args },
        seen: { ...seen(), number: body().number, article: shown },
      });
    },
    rejects: (args: object = {}) =>
      voting.does(chair, 'amendments.reject', { ...outcome, ...args, seen: seen() }),
  };
}
