import type { seen as es } from '../es/seen.ts';

export const seen: typeof es = {
  title: 'Figures',
  row: 'Crime areas by dimension, with what stands behind each figure',
  row_region: 'The region as a whole, and your state beside it if you read it',
  who: 'They are read by those who take part in the committee, and computed by analysts to whom states opened their panels.',
  unknown: 'no data',
  no_figure: 'no figure',
  computing: 'Ranks and their intervals are being computed',
  failed: 'The ranks could not be computed.',
  no_hash: 'to be computed',
  pinned: (p) => `Pinned: ${p.area}. Esc releases it.`,
  period: (p) => `${p.from} to ${p.until}`,
  method: (p) => `${p.method}, seed ${p.seed}, input ${p.hash}`,
  method_of_day: (p) => `${p.method}, figures of ${p.day}`,
  method_of_panel: (p) => `${p.method}, input ${p.hash}`,
  dimension: { T: 'Threat', V: 'Vulnerability', I: 'Impact' },
  dimension_short: { T: 'Threat', V: 'Vulner.', I: 'Impact' },
  confidence: { high: 'High', moderate: 'Moderate', low: 'Low' },
  column: {
    rank: 'Rank',
    rank_low: 'From rank',
    rank_high: 'To rank',
    median: 'Median',
    min: 'Lowest',
    max: 'Highest',
    class: 'Class',
    contributing: 'States that count',
    states: 'States in all',
    contested: 'Contested',
    confidence: 'Middle confidence',
  },
  keys: {
    move: 'another cell',
    pin: 'pin',
    evidence: 'evidence',
    table: 'as a table',
    back: 'Back to the cell',
  },
  matrix: {
    finding: (p) =>
      p.low === p.high ? `First: ${p.area}` : `First: ${p.area}, between ranks ${p.low} and ${p.high}`,
    unranked: 'Crime areas, not ranked yet',
    title: 'Crime areas by dimension',
    detail: (p) =>
      p.n === 1 ? 'One state opened its panel to you' : `${p.n} states opened their panels to you`,
    measure: 'Median of the states that count; each row says how many',
    none: 'No state has opened its panel to you',
    none_more:
      'Once a state releases the figures of its panel and opens them to your organisation, they are here.',
    save_input: 'Save the data of the computation',
    score_more:
      'Score: median of the states that count, and from the lowest to the highest. Hatched: fewer than half count.',
    confidence_more:
      'The method gives the region no confidence of its own: the one shown is that of the state in the middle.',
  },
  agreement: {
    title: 'How far raters agree (Krippendorff’s alpha)',
    reliable: 'Reliable',
    tentative: 'Good for tentative conclusions',
    weak: 'Not enough to conclude',
    none: 'Not computed: no disagreement is possible',
  },
  area: {
    disagreement: 'Disagreement',
    region: 'Region',
    none: 'No open panel rated this area',
    none_more: 'Choose another area in the table.',
    gap: 'No state knows half of the weight of the indicators: the area has no rank.',
    contested: 'Contested: among the states, the IQR is greater than 1.',
    panels: (p) =>
      p.n === 1
        ? `${p.name}: the panel of 1 state still disagrees.`
        : `${p.name}: the panels of ${p.n} states still disagree.`,
    evidence: (p) => `Evidence: ${p.n}`,
    good: (p) => `A–B with 1–2: ${p.share}%`,
    no_evidence: 'Nothing that was opened to you is about this area.',
    items: (p) => (p.n === 1 ? '1 released item' : `${p.n} released items`),
    checks: (p) =>
      `Coverage ${p.coverage}, evidence ${p.evidence}, mean IQR ${p.range}: the median of the states. In each state the lowest of the three applies.`,
    confidences: (p) =>
      `High in ${p.high}, moderate in ${p.moderate}, low in ${p.low}. The region has none of its own: the median one applies.`,
    states: 'Which states these come from',
    states_more: 'In order of precedence. Each leads to what its panel said.',
    state_line: (p) =>
      `${p.sheets} sheets, ${p.items === 1 ? '1 item' : `${p.items} items`}, coverage ${p.coverage}`,
  },
  region: {
    finding: (p) => `Highest: ${p.area}, ${p.level}`,
    title: 'Figures of the region',
    of: (p) => `Of ${p.day}`,
    measure: 'Median of the states, and from the lowest to the highest',
    brackets: 'For each state, in brackets: the bounds of what is not known.',
    measure_classes: 'Class of the region',
    column: 'Region',
    range: 'Region, lowest to highest',
    high: 'High or above',
    of_states: (p) => `${p.done} of ${p.total}`,
    high_line: (p) => `${p.done} of ${p.total} states at high or very high`,
    states_n: (p) => (p.n === 1 ? '1 state' : `${p.n} states`),
    own: 'My state',
    shown: 'States that show their column',
    low_of: (p) => `${p.name}, lower bound`,
    high_of: (p) => `${p.name}, upper bound`,
    confidence_of: (p) => `${p.name}, confidence`,
    panel: 'See its panel',
    area_finding: (p) => `Level of the region: ${p.level}`,
    bounds: 'Score and its bounds',
    class_of: (p) => `${p.name}, class`,
    precedence:
      'States that show their column stand in order of precedence. Their levels put them in no order.',
    none: 'There are no figures of the region yet',
    none_area: 'This area has no figures of the region yet',
    none_more: (p) =>
      `An area is shown once at least ${p.n} states have rated it and none of them can be told apart.`,
    waiting: (p) =>
      `These are waiting, since fewer than ${p.n} states have rated them or one could be told apart: ${p.areas}.`,
  },
  batch: {
    title: 'Days of the figures of the region',
    last: (p) => `Figures of ${p.day}.`,
    never: 'None have been made yet.',
    next: (p) => `They change on ${p.day}.`,
    none_planned: 'No other day is set.',
    more: 'Between two days the figures do not change: nobody can tell which state came last.',
    save: 'Set',
    need_day: 'Choose the day.',
    drop: 'Remove',
    planned: 'Set',
    changed: (p) => (p.n === 0 ? 'No area changed' : p.n === 1 ? '1 area changed' : `${p.n} areas changed`),
    none: 'No days are set',
  },
  today: {
    batch: (p) => `Figures of the region of ${p.day}`,
  },
  map: {
    title: 'Coverage by state',
    not_yet:
      'Coverage by state is shown once the edition is published: before that it would tell who is missing.',
    rated: (p) => (p.n === 1 ? '1 area' : `${p.n} areas`),
  },
  graph: {
    open: 'Open the profile',
    list: 'List',
    graph: 'Drawing',
    view: 'How networks are shown',
  },
};
