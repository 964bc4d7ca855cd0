import type { Counter } from '#shared/jointdays/counter-set.ts';
import type { SeizureCard } from '#shared/jointdays/totals.schemas.ts';
import type { Institution } from '#shared/kernel/actor.ts';

/** A time of the first day (0) or the second (1) of a joint action day, where its state counts. */
export type Hour = readonly [day: 0 | 1, time: string];

export interface DemoSeizure extends Pick<SeizureCard, 'counter' | 'kind' | 'value'> {
  readonly key: string;
  readonly hour: Hour;
  readonly reference?: string;
}

export interface DemoPost {
  readonly key: string;
  readonly name: string;
  readonly institution: Institution;
  readonly subdivision: string;
  readonly place: string;
  /** Who counts there, of the demo; the first one writes. Of a post without anybody, its coordinator enters what stands on paper. */
  readonly crew: readonly string[];
  /** What is counted there every few hours, and about how many of it each time. */
  readonly checks: Readonly<Partial<Record<Counter, number>>>;
  readonly seizures: readonly DemoSeizure[];
  readonly detentions?: readonly (readonly [key: string, hour: Hour, value: number])[];
}

export interface DemoState {
  readonly state: string;
  readonly timeZone: string;
  /** Who coordinates there, of the demo. */
  readonly as: string;
  readonly posts: readonly DemoPost[];
}

/** What two services wrote down of one seizure, in one port. */
export const DOUBLE = { one: 'sai-cocaine', other: 'sap-cocaine' } as const;
/** What two states wrote down of one seizure, on both sides of a border. */
export const TWO_STATES = { one: 'cha-guns', other: 'san-guns', reference: 'EJEMPLO-I247-77' } as const;
/** What was found to weigh less after it was released. */
export const WEIGHED = { key: 'gye-cocaine', value: 116_900 } as const;

