import { isStateCode } from '#shared/access/seats.ts';
import type { CommitteeDecision } from '#shared/decisions/decisions.schemas.ts';
import type { Silence, SilenceBreak } from '#shared/decisions/silences.schemas.ts';
import { addDays } from '#shared/kernel/days.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { membersOn } from '#shared/membership/members.rules.ts';
import { INSTRUMENT } from '#shared/membership/membership.fixtures.ts';
import type { Instrument, StateConsent } from '#shared/membership/membership.schemas.ts';
import { hashOfWords, isChangeable, isOpen } from '#shared/rules/amendments.rules.ts';
import { type Amendment, STANCES } from '#shared/rules/amendments.schemas.ts';
import { NO_PARAMETERS, QUORUMS } from '#shared/rules/parameters.schemas.ts';
import type { Article } from '#shared/rules/rules.schemas.ts';
import {
  ARTICLES,
  all,
  type Doing,
  DRAFT,
  dayOf,
  decisionOn,
  newId,
  RULES_DECISION,
  SAID,
  SET,
  SIGNERS,
  TERMS,
} from './committee-cast.ts';
import { act } from './schedule.ts';

type Deed = (doing: Doing) => void;

function give({ phone }: Doing, name: string, args: object, entry: string | null = null): void {
  void act({ phone, name, args, entry });
}
function any<B>(
  doing: Doing,
  collection: string,
  isMeant: (each: Doc & { readonly body: B }) => boolean = () => true,
): (Doc & { readonly body: B }) | undefined {
  return doing.world.chance.pick(all<B>(doing, collection).filter(isMeant));
}
const own = ({ phone }: Doing) => phone.actor.state ?? '';
const words = (id: string, doing: Doing) => ({ es: `${SAID}${id} ${doing.world.chance.below(1000)}` });
/** Some days before or after today. */
const near = ({ world }: Doing, from: number, until: number) =>
  addDays(dayOf(world.now()), from + world.chance.below(until - from + 1));
const votes = { mode: 'consensus', votes: null, reason: null } as const;

const MOST_OPEN = 6;

const submit: Deed = (doing) => {
  const open = all<Amendment>(doing, 'amendments').filter(({ body }) => isOpen(body.state));
  if (open.length > MOST_OPEN) return;
  const on = any<Article>(doing, 'articles', ({ body }) => !body.isRemoved);
  if (on === undefined) return;
  const amendment = newId(doing, 'amd');
  const isDeletion = doing.world.chance.happens(0.05) && on.id !== ARTICLES[0];
  give(
    doing,
    'amendments.submit',
    {
      ...{ amendment, set: SET, meeting: null, delegation: own(doing), article: on.id, after: null },
      before: { title: on.body.title, text: on.body.text },
      ...{ kind: isDeletion ? 'delete' : 'replace', number: null, reason: { es: `${SAID}why` } },
      title: isDeletion ? null : on.body.title,
      text: isDeletion ? null : words(amendment, doing),
    },
    `amendments/${amendment}`,
  );
};
const editAmendment: Deed = (doing) => {
  const mine = any<Amendment>(
    doing,
    'amendments',
    ({ body }) => body.authors[0] === own(doing) && body.kind === 'replace' && isChangeable(body.state),
  );
  if (mine === undefined) return;
  const fields = { text: words(mine.id, doing) };
  give(doing, 'amendments.edit', { amendment: mine.id, set: SET, meeting: null, ...fields });
};
const withdraw: Deed = (doing) => {
  if (!doing.world.chance.happens(0.4)) return;
  const mine = any<Amendment>(doing, 'amendments', ({ body }) => body.authors[0] === own(doing));
  if (mine !== undefined) give(doing, 'amendments.withdraw', { amendment: mine.id, set: SET });
};
const position: Deed = (doing) => {
  const known = any<Amendment>(doing, 'amendments', ({ body }) => isOpen(body.state));
  if (known === undefined) return;
  const stance = doing.world.chance.pick(STANCES) ?? 'none';
  const said = { stance, words: { es: `${SAID}stance` }, isAuthor: false, seen: hashOfWords(known.body) };
  give(doing, 'amendments.take_position', {
    ...{ amendment: known.id, set: SET, delegation: own(doing), ...said },
  });
};

