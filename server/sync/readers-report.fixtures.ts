import { commentHash } from '#shared/assessment/assessment.rules.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import { publicationId, publications } from '#shared/publication/publication.schemas.ts';
import type { Compartment } from '../compartment/compartment.ts';
import {
  CL_MEETING,
  EC_ALL,
  EVERYBODY,
  MEETING_PEOPLE,
  OPENED,
  PRESIDENCY,
  type Who,
} from './readers-people.fixtures.ts';

const WRITING: Who[] = ['analyst', 'xaAnalyst'];
const MEMBERS: Who[] = [...PRESIDENCY, ...WRITING, ...CL_MEETING, ...EC_ALL];
const FED_BACK: Who[] = [...WRITING, 'clContact', 'clAuthoriser'];

/** Of the text of two editions, of which one is published and one adopted; and of what came of it. */
export const REPORT_READERS: Readonly<Record<string, readonly Who[]>> = {
  'paragraphs assessment/analysts/edn_1': WRITING,
  'issuedParagraphs assessment/public/edn_1': EVERYBODY,
  'issuedParagraphs assessment/partners/edn_1': MEETING_PEOPLE,
  'issuedParagraphs assessment/members/edn_1': MEMBERS,
  'issuedParagraphs assessment/analysts/edn_1': WRITING,
  'versions assessment/members/edn_1': MEMBERS,
  'versions assessment/public/edn_1': EVERYBODY,
  'textSums assessment/public/edn_1': EVERYBODY,
  'textSums assessment/partners/edn_1': MEETING_PEOPLE,
  'textSums assessment/members/edn_1': MEMBERS,
  'textSums assessment/analysts/edn_1': WRITING,
  'rounds assessment/members/edn_1': MEMBERS,
  'statements assessment/members/edn_1': MEMBERS,
  'comments assessment/said/CL': [...PRESIDENCY, ...WRITING, ...CL_MEETING],
  'comments assessment/said/EC': [...PRESIDENCY, ...WRITING, ...EC_ALL],
  'reservations assessment/public/edn_1': EVERYBODY,
  'reservations assessment/members/edn_1': MEMBERS,
  'textCorrections assessment/proposed/edn_1': [...PRESIDENCY, ...WRITING],
  'textCorrections assessment/analysts/edn_1': WRITING,
  'textCorrections assessment/public/edn_1': EVERYBODY,
  'publications assessment/public/edn_1': EVERYBODY,
  'publishedStates ideal/of/CL/edn_1': OPENED,
  'feedbackNotes ideal/feedback/CL': FED_BACK,
  'feedbackQuestions ideal/feedback/CL': FED_BACK,
  'paragraphs assessment/analysts/edn_2': WRITING,
  'issuedParagraphs assessment/members/edn_2': MEMBERS,
  'issuedParagraphs assessment/analysts/edn_2': WRITING,
  'versions assessment/members/edn_2': MEMBERS,
  'textSums assessment/members/edn_2': MEMBERS,
  'textSums assessment/analysts/edn_2': WRITING,
  'rounds assessment/members/edn_2': MEMBERS,
  'publications assessment/proposed/edn_2': [...PRESIDENCY, ...WRITING],
};

interface World {
  /** Two days earlier. */
  before(work: () => void): void;
  readonly compartment: Pick<Compartment, 'receive' | 'pendingForwards' | 'markDelivered' | 'document'>;
  must(who: Who, name: string, args: object, base?: Record<string, number>): void;
}

/** As if whoever acts had seen the newest of everything that they touch. */
const seen = (...keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 1_000]));
const EDITIONS = ['edn_1', 'edn_2'] as const;
const numberOf = (edition: string) => edition.slice('edn_'.length);
const written = {
  ...{ section: 'cocaine', order: 1, detail: { kind: 'text' }, es: 'x', pt: null, en: null },
  ...{ figures: ['cocaine'], rests: [], cites: [] },
};

const OF_THE_TEXT = [
  ...['assessment.issue', 'publication.freeze', 'publication.freeze_state', 'publication.assemble'],
  'feedback.fill',
];
/** What the committee handed to itself about it. */
function settle({ compartment }: World): void {
  const own = () => compartment.pendingForwards().filter(({ name }) => OF_THE_TEXT.includes(name));
  for (let waiting = own(); waiting.length > 0; waiting = own())
    for (const forward of waiting) {
      const { status, code } = compartment.receive(forward);
      if (status !== 'accepted') throw new Error(`${forward.name}: ${status} ${code ?? ''}`);
      compartment.markDelivered([forward.id]);
    }
}

function beginSecond({ must }: World): void {
  const edition = 'edn_2';
  must('admin', 'editions.begin', {
    ...{ edition, number: 4, title: { es: 'x' }, display: 'scores' },
    ...{ periodFrom: '2025-01-01', periodUntil: '2025-12-31', collectFrom: '2026-01-10' },
    ...{ collectUntil: '2026-12-30', validateUntil: '2027-03-30', publishOn: '2027-06-01' },
  });
  const decided = { decision: 'dec_2', meeting: MEETING };
  const known = seen('editions/edn_2', 'decisions/dec_2');
  must('admin', 'editions.adopt_method', { edition, version: 'ideal-1', ...decided }, known);
  const step = { entry: 'eds_2', edition, step: 'begin_collection', reason: null, adoption: null };
  must('admin', 'editions.move_on', step, known);
}

