import type { AnchorLevel, IndicatorWords } from '../indicator-words.ts';

export const indicators = {
  unknown: { word: 'Not known', sign: 'Never counts as zero' },
  T1: {
    name: 'Scale of activity',
    question: 'How much activity of this area is there in the country?',
    anchors: {
      '4': { word: 'Very high', sign: 'Cases every week, countrywide' },
      '3': { word: 'High', sign: 'Cases every week in several regions' },
      '2': { word: 'Medium', sign: 'Cases every month, in some places' },
      '1': { word: 'Low', sign: 'A few isolated cases a year' },
      '0': { word: 'Nil', sign: 'Looked for: there are no cases' },
    },
  },
  T2: {
    name: 'Capability of networks',
    question: 'What are these networks capable of?',
    anchors: {
      '4': { word: 'Very high', sign: 'Control districts, prisons or ports' },
      '3': { word: 'High', sign: 'Own firms, weapons and lawyers' },
      '2': { word: 'Medium', sign: 'Have leaders and divide tasks' },
      '1': { word: 'Low', sign: 'Small groups that do not last' },
      '0': { word: 'Nil', sign: 'Looked for: there are no networks' },
    },
  },
  T3: {
    name: 'Cross-border reach',
    question: 'How far do these networks reach outside the country?',
    anchors: {
      '4': { word: 'Very high', sign: 'Give orders in several countries' },
      '3': { word: 'High', sign: 'Members based in another country' },
      '2': { word: 'Medium', sign: 'Cross the border every month' },
      '1': { word: 'Low', sign: 'Occasional contacts abroad' },
      '0': { word: 'Nil', sign: 'Looked for: all stays in the country' },
    },
  },
  T4: {
    name: 'Trend and outlook',
    question: 'Where is this activity heading?',
    anchors: {
      '4': { word: 'Growing fast', sign: 'Twice the cases of a year ago' },
      '3': { word: 'Growing', sign: 'More cases and places than last year' },
      '2': { word: 'Stable', sign: 'Cases and places as a year ago' },
      '1': { word: 'Declining', sign: 'Fewer cases than a year ago' },
      '0': { word: 'Vanishing', sign: 'A year without cases or new signs' },
    },
  },
  V1: {
    name: 'Enabling factors',
    question: 'How far does the environment enable this activity?',
    anchors: {
      '4': { word: 'Very strongly', sign: 'No law, no controls, no registers' },
      '3': { word: 'Strongly', sign: 'Gaps in law, crossings not controlled' },
      '2': { word: 'Somewhat', sign: 'There is a law; controls are partial' },
      '1': { word: 'Slightly', sign: 'Law and controls with few failures' },
      '0': { word: 'Not at all', sign: 'Looked for: nothing enables it' },
    },
  },
  V2: {
    name: 'Police response',
    question: 'How do the police respond to these networks?',
    anchors: {
      '4': { word: 'Very high', sign: 'Special unit across the country' },
      '3': { word: 'High', sign: 'Special unit in key places' },
      '2': { word: 'Medium', sign: 'A plan exists; work is case by case' },
      '1': { word: 'Low', sign: 'Isolated operations, no plan' },
      '0': { word: 'Nil', sign: 'Looked for: there is none' },
    },
  },
  V3: {
    name: 'Justice response',
    question: 'How does the justice system respond to these networks?',
    anchors: {
      '4': { word: 'Very high', sign: 'Leaders convicted, assets seized' },
      '3': { word: 'High', sign: 'Whole networks are convicted' },
      '2': { word: 'Medium', sign: 'Members convicted, not the network' },
      '1': { word: 'Low', sign: 'Almost all is shelved or time-barred' },
      '0': { word: 'Nil', sign: 'Looked for: no case is open' },
    },
  },
  V4: {
    name: 'Prison response',
    question: 'How do prisons respond to these networks?',
    anchors: {
      '4': { word: 'Very high', sign: 'In every prison, with audits' },
      '3': { word: 'High', sign: 'In most prisons' },
      '2': { word: 'Medium', sign: 'Written criteria, no follow-up' },
      '1': { word: 'Low', sign: 'Isolated transfers, no criteria' },
      '0': { word: 'Nil', sign: 'Looked for: there is none' },
    },
  },
  I1: {
    name: 'Harm to persons',
    question: 'What harm does this activity do to persons?',
    anchors: {
      '4': { word: 'Very high', sign: 'Deaths every week' },
      '3': { word: 'High', sign: 'Deaths or serious injuries monthly' },
      '2': { word: 'Medium', sign: 'Injuries or threats every month' },
      '1': { word: 'Low', sign: 'Few victims, no serious harm' },
      '0': { word: 'Nil', sign: 'Looked for: there are no victims' },
    },
  },
  I2: {
    name: 'Institutional harm and corruption',
    question: 'What harm does this activity do to institutions?',
    anchors: {
      '4': { word: 'Very high', sign: 'National authorities at its service' },
      '3': { word: 'High', sign: 'Commanders or judges on its payroll' },
      '2': { word: 'Medium', sign: 'Officers on its payroll in many areas' },
      '1': { word: 'Low', sign: 'Isolated bribes, and punished' },
      '0': { word: 'Nil', sign: 'Looked for: there are no bribes' },
    },
  },
  I3: {
    name: 'Economic harm',
    question: 'What harm does this activity do to the economy?',
    anchors: {
      '4': { word: 'Very high', sign: 'Whole sectors pay up or close' },
      '3': { word: 'High', sign: 'Businesses close in several regions' },
      '2': { word: 'Medium', sign: 'Losses in one sector or region' },
      '1': { word: 'Low', sign: 'Losses to a few victims' },
      '0': { word: 'Nil', sign: 'Looked for: there are no losses' },
    },
  },
  I4: {
    name: 'Social and environmental harm',
    question: 'What harm does this activity do to communities and the environment?',
    anchors: {
      '4': { word: 'Very high', sign: 'People displaced or rivers ruined' },
      '3': { word: 'High', sign: 'Districts subdued or forests felled' },
      '2': { word: 'Medium', sign: 'Schools or fields idle at times' },
      '1': { word: 'Low', sign: 'Isolated harm, soon repaired' },
      '0': { word: 'Nil', sign: 'Looked for: there is no harm' },
    },
  },
} satisfies IndicatorWords & { readonly unknown: AnchorLevel };
