import { inSpanish } from '#shared/kernel/state-names.ts';
export const board = {
  tries: {
    board: 'Vea en el tablero qué le falta a cada delegación',
  },
  title: 'Tablero por Estado',
  row: 'Qué falta, quién es responsable y para cuándo',
  back: 'Tablero',
  states: 'Estados, por precedencia',
  others: 'Otras delegaciones',
  days_left: (p: { n: number }) =>
    p.n === 0 ? 'Empieza hoy' : p.n === 1 ? 'Falta 1 día' : `Faltan ${p.n} días`,
  copy_reminders: 'Copiar recordatorios',
  by_day: 'Por fecha',
  no_reminders: 'No hay nada pendiente: no hay recordatorios',
  empty: 'Todavía no hay delegaciones en esta reunión.',
  empty_text: 'Se añaden en la lista de participantes.',
  total: {
    nominated: (p: { n: number }) => `de ${p.n} ${p.n === 1 ? 'nominada' : 'nominadas'}`,
    accredited: (p: { n: number }) => `de ${p.n} ${p.n === 1 ? 'acreditada' : 'acreditadas'}`,
    travel: (p: { n: number }) => `de ${p.n} con datos de viaje`,
    interpretation: (p: { n: number }) => `de ${p.n} con idioma de interpretación`,
  },
  lacking: {
    not_nominated: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin nominar' : `${p.n} personas sin nominar`,
    not_accredited: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin acreditar' : `${p.n} personas sin acreditar`,
    no_travel: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin datos de viaje' : `${p.n} personas sin datos de viaje`,
    no_visa: (p: { n: number }) => (p.n === 1 ? '1 persona sin visa' : `${p.n} personas sin visa`),
    no_language: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin idioma de interpretación' : `${p.n} personas sin idioma de interpretación`,
    nobody: 'Ya no falta nadie.',
    not_judged: (p: { names: string }) => `Usted no ve si a estas delegaciones les falta: ${p.names}.`,
    no_name: (p: { n: number }) => (p.n === 1 ? '1 persona sin nombre' : `${p.n} personas sin nombre`),
    no_note_verbale: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin nota verbal' : `${p.n} personas sin nota verbal`,
    no_visa_answer: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin respuesta sobre la visa' : `${p.n} personas sin respuesta sobre la visa`,
    no_visa_letter: (p: { n: number }) =>
      p.n === 1 ? '1 persona sin carta para la visa' : `${p.n} personas sin carta para la visa`,
    no_ticket: (p: { n: number }) => (p.n === 1 ? '1 persona sin pasaje' : `${p.n} personas sin pasaje`),
  },
  owe_by: {
    liaison: (p: { n: number }) =>
      p.n === 1 ? '1 delegación con pendientes' : `${p.n} delegaciones con pendientes`,
    presidency: (p: { n: number }) =>
      p.n === 1
        ? '1 delegación que espera a la presidencia'
        : `${p.n} delegaciones que esperan a la presidencia`,
    programme: (p: { n: number }) =>
      p.n === 1 ? '1 delegación que espera al programa' : `${p.n} delegaciones que esperan al programa`,
  },
  today: {
    owe: (p: { n: number }) =>
      p.n === 1 ? '1 delegación con pendientes' : `${p.n} delegaciones con pendientes`,
    late: (p: { n: number }) => (p.n === 1 ? '1 con plazo vencido' : `${p.n} con plazo vencido`),
  },
  column: {
    delegation: 'Delegación',
    nominated: 'Nominadas',
    accredited: 'Acreditadas',
    travel: 'Viaje',
    visa: 'Visa',
    interpretation: 'Idioma',
    papers: 'Documentos',
    owes: 'Pendiente',
    due: 'Plazo',
    answers: 'Respuestas',
  },
  no_data: 'sin dato',
  waiting: (p: { n: number }) => `${p.n} en espera`,
  not_needed: {
    travel: 'no viaja',
    visa: 'no requiere',
  },
  papers_missing: (p: { done: number; total: number; languages: string }) =>
    `${p.done}/${p.total}, falta ${p.languages}`,
  answers: (p: { accept: number; decline: number; tentative: number }) =>
    `${p.accept} sí, ${p.decline} no, ${p.tentative} por confirmar`,
  complete: 'Completo',
  more_owed: (p: { n: number }) => `y ${p.n} más`,
  by: {
    liaison: 'enlace',
    presidency: 'presidencia',
    programme: 'programa',
  },
  due: (p: { day: string }) => `a más tardar el ${p.day}`,
  overdue_since: (p: { day: string }) => `venció el ${p.day}`,
  overdue_short: (p: { day: string }) => `venció ${p.day}`,
  overdue: 'Vencido',
  no_deadline: 'sin fecha límite',
  owed_title: 'Qué está pendiente',
  facts_title: 'Qué se sabe',
  owed: {
    delegation: 'La lista de la delegación',
    names: (p: { n: number }) => (p.n === 1 ? '1 nombre' : `${p.n} nombres`),
    note_verbale: (p: { n: number }) => (p.n === 1 ? '1 nota verbal' : `${p.n} notas verbales`),
    corrections: (p: { n: number }) =>
      p.n === 1 ? '1 nominación devuelta por corregir' : `${p.n} nominaciones devueltas por corregir`,
    accreditation: (p: { n: number }) =>
      p.n === 1 ? '1 acreditación por decidir' : `${p.n} acreditaciones por decidir`,
    visa_answers: (p: { n: number }) => (p.n === 1 ? '1 respuesta de visa' : `${p.n} respuestas de visa`),
    visa_letters: (p: { n: number }) => (p.n === 1 ? '1 carta para la visa' : `${p.n} cartas para la visa`),
    visas: (p: { n: number }) => (p.n === 1 ? '1 visa' : `${p.n} visas`),
    travel: (p: { n: number }) =>
      p.n === 1 ? 'Llegada y salida de 1 persona' : `Llegada y salida de ${p.n} personas`,
    tickets: (p: { n: number }) => (p.n === 1 ? '1 pasaje' : `${p.n} pasajes`),
    interpretation: (p: { n: number }) =>
      p.n === 1 ? 'Idioma de interpretación de 1 persona' : `Idioma de interpretación de ${p.n} personas`,
    papers: (p: { n: number; language: string }) =>
      p.n === 1
        ? `1 documento sin versión en ${p.language}`
        : `${p.n} documentos sin versión en ${p.language}`,
  },
  reminder_lead: (p: { delegation: string }) =>
    `Delegación ${inSpanish('de', p.delegation)}: falta por registrar`,
  reminder_waiting: (p: { n: number }) =>
    p.n === 1
      ? 'Ya recibida, en espera de acreditación: 1 persona'
      : `Ya recibidas, en espera de acreditación: ${p.n} personas`,
  reminder_title: 'Recordatorio',
  reminder_hint: 'Sin nombres: puede enviarse por cualquier medio.',
  reminder_none: 'La delegación no tiene nada pendiente.',
  people: 'Personas de la delegación',
  accreditation: 'Acreditación',
  unknown: 'Esa delegación no está en la reunión',
  file: {
    languages: 'Idiomas',
    missing: 'Documentos que faltan en',
  },
  lists: {
    title: 'Listas',
    row: 'Pendientes, seguridad, mesa y comidas, para imprimir o en Excel',
    owed: 'Pendientes',
    owed_text: 'Qué falta, de qué delegación y quién es responsable, por fecha',
    owed_none: 'No hay nada pendiente.',
    by: 'Responsable',
    thing: 'Qué',
    state: 'Situación',
    security: 'Lista de seguridad',
    security_text: 'Nombre, función, llegada y hotel, para la seguridad de la sede',
    seating: 'Orden de la mesa',
    seating_text: 'Quién se sienta dónde, por precedencia',
    catering: 'Comidas',
    catering_text: 'Cuántas personas comen qué, sin nombres',
    badges: 'Credenciales para imprimir',
    delegation: 'Delegación',
    name: 'Nombre',
    office: 'Cargo',
    capacity: 'Calidad',
    arrival: 'Llegada',
    zone: 'Hora de',
    transport: 'Transporte',
    hotel: 'Hotel',
    seat: 'Puesto',
    front: 'En la mesa',
    behind: 'Detrás',
    chair: 'preside',
    vacant: 'por designar',
    day: 'Día',
    meal: 'Comida',
    whole_day: 'Todo el día',
    diet: 'Dieta',
    diet_none: 'Sin dieta indicada',
    diet_unknown: 'Sin dato',
    people: 'Personas',
    total: 'Total',
    unknown: 'Esa lista no existe',
    privacy: 'Contiene datos personales.',
    privacy_text: 'Entregue solo lo necesario y bórrela después de la reunión.',
    made_at: (p: { at: string }) => `Al ${p.at}`,
    empty: 'La lista está vacía: todavía no hay personas registradas.',
    everybody: 'Todos',
  },
};
