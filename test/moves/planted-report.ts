import { commentHash } from '#shared/assessment/assessment.rules.ts';
import { LEVELS, type Level } from '#shared/assessment/levels.ts';
import { panelOf } from '#shared/figures/batch.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { publicationId } from '#shared/publication/publication.schemas.ts';
import { editionArgs, linkArgs, methodArgs, requirementArgs } from './planted-ideal.ts';
import type { MovesWorld } from './world.ts';

/**
 * One edition for each place of its way: not sent yet, before the states, verified, adopted and frozen, and published. The
 * words of each begin with its own.
 */
export const STAGES = ['draft', 'text', 'adopt', 'ready', 'out'] as const;
export type Stage = (typeof STAGES)[number];
export const editionOf = (stage: Stage) => `edn_${stage}`;
export const roundOf = (stage: Stage) => `rnd_${stage}`;
/** What the edition that is out recommends. */
const RECOMMENDED = 'pgf_out-recommended';
export const paragraphOf = (stage: Stage, marking: Level) => `pgf_${stage}-${marking}`;
/** Decides that an edition is adopted. */
export const ADOPTION = { meeting: MEETING, decision: 'dec_method', on: '2026-06-20', document: 'x' };

type Must = (who: string, name: string, args: object) => void;
const PASSED = 30 * 86_400_000;
/** The last day of rounds that are over, and of the one that runs. */
const OVER = '2026-05-25';
export const RUNS = '2026-07-30';

export const textArgs = (word: string, marking: Level) => ({
  ...{
    section: 'cocaine',
    order: 1,
    marking,
    detail: { kind: 'text' },
    es: `WORD_${word}_`,
    pt: null,
    en: null,
  },
  ...{ figures: ['cocaine'], rests: [], cites: [] as string[] },
});
export const commentArgs = (stage: Stage, state: string, word: string) => ({
  ...{ edition: editionOf(stage), round: roundOf(stage), paragraph: paragraphOf(stage, 'public'), state },
  ...{ kind: 'wording', text: { es: `WORD_${word}_` }, proposed: { es: `WORD_${word}_` }, printed: null },
});
/** By which an answer names what `commentArgs` says. */
export function readOf(stage: Stage, state: string): string {
  const { kind, text, proposed, printed } = commentArgs(stage, state, `${stage}said${state}`);
  return commentHash({ kind: kind as 'wording', text, proposed, printed });
}
const reserved = { kind: 'reservation', proposed: null, printed: 'paragraph' };
export const correctionOf = (stage: Stage, marking: Level) => `crr_${stage}-${marking}`;
export const noteOf = (stage: Stage, state = 'CL') => ({ edition: editionOf(stage), state });
/** The unit of customs whose officer wrote the report that was used. */
export const partOf = (stage: Stage) => ({ ...noteOf(stage), institution: 'customs', unit: 'port-7' });

export function hashPublished(world: Pick<MovesWorld, 'compartment'>, stage: Stage): unknown {
  const id = publicationId(editionOf(stage));
  return world.compartment('committee').document('publications', id)?.body.hash;
}

const HASH = Array(8).fill('bbbbbbbb').join('-');
const STATES = ['AR', 'BO', 'BR', 'CO', 'CL'];
const LINK = 'lnc_used';
const ITEM = 'rli_CL-used';

