import type { Translate } from '#app/i18n/i18n.tsx';
import { asked, confirmed, defineFeatureWords, page, plain, unseen } from '#app/kit/feature-words.ts';
import type { AreaCode } from '#shared/ideal/subjects.ts';
import { panelsFeature } from '#shared/panels/panels.feature.ts';
import { seatingsFeature } from '#shared/seatings/seatings.feature.ts';
import { ratingInWords } from './codes-in-words.ts';
import { panelsToday } from './panels-today.ts';

interface OfEdition {
  readonly edition: string;
}
const ofPanel = ({ edition }: OfEdition) => `/ideal/${edition}/panel`;
const ofRelease = ({ edition }: OfEdition) => `/ideal/${edition}/panel/release`;
const ofPanelArea = ({ edition, area }: OfEdition & { readonly area: string }) =>
  `/ideal/${edition}/panel/areas/${area}`;
const ofSeat = ({ edition, seat }: OfEdition & { readonly seat: string }) =>
  `/ideal/${edition}/panel/seats/${seat}`;

/** Where it was written: its words stand there, and saying it again corrects it. */
const ofRating = ({ edition, area }: OfEdition & { readonly area: string }) =>
  `/ideal/${edition}/rate/${area}`;

/** The sheet that an answer, or the end of it, is about. */
const ofSheet = (
  args: OfEdition & { readonly area: string; readonly seat: string; readonly round: number },
) => `panels.sheet/${args.edition}/${args.area}/${args.seat}/${args.round}`;

type OfArea = 'panels.acts.rate' | 'panels.acts.hand_in' | 'panels.acts.close' | 'panels.acts.drop_area';
/** An act about one area, by its name. */
const named =
  (key: OfArea) =>
  ({ area }: { readonly area?: AreaCode }, t: Translate): string | null =>
    area === undefined ? null : t(key, { area: t(`ideal.area.${area}`) });

