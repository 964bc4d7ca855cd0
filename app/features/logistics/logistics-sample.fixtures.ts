import { docWith } from '#shared/board/board.fixtures.ts';
import { venueArgs } from '#shared/logistics/venues.fixtures.ts';
import { MEETING } from '#shared/meetings/meetings.fixtures.ts';
import type { ArgsOf } from '#shared/sync/all-features.ts';
import type { Sample } from '#test/support/sample.ts';
import { noteDoc } from './logistics.fixtures.ts';

const HERE = `/meetings/${MEETING}`;
const WEEK = '/meetings/mtg_demo-week';
const doors = {
  startsAt: '2026-10-14T08:00',
  timeZone: 'America/Panama',
  offset: -300,
  durationMinutes: 5,
  what: { es: 'Abrir puertas' },
  who: null,
  where: null,
  item: null,
  order: 10,
  done: false,
};

const stepArgs: Omit<ArgsOf<'running.add'>, 'step' | 'meeting'> = {
  startsAt: '2026-06-25T15:00',
  durationMinutes: 5,
  what: { es: 'WORD_step_' },
  who: null,
  where: null,
  item: null,
  order: 0,
  timeZone: 'Europe/Madrid',
};

const noteArgs: Omit<ArgsOf<'note.add_item'>, 'item' | 'meeting'> = {
  section: 'health',
  label: null,
  text: { es: 'x' },
  venue: null,
  startsAt: null,
  endsAt: null,
  phone: null,
  link: null,
  values: [],
  delegation: null,
  order: 0,
  timeZone: 'Europe/Madrid',
};

export const sample: Sample = {
  edited: [
    {
      file: 'logistics/venue-edit.page.tsx',
      route: '/meetings/:id/venues/new',
      path: `${HERE}/venues/new`,
      act: 'venues.add',
      field: 'place-name',
      text: 'Hotel Centro',
      other: 'Hotel Central',
      save: 'Guardar',
    },
    {
      file: 'logistics/venue-edit.page.tsx',
      route: '/meetings/:id/venues/:venue',
      path: `${HERE}/venues/ven_hotel`,
      act: 'venues.edit',
      field: 'place-address',
      text: 'Calle 50',
      other: 'Calle 51',
      save: 'Guardar',
    },
    {
      file: 'logistics/running-edit.page.tsx',
      route: '/meetings/:id/running/new',
      path: `${HERE}/running/new`,
      act: 'running.add',
      field: 'step-what',
      text: 'Abrir la sala',
      other: 'Abrir las dos salas',
      save: 'Guardar',
    },
    {
      file: 'logistics/running-edit.page.tsx',
      route: '/meetings/:id/running/:step/edit',
      path: `${HERE}/running/run_doors/edit`,
      docs: [docWith('runningSteps', 'run_doors', doors)],
      act: 'running.edit',
      field: 'step-what',
      text: 'Abrir la sala',
      other: 'Abrir las dos salas',
      save: 'Guardar',
    },
    {
      file: 'logistics/note-item-edit.page.tsx',
      route: '/meetings/:id/note/new',
      path: `${HERE}/note/new?section=wifi`,
      act: 'note.add_item',
      field: 'note-label',
      text: 'Red del hotel',
      other: 'Red de la sede',
      save: 'Guardar',
    },
    {
      file: 'logistics/note-item-edit.page.tsx',
      route: '/meetings/:id/note/:item',
      path: `${HERE}/note/nit_bus`,
      docs: [docWith('noteItems', 'nit_bus', noteDoc('nit_bus').body)],
      act: 'note.edit_item',
      field: 'note-label',
      text: 'Autobús del hotel',
      other: 'Autobús de la sede',
      save: 'Guardar',
    },
  ],
  planted: [
    ['programme', 'venues.add', { venue: 'ven_1', meeting: MEETING, ...venueArgs }],
    ['programme', 'note.add_item', { item: 'nit_1', meeting: MEETING, ...noteArgs }],
    ['programme', 'running.add', { step: 'run_1', meeting: MEETING, ...stepArgs }],
  ],
  tried: {
    'venues.add': [{ venue: 'ven_new', meeting: MEETING, ...venueArgs }],
    'venues.edit': [{ venue: 'ven_1', meeting: MEETING, fields: { order: 5 } }],
    'venues.remove': [{ venue: 'ven_1', meeting: MEETING }],
    'note.add_item': [{ item: 'nit_new', meeting: MEETING, ...noteArgs }],
    'note.edit_item': [{ item: 'nit_1', meeting: MEETING, fields: { order: 5 } }],
    'note.remove_item': [{ item: 'nit_1', meeting: MEETING }],
    'running.add': [{ ...stepArgs, step: 'run_new', meeting: MEETING }],
    'running.edit': [{ step: 'run_1', meeting: MEETING, fields: { order: 5 } }],
    'running.remove': [{ step: 'run_1', meeting: MEETING }],
    'running.tick': [{ step: 'run_1', meeting: MEETING, done: true }],
  },
  walked: {
    'programme-support': [
      `${WEEK}/note/new`,
      `${WEEK}/note/nit_demo-0`,
      `${WEEK}/venues/new`,
      `${WEEK}/venues/ven_demo-centre`,
      `${WEEK}/venues/ven_demo-centre/plan`,
      `${WEEK}/running/new`,
      `${WEEK}/running/run_demo-0/edit`,
    ],
  },
};
