/** What an act causes that others see or that cannot be undone, shown before it is done. */
export const acts = {
  online: {
    page: 'Hace falta conexión.',
    page_text: 'Esta página pregunta al servidor. Todo lo demás sigue funcionando aquí.',
    waiting: 'Pidiendo la lista al servidor',
    offline: 'Esto necesita conexión ahora: no se hizo nada. Inténtelo otra vez cuando la haya.',
    timeout:
      'El servidor tardó demasiado y no se sabe si lo hizo. Con conexión, compruébelo aquí antes de repetirlo.',
    server: 'El servidor no puede responder ahora, y esto no se repite solo. Inténtelo más tarde.',
  },
  edit: {
    restored: 'Sigue lo que escribió aquí.',
    restored_text: 'Se guardó en este dispositivo y todavía no se hizo nada con ello.',
    start_over: 'Empezar de nuevo',
    start_over_title: '¿Borrar lo que escribió aquí?',
    start_over_text: 'Lo escrito en esta página se borra de este dispositivo. No se puede recuperar.',
    unread: 'No se pudo leer lo que escribió aquí antes',
    unread_text: 'Sigue guardado en este dispositivo. Los campos no se muestran para no borrarlo.',
    read_again: 'Leer otra vez',
    other_button:
      'Este botón no corrige lo que no se aceptó. Use el botón de esa acción en esta página, o descártelo en Envíos.',
    changed: 'Otra persona cambió esto mientras usted escribía.',
    theirs: 'Ahora dice:',
    keep_mine: 'Conservar lo mío',
    take_theirs: 'Usar lo de la otra persona',
    field_changed: (p: { text: string }) => `Otra persona escribió: ${p.text}`,
    decide: 'Otra persona cambió este campo. Elija en el aviso cuál queda.',
    gone: 'Otra persona quitó esto mientras usted escribía.',
    gone_text: 'Lo que escribió sigue aquí para copiarlo. No se puede guardar.',
    not_kept:
      'No se pudo guardar en este dispositivo lo que está escribiendo. Se intenta otra vez; no cierre esta página.',
    correcting: 'Corrija y guarde: sustituye a lo que no se aceptó.',
    unfinished: 'Sin terminar',
  },
  remove_step: {
    title: '¿Quitar este paso de la escaleta?',
    text: 'Desaparece de la escaleta de la presidencia y del programa, también lo que ya se marcó como hecho. No se puede recuperar.',
  },
  remove_point: {
    title: (p: { n: number }) => `¿Quitar el punto ${p.n}?`,
    text: 'Desaparece de la carpeta para toda su delegación. No se puede recuperar.',
  },
  decide: {
    no_text: (p: { language: string }) => `Sin texto en ${p.language}`,
    adopt_text:
      'Se adopta el texto que está en pantalla, tal como se lee aquí. El servidor le da número y todas las delegaciones lo leen. Después no se puede cambiar ni retirar.',
    not_adopt_text:
      'Queda registrado el texto que está en pantalla, tal como se lee aquí, como no adoptado. Todas las delegaciones lo leen. Después no se puede cambiar ni retirar.',
  },
  move: {
    title: (p: { state: string }) => `¿Pasar la reunión a «${p.state}»?`,
    confirm: (p: { state: string }) => `Pasar a «${p.state}»`,
    text: {
      planned: 'Las delegaciones la ven como prevista.',
      to_be_confirmed: 'Las delegaciones la ven por confirmar, con la condición que usted escribió.',
      convened: 'Las delegaciones la ven convocada y se les pide que respondan si asisten.',
      in_session: 'Las delegaciones la ven en curso; Hoy y la tarjeta de cada teléfono la muestran.',
      closed: 'Ya nadie responde ni cambia la agenda; Hoy y la tarjeta de cada teléfono la dejan.',
      postponed: 'Las delegaciones la ven aplazada, y sus calendarios lo dicen.',
      cancelled: 'Las delegaciones la ven cancelada, y sus calendarios lo dicen.',
    },
    who: (p: { n: number }) =>
      p.n === 1
        ? 'Lo ve en cuanto sincroniza la única persona de la lista.'
        : `Lo ven en cuanto sincronizan las ${p.n} personas de la lista.`,
    who_none: 'Lo ven en cuanto sincronizan todas las delegaciones; la lista todavía no tiene personas.',
    may_return: (p: { states: string }) => `Después puede pasar a: ${p.states}.`,
    no_return: 'No hay vuelta atrás.',
    edits: 'Se guarda además lo que usted cambió en esta página.',
  },
  cancel_meeting: {
    action: 'Cancelar la reunión',
    title: (p: { name: string }) => `¿Cancelar «${p.name}»?`,
    reason: 'Por qué se cancela',
    need_reason: 'Escriba por qué se cancela, en al menos un idioma',
    text: 'La reunión sigue en la lista y en Hoy como cancelada, con el motivo. Sale de la tarjeta de los teléfonos, los calendarios que la siguen la dan por cancelada, y ya no se responde ni se cambia su agenda.',
    final: 'No se puede reactivar: si se celebra otra vez, convoque una reunión nueva.',
    confirm: 'Cancelar la reunión',
  },
  called_off: {
    fact: 'Reunión cancelada',
    fact_on: (p: { day: string }) => `Reunión cancelada el ${p.day}`,
  },
  form_off: {
    title: (p: { name: string }) => `¿Retirar «${p.name}»?`,
    text: 'Nadie de su Estado puede empezar informes con este formulario.',
    drafts:
      'Los borradores ya empezados se conservan en cada teléfono y se pueden seguir llenando, pero al enviarlos se rechazan mientras esté retirado.',
    queued:
      'Los informes en cola que todavía no llegaron también se rechazan: quedan en el teléfono de quien los hizo, por corregir o reenviar.',
    received: 'Los informes recibidos no cambian.',
    undo: 'Puede activarlo de nuevo cuando quiera. Lo rechazado lo vuelve a enviar desde Envíos quien lo hizo, con «Corregir».',
  },
  form_publish: {
    title: (p: { name: string }) => `¿Publicar «${p.name}»?`,
    text: 'Los puntos de contacto de todos los Estados lo ven y deciden si su gente lo usa. No se puede retirar; una versión nueva lo sustituye.',
  },
  return_text:
    'La delegación lee la razón y puede corregir y enviar otra vez. Usted no puede retirar la devolución.',
  drop_action: {
    title: '¿Retirar este punto de acción?',
    text: 'Queda en el registro como retirado, con la razón, y nadie lo debe ya. Todas las delegaciones lo leen. No se puede reabrir.',
  },
  add_delegation_text: 'Todas las delegaciones la ven en la lista. No se puede quitar después.',
  marking_text:
    'Rige en cuanto llega al servidor. Si es más estricto, los archivos desaparecen de los teléfonos que ya no pueden leerlos; si es más abierto, quien los lea o los guarde ya los tiene.',
  release_text:
    'La ven todas las delegaciones en cuanto sincronicen. Una versión publicada no se retira: se corrige con la siguiente.',
};
