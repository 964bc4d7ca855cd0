import type { InferOutput } from 'valibot';
import { markOfReport } from '#shared/contributions/consent.rules.ts';
import type {
  Consent,
  Contribution,
  Link,
  Material,
  Section,
} from '#shared/contributions/contributions.schemas.ts';
import { contributionId, type figureChoices } from '#shared/contributions/contributions.schemas.ts';
import { releaseHash, releaseOf } from '#shared/contributions/release.rules.ts';
import { panelOf } from '#shared/figures/batch.fixtures.ts';
import { profileHash } from '#shared/ideal/networks.rules.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import type { MovesWorld } from './world.ts';

/** One that collects, and one whose method nobody has adopted yet. */
export const EDITION = 'edn_1';
export const LATER_EDITION = 'edn_2';

export const editionArgs = (edition: string) => ({
  edition,
  number: 3,
  title: { es: 'x' },
  periodFrom: '2026-01-01',
  periodUntil: '2026-12-31',
  collectFrom: '2026-01-10',
  collectUntil: '2026-12-30',
  validateUntil: '2027-03-30',
  publishOn: '2027-06-01',
  display: 'scores',
});
export const requirementArgs = (requirement: string, edition = EDITION) => ({
  requirement,
  edition,
  question: { es: 'x' },
  about: { kind: 'area', code: 'cocaine' },
  priority: 1,
  askedOf: ['CL', 'EC'],
  due: '2026-12-01',
});
export const methodArgs = (edition: string) => ({
  edition,
  version: 'ideal-1',
  meeting: MEETING,
  decision: 'dec_method',
});
export const profileArgs = (word: string) => ({
  codeName: `WORD_${word}_`,
  aliases: [],
  type: 'network',
  operatesIn: ['CL', 'EC'],
  areas: ['cocaine'],
  traits: [],
  prisons: null,
  trend: 'stable',
  summary: { es: `WORD_${word}_` },
});
export const countOf = (word: string) => ({
  what: `WORD_${word}_`,
  counted: 'kilogram',
  stage: 'seized',
  place: null,
  amount: 120,
  note: `WORD_${word}_`,
});
export const sectionArgs = (section: string, word: string, state = 'CL') => ({
  section,
  state,
  edition: EDITION,
  requirement: 'rqm_1',
  question: { es: `WORD_${word}_` },
  about: { kind: 'area', code: 'cocaine' },
  institution: 'customs',
  unit: null,
  due: '2026-11-01',
});
export const materialArgs = (material: string, word: string, state = 'CL') => ({
  material,
  state,
  kind: 'study',
  title: `WORD_${word}_`,
  publisher: null,
  date: null,
  url: null,
  handlingCode: 'H1',
  tlp: 'AMBER',
  originator: { kind: 'institution', institution: 'customs' },
});
export const linkArgs = (
  link: string,
  word: string,
  { state = 'CL', from }: { state?: string; from: object },
) => ({
  link,
  state,
  edition: EDITION,
  from,
  to: [{ kind: 'area', code: 'cocaine' }],
  requirements: ['rqm_1'],
  source: 'A',
  information: '1',
  originalGrade: null,
  handlingCode: 'H1',
  tlp: 'AMBER',
  restrictions: null,
  statement: { es: `WORD_${word}_` },
  exchange: null,
  hasPersonalData: false,
});
export const consentArgs = (
  consent: string,
  word: string,
  link: string,
  { state = 'CL', source = `mtr_${state}` }: { state?: string; source?: string } = {},
) => ({
  consent,
  state,
  edition: EDITION,
  link,
  source,
  originator: { kind: 'institution', institution: 'customs' },
  use: `WORD_${word}_`,
});
export const granted = (consent: string, source: string, state = 'CL') => ({
  source,
  consent,
  state,
  given: 'granted',
  expires: null,
  reference: null,
  reason: null,
});
export const MATERIAL = { kind: 'material', id: 'mtr_CL', paragraph: null };
const REPORT = { kind: 'report', id: 'rep_sentclOfficer' };

type FigureChoice = InferOutput<typeof figureChoices.body>;