function writeText({ must }: World, edition: (typeof EDITIONS)[number]): void {
  const number = numberOf(edition);
  const step = { entry: `eds_end${number}`, edition, step: 'end_collection', reason: null, adoption: null };
  must('admin', 'editions.move_on', step, seen(`editions/${edition}`));
  for (const marking of ['public', 'partners', 'members', 'analysts'])
    must(
      marking === 'public' ? 'xaAnalyst' : 'analyst',
      'assessment.write',
      {
        ...{ paragraph: `pgf_${number}${marking}`, edition, ...written, marking },
        cites: marking === 'public' && edition === 'edn_1' ? ['rli_1'] : [],
      },
      seen(`editions/${edition}`, 'releasedItems/rli_1'),
    );
  must(
    'admin',
    'assessment.open_round',
    { round: `rnd_${number}`, entry: `eds_round${number}`, edition, until: '2026-06-19' },
    seen(`editions/${edition}`),
  );
}

function verify({ must }: World): void {
  const known = seen('editions/edn_1', 'rounds/rnd_1', 'comments/cmt_CL', 'comments/cmt_EC');
  const comment = { edition: 'edn_1', round: 'rnd_1', text: { es: 'x' }, proposed: null };
  for (const [who, state, paragraph] of [
    ['clContact', 'CL', 'pgf_1public'],
    ['ecContact', 'EC', 'pgf_1members'],
  ] as const)
    must(
      who,
      'assessment.comment',
      { ...comment, comment: `cmt_${state}`, paragraph, state, kind: 'reservation', printed: 'annex' },
      { ...known, ...seen(`issuedParagraphs/ipg_1-${paragraph.slice(4)}`) },
    );
  const spoken = { edition: 'edn_1', round: 'rnd_1', state: 'CL', says: 'has_said' };
  must('clContact', 'assessment.speak', spoken, known);
  const said = { kind: 'reservation', text: comment.text, proposed: null, printed: 'annex' } as const;
  const answer = {
    ...{ edition: 'edn_1', comment: 'cmt_CL', seen: commentHash(said), result: 'accepted', reason: null },
  };
  must('xaAnalyst', 'assessment.answer_comment', answer, known);
}

function correct({ must }: World): void {
  const edition = 'edn_1';
  for (const [paragraph, who] of [
    ['pgf_1partners', 'analyst'],
    ['pgf_1public', 'analyst'],
    ['pgf_1analysts', 'xaAnalyst'],
  ] as const) {
    const known = seen(
      ...[`editions/${edition}`, `paragraphs/${paragraph}`],
      `issuedParagraphs/ipg_1-${paragraph.slice(4)}`,
    );
    must(who, 'assessment.edit', { paragraph, edition, es: 'y' }, known);
    const proposed = { correction: `crr_${paragraph.slice(5)}`, edition, paragraph, reason: { es: 'x' } };
    must(who, 'assessment.propose_correction', proposed, known);
  }
  for (const [who, name] of [
    ['delegate', 'public'],
    ['analyst', 'analysts'],
  ] as const)
    must(
      who,
      'assessment.publish_corrections',
      { edition, corrections: [{ correction: `crr_${name}`, paragraph: `pgf_1${name}` }] },
      seen(`editions/${edition}`, `textCorrections/crr_${name}`),
    );
}

/** The text of both editions, verified and adopted; of the first also published, corrected and answered for. */
export function writeReport(world: World): void {
  const { must, before, compartment } = world;
  beginSecond(world);
  before(() => {
    for (const edition of EDITIONS) writeText(world, edition);
    settle(world);
    verify(world);
  });
  for (const edition of EDITIONS) {
    const number = numberOf(edition);
    const adoption = { meeting: MEETING, decision: 'dec_2', on: '2026-06-20', document: 'x' };
    const known = seen(
      `editions/${edition}`,
      'decisions/dec_2',
      `rounds/rnd_${number}`,
      'comments/cmt_CL',
      'comments/cmt_EC',
    );
    must('admin', 'assessment.adopt', { entry: `eds_adopt${number}`, edition, ...adoption }, known);
  }
  settle(world);
  const edition = 'edn_1';
  const publication = compartment.document(publications.name, publicationId(edition));
  must(
    'admin',
    'publication.publish',
    { entry: 'eds_publish', edition, hash: publication?.body.hash },
    seen(`editions/${edition}`, `publications/${publicationId(edition)}`),
  );
  settle(world);
  correct(world);
  const note = { edition, state: 'CL' };
  must('analyst', 'feedback.send', { ...note, words: null }, seen(`editions/${edition}`));
  settle(world);
  const asked = { ...note, question: 'fbq_1', text: 'x' };
  must('clContact', 'feedback.question', asked, seen('feedbackNotes/fbn_1-CL'));
}
