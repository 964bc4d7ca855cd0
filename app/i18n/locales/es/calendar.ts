export const calendar = {
  add_item: 'Este punto, a mi calendario',
  add_meeting: 'La reunión, a mi calendario',
  add_mine: 'Mis puntos, a mi calendario',
  saved: 'El archivo está en sus descargas. Ábralo y su calendario lo tomará.',
  failed: 'El archivo no se pudo preparar. Con conexión, cierre la aplicación, ábrala e inténtelo otra vez.',
  nothing: 'Todavía no hay nada con fecha que poner en el calendario.',
  alarm: (p: { n: number }) =>
    `Avisa ${p.n} minutos antes, también con CLASI cerrado. Dice la clase de reunión y el número del punto, nunca de qué se trata.`,
  silent:
    'No avisa: así eligió sus recordatorios. Dice la clase de reunión y el número del punto, nunca de qué se trata.',
  title: 'Calendario',
  detail: 'Direcciones privadas para que su calendario siga las reuniones',
  what: 'Qué debe contener',
  whats: {
    mine: 'Mis reuniones y mis puntos',
    all: 'Todas las reuniones',
    others: 'Planes de agencias y socios',
  },
  hints: {
    mine: 'Las reuniones a las que va y los puntos en que es ponente',
    all: 'Cada reunión con todos sus puntos',
    others: 'Reuniones, capacitaciones y planes de otros, sin su tema; ninguna operación',
  },
  language: 'Idioma',
  make: 'Crear una dirección',
  made: 'Su dirección, que se muestra solo ahora.',
  made_text:
    'Cópiela en su calendario. Quien la tenga puede leer cuándo y dónde se reúne usted; no los temas ni las personas. Si se pierde, revóquela y cree otra.',
  subscribe: 'Abrir en el calendario',
  schedule: 'Programa para aplicaciones de congresos',
  schedule_text:
    'Con esta dirección Giggity, EventFahrplan y otras aplicaciones leen el programa (schedule.xml), sin temas ni personas. Vale mientras no se revoque la dirección de arriba.',
  schedule_copy: 'Copiar dirección',
  slow: 'Los calendarios ajenos tardan en actualizar: Google de 8 a 24 horas, Outlook varias horas, Apple según sus ajustes. Para un cambio de último momento vale lo que dice CLASI.',
  followed:
    'Estas direcciones no traen avisos: Google y Outlook no los toman de un calendario que siguen, y Apple ofrece quitarlos. Póngalos en su calendario. Los archivos de «A mi calendario» avisan con la anticipación de sus recordatorios.',
  online:
    'Crear y revocar direcciones necesita conexión. Los archivos de «A mi calendario» funcionan sin ella.',
  yours: 'Sus direcciones',
  none: 'Ninguna por ahora.',
  created: (p: { at: string }) => `Creada ${p.at}`,
  used: (p: { at: string }) => `Leída por última vez ${p.at}`,
  never_used: 'Nadie la ha leído todavía',
  revoke: 'Revocar',
  revoke_title: '¿Revocar esta dirección?',
  revoke_text:
    'Su calendario dejará de recibir cambios. Lo que ya copió se queda allí hasta que usted lo quite.',
};