/** What a person of Chile sees before they prepare or authorise: exactly what would go out now. */
export function seenOf(world: Pick<MovesWorld, 'compartment'>) {
  const compartment = world.compartment('state:CL');
  const doc = <B extends JsonObject>(collection: string, id: string): Doc<B> => {
    const found = compartment.document(collection, id);
    if (found === null) throw new Error(`no ${collection}/${id}`);
    return found as unknown as Doc<B>;
  };
  const { content, obstacles } = releaseOf({
    state: 'CL',
    contribution: doc<Contribution>('contributions', contributionId(EDITION)).body,
    links: ['lnc_report', 'lnc_material'].map((id) => doc<Link>('links', id)),
    consents: ['cns_report', 'cns_material', 'cns_later'].flatMap((id) =>
      compartment.document('consents', id) === null ? [] : [doc<Consent>('consents', id)],
    ),
    materials: new Map([['mtr_CL', doc<Material>('materials', 'mtr_CL').body]]),
    reports: new Map([['rep_sentclOfficer', 'approved']]),
    marks: new Map([['rep_sentclOfficer', markOfReport(doc<Report>('reports', 'rep_sentclOfficer').body)]]),
    sections: [doc<Section>('sections', 'sec_CL')],
    choices: [doc<FigureChoice>('figureChoices', 'fgc_CL').body],
    now: 0,
  });
  if (obstacles.length > 0) throw new Error(JSON.stringify(obstacles));
  return {
    state: 'CL',
    edition: EDITION,
    sources: ['rep_sentclOfficer', 'mtr_CL'],
    hash: releaseHash(content),
  };
}

/** A profile as its state's people see it before they prepare or authorise it. */
export function networkSeen(
  world: Pick<MovesWorld, 'compartment'>,
  { network, state }: { network: string; state: string },
): { hash: string } {
  const body = world.compartment(`state:${state}`).document('networkProfiles', network)?.body ?? {};
  return { hash: profileHash(body as JsonObject) };
}

type Must = (who: string, name: string, args: object) => void;

/**
 * Two editions; Chile's contribution, released to AMERIPOL, changed since and prepared again; Ecuador's, which is in work
 * and given to nobody; profiles of networks, one of them not released yet.
 */
export function plantIdeal(world: MovesWorld, must: Must): void {
  const decision = { decision: 'dec_method', meeting: MEETING };
  must('admin', 'decisions.draft', { ...decision, item: 'agi_1', text: { es: 'x' }, mode: 'consensus' });
  must('admin', 'decisions.adopt', { ...decision, decidedOn: '2026-06-20' });
  for (const edition of [EDITION, LATER_EDITION]) must('admin', 'editions.begin', editionArgs(edition));
  must('admin', 'requirements.ask', requirementArgs('rqm_1'));
  must('admin', 'editions.adopt_method', methodArgs(EDITION));
  const begun = { step: 'begin_collection', reason: null, adoption: null };
  must('admin', 'editions.move_on', { entry: 'eds_1', edition: EDITION, ...begun });
  for (const [state, contact] of [
    ['CL', 'clContact'],
    ['EC', 'ecContact'],
  ] as const) {
    must(contact, 'contributions.begin', { state, edition: EDITION, startFrom: null });
    must(contact, 'contributions.write', {
      ...{ state, edition: EDITION, readers: ['XA'] },
      summary: { es: `WORD_summary${state}_` },
      coveringNote: { number: `WORD_covering${state}_`, date: '2026-06-01', file: null },
    });
    must(contact, 'contributions.tell_progress', { state, requirement: 'rqm_1', status: 'begun' });
    must(contact, 'contributions.ask_section', sectionArgs(`sec_${state}`, `question${state}`, state));
    must(contact, 'contributions.add_material', materialArgs(`mtr_${state}`, `material${state}`, state));
    must(contact, 'networks.describe', { network: `ntw_${state}`, state, ...profileArgs(`network${state}`) });
    must(contact, 'networks.step', { network: `ntw_${state}`, state, step: 'confirm' });
    const own = { network: `ntw_${state}`, state };
    must(contact, 'networks.prepare', { ...own, ...networkSeen(world, own) });
    const authoriser = state === 'CL' ? 'clAuthoriser' : 'ecAuthoriser';
    must(authoriser, 'networks.authorise', { ...own, ...networkSeen(world, own) });
  }
  must('ecContact', 'contributions.link', {
    ...linkArgs('lnc_EC', 'statementEC', { state: 'EC', from: { ...MATERIAL, id: 'mtr_EC' } }),
  });
  must('clContact', 'networks.describe', { network: 'ntw_draft', state: 'CL', ...profileArgs('netdraft') });
  const draft = { network: 'ntw_draft', state: 'CL' };
  must('clContact', 'networks.prepare', { ...draft, ...networkSeen(world, draft) });
  const pair = { left: 'ntw_CL', right: 'ntw_EC' };
  const ofEcuador = { network: 'ntw_EC', state: 'EC' };
  must('clContact', 'networks.propose_merger', pair);
  must('ecContact', 'networks.agree_to_merger', pair);
  // It ends with what is taken back, and is proposed anew once that is there again.
  must('ecContact', 'networks.take_back', ofEcuador);
  must('ecContact', 'networks.prepare', { ...ofEcuador, ...networkSeen(world, ofEcuador) });
  must('ecAuthoriser', 'networks.authorise', { ...ofEcuador, ...networkSeen(world, ofEcuador) });
  must('clContact', 'networks.propose_merger', pair);

  must('clHead', 'contributions.answer_section', {
    ...{ section: 'sec_CL', state: 'CL', answer: 'WORD_answerCL_', counts: [countOf('figureCL')] },
  });
  must('clContact', 'contributions.choose_figure', {
    ...{ choice: 'fgc_CL', state: 'CL', edition: EDITION, section: null, reason: 'WORD_choiceCL_' },
    ...{ about: { kind: 'area', code: 'firearms' }, count: countOf('figureCL') },
  });
  const approve = { report: 'rep_sentclOfficer', state: 'CL', reason: null, corrections: 1 };
  must('clUnit', 'reports.review', { entry: 'rvs_pass', step: 'pass', ...approve });
  must('clContact', 'reports.review', { entry: 'rvs_approve', step: 'approve', ...approve });
  for (const [key, from] of [
    ['report', REPORT],
    ['material', MATERIAL],
  ] as const) {
    must('clContact', 'contributions.link', {
      ...linkArgs(`lnc_${key}`, `statement${key}`, { from }),
      restrictions: key === 'report' ? 'x' : null,
    });
    must(
      'clContact',
      'contributions.ask_consent',
      consentArgs(`cns_${key}`, `use${key}`, `lnc_${key}`, {
        source: key === 'report' ? REPORT.id : MATERIAL.id,
      }),
    );
    must(
      'clHead',
      'contributions.answer_consent',
      granted(`cns_${key}`, key === 'report' ? REPORT.id : MATERIAL.id),
    );
  }
  must('clContact', 'contributions.prepare', seenOf(world));
  must('clAuthoriser', 'contributions.authorise', seenOf(world));
  must('xaAnalyst', 'ideal.note_opened', { edition: EDITION, state: 'CL', number: 1 });
  plantFigures(world, must);
  const statement = { es: 'WORD_later_' };
  must('clContact', 'contributions.edit_link', {
    ...{ link: 'lnc_report', state: 'CL', edition: EDITION, fields: { statement } },
  });
  // What was consented to are other words.
  must('clContact', 'contributions.ask_consent', {
    ...consentArgs('cns_later', 'uselater', 'lnc_report', { source: REPORT.id }),
  });
  must('clHead', 'contributions.answer_consent', granted('cns_later', REPORT.id));
  must('clContact', 'contributions.prepare', seenOf(world));
}

