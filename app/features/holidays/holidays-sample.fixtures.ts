import type { EditCase } from '#app/edit-case.fixtures.ts';
import { docWith } from '#shared/board/board.fixtures.ts';
import { calendarOf, holidayId } from '#shared/holidays/holidays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Sample } from '#test/support/sample.ts';

export function holidayDoc(state: string, day: string, name: string): Doc {
  const body = { state, day, name: { es: name } };
  return {
    ...docWith('holidays', holidayId({ state, day }), body),
    parent: calendarOf(state),
    audience: 'members/holidays',
  };
}

const EDIT: readonly EditCase[] = [
  {
    file: 'holidays/holiday-edit.page.tsx',
    route: '/holidays/:state/new',
    path: '/holidays/CL/new',
    act: 'holidays.name',
    field: 'holiday-name',
    text: 'Feriado de ejemplo',
    other: 'Otro feriado de ejemplo',
    async also(host) {
      const box = host.querySelector<HTMLInputElement>('#holiday-day');
      if (box === null) throw new Error('no day');
      box.value = '2026-11-03';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    save: 'Guardar',
  },
  {
    file: 'holidays/holiday-edit.page.tsx',
    route: '/holidays/:state/:day',
    path: '/holidays/CL/2026-11-03',
    docs: [holidayDoc('CL', '2026-11-03', 'Feriado')],
    act: 'holidays.name',
    field: 'holiday-name',
    text: 'Feriado de ejemplo',
    other: 'Otro feriado de ejemplo',
    save: 'Guardar',
  },
];

export const sample: Sample = {
  edited: EDIT,
  planted: [
    ['admin', 'holidays.name', { state: 'CL', day: '2026-11-03', name: { es: 'WORD_holiday_' } }],
    ['admin', 'holidays.follow', { state: 'EC' }],
  ],
  tried: {
    'holidays.name': ['CL', 'EC'].map((state) => ({ state, day: '2026-11-03', name: { es: 'x' } })),
    'holidays.strike': ['CL', 'EC'].map((state) => ({ state, day: '2026-11-03' })),
    'holidays.follow': [{ state: 'CL' }],
  },
  walked: {
    'presidency-delegate': ['/holidays', '/holidays/CL', '/holidays/CL/new', '/holidays/CL/2026-10-21'],
    'chile-contact': ['/holidays/CL'],
  },
};
