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
  badges: { bad_token: 'La credencial no corresponde a esta persona. Avise al apoyo del programa.' },
  checkins: {
    not_yours: 'Ese registro lo hizo otra persona. Pida a ella o a la presidencia que lo quite.',
    unknown_check_in: 'Ese registro ya no existe: alguien lo quitó antes.',
  },
  connections: {
    in_person: 'La reunión es presencial. Cambie antes su modalidad a híbrida o virtual.',
    nothing: 'Escriba el enlace, o al menos un teléfono.',
    unknown: 'Ese enlace ya no existe: alguien lo quitó antes.',
  },
  contacts: {
    empty: 'Escriba un teléfono o un correo.',
    none: 'Esa persona ya no comparte sus datos.',
    not_yours: 'Solo cada persona comparte sus datos. Indique antes quién es en la lista.',
    too_late: 'La reunión ya pasó y sus datos se borraron: no se guardan otros.',
  },
  contributions: {
    marking_lowered:
      'No baje el marcado de un material: lo puso quien lo aportó. Si permite más, retire este material y añádalo de nuevo con su marcado.',
    originator_asked:
      'Ya se pidió consentimiento sobre este material: quién lo aportó no cambia. Si es de otro, retírelo y añádalo de nuevo a nombre de quien lo aportó.',
    marking_too_low:
      'Un vínculo no puede ir marcado por debajo de su informe o material. Elija al menos su código y su TLP, y escriba sus restricciones.',
    not_originator:
      'Solo consiente quien lo aportó: la institución del informe, o la que dice el material. Pídaselo a ella.',
    nothing_to_show:
      'Escriba primero lo que otros leerán y elija quién lo leerá: quien consiente ve las dos cosas.',
    expiry_past: 'Ese día ya pasó. Elija hoy o un día posterior, o déjelo vacío.',
    answer_missing: 'Escriba la respuesta o añada una cifra antes de enviarla.',
    changed_meanwhile:
      'El aporte cambió después de que usted lo revisó. Lea de nuevo lo que saldrá y repita.',
    consent_known: 'Ese consentimiento ya se pidió.',
    consent_unknown: 'Ese pedido de consentimiento ya no existe. Pídalo de nuevo.',
    four_eyes: 'Usted preparó la difusión: la autoriza otra persona.',
    link_known: 'Ese vínculo ya está hecho.',
    link_unknown: 'Ese vínculo ya no existe. Vincule de nuevo el informe o el material.',
    material_known: 'Ese material ya está añadido.',
    material_unknown: 'Ese material ya no existe. Añádalo de nuevo.',
    no_such_edition: 'Su Estado no tiene aporte en esa edición. Empiece sin ella o elija otra.',
    not_approved: 'Solo se vinculan informes aceptados. Revise primero el informe.',
    not_begun: 'El aporte a esa edición aún no se ha empezado. Empiécelo primero.',
    not_prepared: 'La difusión ya no está preparada: alguien la devolvió o la autorizó. Mire cómo está.',
    not_released: 'No hay nada difundido que retirar.',
    obstacle: 'Algo impide la difusión. La lista del aporte dice qué y dónde: resuélvalo y repita.',
    own_consent: 'Usted pidió este consentimiento: responde otra persona de la institución.',
    reference_missing: 'Escriba el número de la carta con la que respondieron.',
    section_known: 'Esa sección ya se pidió.',
    section_unknown: 'Esa sección ya no se pide. Hable con el punto de contacto.',
    under_way: 'El comité aún no ha confirmado el último envío. Espere la respuesta y repita.',
  },
  ideal: {
    step_elsewhere:
      'Ese paso se da ahora en la página de validación o de publicación de la edición. Ábrala y dé el paso allí.',
    day_misplaced:
      'Las fechas no siguen su orden: recolección, validación, publicación. Corrija la que falla.',
    edition_elsewhere: 'La edición está en otra etapa. Actualice y mire qué se puede hacer ahora.',
    edition_frozen: 'La edición ya se aprobó: nada de ella cambia.',
    edition_known: 'Esa edición ya existe.',
    edition_unknown: 'Esa edición no existe, o usted aún no la recibió. Sincronice y repita.',
    method_missing: 'Falta el método: una reunión lo aprueba antes de abrir la recolección.',
    not_collecting:
      'La edición no está en recolección: ahora no se entrega nada. Lo difundido puede retirarse hasta que la edición se apruebe.',
    release_number_taken:
      'El comité ya tiene una difusión con ese número, anterior a una restauración de su servidor. Prepárela otra vez: llevará el número siguiente.',
    not_decided: 'Esa decisión no está adoptada por esa reunión. Elija una decisión adoptada.',
    period_backwards: 'El período termina antes de empezar. Corrija las fechas.',
    reason_missing: 'Escriba el motivo.',
    requirement_known: 'Ese requerimiento ya existe.',
    requirement_unknown: 'Ese requerimiento no es de esta edición. Actualice.',
    settled: 'Eso quedó fijado al empezar la recolección. Solo cambian los plazos y a quién se pide.',
  },
  figures: {
    area_twice: 'Un área criminal está dos veces. Prepare las cifras otra vez.',
    day_too_soon:
      'Ese día está demasiado cerca. Fije uno a partir de pasado mañana: así todos lo leen antes de que llegue.',
    batch_made: 'Las cifras de ese día ya se calcularon: el día no se quita. Fije otro.',
    indicator_unknown:
      'Hay valoraciones de un indicador que el método de la edición no tiene. Actualice la aplicación y prepare las cifras otra vez.',
    no_such_day: 'Ese día no existe en el calendario. Corríjalo.',
    not_rating: 'La edición no recibe cifras ahora: se entregan mientras está en recolección o en análisis.',
    nothing_released:
      'Su Estado no tiene un aporte difundido en esta edición. Difúndalo primero: dice quién lee las cifras.',
    other_method: 'La edición se hace con otro método. Prepare las cifras otra vez con el método aprobado.',
    bad_input:
      'Un dato de la valoración no encaja y nada se calculó. Actualice la aplicación; si sigue igual, avise al apoyo del programa.',
    not_computed:
      'Este dispositivo no pudo calcular las cifras. Cierre otras pestañas y repita; nada de lo valorado se ha perdido.',
  },
  mandates: {
    function_recorded: 'Esa función ya se registró. Actualice la lista.',
    function_unknown: 'Esa función no existe en ese Estado u organismo. Actualice la lista.',
    function_over: 'Esa función ya terminó: no admite cambios. Registre una nueva.',
    scope_missing: 'Falta de qué plan o de qué plataforma es la función. Escríbalo.',
    not_longer: 'El último día no es posterior al que ya tiene. Elija uno posterior.',
    too_many_functions:
      'Ese Estado u organismo ya tiene demasiadas funciones sin terminar. Termine una antes.',
    id_reserved: 'Ese identificador lo pone el servidor. Vuelva a abrir el formulario e inténtelo otra vez.',
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
    no_file: 'El documento no tiene ningún archivo. Añada al menos una versión antes de distribuirlo.',
    no_such_step: 'El documento no puede pasar a ese estado desde el actual. Actualice la página.',
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
    unknown_item: 'Eso ya no está en la información práctica. Actualícela.',
    unknown_venue: 'Ese lugar no es de esta reunión, o ya no existe. Elija otro.',
  },
  letters: {
    not_ready:
      'Para emitir la carta hacen falta el nombre de la persona, quién invita y firma, y una reunión presencial con días fijos. Complételos.',
    no_journey: 'A una reunión virtual no se viaja: no se piden visas ni viajes. Pida solo lo demás.',
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
    quorum_too_large: 'El quórum no puede pedir más delegaciones de las que hay. Corrija las cifras.',
    unknown_item: 'Ese punto de la agenda ya no existe. Actualice la agenda.',
    unknown_meeting: 'Esa reunión ya no existe. Actualice la lista.',
    skipped_hour: 'Los relojes de ese lugar se saltan esa hora ese día. Elija otra hora.',
    unknown_time_zone: 'Esa zona horaria no existe. Elija una de la lista.',
  },
  needs: {
    budget_not_yours: 'Quién paga lo indica el enlace de su delegación. Pídaselo.',
    leaves_before_arriving: 'La salida es anterior a la llegada. Corrija el día o la hora.',
    letter_not_yours: 'La carta para la visa la emite quien organiza. Puede pedirla.',
    too_late: 'La reunión ya pasó y estos datos se borraron: no se guardan otros.',
  },
  networks: {
    known: 'Ese perfil ya existe.',
    merger_ended: 'Esa propuesta ya terminó. Proponga de nuevo la unión si hace falta.',
    no_merger: 'Nadie propuso unir esas dos redes, o la propuesta terminó.',
    not_in_state: 'La red está en otra situación. Actualice y repita.',
    same_state: 'Las dos redes son del mismo Estado: corrija ahí sus perfiles.',
    too_many_mergers: 'Esa red ya tiene demasiadas propuestas y uniones. Termine alguna primero.',
    unknown: 'Ese perfil de red ya no existe, o usted no lo tiene.',
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
  panels: {
    already_rated:
      'Algún puesto ya entregó su hoja de esta área: no se puede dejar de valorar. Cierre la ronda cuando estén las demás.',
    already_seated:
      'Esa persona ya ocupa otro puesto de este panel. Elija a otra, o libere antes el otro puesto.',
    area_unknown:
      'Esa área ya no se valora en este panel. Lo que escribió queda en su bandeja; pregunte al punto de contacto.',
    changed_meanwhile:
      'Las cifras o el panel cambiaron después de que usted los revisó. Lea de nuevo lo que saldrá y repita.',
    contribution_first:
      'Difunda primero el aporte de su Estado a esta edición: las cifras las leen quienes leen el aporte, y nadie más.',
    four_eyes: 'Usted preparó estas cifras: las autoriza otra persona.',
    indicator_unknown: 'Ese indicador no es del método de esta edición. Actualice y valore los que aparecen.',
    institution_missing:
      'Falta la hoja de la policía, de la fiscalía o del sistema penitenciario. Espérela, o asigne a otra persona a ese puesto, antes de cerrar.',
    not_asked_again:
      'En la segunda ronda valora solo quien entregó la primera desde este puesto. No tiene que hacer nada.',
    not_contested:
      'Ese indicador no está en disputa: en la segunda ronda no cambia. Valore solo los que aparecen.',
    not_prepared: 'La difusión ya no está preparada: alguien la devolvió o la autorizó. Mire cómo está.',
    not_released: 'No hay cifras difundidas que retirar.',
    not_set_up: 'El panel de esta edición aún no está armado. Ármelo primero, con sus áreas.',
    not_your_seat:
      'Usted ya no ocupa ese puesto, o aún no. Lo que escribió queda en su bandeja; hable con el punto de contacto de su Estado.',
    not_yourself: 'Quien cierra el panel o autoriza sus cifras no valora en él. Debe hacerlo otra persona.',
    nothing_final: 'Aún no hay un área terminada. Cierre sus rondas antes de preparar la difusión.',
    other_method:
      'El panel ya valora con otro método, y ese no cambia. Actualice y use el método de la edición.',
    round_over:
      'Esa ronda ya terminó, o aún no empieza: así no se cambia. Actualice y mire en qué está el área.',
    seat_changed_meanwhile: 'Alguien cambió mientras tanto quién ocupa ese puesto. Mire quién está y repita.',
    seat_of_other_institution: 'Un puesto no pasa a otra institución. Añada un puesto nuevo para ella.',
    seat_unknown: 'Ese puesto ya no está en el panel. Actualice y elija otro.',
    sheet_incomplete:
      'Faltan indicadores por valorar. Valórelos todos, o elija «No se sabe», y entregue de nuevo.',
    sheets_missing:
      'Los puestos sin hoja no son los que usted vio. Mírelos de nuevo y escriba por qué no los espera.',
    too_few_sheets:
      'Hay menos de tres hojas: la cifra diría lo que escribió una persona. Espere más hojas antes de cerrar.',
    too_many_seats: 'El panel ya tiene todos los puestos que admite. Quite uno antes de añadir otro.',
    under_way: 'El comité aún no ha confirmado el último envío. Espere la respuesta y repita.',
  },
  participants: {
    claimed_another: 'Usted ya indicó que es otra persona de la lista. Deshágalo antes.',
    claimed_by_other: 'Otra persona ya indicó que es ella. Hable con el enlace de su delegación.',
    held_by_state:
      'Esa persona ya indicó quién es, y solo su Estado puede dejarla pasar a otra delegación. Pida al enlace de la delegación, o a quien administra el Estado, que lo permita en la página de la persona.',
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
    fingerprint_differs:
      'El código de verificación no es el del dispositivo registrado. Compárelo otra vez de viva voz.',
    last_administrator: 'Quedaría sin administradores. Nombre antes a otra persona.',
    not_active: 'Esa persona no tiene el acceso activo. Compruebe su estado en la lista.',
    not_allowed: 'Usted no administra a esas personas.',
    not_confirming: 'No hay nada que usted deba confirmar.',
    not_empty: 'Ya hay personas: el primer administrador existe.',
    not_founding: 'Ese Estado no espera un primer código. Mire la lista.',
    not_witnessing:
      'No corresponde a usted: lo confirma quien administra un Estado que no preside ni presidió hace poco.',
    no_witness_needed: 'Ese organismo no espera a nadie que lo confirme ahora. Mire la lista.',
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
    seat_of_a_body:
      'En esa delegación solo incorpora personas quien administra el propio organismo. Pida a su administración que las invite, o indique otra delegación, o ninguna.',
    counterpart_alone:
      'Quien es contraparte en el diálogo lee ese diálogo y nada de los miembros: no lleva otra función. Deje solo esa, o quítela.',
    counterpart_seat: 'Indique el organismo de la contraparte, como eu-cosi: lee solo el diálogo con él.',
    seat_of_a_state:
      'Dos letras son la delegación de un Estado, y solo quien lo administra incorpora a ella. Indique el código propio del organismo, como eu-home, o ninguno.',
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
  running: { unknown_step: 'Ese paso ya no está en el minuto a minuto. Actualícelo.' },
  text: { empty: 'Escriba el texto en al menos un idioma.' },
  states: {
    not_kept: 'Eso no está entre lo que guarda su Estado. Actualice la lista.',
    too_many_partner_units: 'Hay demasiadas unidades marcadas. Quite una.',
  },
  assessment: {
    adopted: 'El texto ya se aprobó: lo dicho queda como está.',
    adjustment_elsewhere: 'Un ajuste se escribe en la sección de su área. Ábrala y escríbalo allí.',
    agrees_and_comments:
      'Su Estado tiene comentarios en esta ronda. Retírelos antes de decir que está de acuerdo, o elija «Sin más comentarios».',
    comment_answered: 'Los analistas ya respondieron a ese comentario. Escriba otro, o retírelo.',
    comment_known: 'Ese comentario ya existe.',
    comment_unknown: 'Ese comentario no existe, o usted aún no lo recibió. Sincronice y repita.',
    comment_withdrawn: 'Su Estado retiró ese comentario.',
    correction_known: 'Esa corrección ya existe.',
    correction_out: 'Esa corrección ya se publicó.',
    correction_unknown: 'Esa corrección no existe. Actualice.',
    correction_waits:
      'Ese párrafo tiene una corrección propuesta. Descártela antes de cambiarlo o de proponer otra.',
    round_ended: 'La ronda ya terminó. Vea en la página de la validación en qué está el texto.',
    comment_changed: 'El Estado cambió su comentario mientras usted respondía. Léalo otra vez y responda.',
    adjusted_already: 'Esa área ya tiene un ajuste de analista. Cambie ese, o retírelo primero.',
    adopted_day:
      'Ese día no puede ser el de la aprobación: elija uno desde que empezó la recolección, hasta hoy.',
    order_final: 'En una edición publicada los párrafos no cambian de lugar.',
    day_too_far: 'Ese día está demasiado lejos. Elija uno dentro de un año como máximo.',
    too_many_comments:
      'Su Estado llegó al máximo de comentarios de esta edición. Retire alguno, o una varios en uno.',
    day_earlier:
      'El plazo solo puede alargarse: los Estados cuentan con el día fijado. Elija un día posterior.',
    day_too_soon: 'Ese día está demasiado cerca. Dé a los Estados al menos hasta mañana.',
    figures_final: 'La edición está aprobada: sus cifras, y cómo se ajustaron, ya no cambian.',
    four_eyes: 'Usted propuso esa corrección. La publica otra persona.',
    no_round: 'Los Estados aún no validaron el texto. Ábrales una ronda antes de aprobarlo.',
    no_text: 'Escriba el texto en un idioma al menos.',
    not_answered:
      'Quedan comentarios sin responder. Los analistas responden a cada uno antes de la aprobación.',
    not_written: 'El texto no se escribe en esta etapa de la edición.',
    nothing_to_correct:
      'Ese párrafo dice lo mismo que el publicado. Cámbielo primero y proponga después la corrección.',
    nothing_written: 'Aún no hay nada escrito que enviar a los Estados.',
    other_kind: 'Un párrafo no cambia de tipo. Quítelo y escriba otro.',
    other_yardstick: 'Esa palabra no es de la escala de esta edición. Elija una de la escala.',
    paragraph_known: 'Ese párrafo ya existe.',
    paragraph_unknown: 'Ese párrafo no existe, o usted aún no lo recibió. Sincronice y repita.',
    rests_on_itself: 'Un párrafo no se apoya en sí mismo. Quítelo de la lista.',
    round_known: 'Esa ronda ya existe.',
    round_open: 'Los Estados aún tienen plazo en la ronda abierta. Espere a su último día.',
    round_over:
      'Esa ronda se cerró y el texto siguió adelante. Mire la versión nueva y escriba allí su comentario.',
    round_unknown: 'Esa ronda no existe, o usted aún no la recibió. Sincronice y repita.',
    source_gone:
      'Una fuente citada ya no está: su Estado la retiró, o usted no la lee. Quítela y guarde otra vez.',
    states_waited_for: 'Hay Estados que aún no se han pronunciado y tienen plazo. Espere, o dé más plazo.',
    too_many: 'El texto tiene demasiados párrafos. Una los que van juntos.',
    where_printed: 'Diga dónde se imprime la reserva; los demás comentarios no se imprimen.',
    yardstick_used: 'Ya hay conclusiones con la otra escala. Quíteles la probabilidad antes de cambiarla.',
  },
  publication: {
    not_ready: 'La edición aún se prepara en el servidor. Espere un momento y repita.',
    other_hash: 'La huella no es la de la edición preparada. Actualice, compárela y publique otra vez.',
  },
  feedback: {
    answered_already:
      'Otra persona ya respondió esa pregunta. Lea su respuesta; si falta algo, pregunte otra vez.',
    note_unknown: 'Esa nota de retroalimentación no existe, o usted aún no la recibió. Sincronice y repita.',
    question_known: 'Esa pregunta ya existe.',
    question_unknown: 'Esa pregunta no existe, o usted aún no la recibió. Sincronice y repita.',
    sent_already: 'A ese Estado ya se le envió su nota de retroalimentación.',
  },
};
