import {
  BATCHES,
  consentArgs,
  countOf,
  EDITION,
  editionArgs,
  granted,
  LATER_EDITION,
  linkArgs,
  MATERIAL,
  materialArgs,
  methodArgs,
  profileArgs,
  requirementArgs,
  sectionArgs,
} from './planted-ideal.ts';

const STATES = ['CL', 'EC'];
const work = (state: string) => ({ state, edition: EDITION });
const pair = { left: 'ntw_CL', right: 'ntw_EC' };
export const PROFILES_TRIED = [
  { network: 'ntw_CL', state: 'CL' },
  { network: 'ntw_EC', state: 'EC' },
  { network: 'ntw_draft', state: 'CL' },
  // A profile of one state, by the name of another.
  { network: 'ntw_CL', state: 'EC' },
];

/** Arguments to try for each act of IDEAL, by everybody; those that name what is seen are made when it is. */
export const IDEAL_ARGS: Readonly<Record<string, readonly object[]>> = {
  'editions.begin': [editionArgs('edn_new')],
  'editions.edit': [{ edition: EDITION, title: { es: 'y' } }],
  'editions.adopt_method': [methodArgs(LATER_EDITION)],
  'editions.move_on': [
    { entry: 'eds_new', edition: EDITION, step: 'end_collection', reason: null, adoption: null },
  ],
  'requirements.ask': [requirementArgs('rqm_new')],
  'requirements.edit': [{ requirement: 'rqm_1', edition: EDITION, askedOf: ['CL', 'EC', 'UY'] }],
  'ideal.note_opened': STATES.map((state) => ({ ...work(state), number: 1 })),
  'figures.plan_batch': [{ edition: EDITION, on: '2026-09-01' }],
  'figures.drop_batch': BATCHES.map((on) => ({ edition: EDITION, on })),
  'networks.describe': STATES.map((state) => ({ network: 'ntw_new', state, ...profileArgs('fresh') })),
  'networks.edit': PROFILES_TRIED.map((each) => ({ ...each, fields: { codeName: 'WORD_fresh_' } })),
  'networks.step': PROFILES_TRIED.map((each) => ({ ...each, step: 'rest' })),
  'networks.take_back': PROFILES_TRIED,
  'networks.propose_merger': [pair, { left: 'ntw_CL', right: 'ntw_draft' }],
  'networks.agree_to_merger': [pair],
  'networks.end_merger': [{ ...pair, reason: 'x' }],
  'contributions.begin': STATES.map((state) => ({ state, edition: LATER_EDITION, startFrom: EDITION })),
  'contributions.write': STATES.map((state) => ({ ...work(state), summary: { es: 'WORD_fresh_' } })),
  'contributions.ask_section': STATES.map((state) => sectionArgs('sec_new', 'fresh', state)),
  'contributions.answer_section': STATES.map((state) => ({
    ...{ section: `sec_${state}`, state, answer: 'WORD_fresh_', counts: [countOf('fresh')] },
  })),
  'contributions.return_section': STATES.map((state) => ({
    ...{ section: `sec_${state}`, state, reason: 'WORD_fresh_', due: '2026-11-05' },
  })),
  'contributions.choose_figure': STATES.map((state) => ({
    ...{ choice: 'fgc_new', ...work(state), section: null, reason: 'WORD_fresh_' },
    ...{ about: { kind: 'area', code: 'cocaine' }, count: countOf('fresh') },
  })),
  'contributions.add_material': STATES.map((state) => materialArgs('mtr_new', 'fresh', state)),
  'contributions.edit_material': STATES.map((state) => ({
    ...{ material: `mtr_${state}`, state, fields: { title: 'WORD_fresh_' } },
  })),
  'contributions.link': [
    linkArgs('lnc_new', 'fresh', { from: MATERIAL }),
    linkArgs('lnc_new', 'fresh', { state: 'EC', from: { ...MATERIAL, id: 'mtr_EC' } }),
    // What nobody has approved, and what is another state's.
    linkArgs('lnc_new', 'fresh', { from: { kind: 'report', id: 'rep_clPrison' } }),
    linkArgs('lnc_new', 'fresh', { state: 'EC', from: { kind: 'report', id: 'rep_sentclOfficer' } }),
  ],
  'contributions.edit_link': [
    { link: 'lnc_material', ...work('CL'), fields: { statement: { es: 'WORD_fresh_' } } },
    { link: 'lnc_EC', ...work('EC'), fields: { statement: { es: 'WORD_fresh_' } } },
  ],
  'contributions.ask_consent': [
    consentArgs('cns_new', 'fresh', 'lnc_material'),
    consentArgs('cns_new', 'fresh', 'lnc_EC', { state: 'EC' }),
  ],
  'contributions.answer_consent': [
    granted('cns_material', MATERIAL.id),
    granted('cns_material', MATERIAL.id, 'EC'),
  ],
  'contributions.send_back': STATES.map((state) => ({ ...work(state), reason: 'WORD_fresh_' })),
  'contributions.take_back': STATES.map((state) => ({ ...work(state), reason: 'WORD_fresh_' })),
  'contributions.tell_progress': STATES.map((state) => ({ state, requirement: 'rqm_1', status: 'gap' })),
};

/** Acts whose arguments say what the person saw. */
export const SEEING = ['contributions.prepare', 'contributions.authorise'] as const;
export const SEEING_NETWORK = ['networks.prepare', 'networks.authorise'] as const;
