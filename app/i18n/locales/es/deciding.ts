export const deciding = {
  undecided: (p: { n: number }) =>
    p.n === 1 ? 'Queda 1 enmienda sin decidir.' : `Quedan ${p.n} enmiendas sin decidir.`,
  undecided_more: 'La adopción se registra cuando cada una se haya decidido, consolidado o retirado.',
  undecided_list: 'Enmiendas sin decidir',
  present: 'Miembros presentes',
  need_present: 'Escriba cuántos miembros estaban presentes, de 0 a 99',
  still_reads: (p: { what: string }) => `Los parámetros siguen diciendo: ${p.what}`,
  will_read: 'En este artículo se apoyan parámetros.',
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
};
