/** Refusals about what posts count, as a part of the committee’s. */
export const errorsCounters = {
  aside_unknown: 'Eso ya no espera decisión, o no es de este puesto. Sincronice y mire lo que queda.',
  at_not_of_day: 'La hora no es de esta jornada. Corrija el día y la hora.',
  correct_instead: 'De una incautación no se resta: corrija la anotación que está mal.',
  day_closed:
    'Su Estado ya cerró la jornada. Llame a su coordinador: cuando la reabra, esto se envía solo, con su hora.',
  day_there: 'Su Estado ya abrió esta jornada. Ábrala y cambie allí lo que falte.',
  day_unknown: 'Su Estado todavía no abrió esta jornada, o usted aún no la recibió. Sincronice y repita.',
  days_backwards: 'El último día es anterior al primero. Corrija uno de los dos.',
  entry_unknown: 'Esa anotación no está, o usted aún no la recibió. Sincronice y repita.',
  handed_already: 'Otra persona ya entregó este turno. Si falta algo, escríbalo en un informe de situación.',
  held_stranger:
    'La anotó alguien que no trabaja en este puesto. Si es cierta, anótela usted para el puesto; si no, no cuenta.',
  keeps_which:
    'Diga cuál de las dos anotaciones cuenta si es una sola incautación; si son dos, ninguna sobra.',
  line_twice: 'Algo está dos veces en lo que entrega. Abra de nuevo la entrega y repita.',
  more_minors: 'Hay más menores que víctimas. Corrija los contadores antes de entregar cifras verificadas.',
  newer_released: 'Ya se entregaron cifras más recientes. Abra de nuevo la entrega: verá las de ahora.',
  no_seizure: 'Lugar y referencia se anotan solo de una incautación. Quítelos.',
  not_at_post: 'Usted no está asignado a ese puesto. Pida a su coordinador que lo asigne.',
  not_comparable: 'Son de contadores o tipos distintos: no pueden ser una sola incautación.',
  not_of_day:
    'Ese contador no es de esta jornada. Quien coordina puede añadirlo a la jornada; después, repita.',
  nothing_counted: 'La cantidad es cero. Escriba cuánto se contó.',
  other_kind: 'Elija de qué tipo es lo contado.',
  other_sign: 'Una corrección no cambia el signo: escriba cuánto era en verdad, o cero si no fue nada.',
  post_ended: 'El puesto ya terminó. Si algo se contó antes, su coordinador puede anotarlo.',
  post_unknown: 'Ese puesto no es de esta jornada, o usted aún no lo recibió. Sincronice y repita.',
  posting_ended:
    'Su asignación a ese puesto terminó. Llame a su coordinador: cuando lo asigne otra vez, esto se envía solo.',
  reason_missing: 'Ya se entregaron cifras verificadas. Diga por qué se corrigen.',
  shift_backwards: 'Un turno termina antes de empezar. Corrija sus horas.',
  shift_twice: 'Hay dos turnos con el mismo número en este puesto. Cambie uno.',
  shift_unknown: 'Ese turno no es de este puesto, o usted aún no lo recibió. Sincronice y repita.',
  too_many_posts:
    'Esa persona ya está en todos los puestos que caben a la vez. Termine antes una asignación.',
  too_many_releases:
    'Ya se entregaron todas las cifras que caben en una jornada. Las provisionales terminan aquí: entregue las verificadas cuando estén.',
  too_many_shifts: 'El puesto ya tiene todos los turnos que caben.',
  verified_already: 'Ya se entregaron cifras verificadas. Entregue otras verificadas, con el motivo.',
};
