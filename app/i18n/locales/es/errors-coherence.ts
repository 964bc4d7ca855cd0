/** Refusals about what others plan, as a part of the committee’s. */
export const errorsCoherence = {
  ends_before: 'Termina antes de empezar. Corrija el primer o el último día.',
  unknown_item: 'Eso no está en este dispositivo, o usted aún no lo recibió. Sincronice y repita.',
  withdrawn: 'Está retirado: no se edita. Vuelva a ponerlo primero.',
  same_twice: 'Dos filas son iguales. Quite una y repita.',
  other_agency: 'Eso es de otra agencia: una fila no pasa de una a otra. Anótelo como nuevo.',
  wrong_sides: 'Una coincidencia tiene dos partes distintas, y un vacío una. Abra otra vez la lista.',
  unknown_side:
    'Una de las partes ya no está, o usted aún no la recibió. Sincronice y abra otra vez la lista.',
  wrong_judgement: 'Esa palabra no sirve para esto. Elija otra.',
};
