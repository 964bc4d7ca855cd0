import type { Actor } from '#shared/kernel/actor.ts';

type Place = Pick<Actor, 'institution' | 'unit'>;

/** People who document for Chile in the demo and have no account: nobody enters as one of them. */
export const demoReporters: Readonly<Record<string, Place & { readonly label: string }>> = {
  'customs-valparaiso': {
    label: 'Personal de aduanas, Valparaíso',
    institution: 'customs',
    unit: 'puerto-valparaiso',
  },
  'police-arica': { label: 'Personal de policía, Arica', institution: 'police', unit: 'brigada-arica' },
  'police-drugs': {
    label: 'Personal de policía, antinarcóticos',
    institution: 'police',
    unit: 'antinarcoticos-santiago',
  },
  'prison-santiago': {
    label: 'Funcionario penitenciario, Santiago',
    institution: 'prison',
    unit: 'penal-santiago-1',
  },
  'prosecution-north': {
    label: 'Analista de la fiscalía, norte',
    institution: 'prosecution',
    unit: 'fiscalia-norte',
  },
  'border-chacalluta': {
    label: 'Personal de fronteras, Chacalluta',
    institution: 'border',
    unit: 'paso-chacalluta',
  },
};

export interface DemoReport {
  readonly key: string;
  /** Of a demo person, or of one of the reporters above. */
  readonly by: string;
  readonly daysAgo: number;
  readonly area: string;
  readonly title: string;
  readonly place: string;
  readonly narrative: string;
  readonly stage: 'police' | 'prosecution' | 'courts' | 'penitentiary';
  /** How it is known, as the form asks. */
  readonly how: 'seen' | 'document' | 'hearsay';
  readonly code: 'H0' | 'H1' | 'H2';
  readonly tlp: 'AMBER_STRICT' | 'AMBER' | 'GREEN';
  readonly seized?: {
    readonly item: 'cocaine' | 'precursors' | 'cash' | 'firearms' | 'goods';
    readonly amount: number;
    readonly unit: 'kg' | 'l' | 'usd' | 'count';
  };
}

