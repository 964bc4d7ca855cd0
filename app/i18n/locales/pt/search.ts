export const search = {
  label: 'Buscar em tudo',
  placeholder: 'Item, pessoa, documento',
  clear: 'Limpar a busca',
  hint: 'Busca nas reuniões, na agenda, nas pessoas, nos documentos, no regimento, nos lugares, na pasta da sua delegação e nas suas notas. Tudo neste dispositivo: nada do que escrever sai dele nem fica salvo.',
  preparing: (p: { n: string; total: string }) => `Preparando a busca: ${p.n} de ${p.total}`,
  found: (p: { n: number; groups: number }) =>
    p.n === 1
      ? '1 resultado'
      : p.groups === 1
        ? `${p.n} resultados`
        : `${p.n} resultados em ${p.groups} seções`,
  more: (p: { n: number }) => (p.n === 1 ? 'Mais 1' : `Mais ${p.n}`),
  nothing: 'Nenhum resultado.',
  nothing_text: 'Tente com menos palavras, ou com parte da palavra.',
  groups: {
    meetings: 'Reuniões',
    items: 'Agenda',
    people: 'Pessoas',
    papers: 'Documentos',
    rules: 'Regimento',
    places: 'Lugares e nota logística',
    folder: 'Pasta da delegação',
    notes: 'Minhas notas',
  },
};
