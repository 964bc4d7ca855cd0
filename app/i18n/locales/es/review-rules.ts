export const rules = {
  title: 'Reglas de revisión',
  row_text: 'Quién da el visto bueno, en cuántos días y quién lee a quién',
  text: 'Sin otras reglas, lo que su personal documenta llega directamente al punto de contacto. Aquí su Estado dice quién lo lee antes.',
  steps: 'Visto bueno antes del punto de contacto',
  unit: 'Da el visto bueno la jefatura de unidad',
  institution: 'Da el visto bueno la jefatura de la institución',
  days: 'Días para decidir sobre un informe, desde que se recibe',
  days_wrong: (p: { most: number }) => `Escriba un número entero del 1 al ${p.most}`,
  save: 'Guardar las reglas',
  saved: 'Reglas guardadas en este dispositivo. Llegan a su personal con la red.',
  ask: {
    rules_title: '¿Cambiar las reglas de revisión?',
    rules_text: 'Valen también para los informes que ya están aquí.',
    sharing_title: '¿Cambiar quién lee a quién?',
    sharing_text:
      'Quien se añade lee también lo ya documentado, con sus comentarios. Quien se quita deja de leerlo; lo que ya vio no se borra de su memoria.',
    deputies_title: '¿Cambiar los suplentes?',
    deputies_text:
      'Cada suplente lee todos los informes del Estado y decide sobre ellos. El punto de contacto lo verá en Hoy.',
    nothing: 'Ningún informe cambia de plazo ni de revisor.',
    opens_none: 'No se abre ningún informe más.',
    overdue: (p: { n: number }) =>
      p.n === 1
        ? 'Un informe quedará fuera de plazo de inmediato.'
        : `${p.n} informes quedarán fuera de plazo de inmediato.`,
    moved: (p: { n: number }) =>
      p.n === 1
        ? 'Un informe pasará a otra persona para su revisión.'
        : `${p.n} informes pasarán a otra persona para su revisión.`,
    opens: (p: { n: number; marked: number }) =>
      `${p.n === 1 ? 'Se abre 1 informe' : `Se abren ${p.n} informes`}; con una marca de reserva (H2, H3 o TLP:AMBER+STRICT): ${p.marked}.`,
  },
  sharing: {
    title: 'Quién lee a quién',
    text: 'Aduanas, fiscalía y sistema penitenciario no se leen entre sí si su Estado no lo dice. El punto de contacto lee todo.',
    none: 'Ninguna institución lee lo que documenta otra',
    reads: (p: { reader: string; of: string }) =>
      `Las jefaturas de ${p.reader} leen lo que documenta ${p.of}`,
    reader: 'Quién lee',
    of: 'Lo que documenta',
    choose: 'Elija una institución',
    also: (p: { what: string }) => `Al guardar se añade también: ${p.what}.`,
    add: 'Añadir a la lista',
    remove: (p: { what: string }) => `Quitar: ${p.what}`,
    need_both: 'Elija las dos instituciones',
    same: 'Cada institución ya lee lo suyo: elija otra',
    known: 'Ya está en la lista',
    save: 'Guardar quién lee a quién',
    saved: 'Guardado en este dispositivo. Vale cuando llegue con la red.',
  },
  deputies: 'Suplentes del punto de contacto',
  deputy: {
    row_text: 'Quién decide en su lugar',
    row_none: 'Sin suplente nadie puede aceptar los informes del propio punto de contacto',
    text: 'Nadie acepta sus propios informes. Un suplente decide sobre los que escribe el punto de contacto, y también en su ausencia. Por eso lo nombra quien administra las personas del Estado.',
    reads: 'Un suplente lee todos los informes del Estado.',
    named: 'Suplentes nombrados',
    none: 'Nadie todavía',
    who: 'Personas del Estado',
    add: 'Nombrar suplente',
    remove: (p: { name: string }) => `Quitar a ${p.name}`,
    nobody: 'No hay nadie más a quien nombrar',
    most: (p: { n: number }) => `Puede haber ${p.n} suplentes a la vez: quite antes a alguien`,
    gone: 'Ya no tiene cuenta: quítelo de la lista',
    save: 'Guardar los suplentes',
    saved: 'Guardado en este dispositivo. Vale cuando llegue con la red.',
    not_yours: 'Los suplentes los nombra quien administra las personas de su Estado.',
    today: 'Usted es suplente del punto de contacto',
    today_text: 'Puede decidir sobre los informes de su Estado',
  },
};
