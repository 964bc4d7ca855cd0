/** What every contender stores: about 450 bytes of JSON, the size of a report's header or of a participant. */
export interface BenchDocument {
  readonly id: string;
  readonly org: string;
  readonly at: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly lat: number;
  readonly lon: number;
  readonly tags: readonly string[];
  readonly n: number;
}

const WORDS =
  `agenda aduana acuerdo alerta amenaza analista apoyo arma banda barco buque cadena campo canal carga caso
  cédula cifra clave cobro comité compra control corredor costa cruce cuenta custodia dato delito destino
  dinero droga embarque empresa enlace equipo escala estado falso faro fecha firma fiscal flete flujo folio
  fondo frontera fuente fuga fuerza grupo guardia habitual hallazgo hecho huella incautación indicio informe
  ingreso jefe juzgado lancha lavado lista lugar mando mapa marca marea mesa método ministerio mochila modo
  muelle municipio norte nota objeto oficio operativo origen paquete parte paso patio patrulla perfil pista
  plazo policía precinto presencia prisión prueba puerto puesto punto radio ramal recluso red registro reja
  remesa retén ribera río ruta sello semana señal sumario tanque testigo tierra tonelada traslado tráfico
  trata turno unidad vado vehículo vía viaje visita vuelo zona`
    .split(/\s+/)
    .filter((word) => word !== '');
const ORGS = ['policía', 'aduana', 'fiscalía', 'frontera', 'prisiones', 'ministerio'];
const KINDS = ['report', 'seizure', 'note', 'visit', 'alert'];

/** mulberry32: the same seed gives the same documents on every machine and in every contender. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Reports are written in stock phrases: compressed, they are a sixth of their size, as in stack.md §10. */
export function makePhrases({ count, words }: { count: number; words: number }): string[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () =>
    Array.from({ length: words }, () => pick(WORDS, random)).join(' '),
  );
}
const PHRASES = makePhrases({ count: 90, words: 5 });
const TITLES = makePhrases({ count: 200, words: 4 });

/** `count` documents whose ids sort in the order of creation; two prefixes never share one. */
export function makeDocuments({
  count,
  seed,
  prefix = 'doc',
}: {
  count: number;
  seed: number;
  prefix?: string;
}): BenchDocument[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}_${String(index).padStart(6, '0')}${Math.floor(random() * 1e9).toString(36)}`,
    org: `${pick(ORGS, random)}-${Math.floor(random() * 40)}`,
    at: new Date(1_760_000_000_000 + Math.floor(random() * 3.1e10)).toISOString(),
    kind: pick(KINDS, random),
    title: pick(TITLES, random),
    body: `${Array.from({ length: 6 }, () => pick(PHRASES, random)).join(', ')}, ${pick(WORDS, random)} ${pick(WORDS, random)}`,
    lat: Math.round((random() * 80 - 55) * 1e5) / 1e5,
    lon: Math.round((random() * 90 - 115) * 1e5) / 1e5,
    tags: [pick(WORDS, random), pick(WORDS, random), pick(WORDS, random)],
    n: Math.floor(random() * 1e6),
  }));
}
