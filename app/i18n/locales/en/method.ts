import type { MethodWords } from '../method-words.ts';

export const method: MethodWords = {
  detail: 'How things are rated and computed, and who sees what',
  unknown: 'This version of the method is not known',
  unknown_more: 'Update the app, or open the method from the edition.',
  contents: 'On this page',
  print: 'Print',
  dimension: { T: 'Threat', V: 'Vulnerability', I: 'Impact' },
  weight: (p) => `Weight ${p.n}`,
  who: {
    title: 'Who rates, and what',
    panel:
      'Each state sets up a panel for each edition, with at least one seat each for police, prosecution and prisons. A partner organisation may set up its own.',
    sheet:
      'Each seat fills in one rating sheet per crime area: it says how that area stands in its own country. The offices of the panel are printed with the edition, never the names.',
    least: (p) =>
      `At least ${p.n} sheets are needed. With fewer, the figure would say what one person wrote.`,
    not: 'Nobody rates people, other states, or one report after another. There is no league table of states, and nobody corrects a figure by hand.',
  },
  scale: {
    title: 'The scale, and what is not known',
    levels: (p) =>
      `Each indicator is rated from ${p.from} to ${p.to}. Each level has a word and a sign that anybody can check.`,
    unknown:
      'U, “not known”, is off the scale and never counts as zero. If some seats know and others do not, what is known counts. If nobody knows, coverage falls and the interval widens.',
    caption: 'Levels of the scale',
    sign: 'Code',
    meaning: 'What it means',
  },
  indicators: {
    title: (p) => `${p.dimensions} dimensions, ${p.indicators} indicators`,
    weight:
      'The weight says how much an indicator counts within its dimension. The three dimensions count the same.',
    name: 'Indicator',
    inverted: (p) => `Inverted: ${p.most} minus the rating`,
    why_inverted: (p) =>
      `For a response, the response itself is rated. As a strong response lowers vulnerability, the value is ${p.most} minus the rating.`,
    total: (p) => `Sum of the weights: ${p.n}`,
  },
  score: {
    title: 'From ratings to a score',
    value: 'Value of an indicator',
    value_more:
      'It is the median of the known ratings: they are sorted and the middle one is taken, or the mean of the two middle ones. One extreme rating does not drag it along.',
    value_formula: 'r = median of the known ratings',
    range: 'Disagreement',
    range_more: (p) =>
      `It is the interquartile range (IQR): how far apart the middle half of the ratings lies. Above ${p.limit} the indicator is contested, and is asked again. A quartile stands at place (n − 1) × p of the sorted ratings, counted from 0; between two places it is interpolated.`,
    range_formula: 'IQR = third quartile − first quartile',
    dimension: 'Dimension, coverage and bounds',
    dimension_more: (p) =>
      `Each dimension is the mean of its known indicators, by their weights and as a part of ${p.most}. Coverage says how much of the weight is known. The bounds answer “what if the unknown were nil?” and “what if it were very high?”.`,
    dimension_formula: (p) => `d = sum of (weight × r ÷ ${p.most}) ÷ sum of weights, of what is known`,
    coverage_formula: 'c = weight of what is known ÷ weight of all',
    bounds_formula: (p) =>
      `bounds: the unknown counts ${p.least} in the lower and ${p.most} in the upper one, over all weights`,
    score: 'Score',
    score_more:
      'It runs from 0 to 10. The cube root of the product keeps a high dimension from hiding a low one. If nothing is known about a dimension there is no score, and its bounds remain. Coverage of the area is the mean of the three.',
    score_formula: 'S = 10 × ∛(T × V × I)',
    printed: (p) =>
      `It is rounded once, at the end, to one decimal with halves up, and written with its bounds: ${p.example}.`,
  },
  classes: {
    title: 'The classes and their limits',
    more: 'The class follows from the score as it is written.',
    caption: 'Classes',
    class: 'Class',
    from: 'Score',
    at_least: (p) => `From ${p.n}`,
    below: (p) => `Below ${p.n}`,
    gap: (p) => `Coverage below ${p.n}, or no score`,
  },
  confidence: {
    title: 'Evidence changes the confidence, never the score',
    more: 'Confidence is shown beside the class and never in its colour. It is the lowest of three checks; if one does not reach moderate, confidence is low.',
    caption: 'Checks of confidence',
    check: 'Check',
    high: 'High',
    moderate: 'Moderate',
    coverage: 'Coverage',
    evidence: 'Share of evidence with source A or B and information 1 or 2',
    spread: 'Mean of the IQRs, by the weights',
    none: 'Without evidence, confidence is low whatever the score.',
  },
  rounds: {
    title: 'Two rounds, and dissent stays on record',
    blind:
      'The first round is blind: nobody sees what the others rate. The point of contact closes it, and then the figures of the area are computed.',
    second:
      'What is contested is asked again, within the same panel only. It shows how the ratings spread, without names, and the reasons whose authors agreed to show them.',
    answer:
      'Each seat changes its rating, keeps it, or says why it does not change. A rating kept with a reason is recorded as dissent. If a seat does not answer, what it said before counts. If fewer than three seats hand in the second round, it is not used and the first one counts: with one or two it would be known who changed what.',
    three:
      'Three seats cannot be anonymous to each other: each can work out what the two others said. The second round says so.',
  },
  region: {
    title: 'The region',
    more: (p) =>
      `For each area, the median, the lowest and the highest are taken from the states that count: those with a score and coverage of ${p.coverage} or more. How many they are, and how many rate high or very high, is stated.`,
    equal:
      'No state weighs more for its population, and no state is ranked against another. Partner organisations are not part of the figures of the region.',
  },
  ranks: {
    title: 'The order of areas, with its interval',
    more: 'Areas are ordered by the unrounded median of the region, highest first. Equal areas share the better rank.',
    draws: (p) =>
      `The interval says whether the order depends on the weights. In ${p.draws} draws, each weight is multiplied by a number between ${p.from} and ${p.to}, and the areas are ordered again. The interval runs from percentile ${p.low} to percentile ${p.high} of these ranks. The same seed gives the same draws.`,
    exactly: (p) =>
      `For programmers: the number is ${p.least} + ${p.width} × x ÷ 2³², with x the next output of PCG32 (XSH-RR, stream ${p.stream}, seeded with the seed of the computation), one number for each indicator, in their order. Percentiles are by nearest rank. Two medians that differ by ${p.equal} or less are equal.`,
  },
  agreement: {
    title: 'How far raters agree',
    more: 'It is measured per dimension by Krippendorff’s alpha with the ordinal metric: 1 is full agreement, 0 is what chance would produce. Every indicator of every area and state with two known ratings or more counts, as it was rated.',
    formula: 'α = 1 − observed disagreement ÷ disagreement expected by chance',
    caption: 'Cut-offs of agreement',
    alpha: 'Alpha',
    reading: 'How to read it',
    reliable: 'Reliable agreement',
    tentative: 'Good for tentative conclusions',
    weak: 'Not enough to conclude',
    none: 'Where no disagreement is possible, as when everybody rated everything alike, it is not computed.',
  },
  leaves: {
    title: 'What leaves the state',
    sorted:
      'Sheets never leave the state. For each indicator, the ratings of all seats leave in sorted order: a position in the row belongs to nobody.',
    caption: 'Example with three seats',
    rated: 'What the seats rate',
    out: 'What leaves',
    same: 'The figures are the same, because no step of the method asks which seat said what.',
    also: 'With them go the offices of the panel, the number of sheets, the contested indicators, and whether other members may read the column of the state. No name, reason or evidence goes. One person prepares it and another authorises it.',
  },
  members: {
    title: 'What members see, and when',
    batches:
      'Figures of the region come on set days, never live: if they changed with each state, a subtraction would reveal what the last one rated.',
    least: (p) =>
      `A figure is shown from ${p.states} states on, and is renewed only once ${p.changed} or more have changed.`,
    hidden: (p) =>
      `Values are sorted and without their state. Anything that would reveal what fewer than ${p.n} states rated waits for another day. If only three change, two of them that pool what they know find out the old and the new score of the third.`,
    columns:
      'Each state sees its own column beside the region. That of another state, only if that state allowed it for the edition.',
    display: 'If the edition shows classes only, members receive no scores.',
  },
  checks: {
    title: 'Two calculations, step by step',
    more: 'This page does them now, with the same program that computes the figures.',
    indicator: (p) => `One indicator, ${p.n} seats`,
    subject: 'One area of one state',
    given: 'Ratings',
    sorted: 'Sorted',
    median: 'Median',
    first: 'First quartile',
    third: 'Third quartile',
    range: 'IQR',
    place: (p) => `place ${p.sum}`,
    between: (p) => `place ${p.sum}, between ${p.one} and ${p.other}`,
    agreed: (p) => `${p.range} is not above ${p.limit}: agreed`,
    contested: (p) => `${p.range} is above ${p.limit}: contested`,
    verdict: 'Result',
    values: (p) => `Values ${p.values}; weights ${p.weights}`,
    coverage: 'Coverage',
    low: 'Lower bound',
    high: 'Upper bound',
    score: 'Score',
    class: 'Class',
    printed: 'Written',
    turned: 'The values of vulnerability are already inverted.',
    zero: (p) =>
      `If the U counted as zero, the score would be ${p.zero}. As they do not count, it is ${p.unknown}, and it shows what is still to be known.`,
  },
  again: {
    title: 'Computing it again',
    more: 'With the same data anybody gets the same figures, digit by digit and without a network. The program does it by this command:',
    command: 'npm run -s ideal -- compute FILE.json',
    result:
      'It answers with the figures and the hash (SHA-256) of the data in its canonical form (RFC 8785), with method and seed, and rows in the order of state, area and seat. A different hash means different data.',
  },
  versions: {
    title: 'A version never rewrites another',
    more: 'An edition keeps the method by which it was collected. A different weight, direction or order is a different method with a different name, and earlier editions do not change.',
    hash: 'Hash of this method, computed now (SHA-256)',
    compare:
      'It is the same in every edition that uses this method. If it differs, it is not the same method.',
  },
};
