/** One text for each dotted code: what happened, then what to do. The groups are the codes' first parts. */
export const errors = {
  agenda: {
    draft_changed:
      'El borrador cambió después de que usted lo revisó. Revise las diferencias y publique de nuevo.',
    nothing_to_release: 'El borrador es igual a la última versión publicada: no hay nada que publicar.',
    released_meanwhile: 'Otra persona publicó antes una versión. Revise lo que falta y publique de nuevo.',
    unknown_version: 'Esa versión de la agenda no se ha publicado. Actualice la agenda.',
  },
  attachments: {
    full: 'El servidor guarda ya demasiados archivos sin usar. Envíe primero lo pendiente; si continúa, avise al apoyo del programa.',
    hash_mismatch: 'El archivo llegó distinto de como salió. Se enviará de nuevo por completo.',
    not_found: 'El archivo no está en el servidor, o usted no puede leerlo.',
    quota: 'Hay demasiados archivos suyos que ningún envío usa. Envíe lo pendiente y repita.',
    too_large: 'El archivo es demasiado grande. Reduzca la foto o divida el documento.',
    too_many_chunks: 'El archivo llegó en demasiados trozos. Actualice la aplicación y envíelo de nuevo.',
    wrong_offset: 'El envío del archivo se cortó. Se reanudará donde quedó.',
  },
  attendance: { meeting_over: 'La reunión terminó o se canceló: ya no se responde.' },
  badges: { bad_token: 'La credencial no corresponde a esta persona. Avise al soporte del programa.' },
  checkins: {
    not_yours: 'Ese registro lo hizo otra persona. Pida a ella o a la presidencia que lo quite.',
    unknown_check_in: 'Ese registro ya no existe: alguien lo quitó antes.',
  },
  contacts: {
    empty: 'Escriba un teléfono o un correo.',
    none: 'Esa persona ya no comparte sus datos.',
    not_yours: 'Solo cada persona comparte sus datos. Indique antes quién es en la lista.',
    too_late: 'La reunión ya pasó y sus datos se olvidaron: no se guardan otros.',
  },
  decisions: {
    action_dropped: 'Ese punto de acción se retiró: ya no admite cambios.',
    already_decided: 'Esa decisión ya se tomó o se rechazó: su texto no cambia. Redacte otra.',
    evidence_missing: 'Escriba qué se hizo antes de darlo por cumplido.',
    not_adopted: 'Esa decisión no está adoptada: de ella no se sigue un punto de acción todavía.',
    unknown_action: 'Ese punto de acción ya no existe. Actualice el registro.',
    unknown_decision: 'Esa decisión no es de esta reunión, o ya no existe. Actualice.',
    unknown_owner: 'Esa delegación no está en la reunión. Elija otra.',
  },
  mandates: {
    already_given: 'Ese mandato ya se dio. Actualice la lista.',
    last_presidency:
      'Es el último mandato de la presidencia. Dé antes uno a otra persona que ya tenga un dispositivo.',
    ends_before_it_begins: 'El último día es anterior al primero. Corrija las fechas.',
    outlasts_own: 'El último día es posterior al de su propio mandato. Elija el mismo día u otro anterior.',
    to_oneself: 'Nadie se da un mandato a sí mismo. Pídalo a otra persona de la presidencia.',
    no_such_day: 'Ese día no existe en el calendario. Corrija las fechas.',
    too_many: 'Esa persona ya tiene demasiados mandatos sin terminar. Termine uno antes de dar otro.',
    unknown: 'Ese mandato no existe. Actualice la lista.',
  },
  folder: { unknown_point: 'Ese punto ya no está en la carpeta. Actualice.' },
  documents: {
    already_released: 'El documento ya se distribuyó: solo admite otro título, o un corrigendum.',
    already_withdrawn: 'El documento fue retirado: no admite cambios. Registre uno nuevo.',
    no_file: 'El documento no tiene ningún archivo. Agregue al menos una versión antes de distribuirlo.',
    no_such_step: 'El documento no puede pasar a ese estado desde el actual. Actualice la ficha.',
    unknown_document: 'Ese documento no está en el registro. Actualice la lista.',
    wrong_year: 'El año del número no es el del servidor. Corrija el año y envíe de nuevo.',
  },
  forms: {
    other_form: 'Ese identificador pertenece a otro formulario. Publique este con uno nuevo.',
    not_in_use: 'Su Estado no usa ese formulario todavía. Actívelo antes.',
    same_form:
      'Tiene el mismo identificador que el formulario del comité. Dele otro («id») y elíjalo de nuevo.',
    no_questions: 'Ese formulario no tiene preguntas de su Estado.',
  },
  logistics: {
    ends_before_start: 'El final es anterior al comienzo. Corrija el día o la hora.',
    item_empty: 'Escriba al menos un texto, un lugar, un teléfono o un valor.',
    start_missing: 'Escriba también el comienzo, o borre el final.',
    unknown_item: 'Ese punto de la nota logística ya no existe. Actualice la nota.',
    unknown_venue: 'Ese lugar no es de esta reunión, o ya no existe. Elija otro.',
  },
  meetings: {
    already_over: 'La reunión ya se cerró o se canceló: no admite cambios.',
    condition_missing: 'Escriba de qué depende la reunión por confirmar.',
    deadline_too_late: 'Una fecha límite no puede ser posterior a la reunión.',
    decided_too_late: 'La fecha para decidir no puede ser posterior a la reunión.',
    dates_long_over:
      'Con esas fechas se borraría ya lo que las personas escribieron para la reunión. Corrija el año.',
    ends_before_start: 'El final es anterior al comienzo. Corrija las fechas.',
    item_outside_dates: 'El punto queda fuera de los días de la reunión. Cambie su hora o las fechas.',
    no_such_step: 'La reunión no puede pasar a ese estado desde el actual.',
    quorum_too_large: 'El cuórum no puede pedir más delegaciones de las que hay. Corrija las cifras.',
    unknown_item: 'Ese punto de la agenda ya no existe. Actualice la agenda.',
    unknown_meeting: 'Esa reunión ya no existe. Actualice la lista.',
    skipped_hour: 'Los relojes de ese lugar se saltan esa hora ese día. Elija otra hora.',
    unknown_time_zone: 'Esa zona horaria no existe. Elija una de la lista.',
  },
  needs: {
    budget_not_yours: 'Quién paga lo indica el enlace de su delegación. Pídaselo.',
    leaves_before_arriving: 'La salida es anterior a la llegada. Corrija el día o la hora.',
    letter_not_yours: 'La carta para la visa la emite quien organiza. Puede pedirla.',
    too_late: 'La reunión ya pasó y estos datos se olvidaron: no se guardan otros.',
  },
  nominations: {
    already_decided: 'Esa nominación ya se decidió o se retiró. Actualice la lista.',
    changed_meanwhile:
      'La delegación cambió la nominación después de lo que usted vio. Léala otra vez y decida.',
    not_waiting: 'Esa nominación ya no espera decisión. Actualice la lista.',
    on_the_list: 'Esa persona ya está en la lista.',
    other_delegation: 'Solo se representa o sustituye a alguien de la misma delegación.',
    own_delegation: 'Nadie acredita a su propia delegación. Lo hace otra persona de la presidencia.',
    own_nomination: 'Nadie acredita lo que nominó. Lo hace otra persona de la presidencia.',
    own_person: 'Nadie se acredita a sí mismo. Lo hace otra persona de la presidencia.',
    unknown_nomination: 'Esa nominación no existe o usted no puede leerla. Actualice la lista.',
  },
  participants: {
    claimed_another: 'Usted ya indicó que es otra persona de la lista. Deshágalo antes.',
    claimed_by_other: 'Otra persona ya indicó que es ella. Hable con el enlace de su delegación.',
    held_by_state:
      'Esa persona ya indicó quién es, y solo su Estado puede dejarla pasar a otra delegación. Pida al enlace de la delegación, o a quien administra el Estado, que la libere en la página de la persona.',
    not_claimed: 'Nadie ha indicado que es esa persona.',
    code_not_fitting:
      'Dos letras son el código de un Estado; un organismo tiene uno más largo, como eu-home. Elija el Estado de la lista u otro código.',
    delegation_exists: 'Esa delegación ya está en la lista.',
    unknown_delegation: 'Esa delegación ya no está en la reunión. Elija otra.',
    unknown_participant: 'Esa persona ya no está en la lista. Actualícela.',
  },
  feeds: {
    unknown: 'Esa dirección de calendario ya no existe.',
    too_many: 'Ya tiene diez direcciones de calendario. Revoque una que no use.',
  },
  people: {
    delegation_not_fitting: 'La delegación debe ser la del propio Estado.',
    device_unknown: 'Ese dispositivo no existe o no es de las personas que usted administra.',
    fingerprint_differs: 'La huella no es la del dispositivo registrado. Compárela otra vez de viva voz.',
    last_administrator: 'Quedaría sin administradores. Nombre antes a otra persona.',
    not_active: 'Esa persona no tiene el acceso activo. Compruebe su estado en la lista.',
    not_allowed: 'Usted no administra a esas personas.',
    not_confirming: 'No hay nada que usted deba confirmar.',
    not_empty: 'Ya hay personas: el primer administrador existe.',
    not_founding: 'Ese Estado no espera un primer código. Mire la lista.',
    not_yourself: 'Eso debe hacerlo otra persona que administre, no usted para sí.',
    place_needed: 'Esa función trabaja en una institución o unidad: indíquela.',
    presidency_held: 'Alguien ejerce la presidencia y puede dar mandatos. Pídaselo.',
    role_needed: 'Elija al menos una función.',
    role_not_fitting: 'Una de las funciones no corresponde: las del Estado y las del comité no se mezclan.',
    role_twice: 'Una función está repetida. Déjela una sola vez.',
    offices_unknown:
      'El servidor no pudo confirmar quién ejerce ahora cada función. No se hizo nada. Espere un minuto e intente de nuevo.',
    invitation_changed:
      'Desde este dispositivo ya se pidió después otra versión de esta invitación. Mire la lista antes de invitar otra vez.',
    invitation_used:
      'Con esta invitación ya entró alguien, o la hizo otra persona. Mire la lista antes de invitar otra vez.',
    second_invited: 'La segunda persona ya fue invitada. Espere su confirmación.',
    seat_of_a_state:
      'Dos letras son la delegación de un Estado, y solo quien lo administra incorpora a ella. Indique el código propio del organismo, como ameripol, o ninguno.',
    too_many_codes: 'Se pidieron demasiados códigos para esa persona hoy. Espere a mañana, o hable con ella.',
    state_founded: 'Ese Estado ya se administra solo.',
    unknown: 'Esa persona no existe o no está entre las que usted administra.',
  },
  reports: {
    answers_not_here:
      'Las respuestas de ese informe no están en este dispositivo. Conéctese e inténtelo otra vez.',
    awaits_desk: 'Antes tiene que dar su visto bueno otra jefatura. Puede tomarlo usted en revisión.',
    corrected_meanwhile: 'El informe se corrigió mientras tanto. Lea la corrección y decida de nuevo.',
    not_in_state: 'La situación del informe cambió mientras tanto. Ábralo y decida de nuevo.',
    other_version: 'Una corrección sigue con la versión del formulario en que se escribió el informe.',
    answers_unread:
      'Las respuestas de ese informe no se pueden abrir en este dispositivo. Escriba un comentario.',
    own_not_here:
      'Esta corrección cambia preguntas de su Estado que ahora no están en este dispositivo. Lo que escribió sigue guardado. Conéctese, vuelva a abrir la corrección y envíela.',
    nothing_changed: 'No cambió ninguna respuesta: no hay nada que enviar.',
    too_many_corrections:
      'Este informe ya tiene demasiadas correcciones. Envíe un informe nuevo que nombre a este.',
    too_many_changes:
      'Son demasiados cambios para una sola corrección. Envíe una parte y corrija el resto después.',
    correction_begun:
      'Ya hay otra corrección empezada de este informe. Termínela o bórrela, y después traiga esta de vuelta.',
    own_correction: 'Usted hizo la última corrección. Tiene que aceptarlo otra persona.',
    own_deputy: 'Nadie se nombra suplente a sí mismo. Tiene que hacerlo otra persona que administre.',
    own_institution: 'Usted es jefatura de esa institución. Que otra persona le dé la lectura.',
    own_report: 'Es su propio informe. Tiene que decidir otra persona.',
    reason_missing: 'Escriba el motivo y envíe de nuevo.',
    same_question: 'Otra persona cambió la misma respuesta. Elija cuál queda y envíe de nuevo.',
    bad_xml: 'El formulario quedó dañado. Ábralo, revise las respuestas y envíe de nuevo.',
    form_not_active: 'Su Estado no usa este formulario, o lo retiró. Consulte a su punto de contacto.',
    form_not_here:
      'El formulario todavía no está en este dispositivo. Conéctese una vez e inténtelo de nuevo; la nota se conserva.',
    handling_code_missing: 'Falta el código de tratamiento. Elíjalo y envíe de nuevo.',
    not_found: 'Ese informe no existe o usted no puede leerlo.',
    other_form: 'El informe se empezó con otro formulario. Siga con el mismo.',
    questions_unknown: 'Su Estado no ha hecho esas preguntas. Conéctese y abra el borrador de nuevo.',
    version_not_active: 'Esa versión del formulario ya no se recibe. Abra el informe y páselo a la actual.',
  },
  running: { unknown_step: 'Ese paso ya no está en la escaleta. Actualícela.' },
  text: { empty: 'Escriba el texto en al menos un idioma.' },
};
