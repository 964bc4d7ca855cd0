export const speaking = {
  title: 'The floor',
  minutes: 'Time for each statement, in minutes',
  budget: 'Time for each delegation on one item, in minutes',
  replyMinutes: 'Time for a reply, in minutes',
  rules: 'How the floor is given',
  n_minutes: (p: { n: number }) => (p.n === 1 ? '1 minute' : `${p.n} minutes`),
  no_rules: 'In the order of requests',
  rule: {
    isPresentOnly: 'Only to delegations that are present',
    isMinisterFirst: 'Ministers come first',
    areSidesInTurn: 'Statements for and against take turns',
    hasReply: 'There is a right of reply',
    areObserversLast: 'Observers speak last',
  },
};
