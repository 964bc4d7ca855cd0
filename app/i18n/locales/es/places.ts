/** What a field says that searches places. */
export const places = {
  none: 'Ningún lugar de la lista se llama así. Escriba otro nombre o deje el campo vacío.',
  clear: 'Borrar el lugar',
  list: 'Lugares',
  found: (p: { n: number }) => (p.n === 1 ? '1 lugar' : `${p.n} lugares`),
  more: 'Hay más: siga escribiendo.',
  kind: { country: 'País', subdivision: 'Región, provincia o estado', port: 'Puerto, aeropuerto o paso' },
  left: (p: { words: string }) => `No se eligió nada con «${p.words}». Elija un lugar de la lista.`,
};
