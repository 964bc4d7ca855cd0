export const search = {
  label: 'Buscar em tudo',
  placeholder: 'Item, pessoa, documento',
  clear: 'Limpar a busca',
  hint: 'Busca nas reuniões e na agenda, nas decisões, nas pessoas, nos documentos, no trabalho do comitê, no regimento, nos lugares, na pasta da sua delegação e nas suas notas, também com palavras do dia a dia: senha, emergência, tradutor. Tudo neste dispositivo: nada do que você escrever sai dele nem fica salvo.',
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
    decisions: 'Decisões e encaminhamentos',
    people: 'Pessoas',
    papers: 'Documentos',
    work: 'Trabalho do comitê',
    rules: 'Regimento',
    places: 'Lugares e informações práticas',
    areas: 'Áreas, ameaças e fatores',
    folder: 'Pasta da delegação',
    notes: 'Minhas notas',
    pages: 'Páginas',
  },
};
