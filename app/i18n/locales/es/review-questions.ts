import { inSpanish } from '#shared/kernel/state-names.ts';
export const questions = {
  of: (p: { state: string }) => `Preguntas ${inSpanish('de', p.state)}`,
  title: 'Preguntas de su Estado',
  band: 'Preguntas propias junto a un formulario del comité',
  band_text:
    'Su Estado puede preguntar algo más junto a cada formulario que usa. El formulario del comité no cambia, y nadie de otro Estado ve estas preguntas ni sus respuestas.',
  no_form: 'Ese formulario no está en este dispositivo.',
  none: 'Sin preguntas propias',
  asked: 'Se preguntan',
  not_asked: 'Ninguna',
  add: 'Añadir preguntas',
  change: 'Cambiar las preguntas',
  need_file: 'Elija antes el archivo con las preguntas',
  text: 'Elija un XForm con las preguntas de su Estado. Su personal lo llena después del formulario del comité, en el mismo informe, y llega solo a su Estado. Se prueba aquí antes de usarlo.',
  same_form: 'Tiene el mismo identificador que el formulario del comité. Dele otro («id») y elíjalo de nuevo',
  action: 'Usar estas preguntas',
  confirm: (p: { name: string }) => `¿Preguntar esto junto a «${p.name}»?`,
  confirm_text:
    'Su personal lo ve en cada informe que empiece desde que le llegue. Los borradores ya empezados siguen con las preguntas que tenían.',
  withdraw: 'Dejar de preguntar',
  withdraw_title: (p: { name: string }) => `¿Dejar de preguntar junto a «${p.name}»?`,
  withdraw_text:
    'Los informes nuevos salen sin estas preguntas. Los borradores ya empezados las conservan y se reciben con sus respuestas. Lo recibido no cambia.',
  missing: 'Las preguntas de su Estado todavía no están en este dispositivo.',
  missing_more:
    'Conéctese con la aplicación abierta y vuelva a abrir el borrador. Si lo envía antes, sale sin ellas.',
  not_corrected:
    'Conéctese con la aplicación abierta y vuelva a abrir la corrección. Si la envía antes, las respuestas a esas preguntas quedan como están.',
  kept_back:
    'Puede corregir el resto. Lo que escribió en esas preguntas sigue guardado: para enviar la corrección, conéctese con la aplicación abierta y vuelva a abrirla.',
  act: 'Preguntas de un Estado',
  fields: { taken: 'Versiones que se reciben', withdrawn: 'Ya no se preguntan' },
};