/** Generated for the demonstration: none of it was counted anywhere. */
export const REPORTED: readonly DemoState[] = [
  {
    ...{ state: 'CL', timeZone: 'America/Santiago', as: 'chile-coordinator' },
    posts: [
      {
        ...{ key: 'sai', name: 'Puerto de San Antonio, aduana (ejemplo)', institution: 'customs' },
        ...{ subdivision: 'CL-VS', place: 'Acceso norte', crew: ['chile-officer', 'chile-head'] },
        checks: { containers_checked: 6, vehicles_checked: 18 },
        seizures: [
          {
            ...{ key: DOUBLE.one, hour: [0, '11:20'], counter: 'drugs', kind: 'cocaine', value: 42_300 },
            reference: 'EJEMPLO-SIPA-418',
          },
          { key: 'sai-cash', hour: [1, '09:10'], counter: 'cash', kind: 'USD', value: 1_840_000 },
        ],
        detentions: [['sai-detained', [0, '11:45'], 2]],
      },
      {
        ...{ key: 'sap', name: 'Puerto de San Antonio, policía (ejemplo)', institution: 'police' },
        ...{ subdivision: 'CL-VS', place: 'Acceso norte', crew: ['police-drugs'] },
        checks: { persons_checked: 30 },
        seizures: [
          { key: DOUBLE.other, hour: [0, '12:40'], counter: 'drugs', kind: 'cocaine', value: 42_000 },
        ],
        detentions: [['sap-detained', [1, '10:30'], 3]],
      },
      {
        ...{ key: 'cha', name: 'Paso Chacalluta (ejemplo)', institution: 'border' },
        ...{ subdivision: 'CL-AP', place: 'Complejo fronterizo', crew: ['border-chacalluta'] },
        checks: { persons_checked: 110, vehicles_checked: 40 },
        seizures: [
          {
            ...{ key: TWO_STATES.one, hour: [0, '18:15'], counter: 'firearms', kind: 'handgun', value: 6 },
            reference: TWO_STATES.reference,
          },
          { key: 'cha-papers', hour: [1, '08:30'], counter: 'documents', kind: 'passport', value: 2 },
        ],
      },
    ],
  },
  {
    ...{ state: 'EC', timeZone: 'America/Guayaquil', as: 'ecuador-coordinator' },
    posts: [
      {
        ...{ key: 'gye', name: 'Puerto de Guayaquil (ejemplo)', institution: 'customs' },
        ...{ subdivision: 'EC-G', place: 'Terminal de contenedores', crew: [] },
        checks: { containers_checked: 9 },
        seizures: [
          { key: WEIGHED.key, hour: [0, '15:05'], counter: 'drugs', kind: 'cocaine', value: 118_500 },
          { key: 'gye-cash', hour: [1, '11:00'], counter: 'cash', kind: 'USD', value: 2_540_000 },
        ],
        detentions: [['gye-detained', [0, '15:30'], 4]],
      },
      {
        ...{ key: 'pri', name: 'Centro penitenciario de Guayaquil (ejemplo)', institution: 'prison' },
        ...{ subdivision: 'EC-G', place: 'Ingreso', crew: ['ecuador-officer', 'ecuador-head'] },
        checks: { persons_checked: 60, parcels_checked: 25 },
        seizures: [
          { key: 'pri-guns', hour: [1, '07:40'], counter: 'firearms', kind: 'homemade', value: 7 },
          { key: 'pri-cash', hour: [0, '17:10'], counter: 'cash', kind: 'USD', value: 184_000 },
        ],
        detentions: [['pri-detained', [1, '08:05'], 3]],
      },
    ],
  },
  {
    ...{ state: 'PE', timeZone: 'America/Lima', as: 'contact-PE' },
    posts: [
      {
        ...{ key: 'san', name: 'Complejo Santa Rosa (ejemplo)', institution: 'police' },
        ...{ subdivision: 'PE-TAC', place: 'Complejo fronterizo', crew: [] },
        checks: { persons_checked: 90, containers_checked: 4 },
        seizures: [
          {
            ...{ key: TWO_STATES.other, hour: [0, '17:50'], counter: 'firearms', kind: 'handgun', value: 6 },
            reference: TWO_STATES.reference,
          },
          { key: 'san-guns-2', hour: [1, '09:40'], counter: 'firearms', kind: 'long_gun', value: 8 },
          { key: 'san-papers', hour: [1, '10:10'], counter: 'documents', kind: 'passport', value: 1 },
        ],
        detentions: [['san-detained', [0, '18:20'], 2]],
      },
    ],
  },
];

/** Posts of the day that is prepared: nothing is counted there yet. */
export const PREPARED: readonly DemoState[] = [
  {
    ...{ state: 'CL', timeZone: 'America/Santiago', as: 'chile-coordinator' },
    posts: [
      {
        ...{ key: 'sa2', name: 'Puerto de San Antonio (ejemplo)', institution: 'customs' },
        ...{ subdivision: 'CL-VS', place: 'Acceso norte', crew: ['chile-officer', 'chile-head'] },
        ...{ checks: {}, seizures: [] },
      },
      {
        ...{ key: 'lib', name: 'Paso Los Libertadores (ejemplo)', institution: 'border' },
        ...{ subdivision: 'CL-VS', place: 'Complejo fronterizo', crew: ['border-chacalluta'] },
        ...{ checks: {}, seizures: [] },
      },
    ],
  },
  {
    ...{ state: 'EC', timeZone: 'America/Guayaquil', as: 'ecuador-coordinator' },
    posts: [
      {
        ...{ key: 'pr2', name: 'Centro penitenciario de Guayaquil (ejemplo)', institution: 'prison' },
        ...{ subdivision: 'EC-G', place: 'Ingreso', crew: ['ecuador-officer', 'ecuador-head'] },
        ...{ checks: {}, seizures: [] },
      },
    ],
  },
];
