interface Some {
  readonly n: number;
  /** The number as the language writes it. */
  readonly said: string;
}
const some =
  (one: string, many: string) =>
  (p: Some): string =>
    p.n === 1 ? `1 ${one}` : `${p.said} ${many}`;

/** What is counted at posts, beside its names, which are those of joint action days everywhere. */
export const counting = {
  /** What was done with them: stands below the name. */
  did: {
    persons_checked: 'anotadas',
    vehicles_checked: 'controlados',
    parcels_checked: 'controlados',
    containers_checked: 'controlados',
    vessels_checked: 'controladas',
    premises_checked: 'inspeccionados',
    detentions: 'practicadas',
    illegal_entries: 'detectados',
    victims: 'identificadas',
    minors: 'entre las víctimas',
    investigations: 'por esta jornada',
    drugs: 'incautadas',
    drug_tablets: 'incautados',
    drug_plants: 'incautadas',
    drug_liquids: 'incautadas',
    precursors: 'incautados',
    firearms: 'incautadas',
    ammunition: 'incautadas',
    cash: 'incautado',
    vehicles_seized: 'por esta jornada',
    documents: 'detectados',
    goods: 'incautadas',
  },
  some: {
    persons_checked: some('persona', 'personas'),
    vehicles_checked: some('vehículo', 'vehículos'),
    parcels_checked: some('bulto', 'bultos'),
    containers_checked: some('contenedor', 'contenedores'),
    vessels_checked: some('embarcación', 'embarcaciones'),
    premises_checked: some('inmueble', 'inmuebles'),
    detentions: some('detención', 'detenciones'),
    illegal_entries: some('ingreso irregular', 'ingresos irregulares'),
    victims: some('víctima', 'víctimas'),
    minors: some('menor de edad', 'menores de edad'),
    investigations: some('investigación abierta', 'investigaciones abiertas'),
    drug_tablets: some('comprimido', 'comprimidos'),
    drug_plants: some('planta', 'plantas'),
    firearms: some('arma de fuego', 'armas de fuego'),
    ammunition: some('munición', 'municiones'),
    vehicles_seized: some('vehículo incautado', 'vehículos incautados'),
    documents: some('documento falso', 'documentos falsos'),
    goods: some('mercancía', 'mercancías'),
  },
};