export const panelsWords = defineFeatureWords({
  of: [seatingsFeature, panelsFeature],
  acts: {
    'panels.set_up': { words: 'panels.acts.set_up', consequence: plain, correct: ofPanel },
    'panels.drop_area': {
      words: named('panels.acts.drop_area'),
      consequence: plain,
      correct: ofPanelArea,
    },
    'panels.put_seat': {
      words: ({ office }, t) => office ?? t('panels.acts.put_seat'),
      consequence: plain,
      correct: ofSeat,
    },
    'panels.seat_person': { words: 'panels.acts.seat_person', consequence: plain, correct: ofSeat },
    'panels.end_seat': {
      words: 'panels.acts.end_seat',
      consequence: asked('panels.confirm.end_seat', {
        title: 'panels.confirm.end_seat_title',
        label: 'panels.acts.end_seat',
      }),
      correct: ofSeat,
    },
    'panels.rate': {
      words: named('panels.acts.rate'),
      consequence: plain,
      correct: ofRating,
      together: ofSheet,
    },
    'panels.hand_in': {
      words: named('panels.acts.hand_in'),
      consequence: plain,
      correct: ofRating,
      together: ofSheet,
    },
    'panels.close_area': {
      words: named('panels.acts.close'),
      consequence: confirmed('panels.confirm.close'),
      correct: ofPanelArea,
    },
    'panels.give_evidence': { words: 'panels.acts.give_evidence', consequence: plain, correct: null },
    'panels.show_column': { words: 'panels.acts.show_column', consequence: plain, correct: ofRelease },
    'panels.prepare': {
      words: 'panels.acts.prepare',
      consequence: page('panels.confirm.prepare'),
      correct: ofRelease,
    },
    'panels.authorise': {
      words: 'panels.acts.authorise',
      consequence: confirmed('panels.confirm.authorise'),
      correct: ofRelease,
    },
    'panels.send_back': { words: 'panels.acts.send_back', consequence: plain, correct: ofRelease },
    'panels.take_back': {
      words: 'panels.acts.take_back',
      consequence: asked('panels.confirm.take_back', {
        title: 'panels.confirm.take_back_title',
        label: 'panels.acts.take_back',
      }),
      correct: ofRelease,
    },
  },
  choices: {
    panels: { method: 'ideal.method' },
    panelSeats: { institution: 'people.institution' },
    panelAreas: { area: 'ideal.area', status: 'panels.status' },
    ratingSheets: { area: 'ideal.area' },
    sheetHandIns: { area: 'ideal.area' },
    panelEvidence: {
      area: 'ideal.area',
    },
    panelFigures: {
      area: 'ideal.area',
      method: 'ideal.method',
      class: 'panels.class',
      confidence: 'panels.confidence',
    },
  },
  codes: {
    ratingSheets: { ratings: ratingInWords, second: ratingInWords },
  },
  fields: {
    panels: {
      edition: 'panels.fields.edition',
      method: 'panels.fields.method',
      title: 'panels.fields.title',
      until: 'panels.fields.lastDay',
      showsColumn: 'panels.fields.showsColumn',
      release: 'panels.fields.release',
      status: 'panels.fields.status',
      prepared: 'panels.fields.prepared',
      hash: 'panels.fields.hash',
      authorised: 'panels.fields.authorised',
      returned: 'panels.fields.returned',
      reason: 'panels.fields.reason',
      answer: 'panels.fields.committee',
      releases: 'panels.fields.releases',
      standing: 'panels.fields.standing',
    },
    panelSeats: {
      edition: 'panels.fields.edition',
      institution: 'panels.fields.institution',
      office: 'panels.fields.office',
      endedAt: 'panels.fields.endedAt',
      hasRated: 'panels.fields.hasRated',
    },
    seatings: {
      edition: 'panels.fields.edition',
      seat: 'panels.fields.seat',
      endedAt: 'panels.fields.endedAt',
      hasRated: 'panels.fields.hasRated',
      couldReadUntil: 'panels.fields.couldReadUntil',
    },
    seatHolders: {
      edition: 'panels.fields.edition',
      seat: 'panels.fields.seat',
      since: 'panels.fields.since',
    },
    panelAreas: {
      edition: 'panels.fields.edition',
      area: 'panels.fields.area',
      status: 'panels.fields.status',
      contested: 'panels.fields.contested',
      spread: 'panels.fields.spread',
      reasons: 'panels.fields.reasons',
      missing: 'panels.fields.missing',
      seats: 'panels.fields.seats',
      reason: 'panels.fields.reason',
      closedAt: 'panels.fields.closedAt',
      finalAt: 'panels.fields.finalAt',
    },
    ratingSheets: {
      edition: 'panels.fields.edition',
      area: 'panels.fields.area',
      seat: 'panels.fields.seat',
      ratings: 'panels.fields.ratings',
      second: 'panels.fields.second',
      value: 'panels.fields.value',
      reason: 'panels.fields.reason',
      isShown: 'panels.fields.isShown',
      handedIn: 'panels.fields.handedIn',
      handedInAgain: 'panels.fields.handedInAgain',
    },
    sheetHandIns: {
      edition: 'panels.fields.edition',
      area: 'panels.fields.area',
      seat: 'panels.fields.seat',
      round: 'panels.fields.round',
    },
    panelEvidence: {
      edition: 'panels.fields.edition',
      area: 'panels.fields.area',
      items: 'panels.fields.items',
      takenAwayAt: 'panels.fields.takenAwayAt',
      statement: 'panels.fields.statement',
      source: 'panels.fields.source',
      information: 'panels.fields.information',
      handlingCode: 'panels.fields.handlingCode',
      tlp: 'panels.fields.tlp',
      restrictions: 'panels.fields.restrictions',
      basis: 'panels.fields.basis',
    },
    evidenceUses: {
      edition: 'panels.fields.edition',
      link: 'panels.fields.link',
      given: 'panels.fields.items',
      until: 'panels.fields.until',
    },
    panelFigures: {
      edition: 'panels.fields.edition',
      area: 'panels.fields.area',
      method: 'panels.fields.method',
      round: 'panels.fields.round',
      isFinal: 'panels.fields.isFinal',
      sheets: 'panels.fields.sheets',
      values: 'panels.fields.values',
      firstValues: 'panels.fields.firstValues',
      dissent: 'panels.fields.dissent',
      evidence: 'panels.fields.evidence',
      source: 'panels.fields.source',
      information: 'panels.fields.information',
      count: 'panels.fields.count',
      score: 'panels.fields.score',
      low: 'panels.fields.low',
      high: 'panels.fields.high',
      coverage: 'panels.fields.coverage',
      class: 'panels.fields.class',
      confidence: 'panels.fields.confidence',
      contested: 'panels.fields.contested',
      inputHash: 'panels.fields.inputHash',
    },
  },
  today: panelsToday,
  tries: [
    { roles: ['institutionHead'], words: 'rating.tries.rate', href: '/ideal/:edition/rate' },
    { roles: ['pointOfContact'], words: 'rating.tries.close', href: '/ideal/:edition/panel' },
    { roles: ['partnerAnalyst'], words: 'rating.tries.figures', href: '/ideal/:edition/figures' },
  ],
  things: {
    panels: { kind: 'panels.things.panel', ...unseen('stands on the page of its edition') },
    panelSeats: {
      kind: 'panels.things.seat',
      name: { prefix: 'pst', of: ({ office }) => office },
      search: { none: 'stand on the page of the panel' },
    },
    seatings: unseen('stand with the seats of the panel'),
    seatHolders: unseen('stand with the seats of the panel'),
    panelAreas: { kind: 'panels.things.area', ...unseen('stand on the page of the panel') },
    ratingSheets: {
      kind: 'panels.things.sheet',
      ...unseen('their author alone reads them, on the page where they are filled in'),
    },
    sheetHandIns: unseen('are counted on the page of the panel'),
    evidenceUses: unseen('only bring about that what was given goes'),
    panelEvidence: unseen('stands with the indicators while they are rated'),
    panelFigures: unseen('stand on the page of the panel, and with the matrix'),
  },
});
