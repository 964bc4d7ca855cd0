export const printing = {
  title: 'Imprimir el documento IDEAL',
  detail:
    'Como usted lo lee, en el idioma de la aplicación. Para un PDF, elija «Guardar como PDF» al imprimir.',
  row: 'Con su marcado, su versión y su huella en cada página.',
  none: 'Aún no hay ninguna versión del documento IDEAL que usted pueda leer. Aparece aquí cuando los analistas la envían a los Estados.',
  print: 'Imprimir',
  read: 'Leer el documento IDEAL',
  close: 'Cerrar el documento IDEAL',
  wrong: 'NO COINCIDE',
  wrong_more:
    'El archivo de este documento IDEAL no coincide consigo mismo: algo cambió después de publicarlo. Pida el archivo a quien publicó la edición.',
  name: (p: { n: number }) => `IDEAL ${p.n}`,
  document: (p: { n: number; name: string }) => `${p.name}, versión ${p.n}, en español`,
  version: (p: { kind: string; n: number }) => `Versión ${p.n}: ${p.kind}`,
  draft: 'BORRADOR',
  period: (p: { from: string; until: string }) => `Período evaluado: del ${p.from} al ${p.until}`,
  adopted: (p: { day: string; document: string }) => `Aprobado el ${p.day}, documento ${p.document}`,
  not_adopted: 'Texto en validación; ninguna reunión lo ha aprobado.',
  untranslated: (p: { n: number }) => `Párrafos aún sin traducir a este idioma: ${p.n}. Se imprimen en otro.`,
  qr: 'Dirección donde se comprueba esta edición',
  check: (p: { address: string }) =>
    `Cualquiera puede comprobar el archivo de esta edición en ${p.address}. Su huella:`,
  edition_hash: 'Huella de este documento IDEAL:',
  figures_hash: 'Huella de la edición, sin el texto:',
  errata: 'Correcciones desde la publicación',
  erratum: (p: { version: number; paragraph: string; change: string }) =>
    `Versión ${p.version}, ${p.paragraph}. ${p.change}.`,
  contents: 'Índice',
  figures: 'Cifras de la región',
  figures_more:
    'Áreas por orden, de mayor a menor amenaza. Entre paréntesis, entre qué lugares está en nueve de cada diez sorteos, y el menor y el mayor puntaje.',
  column: {
    rank: 'Lugar',
    score: 'Puntaje',
    class: 'Clase',
    states: 'Estados',
  },
  between: (p: { high: string; low: string }) => `(${p.low} a ${p.high})`,
  adjusted: (p: { value: string }) => `Ajustado: ${p.value}`,
  adjusted_more: (p: { areas: string }) =>
    `«Ajustado» es el puntaje con el ajuste de los analistas, firmado y con su motivo en el párrafo: ${p.areas}.`,
  held: (p: { areas: string }) =>
    `Sin cifra, por ser pocos los Estados que aportan o porque se distinguiría a alguno: ${p.areas}.`,
};
