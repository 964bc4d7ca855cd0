/** How whoever presides puts up the screens in the hall, and ends them. */
export const hall = {
  tries: {
    open: 'Abra una pantalla de la sala y mírela en otra ventana',
  },
  title: 'Pantalla de la sala',
  row: 'Quién tiene la palabra, reloj, texto y votación, en una pantalla sin cuenta',
  back: 'Reunión',
  who: 'Las pantallas de la sala las pone la presidencia.',
  intro:
    'Muestra a toda la sala lo que ya es público en ella: quién tiene la palabra, el reloj, quién sigue, el texto en debate y el resultado de la votación. No necesita cuenta.',
  make: 'Pedir una dirección',
  made: 'Abra esta dirección en el equipo de la sala, y escriba el código.',
  address: 'Dirección',
  code: 'Código',
  qr: 'Código QR con la dirección de la pantalla',
  valid: (p: { at: string }) =>
    `Vale hasta las ${p.at} y abre una sola pantalla. Para otra pantalla, pida otra.`,
  run_out: 'Esa dirección venció sin que nadie la abriera. Pida otra.',
  opened: (p: { at: string }) => `La pantalla se abrió a las ${p.at}.`,
  here: 'Abrir aquí, en otra ventana',
  copy: 'Copiar la dirección entera',
  list: 'Pantallas de esta reunión',
  none: 'No hay ninguna pantalla encendida.',
  waiting: (p: { at: string }) => `Nadie la abrió todavía. La dirección vence a las ${p.at}.`,
  on: (p: { at: string }) => `Encendida desde las ${p.at}`,
  seen: (p: { at: string }) => `Vista por última vez a las ${p.at}`,
  ends: (p: { at: string }) => `Termina por sí sola: 15 minutos después de cerrar la sesión, o ${p.at}.`,
  by: (p: { name: string }) => `La pidió ${p.name}`,
  end: 'Detener',
  end_title: '¿Detener esta pantalla?',
  end_text:
    'Deja de mostrar la sala en menos de medio minuto. Para encenderla otra vez hace falta otra dirección.',
};
