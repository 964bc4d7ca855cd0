export const search = {
  label: 'Buscar en todo',
  placeholder: 'Punto, persona, documento',
  clear: 'Borrar la búsqueda',
  hint: 'Busca en las reuniones, su orden del día, las personas, los documentos, el reglamento, los lugares, la carpeta de su delegación y sus notas. Todo en este dispositivo: nada de lo que escriba sale de él ni se guarda.',
  preparing: (p: { n: string; total: string }) => `Preparando la búsqueda: ${p.n} de ${p.total}`,
  found: (p: { n: number; groups: number }) =>
    p.n === 1
      ? '1 resultado'
      : p.groups === 1
        ? `${p.n} resultados`
        : `${p.n} resultados en ${p.groups} apartados`,
  more: (p: { n: number }) => (p.n === 1 ? '1 más' : `${p.n} más`),
  nothing: 'Nada coincide.',
  nothing_text: 'Pruebe con menos palabras, o con una parte de la palabra.',
  groups: {
    meetings: 'Reuniones',
    items: 'Orden del día',
    people: 'Personas',
    papers: 'Documentos',
    rules: 'Reglamento',
    places: 'Lugares y nota logística',
    folder: 'Carpeta de la delegación',
    notes: 'Mis notas',
  },
};