/** What five states gave, as the committee hears it; of Chile's item its own people know what it rests on. */
function plantGiven(world: MovesWorld, must: Must, stage: Stage): void {
  const committee = world.compartment('committee');
  const edition = editionOf(stage);
  const isUsed = stage === 'out';
  if (isUsed) {
    must('clContact', 'contributions.begin', { state: 'CL', edition, startFrom: null });
    const from = { kind: 'report', id: 'rep_sentclOfficer' };
    must('clContact', 'contributions.link', {
      ...linkArgs(LINK, 'rested', { from }),
      edition,
      restrictions: 'x',
    });
  }
  const item = {
    ...{
      id: ITEM,
      to: [{ kind: 'area', code: 'cocaine' }],
      requirements: [],
      statement: { es: 'WORD_givenitem_' },
    },
    ...{ source: 'B', information: '2', originalGrade: null, handlingCode: 'H1', tlp: 'AMBER' },
    ...{ restrictions: null, exchange: null, change: null, basis: 'report', cites: null },
  };
  const given = (state: string): [name: string, args: object][] => {
    const isOwn = isUsed && state === 'CL';
    const of = { edition, state, number: 1 };
    const offices = [
      { institution: 'police', office: state === 'CL' ? `WORD_${stage}office_` : 'WORD_absent_' },
    ];
    const head = { ...of, hash: HASH, summary: { es: `WORD_${stage}given_` }, readers: isOwn ? ['XA'] : [] };
    const items = isOwn ? [item] : [];
    return [
      [
        'ideal.receive',
        {
          ...{ ...head, coveringNote: { number: 'x', date: '2026-05-01' }, figures: [] },
          items: items.map(({ id }) => id),
        },
      ],
      ...(isOwn ? [['ideal.receive_part', { ...of, items, figures: [] }] as [string, object]] : []),
      [
        'figures.receive',
        {
          ...{ state, number: 1, hash: HASH },
          content: {
            edition,
            method: 'ideal-1',
            seats: offices,
            ...panelOf(state, [1, 3], { shows: false }),
          },
        },
      ],
    ];
  };
  for (const [at, [name, args]] of STATES.flatMap(given).entries()) {
    const forward = { id: `fwd_${stage}-${at}`, compartment: 'committee', name, args: { ...args } as never };
    const { status, code } = committee.receive(forward);
    if (status !== 'accepted') throw new Error(`${name}: ${status} ${code ?? ''}`);
  }
  // Those of the states who would hear the answers are not here, or never sent this.
  committee.markDelivered(committee.pendingForwards().map(({ id }) => id));
}

/** Collected, and written by the analysts: one paragraph of each marking. */
function plantWritten(world: MovesWorld, must: Must, stage: Stage): void {
  const edition = editionOf(stage);
  const goes = (step: string) =>
    must('admin', 'editions.move_on', {
      ...{ entry: `eds_${stage}-${step.slice(0, 3)}`, edition, step, reason: null, adoption: null },
    });
  must('admin', 'editions.begin', { ...editionArgs(edition), title: { es: `WORD_title${stage}_` } });
  must('admin', 'requirements.ask', requirementArgs(`rqm_${stage}`, edition));
  must('admin', 'editions.adopt_method', methodArgs(edition));
  goes('begin_collection');
  if (stage !== 'draft' && stage !== 'text') plantGiven(world, must, stage);
  goes('end_collection');
  for (const marking of LEVELS) {
    const isUsing = stage === 'out' && marking === 'members';
    must(isUsing ? 'xaAnalyst' : 'analyst', 'assessment.write', {
      ...{ paragraph: paragraphOf(stage, marking), edition, ...textArgs(`${stage}${marking}`, marking) },
      cites: isUsing ? [ITEM] : [],
    });
  }
  if (stage === 'out')
    must('analyst', 'assessment.write', {
      ...{ paragraph: RECOMMENDED, edition, ...textArgs('recommended', 'members') },
      ...{ section: 'priorities', figures: [], detail: { kind: 'priority', area: 'cocaine', follows: null } },
    });
}

const CONTACTS = [
  ['CL', 'clContact'],
  ['EC', 'ecContact'],
] as const;

/** What the states say while it is theirs to verify; what is written since is for the next version. */
function plantVerified(must: Must, stage: Exclude<Stage, 'draft'>): void {
  const edition = editionOf(stage);
  const until = stage === 'text' ? RUNS : OVER;
  must('analyst', 'assessment.open_round', {
    edition,
    round: roundOf(stage),
    entry: `eds_${stage}-rnd`,
    until,
  });
  for (const [state, contact] of CONTACTS) {
    const said = commentArgs(stage, state, `${stage}said${state}`);
    must(contact, 'assessment.comment', { comment: `cmt_${stage}-${state}`, ...said });
    must(contact, 'assessment.comment', {
      ...{ comment: `cmt_${stage}-reserved${state}`, ...said, ...reserved },
      text: { es: `WORD_${stage}reserved${state}_` },
    });
  }
  for (const [state, contact] of CONTACTS)
    must(contact, 'assessment.speak', { edition, round: roundOf(stage), state, says: 'has_said' });
  const answer = { edition, result: 'partly', reason: `WORD_${stage}answered_` };
  must('analyst', 'assessment.answer_comment', {
    ...{ comment: `cmt_${stage}-EC`, seen: readOf(stage, 'EC'), ...answer },
  });
  if (stage !== 'text')
    must('xaAnalyst', 'assessment.answer_comment', {
      ...{ comment: `cmt_${stage}-CL`, seen: readOf(stage, 'CL'), ...answer },
    });
  must('xaAnalyst', 'assessment.edit', {
    ...{ edition, paragraph: paragraphOf(stage, 'members'), pt: `WORD_${stage}since_` },
  });
}

