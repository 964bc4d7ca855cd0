export const speaking = {
  title: 'Uso de la palabra',
  minutes: 'Minutos de cada intervención',
  budget: 'Minutos de cada delegación en un punto',
  replyMinutes: 'Minutos del derecho a réplica',
  rules: 'Cómo se da la palabra',
  n_minutes: (p: { n: number }) => (p.n === 1 ? '1 minuto' : `${p.n} minutos`),
  no_rules: 'Por orden de pedido',
  rule: {
    isPresentOnly: 'Solo a delegaciones presentes',
    isMinisterFirst: 'Las ministras y los ministros van primero',
    areSidesInTurn: 'Alternan quienes hablan a favor y en contra',
    hasReply: 'Hay derecho a réplica',
    areObserversLast: 'Los observadores hablan al final',
  },
};
