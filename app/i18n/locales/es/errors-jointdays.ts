/** Refusals about joint action days, as a part of the committee’s. */
export const errorsJointdays = {
  type_kept: 'Esa acción tiene una jornada de acción conjunta: su tipo no cambia. Añada otra acción.',
  not_among: 'Ese Estado no participa en la jornada. Invítelo primero.',
  other_action: 'Esa acción no es una jornada de acción conjunta. Cambie su tipo o elija otra.',
  day_known: 'Esa jornada ya existe. Abra la lista y siga con ella.',
  unknown_day: 'Esa jornada no está, o usted aún no la recibió. Sincronice y repita.',
  not_of_region: 'Solo participan Estados de la región y AMERIPOL. Elija otro.',
  too_many_days:
    'Ese Estado participa ya en demasiadas jornadas. Termine antes su participación en una anterior.',
  too_many_states: 'Participan ya demasiados. Termine antes una participación.',
  coordinator_kept:
    'El Estado que coordina no pasa la dirección a otro: pídalo a quien preside o a quien lidera el plan.',
  coordinator_stays: 'El Estado que coordina no deja la jornada. Nombre antes a otro.',
  wrong_move: 'La jornada ya está en otra etapa. Actualice y mire qué sigue.',
  approved_by_others:
    'La aprueba quien preside o quien lidera el plan, no solo el Estado que la coordina. Pídaselo.',
  cancelled: 'La jornada está cancelada y no cambia. Quien la aprueba puede devolverla a propuesta.',
  begun_already: 'Los puestos ya cuentan: no se cancela. Pásela al balance y diga ahí qué pasó.',
  figures_given:
    'Hay Estados que ya entregaron cifras: no se cancela. Llévela al balance y diga ahí qué pasó.',
  too_few_states:
    'Participa uno solo: no es una jornada conjunta. Invite al menos a otro y apruébela después.',
  reported: 'La jornada ya tiene informe final y no cambia. Vuelva antes al balance.',
  briefing_empty: 'Escriba un texto o elija un documento del registro.',
  briefing_known: 'Esas instrucciones ya están. Abra la jornada y edítelas.',
  unknown_briefing: 'Esas instrucciones ya no están. Actualice la jornada.',
  too_many_briefings: 'Hay ya demasiadas instrucciones. Quite antes una.',
  entry_known: 'Esa anotación ya está. Abra el centro de coordinación y mírela.',
  unknown_request: 'Ese pedido no está, o usted aún no lo recibió. Sincronice y repita.',
  no_pair:
    'Elija dos incautaciones de la misma clase, de dos Estados. Ábralas desde el centro de coordinación.',
  card_gone:
    'Una de las dos incautaciones ya no está en las cifras de su Estado. Actualice el centro de coordinación.',
  which_counts: 'Si es la misma, diga cuál de las dos cuenta; si son dos, ninguna sobra. Elija y repita.',
};