/** An error in what is published: one that waits, one of what only analysts read, and one that came out. */
function plantCorrections(must: Must): void {
  const edition = editionOf('out');
  for (const marking of ['partners', 'public', 'analysts'] as const) {
    const paragraph = paragraphOf('out', marking);
    const correction = correctionOf('out', marking);
    must('analyst', 'assessment.edit', { edition, paragraph, en: `WORD_corrected${marking}_` });
    const reason = { es: `WORD_reason${marking}_` };
    must('analyst', 'assessment.propose_correction', { edition, correction, paragraph, reason });
    if (marking !== 'partners') continue;
    must('admin', 'assessment.publish_corrections', { edition, corrections: [{ correction, paragraph }] });
  }
  // What nobody has proposed yet.
  must('analyst', 'assessment.edit', {
    edition,
    paragraph: paragraphOf('out', 'members'),
    en: 'WORD_unproposed_',
  });
}

/** What came of what Chile gave, and what its people ask about that. */
function plantFeedback(must: Must): void {
  const note = noteOf('out');
  must('analyst', 'feedback.send', { ...note, words: { es: 'WORD_feedbackwords_' } });
  must('clContact', 'feedback.question', { ...note, question: 'fbq_note', text: 'WORD_feedbackasked_' });
  must('xaAnalyst', 'feedback.answer_question', { question: 'fbq_note', text: 'WORD_feedbacktold_' });
  must('clContact', 'feedback.question', { ...note, question: 'fbq_open', text: 'WORD_feedbackopen_' });
  must('clUnit', 'feedback.question_part', {
    ...partOf('out'),
    question: 'fbq_openpart',
    text: 'WORD_partopen_',
  });
  must('clUnit', 'feedback.question_part', {
    ...partOf('out'),
    question: 'fbq_part',
    text: 'WORD_partasked_',
  });
  must('clContact', 'feedback.answer_part', { question: 'fbq_part', state: 'CL', text: 'WORD_parttold_' });
}

/** Choices of priorities by the edition that is out: in one of them its recommendation was left out. */
function plantChoices(must: Must): void {
  const title = { es: 'WORD_choice_' };
  const edition = editionOf('out');
  const criteria = [{ code: 'c1', text: title, weight: 3 }];
  for (const choice of ['cho_report', 'cho_again'])
    must('admin', 'priorities.open_choice', {
      ...{ choice, title, edition, from: '2027-01-01', until: '2029-12-31', method: title, criteria },
    });
  must('admin', 'priorities.pass_over', {
    ...{ choice: 'cho_again', edition, paragraph: RECOMMENDED, reason: 'WORD_passedover_' },
  });
}

/** Editions at each place of their way, with all that people write on it. */
export function plantReport(world: MovesWorld, must: Must): void {
  world.pass(-PASSED);
  for (const stage of STAGES) if (stage !== 'text') plantWritten(world, must, stage);
  must('analyst', 'assessment.take_out', {
    ...{ edition: editionOf('draft'), paragraph: paragraphOf('draft', 'analysts') },
  });
  for (const stage of ['adopt', 'ready', 'out'] as const) plantVerified(must, stage);
  world.pass(PASSED);
  plantWritten(world, must, 'text');
  plantVerified(must, 'text');
  for (const stage of ['ready', 'out'] as const)
    must('admin', 'assessment.adopt', { edition: editionOf(stage), entry: `eds_${stage}-ado`, ...ADOPTION });
  const out = { edition: editionOf('out'), hash: hashPublished(world, 'out') };
  must('admin', 'publication.publish', { ...out, entry: 'eds_out-pub' });
  plantCorrections(must);
  plantFeedback(must);
  plantChoices(must);
  // The last day of those rounds that nobody has closed.
  if (world.compartment('committee').decideDue() !== 1) throw new Error('no round was closed');
  world.noteAccepted();
}
