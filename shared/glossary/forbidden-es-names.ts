import type { ForbiddenWord } from './forbidden-word.ts';

/** Other names of things that have one already, and words that leave open what is meant. */
export const FORBIDDEN_ES_NAMES: readonly ForbiddenWord[] = [
  {
    word: 'interviene, habla, por presenta un punto',
    pattern: 'intervienen?|(?:en )?(?:los )?que (?:usted )?habla',
    only: ['agenda', 'calendar'],
    because: 'Ponente es quien presenta un punto de la agenda.',
    say: 'ponente',
  },
  {
    word: 'abrir la puerta, por empezar el registro',
    pattern: '(?:abrir|abra) la puerta',
    because: 'Lo que empieza es el registro de quienes entran.',
    say: 'empezar el registro',
  },
  {
    word: 'se informó, dada por informada, de una jornada',
    pattern: '(?:ya )?se informó|(?:dad[oa] )?por informada',
    only: ['jointdays', 'dayresults', 'errors.jointdays'],
    because: 'Es la misma etapa con otro nombre.',
    say: 'con informe final',
  },
  {
    word: 'formados, por capacitados',
    pattern: '(?:personas|jueces|juezas|agentes|policías|fiscales) formad[oa]s',
    because: 'En una policía, la formación es la de la academia.',
    say: 'capacitados',
  },
  {
    word: 'visto, de un dispositivo',
    pattern: 'visto',
    only: ['settings.devices'],
    because: 'No dice quién lo vio ni cuándo.',
    say: 'usado por última vez',
  },
  {
    word: 'para cuándo, fecha, del plazo de un punto de acción',
    pattern: '(?:hasta|para) cuándo|fecha',
    only: ['decisions.action.due', 'decisions.fields.due', 'decisions.paper.due', 'board.column.due'],
    because: 'Es la misma cosa con otro nombre.',
    say: 'Plazo',
  },
  {
    word: 'cuatro ojos',
    pattern: 'cuatro ojos',
    because: 'Es una traducción palabra por palabra.',
    say: 'con la autorización de una segunda persona',
  },
];
