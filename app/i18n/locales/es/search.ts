export const search = {
  label: 'Buscar en todo',
  placeholder: 'Punto, persona, documento',
  clear: 'Borrar la búsqueda',
  hint: 'Busca en las reuniones y su agenda, las decisiones, las personas, los documentos, el trabajo del comité, el reglamento, los lugares, la carpeta de su delegación y sus notas, también con palabras de todos los días: clave, emergencia, traductor. Todo en este dispositivo: nada de lo que escriba sale de él ni se guarda.',
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
    items: 'Agenda',
    decisions: 'Decisiones y puntos de acción',
    people: 'Personas',
    papers: 'Documentos',
    work: 'Trabajo del comité',
    rules: 'Reglamento',
    places: 'Lugares e información práctica',
    areas: 'Áreas, amenazas y factores',
    folder: 'Carpeta de la delegación',
    notes: 'Mis notas',
    pages: 'Páginas',
  },
};