/** Of a silence that this phone takes for open, most of the time: else of one that is over. */
function aSilence(doing: Doing) {
  const isOver = doing.world.chance.happens(0.15);
  return any<Silence>(
    doing,
    'silences',
    ({ body }) => body.asked.includes(own(doing)) && (isOver || body.state === 'running'),
  );
}
const breakSilence: Deed = (doing) => {
  const known = aSilence(doing);
  if (known === undefined) return;
  const reason = `${SAID}no ${doing.world.chance.below(1000)}`;
  give(doing, 'silences.break', { silence: known.id, state: own(doing), reason });
};
const takeBackBreak: Deed = (doing) => {
  const isIts = ({ body }: { body: SilenceBreak }) => body.state === own(doing) && body.takenBack === null;
  const broken = any<SilenceBreak>(doing, 'silenceBreaks', isIts);
  const silence = broken?.parent ?? aSilence(doing)?.id;
  if (silence !== undefined) give(doing, 'silences.take_back', { silence, state: own(doing) });
};
const look: Deed = (doing) => {
  const known = aSilence(doing);
  if (known !== undefined) give(doing, 'silences.look', { silence: known.id, state: own(doing) });
};

const discuss: Deed = (doing) => {
  const known = any<Amendment>(doing, 'amendments', ({ body }) => body.state === 'admissible');
  if (known !== undefined) give(doing, 'amendments.discuss', { amendment: known.id, set: SET });
};
const consolidate: Deed = (doing) => {
  const article = doing.world.chance.pick(ARTICLES) ?? ARTICLES[0];
  const several = all<Amendment>(doing, 'amendments').filter(
    ({ body }) => body.article === article && isOpen(body.state) && body.state !== 'submitted',
  );
  const [first] = several;
  if (first === undefined || several.length < 2) return;
  const amendment = newId(doing, 'amd');
  give(
    doing,
    'amendments.consolidate',
    {
      ...{ amendment, set: SET, of: several.slice(0, 3).map(({ id }) => id), number: null, reason: null },
      ...{ title: { es: `${SAID}${article}` }, text: words(amendment, doing) },
    },
    `amendments/${amendment}`,
  );
};
const adoptAmendment: Deed = (doing) => {
  const known = any<Amendment>(doing, 'amendments', ({ body }) => body.state === 'under_discussion');
  if (known === undefined) return;
  const { title, text, number } = known.body;
  const on = dayOf(doing.world.now());
  const members = membersOn({
    instruments: all<Instrument>(doing, 'instruments'),
    consents: all<StateConsent>(doing, 'stateConsents'),
    day: on,
  });
  // Everybody is there, as far as this phone knows who that is.
  const by = { meeting: MEETING, decision: decisionOn(on) };
  const isOpenStill = all<CommitteeDecision>(doing, 'decisions').some(
    ({ id, body }) => id === by.decision && body.state === 'draft',
  );
  if (isOpenStill) give(doing, 'decisions.adopt', { ...by, decidedOn: on });
  const recorded = { ...by, present: members.length || 20 };
  const of = { amendment: known.id, set: SET, ...votes, on, ...recorded };
  if (doing.world.chance.happens(0.3)) {
    give(doing, 'amendments.reject', { ...of, seen: { title, text } });
    return;
  }
  const stands = all<Article>(doing, 'articles').find(({ id }) => id === known.body.article)?.body;
  const article = stands === undefined ? null : { title: stands.title, text: stands.text };
  const seen = { title, text, number, article };
  // Now and then of a day that has been.
  give(doing, 'amendments.adopt', { ...of, seen, from: near(doing, -3, 4), newArticle: null });
};
const changeParameters: Deed = (doing) => {
  const basis = doing.world.chance.pick(QUORUMS) ?? 'half';
  const number = basis === 'number' ? 1 + doing.world.chance.below(20) : null;
  const parameters = { ...NO_PARAMETERS, quorum: { basis, number, article: ARTICLES[0] } };
  const recorded = { meeting: MEETING, decision: RULES_DECISION };
  give(doing, 'rules.change_parameters', { set: SET, parameters, from: near(doing, -3, 4), ...recorded });
};
const beginSilence: Deed = (doing) => {
  const { chance } = doing.world;
  const silence = newId(doing, 'sil');
  const text = `${SAID}${silence}`;
  give(
    doing,
    'silences.begin',
    {
      ...{
        silence,
        meeting: null,
        item: null,
        papers: [],
        restsOn: null,
        text: { es: text, pt: text, en: text },
      },
      asked: ['CL', 'EC', ...(chance.happens(0.7) ? ['UY'] : [])],
      ...{ term: { kind: 'hours', hours: 12 + chance.below(60) }, timeZone: 'America/Lima', calendar: null },
    },
    `silences/${silence}`,
  );
};
const extendSilence: Deed = (doing) => {
  const known = any<Silence>(doing, 'silences', ({ body }) => body.state === 'running');
  if (known === undefined) return;
  // Lima is five hours behind.
  const later = new Date(known.body.until + (doing.world.chance.below(20) - 6) * 3_600_000);
  give(doing, 'silences.extend', {
    ...{ silence: known.id, later: later.toISOString().slice(0, 16), reason: `${SAID}more time` },
  });
};
const withdrawSilence: Deed = (doing) => {
  if (!doing.world.chance.happens(0.2)) return;
  const known = any<Silence>(doing, 'silences', ({ body }) => body.state === 'running');
  if (known !== undefined) give(doing, 'silences.withdraw', { silence: known.id, reason: `${SAID}x` });
};
const draftDecision: Deed = (doing) => {
  const decision = newId(doing, 'dcs');
  const text = { es: `${DRAFT}${decision}` };
  give(doing, 'decisions.draft', { decision, meeting: MEETING, item: 'agi_1', text, mode: 'consensus' });
};
/** Its words are everybody's from then on. */
const adoptDecision: Deed = (doing) => {
  const { chance } = doing.world;
  const open = all<CommitteeDecision>(doing, 'decisions').filter(
    ({ id, body }) => body.state === 'draft' && !id.startsWith(decisionOn('')),
  );
  const known = chance.pick(open);
  if (known === undefined) return;
  const of = { decision: known.id, meeting: MEETING };
  if (JSON.stringify(known.body.text).includes(DRAFT))
    give(doing, 'decisions.edit', { ...of, fields: { text: { es: `${SAID}${known.id}` } } });
  else
    give(doing, 'decisions.adopt', {
      ...of,
      decidedOn: chance.happens(0.9) ? dayOf(doing.world.now()) : '2025-12-30',
    });
};

