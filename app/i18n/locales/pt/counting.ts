import type { counting as es } from '../es/counting.ts';

const some =
  (one: string, many: string) =>
  (p: { readonly n: number; readonly said: string }): string =>
    p.n === 1 ? `1 ${one}` : `${p.said} ${many}`;

export const counting: typeof es = {
  did: {
    persons_checked: 'abordadas',
    vehicles_checked: 'fiscalizados',
    parcels_checked: 'fiscalizados',
    containers_checked: 'fiscalizados',
    vessels_checked: 'fiscalizadas',
    premises_checked: 'inspecionados',
    detentions: 'efetuadas',
    illegal_entries: 'detectadas',
    victims: 'identificadas',
    minors: 'entre as vítimas',
    investigations: 'por esta jornada',
    drugs: 'apreendidas',
    drug_tablets: 'apreendidos',
    drug_plants: 'apreendidas',
    drug_liquids: 'apreendidas',
    precursors: 'apreendidos',
    firearms: 'apreendidas',
    ammunition: 'apreendidas',
    cash: 'apreendido',
    vehicles_seized: 'nesta jornada',
    documents: 'detectados',
    goods: 'apreendidas',
  },
  some: {
    persons_checked: some('pessoa', 'pessoas'),
    vehicles_checked: some('veículo', 'veículos'),
    parcels_checked: some('volume', 'volumes'),
    containers_checked: some('contêiner', 'contêineres'),
    vessels_checked: some('embarcação', 'embarcações'),
    premises_checked: some('local', 'locais'),
    detentions: some('prisão', 'prisões'),
    illegal_entries: some('entrada irregular', 'entradas irregulares'),
    victims: some('vítima', 'vítimas'),
    minors: some('menor de idade', 'menores de idade'),
    investigations: some('investigação aberta', 'investigações abertas'),
    drug_tablets: some('comprimido', 'comprimidos'),
    drug_plants: some('planta', 'plantas'),
    firearms: some('arma de fogo', 'armas de fogo'),
    ammunition: some('munição', 'munições'),
    vehicles_seized: some('veículo apreendido', 'veículos apreendidos'),
    documents: some('documento falso', 'documentos falsos'),
    goods: some('mercadoria', 'mercadorias'),
  },
};
