import { flatten } from '@solid-primitives/i18n';
import { expect, test } from 'vitest';
import { en } from '#app/i18n/locales/en.ts';
import { es } from '#app/i18n/locales/es.ts';
import { pt } from '#app/i18n/locales/pt.ts';
import { TERM_GROUPS, TERMS, type TermCode } from '#shared/glossary/terms.ts';
import { fold } from '#shared/kernel/fold.ts';

/**
 * The texts that name each thing of the glossary, by its code: there the app says the word of the glossary. A term that no
 * text names says why. The compiler asks for each new term.
 */
const SAID = {
  committee: ['decisions.paper.committee', 'session.about.what'],
  presidency: ['presidencies.title', 'folders.presidency', 'rules.parameter.presidency'],
  memberState: ['membership.status.member'],
  observer: [
    ...['membership.status.observer', 'membership.choices.standing_status.observer', 'people.role.observer'],
    ...['meetings.participants.kind.observer', 'meetings.participants.new_delegation.kinds.observer'],
    ...['floor.capacities.observers', 'rules.capacity.observers'],
  ],
  delegation: [
    ...['participants.things.delegation', 'kit.field.delegation', 'board.column.delegation'],
    ...['meetings.participants.delegation', 'decisions.fields.delegation', 'letters.paper.delegation'],
    ...['minutes.fields.delegation', 'rules.delegation', 'checkins.print.delegation'],
  ],
  agendaItem: [
    ...['meetings.things.agenda_item', 'kit.field.item', 'logistics.running.of_agenda'],
    ...['ballots.which_item', 'dialogue.came_agenda'],
  ],
  mandate: ['mandates.things.mandate', 'mandates.acts.mandate'],
  pointOfContact: ['people.role.pointOfContact', 'mandates.ring.function.contact'],
  delegationLiaison: ['people.role.delegationLiaison'],
  headOfDelegation: ['meetings.participants.capacity.head'],
  presenter: ['meetings.speakers', 'meetings.editing.speakers', 'meetings.fields.speakers'],
  speaker: ['floor.acts.list', 'hall_screen.list_closed'],
  speakingPoints: ['folders.points'],
  minuteByMinute: ['logistics.running.title'],
  practicalInformation: ['meetings.note', 'meetings.fields.practicalNote'],
  credentials: ['participants.fields.credentials', 'delegation.accreditation.credentials'],
  quorum: ['meetings.fields.quorum', 'ballots.fields.quorum', 'chair.quorum', 'logistics.quorum'],
  consensus: ['rules.majority.consensus'],
  silenceProcedure: ['decisions.things.silence', 'decisions.acts.silence', 'decisions.fields.silence'],
  reservation: ['voices.kind.reservation', 'assessment.comment_kind.reservation', 'report.reservations'],
  amendment: ['rules.things.amendment', 'ballots.kind.amendment', 'floor.texts_of.amendment'],
  minutes: ['documents.kind.minutes'],
  actionPoint: ['decisions.action.title', 'decisions.things.action', 'decisions.acts.action'],
  responsible: [
    'decisions.paper.owner',
    'decisions.action.owner',
    'decisions.fields.owner',
    'monitoring.column.who',
  ],
  card: ['meetings.home.card', 'meetings.editing.card', 'meetings.fields.card'],
  edition: ['contributions.fields.edition', 'figures.fields.edition', 'ideal.fields.edition'],
  fieldReport: ['ideal.basis.report'],
  fieldStaff: ['people.role.fieldOfficer'],
  requirement: ['contributions.fields.requirement', 'ideal.things.requirement', 'ideal.fields.requirements'],
  handlingCode: ['reports.handling', 'reports.fields.handlingCode', 'contributions.fields.handlingCode'],
  threatAssessment: {
    none: 'Its page has the name of the method, IDEAL; the whole name is said where it is explained.',
  },
  idealDocument: [
    ...['report.title', 'printing.title', 'printing.read', 'printing.close', 'printing.edition_hash'],
    ...['publication.hash.own', 'publication.about_file.file_hash', 'validation.today.published'],
  ],
  collectionPlan: ['ideal.plan.title'],
  contribution: ['contributions.things.contribution'],
  release: [
    ...['contributions.fields.releases', 'contributions.fields.standing', 'contributions.acts.prepare'],
    ...['contributions.acts.authorise', 'figures.fields.number', 'ideal.fields.release_number'],
    ...['ideal.release.title', 'panels.fields.release', 'panels.acts.authorise'],
  ],
  sanitised: {
    none: 'Who releases types the text that others will read: the app asks for that text, and for no version.',
  },
  sourceEvaluation: [
    ...['ideal.lists.name.source_grades', 'reports.review.fields.grade', 'assessment.fields.grades'],
    ...['contributions.need.grade', 'report.grades', 'charts.of_area.grades'],
  ],
  disseminationLevel: [
    ...['reports.fields.tlp', 'reports.inbox.fields.tlp', 'contributions.fields.tlp', 'panels.fields.tlp'],
    ...['ideal.fields.tlp', 'ideal.lists.name.tlp', 'ideal.lists.source.tlp'],
  ],
  originator: [
    ...['contributions.fields.originator', 'contributions.originator.of', 'contributions.need.originator'],
  ],
  publicSecurity: { none: 'It is what the committee is for: no page and no field is about it.' },
  crimeArea: ['reports.fields.crimeArea', 'reports.inbox.fields.area', 'figures.fields.area'],
  criminalNetwork: ['ideal.kind.network', 'charts.of_graph.network'],
  factor: ['ideal.kind.factor'],
  indicator: ['publication.columns.indicator'],
  rating: ['panels.fields.value', 'figures.fields.ratings'],
  ratingSheet: ['panels.things.sheet', 'figures.fields.sheets'],
  knowledgeGap: ['figures.class.gap', 'panels.class.gap', 'charts.gap'],
  confidence: ['panels.fields.confidence', 'publication.columns.confidence'],
  keyJudgement: ['assessment.kind.judgement', 'assessment.section.judgements'],
  priority: [
    ...['priorities.title', 'priorities.things.priority', 'priorities.fields.priorities'],
    ...['plans.fields.priority', 'plans.fields.priorities', 'pao.fields.priority', 'ideal.fields.priority'],
    ...['coherence.fields.priority', 'presidencies.fields.priorities', 'contributions.owed.priority'],
  ],
  strategicPlan: ['plans.title', 'plans.things.strategy', 'plans.acts.strategy', 'pao.fields.strategy'],
  operationalPlan: ['pao.title', 'pao.things.pao', 'pao.acts.pao', 'pao.new.title'],
  operationalAction: ['pao.things.action', 'pao.acts.action'],
  roadMap: ['pao.road_map.title', 'documents.kind.road_map', 'excerpts.files.road_map'],
  kpi: [
    ...['plans.kpis', 'plans.things.kpi', 'plans.acts.kpi', 'plans.fields.kpis', 'plans.versions.kind.kpis'],
    ...['pao.kpis.title', 'pao.table.kpi', 'pao.sections.figures', 'excerpts.table.kpis'],
    ...['monitoring.indicators', 'monitoring.column.indicator', 'jointdays.fields.kpi'],
    ...['dayresults.indicators.title', 'dayresults.table.indicators'],
  ],
  penalChain: ['pao.chain.title', 'excerpts.paper.chain', 'dayresults.table.follow_ups'],
  handover: [
    ...['presidencies.handover.title', 'presidencies.things.handover', 'presidencies.acts.handover'],
    ...['presidencies.fields.status', 'mandates.ground.handover'],
  ],
  strategicGoal: ['plans.things.goal', 'plans.acts.goal', 'pao.fields.goal'],
  milestone: ['pao.things.milestone', 'pao.milestones.title'],
  planLeader: ['mandates.choices.function.planLeader', 'people.role.planLeader'],
  actionLeader: ['people.role.actionLeader'],
  progressReport: ['monitoring.reports', 'monitoring.things.report', 'monitoring.acts.report'],
  jointActionDay: ['jointdays.title', 'jointdays.one', 'jointdays.acts.day', 'jointdays.things.day'],
  post: ['counters.title', 'counters.things.post', 'counters.fields.post'],
  counter: ['jointdays.fields.counter', 'counters.fields.counters'],
  seizure: ['jointdays.group.seizures', 'counters.fields.seizure'],
  evaluation: ['monitoring.evaluations', 'monitoring.things.evaluation'],
  recommendation: ['monitoring.recommendations', 'monitoring.things.recommendation'],
  coherence: ['coherence.title'],
  draft: ['outbox.draft', 'agenda.which.draft', 'decisions.state.draft'],
  saved: ['reports.state.saved', 'reports.sent_title', 'session.practice.saved'],
  device: [
    'settings.devices.title',
    'settings.diagnostics.device',
    'kit.field.device',
    'people.set_asides.device',
  ],
  queued: ['outbox.queued', 'counters.entries.waits'],
  received: ['outbox.received', 'reports.received'],
  duty: ['reports.state.duty', 'reports.today.duty', 'people.fields.dutyPhone'],
  recoveryCode: ['session.unlock.recovery_label'],
  signOut: ['settings.leave.title'],
} as const satisfies Readonly<Record<TermCode, readonly string[] | { readonly none: string }>>;

