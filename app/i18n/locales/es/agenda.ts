export const agenda = {
  today: { never: 'La agenda nunca se ha publicado' },
  is_new: 'punto nuevo',
  withdrawn_title: 'Retirados',
  version: (p: { n: number }) => `Versión ${p.n}`,
  version_changes: (p: { version: number; n: number }) =>
    p.n === 1 ? `Versión ${p.version}: 1 cambio` : `Versión ${p.version}: ${p.n} cambios`,
  released: (p: { at: string }) => `publicada ${p.at}`,
  which: {
    label: 'Qué agenda se muestra',
    draft: 'Borrador',
    released: (p: { n: number }) => `Versión publicada ${p.n}`,
    all: 'Todos los puntos',
    mine: (p: { n: number }) => `Mis puntos (${p.n})`,
  },
  unreleased: (p: { n: number }) =>
    p.n === 1 ? '1 diferencia sin publicar' : `${p.n} diferencias sin publicar`,
  unreleased_text: 'Los participantes siguen viendo la versión publicada.',
  never_released: 'Borrador, nunca publicado',
  never_released_text: 'Los participantes la verán cuando usted publique la primera versión.',
  all_released: 'Todo está publicado',
  review: 'Revisar y publicar',
  readers: 'Quién la vio',
  release: {
    title: 'Publicar la agenda',
    next: (p: { n: number }) => `Será la versión ${p.n}`,
    first: (p: { n: number }) =>
      p.n === 1 ? 'Primera versión, con 1 punto' : `Primera versión, con ${p.n} puntos`,
    changes: 'Qué cambia',
    act: (p: { n: number }) => `Publicar la versión ${p.n}`,
    nothing: 'El borrador es igual a la versión publicada',
    nothing_text: 'Cuando cambie algo en el borrador, aquí verá qué se publicaría.',
    empty: 'El borrador no tiene puntos',
    pending: 'Esta versión saldrá cuando haya red.',
    order_only: 'Solo cambia el orden entre puntos de la misma hora, que no se lee en la página.',
  },
  seen: {
    count: (p: { n: number; total: number }) => `Vista por ${p.n} de ${p.total}`,
    of: (p: { total: number }) => `de ${p.total} la vieron`,
    who_counts:
      'Cuentan las personas de la lista vinculadas a un teléfono y las que confirmaron su asistencia, salvo la presidencia.',
    nobody: 'Todavía no hay a quién contar',
    everybody: 'Todos la vieron.',
    missing: 'No la han visto',
    missing_in: (p: { n: number; total: number }) => `${p.n} de ${p.total}`,
    unnamed: 'Persona sin nombre en la lista',
    no_delegation: 'Sin delegación',
    remind: 'Avisar a quienes faltan',
    remind_text: (p: { title: string; n: number }) => `${p.title}: versión ${p.n} de la agenda`,
  },
  item: {
    facts: 'Sobre este punto',
    class: 'Clase',
    purpose: 'Finalidad',
    proposer: 'Lo propone',
    duration: 'Duración',
    room: 'Sala',
    papers: 'Documentos',
    no_languages: 'sin archivos',
    only_languages: (p: { list: string }) => `en ${p.list}`,
    follow: 'Seguir este punto',
    followed: 'En sus puntos',
    unfollow: 'Quitar de mis puntos',
    you_speak: 'Usted interviene',
    overlaps: (p: { list: string }) => `Coincide con ${p.list}`,
  },
  mine: {
    none: 'Todavía no hay puntos suyos',
    none_text: 'Aquí aparecen aquellos en los que interviene y los que usted marque con la estrella.',
    overlaps: (p: { n: number }) =>
      p.n === 1 ? '1 punto suyo coincide con otro' : `${p.n} puntos suyos coinciden con otros`,
    overlaps_text: 'Están señalados en la lista.',
    reminders: 'Recordatorios',
  },
  reminders: {
    title: 'Recordatorios',
    what: 'De qué puntos',
    which: {
      mine: 'Solo de mis puntos',
      all: 'De todos los puntos',
      none: 'De ninguno',
    },
    lead: 'Con cuánta antelación',
    lead_minutes: (p: { n: number }) => `${p.n} minutos antes`,
    system: 'Avisos del teléfono',
    system_on: 'Permitidos. El aviso dice el número del punto y la hora, nunca el título.',
    system_off: 'Este navegador no los permite. El recordatorio aparece dentro de la aplicación.',
    system_ask: 'Sin ellos, el recordatorio solo aparece dentro de la aplicación.',
    allow: 'Permitir los avisos',
    limits:
      'Suenan sin red, mientras la aplicación siga abierta o en segundo plano. Con la aplicación cerrada avisa su calendario, si los pone en él.',
  },
  table: {
    day: 'Día',
    zone: (p: { city: string }) => `Hora de ${p.city}`,
    rule: (p: { day: string }) => `Puntos del ${p.day}, hora por hora`,
    caption: (p: { day: string }) => `Agenda, ${p.day}`,
    mark: 'Marcar',
    start: 'Inicio',
    minutes: 'Minutos',
    min: 'Min',
    end: 'Fin',
    number: 'Número',
    item: 'Punto',
    class: 'Clase y tipo',
    papers: 'Documentos',
    open: (p: { item: string }) => `Abrir el punto ${p.item}`,
    move_to: (p: { hour: string }) => `Mover a las ${p.hour}`,
    shorten: (p: { item: string }) => `Acortar el ${p.item}`,
    mark_item: (p: { item: string }) => `Marcar el punto ${p.item}`,
    start_of: (p: { item: string }) => `Inicio, punto ${p.item}`,
    minutes_of: (p: { item: string }) => `Minutos, punto ${p.item}`,
    title_of: (p: { item: string }) => `Título, punto ${p.item}`,
    missing: 'falta',
    new_start: 'Inicio del punto nuevo',
    new_minutes: 'Minutos del punto nuevo',
    new_title: 'Título del punto nuevo',
    new_hint: 'Punto nuevo: escriba el título. Se propone el primer hueco.',
    undo: 'Deshacer',
    drop: 'Soltar',
    outside: (p: { item: string }) => `${p.item} está fuera de los días de la reunión`,
    overlap: (p: { item: string; other: string; minutes: number; hour: string }) =>
      `${p.item} empieza ${p.minutes} min antes de que acabe ${p.other}, a las ${p.hour}`,
    follow: (p: { n: number; minutes: number }) =>
      p.n === 1
        ? `Mover también ${p.n} punto siguiente (${p.minutes > 0 ? '+' : '−'}${Math.abs(p.minutes)} min)`
        : `Mover también los ${p.n} puntos siguientes (${p.minutes > 0 ? '+' : '−'}${Math.abs(p.minutes)} min)`,
    count: (p: { n: number }) => (p.n === 1 ? '1 punto' : `${p.n} puntos`),
    marked: (p: { n: number }) => (p.n === 1 ? '1 marcado' : `${p.n} marcados`),
    earlier: (p: { n: number }) => `${p.n} min antes`,
    later: (p: { n: number }) => `${p.n} min después`,
  },
  editing: {
    class_none: 'Sin clase',
    classes: {
      A: 'A, sin debate',
      B: 'B, con debate',
    },
    purpose_none: 'Sin indicar',
    proposer: 'Quién lo propone',
    proposer_none: 'Nadie en particular',
    papers: 'Documentos',
    add_paper: 'Buscar un documento',
    remove_paper: (p: { title: string }) => `Quitar ${p.title}`,
    no_papers: 'Esta reunión todavía no tiene documentos.',
  },
  moving: {
    title: 'La reunión cambia de fecha',
    text: (p: { n: number; from: string; to: string; city: string }) =>
      p.n === 1
        ? `Su agenda tiene 1 punto desde el ${p.from}. Puede moverlo con ella: empezaría el ${p.to}, a la misma hora de ${p.city}.`
        : `Su agenda tiene ${p.n} puntos desde el ${p.from}. Puede moverlos con ella: empezarían el ${p.to}, a las mismas horas de ${p.city}.`,
    steps: (p: { n: number }) =>
      p.n === 1
        ? 'También se mueve 1 paso del orden de ejecución.'
        : `También se mueven ${p.n} pasos del orden de ejecución.`,
    left: (p: { n: number }) =>
      p.n === 1
        ? '1 punto queda fuera de las fechas nuevas. En la agenda y en los calendarios constará sin fecha hasta que le dé otra hora.'
        : `${p.n} puntos quedan fuera de las fechas nuevas. En la agenda y en los calendarios constarán sin fecha hasta que les dé otra hora.`,
    undated: (p: { n: number }) =>
      p.n === 1
        ? 'La reunión queda sin días conocidos: en la agenda y en los calendarios su punto constará sin fecha.'
        : `La reunión queda sin días conocidos: en la agenda y en los calendarios sus ${p.n} puntos constarán sin fecha.`,
    state: 'La reunión deja de estar aplazada y queda como prevista.',
    release: 'Los participantes verán las horas nuevas cuando usted publique la agenda.',
    check: 'Revise además la recogida, los plazos y las horas de la nota logística: no se mueven.',
    both: 'Mover también la agenda',
    alone: 'Solo la reunión',
    save: 'Guardar',
  },
  voided: {
    cancelled: 'no se celebra',
    is: 'sin fecha',
    postponed: 'Aplazada: estas horas ya no valen',
    postponed_text: 'La fecha nueva aún no se conoce.',
    undated: 'La reunión no tiene fecha: estas horas ya no valen',
    undated_text: 'Cuando se sepan los días, habrá horas nuevas.',
    outside: (p: { n: number }) =>
      p.n === 1 ? '1 punto quedó fuera de las fechas' : `${p.n} puntos quedaron fuera de las fechas`,
    outside_text: 'La reunión cambió de fecha. Sus horas ya no valen hasta que se muevan.',
    act: 'Mover a las fechas nuevas',
    ask: '¿Mover estos puntos?',
    ask_text: (p: { n: number; to: string }) =>
      p.n === 1
        ? `El punto conservará su hora y pasará al ${p.to}.`
        : `Los ${p.n} puntos conservarán sus horas; el primer día pasará al ${p.to}.`,
    move: 'Mover',
  },
};
