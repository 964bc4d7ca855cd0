export const speaking = {
  title: 'The floor',
  minutes: 'Minutes of each speech',
  budget: 'Minutes of each delegation on one item',
  replyMinutes: 'Minutes of the right of reply',
  rules: 'How the floor is given',
  n_minutes: (p: { n: number }) => (p.n === 1 ? '1 minute' : `${p.n} minutes`),
  no_rules: 'In the order of requests',
  rule: {
    isPresentOnly: 'Only to delegations that are present',
    isMinisterFirst: 'Ministers come first',
    areSidesInTurn: 'Speeches for and against take turns',
    hasReply: 'There is a right of reply',
    areObserversLast: 'Observers speak last',
  },
};