/** Its keys and texts; the exact types of thousands of them are of no use here. */
const flat: (dictionary: object) => Readonly<Record<string, unknown>> = flatten as never;
const dictionaries = { es: flat(es), pt: flat(pt), en: flat(en) } as const;
const terms = TERM_GROUPS.flatMap((group) => TERMS[group]);

/** The beginnings of the words of a name: its plural, or another gender, is the same name. */
function beginnings(name: string): string[] {
  return fold(name.replace(/\(.*\)/, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(3, word.length - 2)));
}

function isNamed(text: string, name: string): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return beginnings(name).every((beginning) => words.some((word) => word.startsWith(beginning)));
}

const said = (code: TermCode): readonly string[] => {
  const texts = SAID[code];
  return 'none' in texts ? [] : texts;
};

test('each thing of the glossary has texts that name it, or says why it has none', () => {
  const codes: readonly string[] = terms.map(({ code }) => code);
  expect(Object.keys(SAID).toSorted()).toEqual(codes.toSorted());
  for (const [code, texts] of Object.entries(SAID))
    if ('none' in texts) expect(texts.none, code).toMatch(/^[A-Z].*\.$/);
    else expect(texts.length, code).toBeGreaterThan(0);
});

test.each(['es', 'pt', 'en'] as const)(
  'in %s the app calls a thing what the glossary calls it',
  (language) => {
    const wrong = terms.flatMap(({ code, name }) =>
      said(code).flatMap((key) => {
        const text = dictionaries[language][key];
        if (typeof text !== 'string') return [`${key}: no such text`];
        return isNamed(text, name[language]) ? [] : [`${key}: “${text}”, not “${name[language]}”`];
      }),
    );
    expect(wrong).toEqual([]);
  },
);

test.each([
  ['Puntos de acción', 'Punto de acción', true],
  ['Oradora', 'Orador', true],
  ['Avaliações', 'Avaliação', true],
  ['Ponente', 'Orador', false],
  ['Informe', 'Informe de campo', false],
  ['Ficha de campo', 'Informe de campo', false],
])('“%s” for “%s”: %s', (text, name, isIt) => {
  expect(isNamed(text, name)).toBe(isIt);
});
