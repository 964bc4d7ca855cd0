export const errorsCommittee = {
  silences: {
    extended_too_often: 'El plazo ya se prorrogó 20 veces. Retire este procedimiento y comience otro.',
    nobody_votes:
      'Hoy no vota ningún Estado al que consultar. Revise los derechos en el reglamento vigente, y la condición de cada Estado en la página de miembros.',
    shorter_than_rules: 'El reglamento vigente da más tiempo. Alargue el plazo.',
    already_begun: 'Ese procedimiento ya se inició. Ábralo en la lista.',
    already_broken:
      'Su delegación ya rompió este silencio. Mire la razón que dio; si debe decir otra cosa, retírela y envíe la suya.',
    ended: 'El procedimiento de silencio ya terminó. Actualice y mire cómo está.',
    language_missing: 'Falta el texto en un idioma: escríbalo en español, portugués e inglés.',
    no_such_hour: 'Esa hora no existe en la sede. Escriba otra.',
    not_asked: 'Ese Estado no está entre los miembros consultados. Hable con la presidencia.',
    not_broken: 'Su delegación no ha roto este silencio: no hay nada que retirar.',
    not_later: 'El nuevo plazo no es posterior al que hay. Escriba uno posterior.',
    over: 'El plazo venció según el reloj del servidor: ya no se puede.',
    too_long: 'El plazo pasa de un año. Escriba uno más corto.',
    unknown: 'Ese procedimiento de silencio no existe, o usted aún no lo recibió. Sincronice y repita.',
    unknown_zone: 'Esa zona horaria no existe. Elija una ciudad de la lista.',
  },
  holidays: {
    too_many:
      'Ese calendario está completo: 500 días no hábiles. Quite algunos de años pasados y vuelva a escribirlo.',
    no_such_day: 'Ese día no existe en el calendario. Corríjalo.',
  },
  membership: {
    frozen: 'Ya se abrió a la firma: nada de él puede cambiar.',
    not_opened: 'Todavía es un borrador. Ábralo antes a la firma.',
    unknown_instrument: 'Ese instrumento no existe. Actualice la lista.',
    instrument_known: 'Ese instrumento ya existe. Ábralo en la lista.',
    unknown_consent: 'Ese registro ya no existe. Abra el instrumento otra vez.',
    consent_known: 'Ese registro ya existe. Abra el instrumento para verlo.',
    unknown_standing: 'Esa condición ya no existe. Abra la página de miembros otra vez.',
    closes_before_it_opens: 'El último día para firmar es anterior al primero. Corrija las fechas.',
    no_entry_day: 'Indique la fecha de entrada en vigor, o elija que dependa de los consentimientos.',
    text_missing:
      'Falta el título o el texto en un idioma auténtico. Complételo, o márquelo como traducción.',
    day_not_come: 'Esa fecha todavía no ha llegado. Registre el acto cuando ocurra.',
    not_open_yet: 'Ese día todavía no estaba abierto a la firma. Corrija la fecha.',
    signature_over:
      'El plazo para firmar había terminado ese día. Ese Estado puede adherirse, si el instrumento lo permite.',
    already_joined: 'Ese Estado ya firmó o se adhirió. No hace falta registrarlo otra vez.',
    accession_closed: 'Este instrumento no admite adhesiones.',
    not_in_force: 'Nadie se adhiere antes de que entre en vigor. Hasta entonces se firma.',
    still_open: 'Ese día todavía se podía firmar. Registre una firma.',
    not_joined: 'Ese Estado no ha firmado ni se ha adherido: no hay de qué retirarse.',
    already_withdrawn: 'Ese Estado ya notificó su retiro. Abra el instrumento para verlo.',
    before_joining: 'El retiro es anterior a la firma o adhesión. Corrija la fecha.',
    already_checked: 'Los poderes ya se comprobaron: el registro no cambia más.',
    powers_awaited: 'Los plenos poderes no se han recibido. Márquelos como recibidos cuando lleguen.',
    ends_before_it_begins: 'El último día es anterior al primero. Corrija las fechas.',
    not_of_region: 'Solo consienten los Estados de la región. Elija uno de la lista.',
    wrong_code:
      'Ese código no corresponde. Un Estado se elige de la lista; un organismo tiene al menos tres letras minúsculas.',
    name_missing: 'Escriba el nombre del organismo.',
    standing_overlaps: 'Ya tiene otra condición en esos días. Ponga antes su último día.',
  },
  rules: {
    position_taken:
      'Alguien de su delegación ya tomó posición mientras tanto. Léala y, si debe decir otra cosa, envíela de nuevo.',
    decision_missing: 'Indique la reunión y la decisión que lo adoptó: sin ellas no se registra.',
    decision_elsewhere: 'Esa decisión no es de esa reunión. Elija una de las suyas.',
    decision_not_taken:
      'Esa decisión todavía no se adoptó, o ya no rige. Registre antes la decisión de la reunión.',
    draft_changed: 'El borrador cambió desde que usted lo leyó: no se adoptó nada. Léalo otra vez y repita.',
    article_changed:
      'El artículo cambió desde que usted leyó la enmienda. Léala otra vez con el texto de ahora y repita.',
    members_differ: 'Ese día el Comité tenía otro número de miembros. Corrija el número.',
    no_quorum: 'Con esos votos no había quórum según el reglamento vigente ese día. Revise los números.',
    no_right_to_vote:
      'El reglamento vigente no da a su delegación derecho a votar: esto lo hacen quienes votan.',
    no_right_to_speak:
      'El reglamento vigente no da a su delegación derecho a hablar. Pida a un miembro que lo haga constar.',
    unknown_set: 'Ese reglamento no existe, o usted no puede leerlo. Vuelva a la lista.',
    set_known: 'Ese reglamento ya existe. Ábralo en la lista.',
    already_adopted: 'El reglamento ya se adoptó: cambia solo por enmienda, una vez vigente.',
    not_adopted: 'Solo se pone en vigor, una vez, un reglamento adoptado. Registre antes su adopción.',
    already_in_force: 'El reglamento ya tiene el día desde el que rige.',
    not_in_force: 'Este reglamento no está vigente. Edite los parámetros del borrador.',
    not_read: 'Antes de adoptarlo, páselo a lectura para su adopción.',
    adopted_in_future: 'El día de la adopción todavía no ha llegado. Elija hoy o un día pasado.',
    no_articles: 'El reglamento no tiene artículos. Añada al menos uno.',
    amendments_open: 'Quedan enmiendas sin decidir. Decida, consolide o retire cada una antes de adoptar.',
    day_passed: 'Ese día ya pasó: una regla nunca rige hacia atrás. Elija hoy o un día posterior.',
    before_force: 'Ese día es anterior a la entrada en vigor. Elija uno posterior.',
    before_last:
      'Lo último que se decidió sobre esto rige desde un día posterior. Elija ese día o uno posterior: la página dice cuál es.',
    before_adoption: 'Ese día es anterior a la adopción. Elija uno posterior.',
    from_when: 'Indique desde qué día rige solo si el reglamento está vigente.',
    unknown_article: 'Ese artículo no está en este reglamento. Elija otro.',
    article_known: 'Ese artículo ya existe. Ábralo en la lista.',
    article_named: 'En ese artículo se apoyan parámetros. Cámbielos antes de suprimirlo.',
    unknown_amendment: 'Esa enmienda no existe en este reglamento. Vuelva a la lista.',
    too_many_open:
      'Su delegación ya tiene 100 enmiendas sin decidir a este reglamento. Retire alguna antes de proponer otra.',
    too_many_ever:
      'Su delegación ya presentó 300 enmiendas a este reglamento, también contando las retiradas y las decididas. Cambie una que siga sin decidir o acuerde el texto con otra delegación.',
    amendment_same: 'La enmienda dice lo mismo que el artículo. Escriba lo que debe cambiar.',
    consolidated_same:
      'El texto consolidado dice lo mismo que el artículo. Escriba lo que debe cambiar, o rechace las enmiendas una por una.',
    consolidated_alone: 'Reúna al menos dos enmiendas, o cambie el texto de la única que marcó.',
    not_consolidated: 'Esa enmienda no reúne otras: no hay nada que deshacer.',
    language_missing:
      'Algún idioma seguiría diciendo el texto anterior. Abra la enmienda y elija «Completar los idiomas».',
    decided_in_future: 'El día de la decisión todavía no ha llegado. Elija hoy o un día pasado.',
    before_receipt: 'Ese día la enmienda todavía no se había recibido. Corrija el día.',
    day_of_decision: 'Ese no es el día en que se tomó la decisión. Ponga el suyo, o elija otra decisión.',
    present_missing: 'El reglamento vigente ese día pide quórum. Escriba cuántos miembros estaban presentes.',
    title_adopted: 'El título de un reglamento adoptado no cambia. Deje el que tiene.',
    already_replaced: 'Ese reglamento ya fue sustituido por otro. Elija el que rige ese día.',
    others_hold: 'Ese día rige otro reglamento. Indique que este lo sustituye, o elija otro día.',
    amendment_known: 'Esa enmienda ya se recibió. Ábrala en la lista.',
    amendment_incomplete: 'A la enmienda le falta su artículo, su número, su título o su texto. Complételos.',
    amendment_settled:
      'La enmienda ya se debate o se decidió: sus palabras no cambian. Proponga otra si hace falta.',
    amendment_changed:
      'El texto de la enmienda cambió mientras tanto. Léalo de nuevo antes de decidir sobre ella.',
    no_right_to_propose:
      'El reglamento vigente no da a su delegación derecho a proponer. Pida a un miembro que lo haga.',
    author_supports: 'Una coautora apoya su enmienda. Elija «Apoya» o no se sume.',
    consolidated_author:
      'Un texto consolidado tiene los autores de las enmiendas que reúne. Exprese solo su posición.',
    not_late: 'La enmienda llegó a tiempo: no hace falta decidir si se admite.',
    reason_missing: 'Escriba por qué no se admite.',
    not_admissible: 'La enmienda llegó fuera de plazo y no se ha admitido. Decida antes si se admite.',
    not_discussed: 'Solo se decide una enmienda en debate. Sométala antes a debate.',
    other_article: 'Esas enmiendas no son del mismo artículo. Elija las de uno solo.',
    only_consensus: 'El reglamento vigente no prevé votar enmiendas. Registre el consenso.',
    votes_missing: 'Escriba cuántos votaron a favor, en contra y se abstuvieron, y cuántos miembros hay.',
    votes_without_vote: 'El consenso no lleva votos. Quite los votos o elija votación.',
    votes_too_many: 'Hay más votos que miembros. Revise los números.',
    out_of_order:
      'Antes se vota otra enmienda a este artículo, según el orden fijado. Decida primero aquella.',
    majority_missing:
      'Esos votos no alcanzan la mayoría que pide el reglamento. Regístrela como rechazada o revise los números.',
    majority_reached:
      'Esos votos alcanzan la mayoría que pide el reglamento. Regístrela como adoptada o revise los números.',
  },
  presidencies: {
    both_sides:
      'Usted o este dispositivo firmó por la parte que entrega. Acepta otra persona de la administración de su Estado, en su propio dispositivo.',
    dossier_day:
      'El expediente lleva la fecha de un día en que no se hizo. Revise la fecha del dispositivo, abra de nuevo el traspaso y fírmelo otra vez.',
    term_handed_over:
      'Ese período ya se traspasó: queda como lo firmaron ambas partes. Corrija solo los que siguen.',
    term_too_long: 'Un período dura cinco años como máximo. Corrija las fechas.',
    no_such_day: 'Ese día no existe en el calendario. Corrija las fechas.',
    ends_before_it_begins: 'El último día es anterior al primero. Corrija las fechas.',
    number_taken: 'Ya hay un período con ese número. Elija otro.',
    overlaps: 'Esos días ya son de otro período. Corrija las fechas.',
    out_of_order: 'El número no sigue el orden de las fechas. Corrija el número o las fechas.',
    term_known: 'Ese período ya se registró. Actualice la lista.',
    term_unknown: 'Ese período no existe. Actualice la lista.',
    term_over: 'El período ya terminó: su programa no admite cambios.',
    state_settled: 'El período ya comenzó: su Estado no cambia. Corrija los demás datos.',
    turn_given: 'Ese período ya tiene Estado designado. Cambie el período.',
    draft_unknown:
      'Ese borrador ya no está entre los de la presidencia. Vuelva a elegir cuáles pasan y fírmelo de nuevo.',
    taken_over: 'La presidencia ya asumió: su primer día y su número no cambian. Corrija lo demás.',
    already_handed_over: 'Ese traspaso ya se aceptó: no admite cambios. Ábralo para leerlo.',
    not_next: 'Ese período no sigue al que ahora preside. Abra el traspaso del período siguiente.',
    not_presiding: 'El período que entregaría todavía no preside. Espere a su primer día.',
    too_early: 'Todavía es pronto: el traspaso se firma en los 60 días antes de que termine el período.',
    dossier_of_others:
      'Los períodos cambiaron desde que se hizo el expediente. Abra el traspaso otra vez y fírmelo de nuevo.',
    dossier_altered: 'El expediente no es el que se firmó. Abra el traspaso otra vez y fírmelo de nuevo.',
    checklist_open: 'Falta comprobar algo de la lista. Recórrala entera y repita.',
    handover_unknown: 'Ese traspaso no existe, o aún no llegó a este dispositivo. Sincronice y repita.',
    handover_withdrawn: 'La presidencia retiró ese expediente. Espere a que firme otro.',
    handover_changed:
      'La presidencia firmó otro expediente desde que usted lo leyó. Lea el nuevo y acéptelo.',
    first_day: 'El período que entrega empezó hoy: se acepta desde mañana.',
    handed_over:
      'La presidencia ya pasó a otro Estado. Nada se perdió: esto lo guarda la administración del Estado que presidía, que puede entregarlo a quien preside.',
  },
  decisions: {
    day_not_come: 'Ese día todavía no ha llegado: nada se decidió en él. Elija hoy o un día pasado.',
    already_ended: 'Esa decisión ya fue sustituida o retirada. Elija otra.',
    ends_before: 'Ese día es anterior a su adopción. Corríjalo.',
    effect_changed:
      'Otra persona cambió el día desde el que rige: no se adoptó nada. Lea el borrador otra vez y repita.',
    no_silence: 'En silencio solo se decide con un procedimiento de silencio. Elija cómo se decidió.',
    no_such_day: 'Ese día no existe en el calendario. Corríjalo.',
    list_changed:
      'Una decisión de la lista cambió desde que usted la leyó: no se adoptó ninguna. Lea la lista otra vez y repita.',
    minutes_closed: 'El acta está cerrada: ya no se hace constar nada.',
    no_minutes: 'No hay un acta así. Abra la decisión y repita.',
    not_an_a_item:
      'Un punto de la lista ya no es de clase A: no se adoptó ninguno. Quítelo de la lista y repita.',
    nothing_adopted: 'Esa decisión no está adoptada.',
    supersedes_itself: 'Una decisión no se sustituye a sí misma. Elija otra.',
    twice_in_list: 'La lista tiene dos veces la misma decisión. Quite una.',
    voice_empty: 'Escriba lo que debe constar: solo una abstención puede ir sin palabras.',
    action_dropped: 'Ese punto de acción se retiró: ya no admite cambios.',
    already_decided: 'Esa decisión ya se tomó o se rechazó: su texto no cambia. Redacte otra.',
    evidence_missing: 'Escriba qué se hizo antes de darlo por cumplido.',
    not_adopted: 'Esa decisión no está adoptada: de ella no se sigue un punto de acción todavía.',
    unknown_action: 'Ese punto de acción ya no existe. Actualice el registro.',
    unknown_decision: 'Esa decisión no es de esta reunión, o ya no existe. Actualice.',
    unknown_owner: 'Esa delegación no está en la reunión. Elija otra.',
  },
};
