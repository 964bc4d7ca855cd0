export const speaking = {
  title: 'Uso da palavra',
  minutes: 'Minutos de cada intervenção',
  budget: 'Minutos de cada delegação em um item',
  replyMinutes: 'Minutos de réplica',
  rules: 'Como se dá a palavra',
  n_minutes: (p: { n: number }) => (p.n === 1 ? '1 minuto' : `${p.n} minutos`),
  no_rules: 'Por ordem de pedido',
  rule: {
    isPresentOnly: 'Só a delegações presentes',
    isMinisterFirst: 'As ministras e os ministros vêm primeiro',
    areSidesInTurn: 'Alternam quem fala a favor e contra',
    hasReply: 'Há direito de réplica',
    areObserversLast: 'Os observadores falam por último',
  },
};