const PASSED = 30 * 86_400_000;
/** A day of which figures were made, and one that is to come. */
export const BATCHES = ['2026-06-01', '2026-12-01'] as const;
const HASH = Array(8).fill('aaaaaaaa').join('-');

/** States of which nobody is here, and whose figures are in those of the region. */
const ABSENT = ['AR', 'BO', 'BR', 'CO'];

/** What Chile released of its panel, which members may read by its name; it took back what it had released before. */
function plantFigures(world: MovesWorld, must: Must): void {
  const committee = world.compartment('committee');
  const figures = (state: string, { number = 1, office }: { number?: number; office: string }) => ({
    ...{ state, number, hash: HASH },
    content: {
      ...{
        edition: EDITION,
        method: 'ideal-1',
        seats: [{ institution: 'police', office: `WORD_${office}_` }],
      },
      ...panelOf(state, [1, 3], { shows: state === 'CL' }),
    },
  });
  const release = (state: string) => ({
    ...{ edition: EDITION, state, number: 1, hash: HASH, summary: { es: 'WORD_absent_' }, readers: [] },
    ...{ coveringNote: { number: 'x', date: '2026-06-01' }, items: [], figures: [] },
  });
  const received: [name: string, args: { state: string; number: number }][] = [
    ['figures.receive', figures('CL', { office: 'formeroffice' })],
    ['figures.take_back', { ...{ edition: EDITION, state: 'CL' }, number: 1 }],
    ['figures.receive', figures('CL', { number: 2, office: 'officeCL' })],
    ...ABSENT.flatMap((state): typeof received => [
      ['ideal.receive', release(state)],
      ['figures.receive', figures(state, { office: 'absent' })],
    ]),
  ];
  for (const [name, args] of received) {
    const id = `fwd_${name.replaceAll(/\W/g, '')}-${args.state}${args.number}`;
    const { status, code } = committee.receive({ id, compartment: 'committee', name, args: { ...args } });
    if (status !== 'accepted') throw new Error(`${name}: ${status} ${code ?? ''}`);
  }
  const unheard = committee
    .pendingForwards()
    .filter(({ compartment }) => ABSENT.includes(compartment.slice(-2)));
  committee.markDelivered(unheard.map(({ id }) => id));
  world.deliver();
  // Set before the first of them came.
  world.pass(-PASSED);
  for (const on of BATCHES) must('admin', 'figures.plan_batch', { edition: EDITION, on });
  world.pass(PASSED);
  if (committee.decideDue() !== 1) throw new Error('no batch was made');
  world.noteAccepted();
}
