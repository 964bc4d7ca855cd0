import type { counting as es } from '../es/counting.ts';

const some =
  (one: string, many: string) =>
  (p: { readonly n: number; readonly said: string }): string =>
    p.n === 1 ? `1 ${one}` : `${p.said} ${many}`;

export const counting: typeof es = {
  did: {
    persons_checked: 'entered',
    vehicles_checked: 'checked',
    parcels_checked: 'checked',
    containers_checked: 'checked',
    vessels_checked: 'checked',
    premises_checked: 'checked',
    detentions: 'made',
    illegal_entries: 'detected',
    victims: 'identified',
    minors: 'among the victims',
    investigations: 'for this action day',
    drugs: 'seized',
    drug_tablets: 'seized',
    drug_plants: 'seized',
    drug_liquids: 'seized',
    precursors: 'seized',
    firearms: 'seized',
    ammunition: 'seized',
    cash: 'seized',
    vehicles_seized: 'in this action day',
    documents: 'detected',
    goods: 'seized',
  },
  some: {
    persons_checked: some('person', 'persons'),
    vehicles_checked: some('vehicle', 'vehicles'),
    parcels_checked: some('parcel', 'parcels'),
    containers_checked: some('container', 'containers'),
    vessels_checked: some('vessel', 'vessels'),
    premises_checked: some('premises', 'premises'),
    detentions: some('arrest', 'arrests'),
    illegal_entries: some('irregular entry', 'irregular entries'),
    victims: some('victim', 'victims'),
    minors: some('minor', 'minors'),
    investigations: some('investigation opened', 'investigations opened'),
    drug_tablets: some('tablet', 'tablets'),
    drug_plants: some('plant', 'plants'),
    firearms: some('firearm', 'firearms'),
    ammunition: some('round', 'rounds'),
    vehicles_seized: some('vehicle seized', 'vehicles seized'),
    documents: some('false document', 'false documents'),
    goods: some('item', 'items'),
  },
};
