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
  at_once: {
    sending: 'Se envía. Espere la respuesta del servidor.',
    unknown: 'No se sabe si contó.',
    unknown_text:
      'Se envió y no llegó respuesta. Lo que escribió sigue aquí. Pregunte antes de repetirlo: si no llegó, ya no contará.',
    ask: 'Preguntar si contó',
    still_unknown: 'El servidor no responde. Pregunte otra vez cuando haya red.',
  },
  edit: {
    restored: 'Sigue lo que escribió aquí.',
    restored_text: 'Se guardó en este dispositivo y todavía no se hizo nada con ello.',
    start_over: 'Empezar de nuevo',
    start_over_title: '¿Borrar lo que escribió aquí?',
    start_over_text: 'Lo escrito en esta página se borra de este dispositivo. No se puede recuperar.',
    unread: 'No se pudo leer lo que escribió aquí antes.',
    unread_text: 'Sigue guardado en este dispositivo. Los campos no se muestran para no borrarlo.',
    read_again: 'Leer otra vez',
    other_button:
      'Este botón no corrige lo que no se aceptó. Use el botón de esa acción en esta página, o descártelo en Envíos.',
    changed: 'Esto cambió mientras usted escribía.',
    theirs: 'Ahora dice:',
    keep_mine: 'Conservar lo mío',
    take_theirs: 'Usar lo que dice ahora',
    field_changed: (p: { text: string }) => `Ahora dice: ${p.text}`,
    decide: 'Este campo cambió mientras usted escribía. Elija en el aviso cuál queda.',
    gone: 'Esto se quitó mientras usted escribía.',
    gone_text: 'Lo que escribió sigue aquí para copiarlo. No se puede guardar.',
    not_kept:
      'No se pudo guardar en este dispositivo lo que está escribiendo. Se intenta otra vez; no cierre esta página.',
    correcting: 'Corrija y guarde: sustituye a lo que no se aceptó.',
    unfinished: 'Sin terminar',
  },
  called_off: {
    fact: 'Reunión cancelada',
    fact_on: (p: { day: string }) => `Reunión cancelada el ${p.day}`,
  },
};
