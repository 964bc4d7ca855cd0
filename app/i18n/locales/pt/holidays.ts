export const holidays = {
  title: 'Dias não úteis',
  row: 'Por Estado: o que não conta como dia útil',
  of: (p: { state: string }) => `Dias não úteis: ${p.state}`,
  year: (p: { year: string }) => `Ano ${p.year}`,
  previous: 'Ano anterior',
  next: 'Ano seguinte',
  none: 'Não há dias não úteis deste ano.',
  none_more: 'Sábados e domingos nunca são úteis e não precisam ser anotados.',
  states: 'Estados',
  count: (p: { n: number; year: string }) =>
    p.n === 0
      ? `Nenhum anotado em ${p.year}`
      : p.n === 1
        ? `1 dia anotado em ${p.year}`
        : `${p.n} dias anotados em ${p.year}`,
  add: 'Acrescentar um dia não útil',
  edit: 'Editar o dia não útil',
  strike: 'Retirar o dia',
  followed: 'O comitê conta por este calendário',
  followed_none: 'O comitê só desconta sábados e domingos',
  follow: 'Contar por este calendário',
  follow_none: 'Contar só fins de semana',
  who: 'Quem os anota é quem administra as pessoas desse Estado, ou quem preside.',
  unknown: 'Esse dia não está neste dispositivo',
  weekend: 'Cai em fim de semana',
  need: {
    day: 'Escolha o dia',
    name: 'Escreva o nome em pelo menos um idioma',
  },
  acts: {
    holiday: 'Dia não útil',
    calendar: 'Calendário do comitê',
  },
  things: {
    holiday: 'Dia não útil',
  },
  fields: {
    day: 'Dia',
    state: 'Estado',
  },
  confirm: {
    strike: {
      title: 'Retirar este dia não útil?',
      text: 'Volta a contar como dia útil nos prazos iniciados a partir de agora. Os que já correm não mudam.',
    },
    follow: {
      title: 'Contar por este calendário?',
      text: 'Os prazos em dias úteis iniciados a partir de agora contam assim. Os que já correm não mudam. É lido por todas as delegações.',
    },
  },
};
