import { docWith, panama } from '#shared/board/board.fixtures.ts';
import { letterHost } from '#shared/logistics/letters.fixtures.ts';
import { hostId } from '#shared/logistics/letters.schemas.ts';
import { venueArgs } from '#shared/logistics/venues.fixtures.ts';
import { MEETING, meetingArgs } from '#shared/meetings/meetings.fixtures.ts';
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

const JOURNEY = 'mtg_journey';
const TRAVELLERS = { delegation: 'dlg_travels', meeting: JOURNEY, order: 0 };

const joinArgs: Omit<ArgsOf<'connections.set'>, 'meeting'> = {
  link: 'https://meet.example/WORD_join_',
  phones: [],
  number: null,
  pin: null,
  seenBy: 'delegations',
  daysBefore: null,
  inCalendars: false,
};

export const sample: Sample = {
  edited: [
    {
      file: 'logistics/connection-edit.page.tsx',
      route: '/meetings/:id/joining',
      path: `${HERE}/joining`,
      docs: [docWith('meetings', MEETING, { ...panama, format: 'hybrid' }, null)],
      act: 'connections.set',
      field: 'join-link',
      text: 'https://meet.example/1',
      other: 'https://meet.example/2',
      save: 'Guardar',
    },
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
    {
      file: 'participants/letter-host-edit.page.tsx',
      route: '/meetings/:id/letters/host',
      path: `${HERE}/letters/host`,
      docs: [docWith('visaHosts', hostId(MEETING), letterHost)],
      act: 'letters.set_host',
      field: 'host-signer',
      text: 'Marta Vega',
      other: 'Luis Vega',
      save: 'Guardar',
    },
  ],
  planted: [
    ['programme', 'venues.add', { venue: 'ven_1', meeting: MEETING, ...venueArgs }],
    ['programme', 'note.add_item', { item: 'nit_1', meeting: MEETING, ...noteArgs }],
    ['admin', 'meetings.move_to', { meeting: MEETING, state: 'convened' }],
    ['programme', 'connections.set', { meeting: MEETING, ...joinArgs }],
    ['programme', 'running.add', { step: 'run_1', meeting: MEETING, ...stepArgs }],
    [
      'programme',
      'letters.set_host',
      { meeting: MEETING, fields: { ...letterHost, signer: 'WORD_signer_' } },
    ],
    // One to which people travel: nobody needs a visa for the other.
    [
      'admin',
      'meetings.schedule',
      {
        ...meetingArgs,
        ...{ meeting: JOURNEY, format: 'in_person', title: { es: 'x' }, venue: { es: 'x' } },
        languages: [...meetingArgs.languages],
        interpretation: [...meetingArgs.interpretation],
      },
    ],
    ['admin', 'participants.add_delegation', { ...TRAVELLERS, kind: 'state', code: 'CL', name: { es: 'x' } }],
    [
      'admin',
      'participants.add',
      { ...TRAVELLERS, participant: 'prt_travels', capacity: 'adviser', name: 'x', office: { es: 'x' } },
    ],
    ['programme', 'letters.set_host', { meeting: JOURNEY, fields: letterHost }],
    [
      'admin',
      'letters.ask',
      {
        meeting: MEETING,
        lacks: ['dlg_CL', 'dlg_EC', 'dlg_europol'].map((delegation) => ({
          delegation,
          things: ['nominations'],
        })),
      },
    ],
  ],
  tried: {
    'connections.set': [{ meeting: MEETING, ...joinArgs, seenBy: 'all' }],
    'connections.remove': [{ meeting: MEETING }],
    'venues.add': [{ venue: 'ven_new', meeting: MEETING, ...venueArgs }],
    'venues.edit': [{ venue: 'ven_1', meeting: MEETING, fields: { order: 5 } }],
    'venues.remove': [{ venue: 'ven_1', meeting: MEETING }],
    'note.add_item': [{ item: 'nit_new', meeting: MEETING, ...noteArgs }],
    'note.edit_item': [{ item: 'nit_1', meeting: MEETING, fields: { order: 5 } }],
    'note.remove_item': [{ item: 'nit_1', meeting: MEETING }],
    'running.add': [{ ...stepArgs, step: 'run_new', meeting: MEETING }],
    'running.edit': [{ step: 'run_1', meeting: MEETING, fields: { order: 5 } }],
    'running.remove': [{ step: 'run_1', meeting: MEETING }],
    'letters.set_host': [{ meeting: MEETING, fields: { signer: 'Otra Persona' } }],
    'letters.issue': [
      ...['prt_cl', 'prt_ec', 'prt_a', 'prt_b'].map((participant) => ({ participant, meeting: MEETING })),
      { participant: 'prt_travels', meeting: JOURNEY },
    ],
    'letters.ask': [{ meeting: MEETING, lacks: [{ delegation: 'dlg_CL', things: ['interpretation'] }] }],
    'meetings.take_place': [{ meeting: JOURNEY }],
    'running.tick': [{ step: 'run_1', meeting: MEETING, done: true }],
  },
  walked: {
    'presidency-admin': [`${WEEK}/letters`, `${WEEK}/letters/print`],
    'programme-support': [
      `${WEEK}/joining`,
      `${WEEK}/note/new`,
      `${WEEK}/note/nit_demo-0`,
      `${WEEK}/venues/new`,
      `${WEEK}/venues/ven_demo-centre`,
      `${WEEK}/venues/ven_demo-centre/plan`,
      `${WEEK}/running/new`,
      `${WEEK}/letters/host`,
      `${WEEK}/running/run_demo-0/edit`,
    ],
  },
};
