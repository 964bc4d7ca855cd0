export const errorsPriorities = {
  unknown_choice: 'Esa selección no existe, o usted aún no la recibió. Sincronice y repita.',
  choice_known: 'Esa selección ya existe. Ábrala en la lista.',
  choice_closed: 'La selección ya se cerró: nada de ella cambia. Hable con quien preside.',
  ends_before: 'El último día es anterior al primero. Corrija las fechas.',
  criteria_twice: 'Dos criterios llevan el mismo código. Quite uno y añádalo de nuevo.',
  criteria_settled:
    'Por estos criterios ya se decidió sobre prioridades: quedan como están. Para otros criterios, abra otra selección.',
  criterion_scored:
    'Por ese criterio ya se puntuó: sus palabras no cambian. Quítelo, y añada el otro como criterio nuevo.',
  unknown_edition: 'Esa edición no existe, o usted aún no la recibió. Elija otra.',
  edition_used:
    'Hay prioridades, o recomendaciones que quedaron fuera, con párrafos de esa edición. Déjela, o abra otra selección para la nueva.',
  other_edition: 'La selección es de otra edición. Vuelva a abrir la página y elija los párrafos de la suya.',
  unknown_priority: 'Esa prioridad no existe, o usted aún no la recibió. Sincronice y repita.',
  priority_known: 'Esa prioridad ya se propuso. Ábrala en la lista.',
  unknown_paragraph:
    'Un párrafo en que se apoya no está en la edición de esta selección, o usted no lo lee. Quítelo y repita.',
  not_recommended:
    'Ese párrafo no recomienda ninguna prioridad, o usted no lo lee. Sincronice y ábralo desde la selección.',
  is_proposed: 'Alguien propuso ya esa recomendación. Ábrala en la lista y déjela fuera allí.',
  other_state: 'La prioridad ya no está en esa situación. Ábrala y mire cómo quedó.',
  too_many: 'Esta selección ya tiene demasiadas prioridades. Deje fuera algunas en otra selección.',
  unknown_criterion: 'Ese criterio ya no está en la selección. Abra la página y puntúe otra vez.',
  undecided:
    'Quedan prioridades propuestas sin decidir. Adopte cada una, o déjela fuera con su motivo, y cierre después.',
  unknown_decision: 'Esa decisión no existe, o usted aún no la recibió. Sincronice y repita.',
  decision_not_adopted:
    'Esa decisión no está adoptada, o ya no vale. Elija una decisión adoptada que siga vigente.',
  not_in_force: 'Solo una prioridad adoptada o activa tiene registro de políticas. Espere a que se adopte.',
  unknown_policy: 'Esa política ya no está en el registro. Abra la página otra vez.',
  policy_known: 'Esa política ya está en el registro. Ábrala en la lista.',
  too_many_policies: 'El Estado ya anotó demasiadas políticas para esta prioridad. Quite las que no valgan.',
};
