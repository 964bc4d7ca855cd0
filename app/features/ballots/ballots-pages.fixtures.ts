import { type Ballot, type BallotResult, type Choice, turnoutId } from '#shared/ballots/ballots.schemas.ts';
import type { PaperBallot } from '#shared/ballots/paper.schemas.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';

/** The second day of the meeting, ten in the morning in Panama City. */
const OPENED_AT = Date.parse('2026-10-15T15:00:00Z');
export const BALLOT = 'blt_roadmap';
export const PAPER = 'pbt_chair';
export const VOTES = `/meetings/${MEETING}/votes`;
export const HERE_BALLOT = `${VOTES}/${BALLOT}`;
export const HERE_PAPER = `${VOTES}/paper/${PAPER}`;
export const VOTERS = ['AR', 'CL', 'EC'] as const;

/** The head of Chile's delegation on the list is the delegate of the demo: without this nobody votes for it. */
export const CHILE_IS_LISTED: Doc = {
  ...docWith('participantLinks', 'plk_CL0', {
    ...{ participant: 'prt_CL0', person: 'per_chile-delegate', delegation: 'CL' },
  }),
  parent: MEETING,
};

const frozen = {
  item: 'agi_roadmap',
  question: {
    es: '¿Se aprueba la hoja de ruta?',
    pt: 'Aprova-se o roteiro?',
    en: 'Is the road map approved?',
  },
  about: null,
  matter: 'procedure',
  majority: 'simple_of_present',
  article: null,
  day: '2026-10-15',
  roll: VOTERS.map((delegation) => ({
    delegation,
    ...(delegation === 'EC' ? { isProxy: true as const } : {}),
  })),
  notVoting: [{ delegation: 'PE', why: 'absent' }],
  members: 4,
  present: 3,
  quorum: 3,
  openedAt: OPENED_AT,
  closedAt: null,
  voidReason: null,
} as const;

export function ballotDoc(change: Partial<Ballot> = {}, id = BALLOT): Doc<Ballot> {
  const body = { ...frozen, method: 'recorded', state: 'open', result: null, ...change };
  return { ...docWith('ballots', id, body), audience: `floor/${MEETING}` } as unknown as Doc<Ballot>;
}

export const RESULT: BallotResult = {
  ...{ yes: 1, no: 1, abstain: 1, absent: 0, needed: 2, isCarried: false, countedAt: OPENED_AT + 60_000 },
  named: VOTERS.map((delegation) => (({ AR: 'yes', CL: 'no', EC: 'abstain' }) as const)[delegation]),
};
export const counted = (change: Partial<Ballot> = {}) =>
  ballotDoc({ state: 'counted', closedAt: OPENED_AT + 60_000, result: RESULT, ...change });

export function turnoutDoc(delegation: string, choice: Choice | null = null): Doc {
  const body = { delegation, choice, at: OPENED_AT + 1_000 };
  const id = turnoutId({ ballot: BALLOT, delegation });
  return { ...docWith('turnouts', id, body), parent: BALLOT, audience: `floor/${MEETING}` };
}

export function paperDoc(change: Partial<PaperBallot> = {}): Doc<PaperBallot> {
  const body = {
    ...frozen,
    question: { es: 'Presidencia de la mesa' },
    kind: 'election',
    candidates: ['Ana Ríos', 'Bruno Sá'].map((name) => ({ name: { es: name } })),
    ...{ seats: 1, round: 1, after: null, tellers: ['AR', 'CL'], totals: null, confirmed: [] },
    ...{ state: 'open', result: null },
    ...change,
  };
  return {
    ...docWith('paperBallots', PAPER, body),
    audience: `floor/${MEETING}`,
  } as unknown as Doc<PaperBallot>;
}
