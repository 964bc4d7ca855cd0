import { expect, test } from 'vitest';
import { dossierLines, draftLines } from '#shared/presidencies/dossier.rules.ts';
import type { HandoverSection } from '#shared/presidencies/handover.schemas.ts';
import type { allFeatures } from '#shared/sync/all-features.ts';

type CollectionName = (typeof allFeatures)[number]['collections'][number]['name'];

/** Why a kind of entry has no line of its own in a dossier. */
type Reason =
  /** It stays where it is, for whoever presides, and needs nothing done. */
  | 'record'
  /** It belongs to something that has a line. */
  | 'part'
  /** Of a state, a delegation or a person: no presidency hands it over. */
  | 'others';

/**
 * What a dossier says of each kind of entry: which section has a line for it, or why none has. A new kind without a line
 * here does not compile.
 */
const HANDED_OVER: { readonly [N in CollectionName]: HandoverSection | Reason } = {
  silences: 'silences',
  decisions: 'decisions',
  actionPoints: 'actions',
  meetings: 'calendar',
  ruleSets: 'rules',
  amendments: 'amendments',
  instruments: 'instruments',
  stateConsents: 'instruments',
  editions: 'assessment',
  appointments: 'offices',
  badgeKeys: 'keys',
  documents: 'record',
  mandates: 'record',
  presidencyTerms: 'record',
  presidencyPasses: 'record',
  handovers: 'record',
  standings: 'record',
  holidays: 'record',
  workCalendars: 'record',
  forms: 'record',
  publications: 'record',
  publishedStates: 'record',
  setAsides: 'record',
  networks: 'record',
  networkMergers: 'record',
  actionProgress: 'part',
  documentVersions: 'part',
  // They pass with their meeting, and lie with the logistics already.
  connections: 'part',
  shownConnections: 'part',
  silenceBreaks: 'part',
  silenceLooks: 'part',
  voices: 'part',
  minutesClosings: 'part',
  // For the number of the article that an amendment is about.
  articles: 'amendments',
  articleVersions: 'part',
  parameterVersions: 'part',
  amendmentPositions: 'part',
  priorityChoices: 'plans',
  priorities: 'plans',
  priorityPositions: 'others',
  nationalPolicies: 'others',
  outsideItems: 'record',
  coherenceJudgements: 'plans',
  agendaItems: 'part',
  agendaReleases: 'part',
  agendaSeen: 'part',
  // For what a body is called.
  delegations: 'offices',
  participants: 'part',
  venues: 'part',
  noteItems: 'part',
  runningSteps: 'part',
  visaHosts: 'part',
  asks: 'part',
  badges: 'part',
  checkIns: 'part',
  editionSteps: 'part',
  requirements: 'part',
  paragraphs: 'part',
  issuedParagraphs: 'part',
  versions: 'part',
  textSums: 'part',
  textCorrections: 'part',
  rounds: 'part',
  ratedPanels: 'part',
  batches: 'part',
  batchBases: 'part',
  regionalFigures: 'part',
  shownColumns: 'part',
  attendance: 'others',
  contacts: 'others',
  travelNeeds: 'others',
  nominations: 'others',
  participantLinks: 'others',
  endedClaims: 'others',
  positions: 'others',
  talkingPoints: 'others',
  privateNotes: 'others',
  statements: 'others',
  comments: 'others',
  reservations: 'others',
  corrections: 'others',
  stateProfiles: 'others',
  formActivations: 'others',
  stateQuestions: 'others',
  reports: 'others',
  reportNotes: 'others',
  reportPlaces: 'others',
  reviewSteps: 'others',
  reportEdits: 'others',
  reviewRules: 'others',
  reportReadings: 'others',
  contributions: 'others',
  sections: 'others',
  figureChoices: 'others',
  materials: 'others',
  links: 'others',
  consents: 'others',
  networkProfiles: 'others',
  releases: 'others',
  releasedItems: 'others',
  releasedFigures: 'others',
  openings: 'others',
  releaseReadings: 'others',
  progress: 'others',
  panels: 'others',
  panelSeats: 'others',
  seatings: 'others',
  seatHolders: 'others',
  panelAreas: 'others',
  ratingSheets: 'others',
  sheetHandIns: 'others',
  panelEvidence: 'others',
  evidenceUses: 'others',
  panelFigures: 'others',
  feedbackNotes: 'others',
  feedbackQuestions: 'others',
  feedbackParts: 'others',
  reportUses: 'others',
  topics: 'dialogue',
  dialogueRequests: 'dialogue',
  dialogueTexts: 'part',
  dialogueDrafts: 'part',
  jointItems: 'part',
  dialogueContacts: 'record',
  sittings: 'record',
  floorRequests: 'part',
  floorMoves: 'part',
  interventions: 'record',
  ballots: 'record',
  votes: 'part',
  turnouts: 'part',
  explanations: 'part',
  paperBallots: 'record',
  textVotes: 'part',
  summaries: 'part',
  minutes: 'record',
  summaryCorrections: 'part',
  strategicPlans: 'plans',
  operationalPlans: 'plans',
  // For the number of an action.
  strategicGoals: 'plans',
  kpis: 'part',
  budgetLines: 'part',
  planComments: 'part',
  planVersions: 'record',
  operationalActions: 'plans',
  milestones: 'part',
  kpiMeasurements: 'part',
  progressReports: 'plans',
  consolidations: 'plans',
  evaluations: 'plans',
  findings: 'part',
  recommendations: 'plans',
  planRisks: 'part',
  adoptedPlans: 'record',
  // Not in a dossier: the state that takes over may have no part in a day. Whoever presides finds it where it is.
  jointActionDays: 'record',
  dayStates: 'record',
  publishedDays: 'record',
  dayBriefings: 'part',
  dayLog: 'part',
  stateTotals: 'part',
  seizureCards: 'part',
  cardJudgements: 'part',
  pressTables: 'part',
  dayLessons: 'part',
  dayCosts: 'part',
  dayFollowUps: 'part',
  dayIndicators: 'part',
  stateDays: 'others',
  postBriefings: 'others',
  posts: 'others',
  postings: 'others',
  postCrew: 'others',
  shifts: 'others',
  counts: 'others',
  situations: 'others',
  doubleJudgements: 'others',
  countReleases: 'others',
  adoptedActions: 'part',
};
const REASONS: ReadonlySet<string> = new Set<Reason>(['record', 'part', 'others']);

test('the dossier looks at every kind of entry that has a section, and at no other', () => {
  const looked = new Set<string>();
  dossierLines(
    {
      all({ name }) {
        looked.add(name);
        return [];
      },
    },
    '2026-12-01',
  );
  const wanted = Object.entries(HANDED_OVER).flatMap(([name, place]) => (REASONS.has(place) ? [] : [name]));
  expect([...looked].sort()).toEqual(wanted.sort());
});

test('nothing that is of a state, a delegation or a person is among the drafts that pass', () => {
  const looked = new Set<string>();
  draftLines(
    {
      all({ name }) {
        looked.add(name);
        return [];
      },
    },
    () => true,
  );
  const others = Object.entries(HANDED_OVER).flatMap(([name, place]) => (place === 'others' ? [name] : []));
  expect([...looked].filter((name) => others.includes(name))).toEqual([]);
  expect(looked.size).toBeGreaterThan(0);
});
