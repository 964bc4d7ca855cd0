import { inSpanish } from '#shared/kernel/state-names.ts';
export const holidays = {
  title: 'Días no hábiles',
  row: 'Por Estado: lo que no cuenta como día hábil',
  of: (p: { state: string }) => `Días no hábiles ${inSpanish('de', p.state)}`,
  year: (p: { year: string }) => `Año ${p.year}`,
  previous: 'Año anterior',
  next: 'Año siguiente',
  none: 'No hay días no hábiles de este año.',
  none_more: 'Sábados y domingos nunca son hábiles y no se anotan.',
  states: 'Estados',
  count: (p: { n: number; year: string }) =>
    p.n === 0
      ? `Ninguno anotado en ${p.year}`
      : p.n === 1
        ? `1 día anotado en ${p.year}`
        : `${p.n} días anotados en ${p.year}`,
  add: 'Añadir un día no hábil',
  edit: 'Editar el día no hábil',
  strike: 'Quitar el día',
  followed: 'El comité cuenta por este calendario',
  followed_none: 'El comité solo descuenta sábados y domingos',
  follow: 'Contar por este calendario',
  follow_none: 'Contar solo fines de semana',
  who: 'Los anota quien administra a las personas de ese Estado, o quien preside.',
  unknown: 'Ese día no está en este dispositivo',
  weekend: 'Cae en fin de semana',
  need: {
    day: 'Elija el día',
    name: 'Escriba el nombre en al menos un idioma',
  },
  acts: {
    holiday: 'Día no hábil',
    calendar: 'Calendario del comité',
  },
  things: {
    holiday: 'Día no hábil',
  },
  fields: {
    day: 'Día',
    state: 'Estado',
  },
  confirm: {
    strike: {
      title: '¿Quitar este día no hábil?',
      text: 'Vuelve a contar como día hábil en los plazos que se inicien desde ahora. Los que ya corren no cambian.',
    },
    follow: {
      title: '¿Contar por este calendario?',
      text: 'Los plazos en días hábiles que se inicien desde ahora cuentan así. Los que ya corren no cambian. Lo leen todas las delegaciones.',
    },
  },
};
