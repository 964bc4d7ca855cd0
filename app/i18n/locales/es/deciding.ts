export const deciding = {
  undecided: (p: { n: number }) =>
    p.n === 1 ? 'Queda 1 enmienda sin decidir.' : `Quedan ${p.n} enmiendas sin decidir.`,
  undecided_more: 'La adopción se registra cuando cada una se haya decidido, consolidado o retirado.',
  undecided_list: 'Enmiendas sin decidir',
  present: 'Miembros presentes',
  need_present: 'Escriba cuántos miembros estaban presentes, de 0 a 99',
  still_reads: (p: { what: string }) => `Los parámetros siguen diciendo: ${p.what}`,
  will_read: 'Plazos y mayorías que fija este artículo.',
  will_read_more: (p: { what: string }) => `Aunque se adopte, siguen diciendo: ${p.what}. Cámbielos aparte.`,
  same: 'Dice lo mismo que el artículo: escriba lo que debe cambiar',
  title_stays: 'Ya adoptado, no cambia',
  no_position: 'ninguna',
  from_last: (p: { day: string }) =>
    `Lo último que se decidió rige desde el ${p.day}: elija ese día o uno posterior`,
  earlier: 'De un texto anterior',
  earlier_own: 'La posición de su delegación es de un texto anterior.',
  earlier_own_more: 'Para el de ahora no cuenta: tómela de nuevo.',
  reworded: 'La enmienda cambió desde que usted abrió esta página.',
  reworded_more: 'Léala otra vez: lo que usted diga ahora vale para el texto anterior.',
  against_now: 'Las diferencias se muestran contra el artículo como está ahora.',
  article_moved: 'El artículo cambió desde que usted abrió esta página.',
  article_moved_more: 'Lea las diferencias de ahora antes de registrar lo decidido.',
  author: 'Autora',
  left_more: 'Hasta que se complete, o se diga que su sentido no cambia, la enmienda no puede adoptarse.',
  left_typed: 'Puede enviarse así, pero para adoptarla cada idioma debe decir lo mismo.',
  left_same: (p: { languages: string }) =>
    `En ${p.languages} no cambia el sentido: solo se corrigen palabras`,
  left_confirmed: 'Según quien la escribió, su sentido no cambia.',
  complete: 'Completar los idiomas',
  take_text: 'Partir de este texto',
  alone: 'Marque al menos dos enmiendas, o cambie el texto de la que marcó',
  separate: 'Deshacer la consolidación',
  separate_title: '¿Deshacer esta consolidación?',
  reopened: (p: { n: number }) =>
    p.n === 1
      ? 'Una enmienda suya vuelve a estar abierta: el texto que la reunía no se adoptó'
      : `${p.n} enmiendas suyas vuelven a estar abiertas: el texto que las reunía no se adoptó`,
};
