/** Whose pages stand under the heading of the committee. */
const OF_COMMITTEE: readonly string[] = [
  'presidencies',
  'members',
  'functions',
  'instruments',
  'rules',
  'decisions',
  'silences',
  'documents',
  'holidays',
  'dialogue',
];

/** Whose pages are of the political cycle: priorities, plans, their progress, and how they fit together. */
const OF_PLAN: readonly string[] = [
  'priorities',
  'policies',
  'strategy',
  'plans',
  'progress',
  'evaluations',
  'coherence',
  'chain',
];

type Place = 'today' | 'meetings' | 'reports' | 'ideal' | 'plan' | 'committee' | 'outbox' | 'more';

/**
 * Which item of the navigation an address belongs to: the one whose page leads to it. IDEAL, plans and the
 * committee have one on the rail alone.
 */
export function placeOf(path: string): Place {
  const [, first = ''] = path.split('/');
  if (first === '') return 'today';
  if (OF_COMMITTEE.includes(first)) return 'committee';
  if (OF_PLAN.includes(first)) return 'plan';
  return first === 'meetings' || first === 'reports' || first === 'ideal' || first === 'outbox'
    ? first
    : 'more';
}
