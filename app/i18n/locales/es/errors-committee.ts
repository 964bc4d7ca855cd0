import { errorsCoherence } from './errors-coherence.ts';
import { errorsMonitoring } from './errors-monitoring.ts';
import { errorsPao } from './errors-pao.ts';
import { errorsPlans } from './errors-plans.ts';

export const errorsCommittee = {
  floor: {
    not_in_session: 'La reunión no está en sesión. Espere a que la presidencia la abra.',
    still_sitting: 'La sesión está abierta. Levántela antes de cambiar el estado de la reunión.',
    does_not_speak:
      'En la lista de participantes usted está como intérprete: no habla por la delegación. Pida la corrección al enlace de su delegación.',
    cannot_open: 'La reunión no está convocada: la sesión no se abre. Cambie antes el estado de la reunión.',
    other_day: 'En la sede es otro día. Abra la sesión otra vez.',
    minutes_sent:
      'Después de enviada el acta, la reunión no vuelve a sesionar. Lo que falte va a otra reunión.',
    already_open: 'Quedó abierta la sesión de otro día. Levántela y abra la de hoy.',
    unknown_item: 'Ese punto no está en la agenda de esta reunión. Elija otro.',
    unknown_text: 'Ese texto no existe, o usted aún no lo recibió. Sincronice y repita.',
    text_not_released: 'Ese texto todavía es un borrador. Publíquelo y muéstrelo después.',
    no_item: 'No hay ningún punto abierto. Abra uno y repita.',
    other_item: 'La sala pasó a otro punto. Si todavía quiere hablar, pida la palabra en el de ahora.',
    no_point: 'Solo una cuestión de orden dice qué se pide. Elija otra vez.',
    not_at_meeting: 'Esa delegación no está en la lista de esta reunión. Hable con la presidencia.',
    not_yours:
      'Usted ya no se sienta en esa delegación, o ya no tiene la función para pedir por ella. Pídalo a su punto de contacto.',
    no_right_to_speak: 'El reglamento no da la palabra a esa delegación. Pídala a la presidencia en la sala.',
    no_right_to_move:
      'El reglamento no permite a esa delegación plantear cuestiones de orden. Hable con la presidencia.',
    no_reply: 'El reglamento no prevé la réplica. Pida la palabra como intervención.',
    nothing_to_reply:
      'Ninguna otra delegación habló aún sobre este punto: no hay a qué replicar. Pida la palabra como intervención.',
    not_on_list:
      'La aplicación no sabe quién es usted en la lista de participantes de esta reunión. Ábrala, diga «Soy yo» y repita lo que pidió.',
    list_closed:
      'La lista está cerrada. Plantee una cuestión de orden, o pida a la presidencia que la añada.',
    already_asked: 'Su delegación ya espera con un pedido así. Retírelo si quiere cambiarlo.',
    not_present: 'Nadie de esa delegación consta como presente. Registre la entrada en la puerta y repita.',
    unknown_request: 'Ese pedido no está en la lista, o usted aún no lo recibió. Sincronice y repita.',
    not_waiting: 'Ese pedido ya no espera: se llamó, se retiró o la sala pasó a otro punto. Mire la lista.',
    too_many:
      'Su delegación ya pidió la palabra muchas veces en este punto. Pídala a la presidencia en la sala.',
    no_minister:
      'Solo un miembro anuncia a un ministro o una ministra. Pida la palabra sin marcarlo, o hable con la presidencia.',
    nobody_waits: 'Nadie espera en la lista. Añada una delegación, o espere a que alguna pida la palabra.',
    nobody_speaks: 'Nadie tiene la palabra: no hay reloj que mover.',
    speaks_no_more: 'Esa delegación ya no tiene la palabra. Su tiempo no se alarga.',
    no_limit: 'Esa intervención no tiene límite: no hace falta más tiempo.',
    before_itself: 'Un pedido no va delante de sí mismo. Elija otro lugar.',
    points_by_rank: 'Las cuestiones de orden van por su rango: ni se mueven ni nadie pasa delante de ellas.',
    wrong_id: 'La aplicación no reconoció ese pedido. Actualícela y repita.',
  },
  ballots: {
    adopted_by_it:
      'Su texto se adoptó con esta votación: ya no se anula. Para cambiarlo, decida de nuevo sobre él.',
    adopted_other_words:
      'La última votación fue sobre otras palabras. Vuelva a poner las que se votaron, o ponga estas a votación.',
    already_voted: 'Su delegación ya votó: cada una vota una sola vez.',
    closed: 'Esa votación ya no está abierta. Mire el resultado en la lista de votaciones.',
    hands_not_entered: 'A mano alzada la votación termina cuando se escribe el resultado. Escríbalo.',
    meeting_over: 'La reunión está cerrada o cancelada: en ella no se vota.',
    minutes_sent: 'El acta ya se envió: las votaciones de esta reunión ya no cambian.',
    sitting_over:
      'La sesión en que se abrió esta votación ya terminó: en ella ya no se vota. La presidencia la cierra o la anula.',
    still_open: 'Hay una votación abierta en esta reunión. Ciérrela o anúlela antes.',
    nobody_votes:
      'Nadie puede votar ahora. Registre la entrada de las delegaciones y abra la votación otra vez.',
    no_mandate:
      'En la lista de participantes usted no está en una calidad que vote. Hable con el enlace de su delegación.',
    no_quorum: 'No hay quórum. Espere a que lleguen más delegaciones y abra la votación otra vez.',
    not_carried: 'La última votación no aprobó este texto. Ábrala de nuevo, o diga que no se adoptó.',
    not_counted: 'La votación todavía no ha terminado. Explique el voto después.',
    not_on_list:
      'La aplicación no sabe quién es usted en la lista de participantes de esta reunión. Ábrala, diga «Soy yo» y vote otra vez.',
    not_on_roll: 'Esa delegación no estaba en la lista cuando se abrió la votación: no vota en ella.',
    other_method: 'Esta votación se hace de otra manera. Vuelva a abrirla y siga lo que dice.',
    other_numbers:
      'Los votos escritos no son los de la votación. Copie los de la última votación sobre este texto.',
    other_open: 'Ya hay otra votación abierta. Ciérrela o anúlela antes.',
    other_words:
      'El texto no es el que se puso a votación: nada cuenta mientras tanto. Sincronice y léalo; si se cambió, la presidencia vuelve a ponerlo como estaba o anula la votación.',
    paper_candidate: 'Una candidatura tiene más votos que papeletas válidas. Cuente otra vez.',
    paper_candidates:
      'Escriba al menos tantas candidaturas como cargos; una votación secreta no lleva ninguna.',
    paper_chair_signs:
      'Quien preside no firma como escrutador. Diga que la delegación firmó la hoja, o que dé su conformidad otra persona de ella.',
    paper_fields: 'Falta el número de alguna candidatura. Complete el recuento.',
    paper_names_twice: 'Una candidatura está dos veces. Escriba cada una una sola vez.',
    paper_others:
      'En la vuelta siguiente van solo quienes dejó la anterior, para los cargos que quedan. Ábrala desde la vuelta anterior.',
    paper_round_begun: 'Esa vuelta ya tiene otra después. Ábrala, o anúlela antes.',
    paper_teller_unknown: 'Esa delegación no está en la reunión: no puede contar. Elija otra.',
    paper_no_further_round: 'La vuelta anterior no dejó cargos por elegir, o no está contada.',
    paper_no_majority:
      'Ningún artículo vigente fija una mayoría que se pueda contar para esta decisión. Decida por consenso.',
    paper_not_teller: 'Su delegación no cuenta en esta votación.',
    paper_other_totals: 'El recuento cambió. Léalo otra vez antes de dar la conformidad.',
    paper_sum: 'Las papeletas no suman. Cuente otra vez.',
    paper_tellers: 'Elija dos delegaciones distintas para contar.',
    paper_too_many: 'Hay más papeletas que delegaciones con voto. Cuente otra vez.',
    text_at_vote:
      'El texto está en votación: mientras tanto no se cambia, ni se retira, ni se decide, y no se levanta la sesión que lo muestra. Espere a que termine; la presidencia también puede anularla, y es lo que queda si la reunión ya está cerrada.',
    text_not_shown: 'La sala todavía no puede leer ese texto. Muéstrelo a la sala y abra la votación.',
    too_many_hands: 'Hay más manos que delegaciones con voto. Cuente otra vez.',
    unknown_ballot: 'Esa votación no existe en esta reunión, o aún no llegó. Sincronice y repita.',
    unknown_item: 'Ese punto no está en la agenda de esta reunión. Elija otro.',
    unknown_text: 'El texto que se iba a votar ya no está. Ábralo otra vez.',
    words_changed: 'El texto cambió después de que usted lo leyó. Léalo otra vez y abra la votación.',
    vote_settles:
      'Este texto ya se votó: ni se retira ni se une a otros. Quien preside anota lo que decidió la votación.',
    vote_annulled:
      'La última votación sobre este texto se anuló: no decide nada. Póngalo a votación otra vez.',
    article_lost:
      'La última votación sobre un artículo de este texto no lo aprobó. Cámbielo y póngalo a votación otra vez, o quítelo, y adopte el texto después.',
    carried:
      'La última votación aprobó este texto: no se anota como rechazado, aunque sus palabras cambiaran después. Adóptelo, o póngalo a votación otra vez.',
    carried_words:
      'La última votación aprobó estas palabras: no cambian hasta que el texto se adopte. Adóptelo. Para cambiarlas, anule antes esa votación, o proponga otro texto.',
    objected:
      'En la última votación hubo votos en contra de estas mismas palabras: no hay consenso. Cambie el texto, o póngalo a votación otra vez.',
    other_matter:
      'Una votación sobre un texto no es de procedimiento, y la de una enmienda es sobre enmiendas. Elija otra cosa en «Sobre qué es la decisión».',
    text_decided: 'Sobre ese texto ya se decidió: no se vota otra vez. Para cambiarlo, proponga otro.',
    other_day:
      'El día que escribió no es el de la votación. Ponga el día en que se votó, o ponga el texto a votación otra vez.',
  },
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
  dialogue: {
    unknown_topic: 'Ese tema no existe, o usted aún no lo recibió. Sincronice y repita.',
    topic_closed: 'El tema ya se cerró: no se añade nada. Hable con quien preside.',
    unknown_request: 'Eso que se pidió ya no existe. Abra el tema otra vez.',
    request_over: 'Ya se respondió o se retiró. Abra el tema y mire cómo quedó; sus palabras siguen aquí.',
    unknown_owner:
      'El responsable tiene que ser el organismo del tema, un Estado o la presidencia. Elija otra vez.',
    no_such_day: 'Ese día no existe en el calendario. Corríjalo.',
    unknown_draft: 'Ese texto no existe, o lo prepara otra delegación. Prepare el suyo.',
    given_already: 'Ese texto ya se entregó. Prepare otro si hay algo que añadir.',
    draft_changed: 'El texto cambió desde que usted lo abrió. Léalo de nuevo y entréguelo.',
    members_only:
      'Es TLP:AMBER+STRICT, solo para los miembros: no se entrega. Elija otro marcado, o hable con quien lo preparó.',
    unknown_item: 'Ese punto conjunto ya no existe. Abra el tema otra vez.',
    item_not_there: 'Ese punto ya no está en esa situación. Abra el tema y mire cómo quedó.',
    agrees_itself:
      'Lo que se propone al organismo lo acuerda el organismo. Si le escribió que no lo acepta, anótelo.',
    reason_missing: 'Diga por qué no se acepta.',
    other_agenda: 'Ese punto es para la otra agenda. Abra el punto y use el otro botón.',
    unknown_contact: 'Esa función no existe, o es del otro lado. Abra la página otra vez.',
    too_many_items: 'En este tema ya se propusieron demasiados puntos. Ciérrelo y abra otro.',
    too_many_requests: 'En este tema ya se pidió demasiado. Ciérrelo y abra otro.',
    too_many_texts: 'En este tema ya hay demasiados textos. Ciérrelo y abra otro.',
    too_many_contacts: 'Hay demasiadas funciones anotadas con este organismo. Quite las que ya no valgan.',
  },
  hall: {
    not_allowed: 'Solo la presidencia maneja las pantallas de la sala. Pídale una dirección.',
    unknown: 'Esa pantalla ya no está, o el código no existe. Actualice la lista, o pida otra dirección.',
    used: 'Esa dirección ya abrió otra pantalla. Pida otra a la presidencia.',
    expired: 'Esa dirección ya no vale. Pida otra a la presidencia.',
    too_many: 'Ya hay 10 pantallas de esta reunión. Detenga una antes de pedir otra dirección.',
    not_open: 'Este navegador no tiene abierta esa pantalla. Pida otra dirección a la presidencia.',
    ended: 'Esa pantalla se detuvo. Pida otra dirección a la presidencia.',
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
    already_checked: 'Los poderes ya se verificaron: el registro no cambia más.',
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
  coherence: errorsCoherence,
  monitoring: errorsMonitoring,
  plans: { ...errorsPlans, ...errorsPao },
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
    minutes_sent:
      'El acta de esa reunión ya se envió: en ella no se decide nada más. Decida en otra reunión, o abra un procedimiento de silencio.',
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
    not_owner: 'Su delegación no es responsable de este punto de acción. Actualice y mire quiénes lo son.',
    not_adopted: 'Esa decisión no está adoptada: de ella no se sigue un punto de acción todavía.',
    unknown_action: 'Ese punto de acción ya no existe. Actualice el registro.',
    unknown_decision: 'Esa decisión no es de esta reunión, o ya no existe. Actualice.',
    unknown_owner: 'Esa delegación no está en la reunión. Elija otra.',
  },
  minutes: {
    closed_by_adopting:
      'En esta reunión hubo sesiones: su registro se cierra al aprobar el acta. Abra el acta de la reunión, envíela y apruébela.',
    adopted: 'El acta ya se aprobó: nada de ella cambia.',
    already_answered: 'Esa corrección ya tiene respuesta o se retiró. Ábrala para leerla.',
    already_sent:
      'El acta ya se envió a las delegaciones: un resumen se añade o cambia solo por una corrección de la delegación que habló.',
    changed_meanwhile:
      'Alguien cambió un resumen desde que usted leyó el acta: no se envió ni se aprobó nada. Léala otra vez y repita.',
    corrected_too_often: 'Esta intervención ya se corrigió 20 veces. Hable con la presidencia.',
    correction_changed:
      'La delegación cambió su corrección desde que usted la leyó: no se hizo nada. Léala otra vez y repita.',
    corrections_open: 'Quedan correcciones por responder. Responda a cada una antes de aprobar el acta.',
    meeting_open: 'La reunión todavía no está cerrada. Levante la sesión, cierre la reunión y envíe el acta.',
    in_session: 'Hay una sesión abierta. Levántela antes de enviar o aprobar el acta.',
    no_correction: 'Su delegación no ha corregido esta intervención: no hay nada que retirar ni responder.',
    nobody_spoke:
      'Con esa solicitud nadie ha tenido la palabra, o usted aún no lo recibió. Sincronice y repita.',
    not_sent: 'El acta todavía no se ha enviado a las delegaciones. Espere a que la presidencia la envíe.',
    nothing_corrected: 'La corrección dice lo mismo que el acta. Cambie el texto, o no envíe nada.',
    reason_missing: 'Escriba por qué se mantiene el texto: lo lee la delegación que lo corrigió.',
    summary_changed:
      'El acta cambió desde que usted la leyó: no se envió la corrección. Léala otra vez y repita.',
    too_late: 'El plazo para corregir terminó, según el reloj del servidor. Hable con la presidencia.',
    window_open: 'Las delegaciones todavía pueden corregir. Apruebe el acta cuando termine el último día.',
  },
};