/** Made up, and so is everybody in it: what a point of contact finds in the morning. */
export const demoReports: readonly DemoReport[] = [
  {
    key: 'reefer',
    by: 'chile-officer',
    daysAgo: 12,
    area: '0601',
    title: 'Cocaína en equipo de frío, San Antonio',
    place: 'San Antonio',
    narrative: 'En el falso techo del equipo de frío de un contenedor de fruta, con precintos copiados.',
    stage: 'police',
    how: 'seen',
    code: 'H1',
    tlp: 'AMBER',
    seized: { item: 'cocaine', amount: 312, unit: 'kg' },
  },
  {
    key: 'reefer-police',
    by: 'police-drugs',
    daysAgo: 11,
    area: '0601',
    title: 'Contenedor de fruta con cocaína, San Antonio',
    place: 'San Antonio',
    narrative: 'Aviso de aduanas. Se retuvo un contenedor con cocaína oculta en el equipo de frío.',
    stage: 'police',
    how: 'document',
    code: 'H1',
    tlp: 'AMBER',
    seized: { item: 'cocaine', amount: 321, unit: 'kg' },
  },
  {
    key: 'solvent',
    by: 'customs-valparaiso',
    daysAgo: 11,
    area: '0601',
    title: 'Precursores declarados como solvente, Valparaíso',
    place: 'Valparaíso',
    narrative: 'La declaración dice solvente industrial; el análisis de la muestra dice otra cosa.',
    stage: 'police',
    how: 'document',
    code: 'H1',
    tlp: 'AMBER',
    seized: { item: 'precursors', amount: 4800, unit: 'l' },
  },
  {
    key: 'prison-payments',
    by: 'prison-santiago',
    daysAgo: 9,
    area: '0205',
    title: 'Extorsión telefónica desde el penal, Santiago',
    place: 'Santiago',
    narrative: 'Desde una celda se exigieron pagos a comerciantes; los teléfonos entraron con un proveedor.',
    stage: 'penitentiary',
    how: 'hearsay',
    code: 'H2',
    tlp: 'AMBER_STRICT',
  },
  {
    key: 'crossing',
    by: 'border-chacalluta',
    daysAgo: 8,
    area: '08051',
    title: 'Paso no habilitado de migrantes, Chacalluta',
    place: 'Chacalluta',
    narrative: 'Un mismo vehículo recogió cinco noches seguidas a grupos que cruzaron a pie.',
    stage: 'police',
    how: 'seen',
    code: 'H1',
    tlp: 'AMBER',
  },
  {
    key: 'parcels',
    by: 'police-arica',
    daysAgo: 7,
    area: '09012',
    title: 'Armas en encomiendas, Arica',
    place: 'Arica',
    narrative: 'Piezas de pistola repartidas en varias encomiendas con el mismo remitente.',
    stage: 'police',
    how: 'seen',
    code: 'H1',
    tlp: 'AMBER',
    seized: { item: 'firearms', amount: 7, unit: 'count' },
  },
  {
    key: 'hauliers',
    by: 'police-arica',
    daysAgo: 6,
    area: '0205',
    title: 'Extorsión a transportistas, Arica',
    place: 'Arica',
    narrative: 'Se cobra un pago por viaje en la ruta norte; quien no paga encuentra el camión quemado.',
    stage: 'police',
    how: 'hearsay',
    code: 'H1',
    tlp: 'AMBER',
  },
  {
    key: 'labels',
    by: 'chile-officer',
    daysAgo: 6,
    area: '0503',
    title: 'Marcas falsificadas en un contenedor, San Antonio',
    place: 'San Antonio',
    narrative: 'Zapatillas sin marca y, en cajas aparte, las etiquetas para coserlas aquí.',
    stage: 'police',
    how: 'seen',
    code: 'H0',
    tlp: 'GREEN',
    seized: { item: 'goods', amount: 5200, unit: 'count' },
  },
  {
    key: 'job-offers',
    by: 'prosecution-north',
    daysAgo: 5,
    area: '0204',
    title: 'Anuncios de empleo falsos, Iquique',
    place: 'Iquique',
    narrative:
      'Ofertas de trabajo en hoteles que terminan en explotación; tres víctimas dan la misma dirección.',
    stage: 'prosecution',
    how: 'document',
    code: 'H2',
    tlp: 'AMBER_STRICT',
  },
  {
    key: 'boats',
    by: 'chile-officer',
    daysAgo: 4,
    area: '0804',
    title: 'Cigarrillos en embarcación menor, San Antonio',
    place: 'San Antonio',
    narrative: 'Una embarcación menor descargó cajas sin declarar de noche, fuera de la terminal.',
    stage: 'police',
    how: 'seen',
    code: 'H0',
    tlp: 'GREEN',
    seized: { item: 'goods', amount: 1200, unit: 'count' },
  },
  {
    key: 'laundering',
    by: 'prosecution-north',
    daysAgo: 3,
    area: '07041',
    title: 'Compras de oro en efectivo, Antofagasta',
    place: 'Antofagasta',
    narrative: 'Una sociedad sin actividad compró oro en efectivo doce veces en un mes.',
    stage: 'prosecution',
    how: 'document',
    code: 'H1',
    tlp: 'AMBER',
    seized: { item: 'cash', amount: 86000, unit: 'usd' },
  },
  {
    key: 'timber',
    by: 'customs-valparaiso',
    daysAgo: 2,
    area: '1004',
    title: 'Madera con guías duplicadas, Valparaíso',
    place: 'Valparaíso',
    narrative: 'Dos cargas distintas se presentaron con la misma guía de transporte.',
    stage: 'police',
    how: 'document',
    code: 'H0',
    tlp: 'GREEN',
  },
  {
    key: 'drone',
    by: 'prison-santiago',
    daysAgo: 1,
    area: '0601',
    title: 'Dron con droga sobre el penal, Santiago',
    place: 'Santiago',
    narrative: 'Un dron dejó caer un paquete en el patio; es el tercero del mes a la misma hora.',
    stage: 'penitentiary',
    how: 'seen',
    code: 'H1',
    tlp: 'AMBER',
    seized: { item: 'cocaine', amount: 1.4, unit: 'kg' },
  },
  {
    key: 'remittances',
    by: 'police-drugs',
    daysAgo: 0,
    area: '07041',
    title: 'Remesas fraccionadas, Santiago',
    place: 'Santiago',
    narrative: 'Veinte envíos por debajo del límite en una mañana, todos al mismo beneficiario.',
    stage: 'police',
    how: 'document',
    code: 'H2',
    tlp: 'AMBER',
  },
];