const recordConsent: Deed = (doing) => {
  const { chance } = doing.world;
  const state = chance.pick(SIGNERS) ?? 'AR';
  const joins =
    doing.world.now() > Date.parse('2026-06-27') && chance.happens(0.6) ? 'accession' : 'signature';
  const kind = chance.happens(0.75) ? joins : 'withdrawal';
  give(doing, 'instruments.record_consent', {
    ...{
      consent: newId(doing, 'sct'),
      instrument: INSTRUMENT,
      kind,
      state,
      on: near(doing, kind === 'accession' ? -1 : -4, 0),
    },
    ...{ place: TERMS.place, office: { es: `${SAID}office` }, reference: null },
    powers: chance.pick(['ex_officio', 'awaited']),
  });
};
const checkPowers: Deed = (doing) => {
  const known = any<StateConsent>(doing, 'stateConsents', ({ body }) => body.checked === null);
  if (known === undefined) return;
  const of = { consent: known.id, instrument: INSTRUMENT };
  if (doing.world.chance.happens(0.2)) give(doing, 'instruments.take_back_consent', of);
  else if (doing.world.chance.happens(0.25)) {
    const fields = { office: { es: `${SAID}office ${doing.world.chance.below(9)}` } };
    give(doing, 'instruments.edit_consent', { ...of, fields });
  } else {
    const powers = known.body.powers === 'awaited' ? 'full_powers' : known.body.powers;
    const on = near(doing, -2, 0);
    give(doing, 'instruments.check_powers', { ...of, on, office: known.body.office, powers });
  }
};
const draftInstrument: Deed = (doing) => {
  if (!doing.world.chance.happens(0.2)) return;
  const instrument = newId(doing, 'ins');
  const title = { es: `${DRAFT}${instrument}` };
  give(
    doing,
    'instruments.draft',
    { instrument, ...TERMS, kind: 'other', title },
    `instruments/${instrument}`,
  );
};

const OF_PRESIDENCY = [
  ...[discuss, discuss, discuss, discuss, consolidate, consolidate, changeParameters],
  ...[adoptAmendment, adoptAmendment, adoptAmendment, adoptAmendment, adoptAmendment, adoptAmendment],
  ...[
    beginSilence,
    beginSilence,
    extendSilence,
    withdrawSilence,
    draftDecision,
    adoptDecision,
    adoptDecision,
  ],
  ...[recordConsent, recordConsent, recordConsent, checkPowers, checkPowers, checkPowers, draftInstrument],
];
const OF_DELEGATES = [
  ...[submit, submit, submit, editAmendment, editAmendment, editAmendment, editAmendment, withdraw],
  ...[position, position],
  ...[breakSilence, breakSilence, breakSilence, breakSilence, takeBackBreak, takeBackBreak, look],
];

/** One thing that the person of this phone may do. */
export function doOne(doing: Doing): void {
  const { state, roles } = doing.phone.actor;
  if (roles.includes('fieldOfficer')) return;
  const isDelegate = state !== null && isStateCode(state);
  doing.world.chance.pick(isDelegate ? OF_DELEGATES : OF_PRESIDENCY)?.(doing);
}
