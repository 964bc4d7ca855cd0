type RangeWords = { from: string; to: string; step: string };

export const forms = {
  tasks: {
    progress: (p: { done: number; total: number }) => `${p.done} de ${p.total} partes completas`,
    list: 'Partes del informe',
    optional: 'opcional',
    complete: 'Completa',
    missing: (p: { n: number }) => (p.n === 1 ? 'Falta 1' : `Faltan ${p.n}`),
    fix: (p: { n: number }) => `Corregir ${p.n}`,
    empty: 'Sin empezar',
    check: 'Revisar respuestas',
  },
  question: {
    back: 'Volver',
    count: (p: { n: number; total: number }) => `${p.n} de ${p.total}`,
    progress: (p: { n: number; total: number }) => `Pregunta ${p.n} de ${p.total}`,
    continue: 'Continuar',
    correct_later: 'Seguir y corregir después',
    problem: 'Hay un problema',
    error_title: (p: { title: string }) => `Error: ${p.title}`,
  },
  check: {
    title: 'Revise sus respuestas',
    back: 'Partes del informe',
    change: 'Cambiar',
    answer: 'Responder',
    unanswered: 'No respondido',
    finish: 'Enviar a mi punto de contacto',
    unsupported: (p: { question: string }) =>
      `Esta versión no admite la respuesta obligatoria «${p.question}»`,
  },
  repeat: {
    add: (p: { label: string }) => `Añadir: ${p.label}`,
    item: (p: { label: string; n: number }) => `${p.label} ${p.n}`,
    remove: (p: { item: string }) => `Quitar ${p.item}`,
    confirm: (p: { item: string }) => `¿Quitar ${p.item}?`,
    confirm_body: 'Se borran sus respuestas de este dispositivo.',
    confirm_remove: 'Quitar',
    removed: (p: { item: string }) => `${p.item}: quitado`,
    none: 'Todavía no hay nada en esta lista.',
    blank: 'Sin respuestas',
  },
  language: {
    title: 'Idioma de las preguntas',
  },
  field: {
    optional: 'opcional',
    required: 'Responda a esta pregunta',
    invalid: 'Revise esta respuesta',
    fault: {
      int: 'Escriba un número entero, solo con cifras',
      int_range: 'Escriba un número más pequeño',
      decimal: 'Escriba un número, sin separador de miles',
      date: 'Escriba la fecha completa: día, mes y año',
      time: 'Escriba la hora completa, por ejemplo 14:30',
      date_time: 'Escriba el día y la hora completos',
    },
    read_as: (p: { whole: string; part: string }) => `Se lee como ${p.whole} enteros y ${p.part} milésimas`,
    clear: 'Quitar la respuesta',
    choose: 'Elija una opción',
    filter: 'Buscar en la lista',
    filter_clear: 'Borrar la búsqueda',
    no_match: 'Nada en la lista coincide con lo escrito.',
    unsupported: 'Esta versión no admite responder a este tipo de pregunta.',
    kept: (p: { value: string }) => `Valor que se conserva: ${p.value}`,
  },
  range: {
    bounds: (p: RangeWords) => `De ${p.from} a ${p.to}, de ${p.step} en ${p.step}`,
    fault: (p: RangeWords) => `Escriba un número de ${p.from} a ${p.to}, de ${p.step} en ${p.step}`,
  },
  rank: {
    unordered: 'Todavía sin ordenar.',
    accept: 'Dejar en este orden',
    up: (p: { option: string }) => `Subir: ${p.option}`,
    down: (p: { option: string }) => `Bajar: ${p.option}`,
    moved: (p: { option: string; n: number; total: number }) => `${p.option}: lugar ${p.n} de ${p.total}`,
  },
  trigger: {
    confirm: 'Sí, lo confirmo',
    confirmed: 'Confirmado',
  },
  failure: {
    engine_timeout:
      'El programa de formularios no responde. Cierre la aplicación, ábrala de nuevo e inténtelo.',
    engine_failed: 'No se pudo cargar el programa de formularios. Conéctese una vez a la red e inténtelo.',
    not_a_form: 'El archivo no es un formulario XForms.',
    unsupported: 'El formulario usa algo que esta versión no admite. Avise a su punto de contacto.',
    attachment_missing:
      'Falta una lista del formulario en este dispositivo. Conéctese una vez a la red e inténtelo.',
    draft_unreadable:
      'El borrador no se puede leer con este formulario. Se conserva tal como está; avise a su punto de contacto.',
    draft_of_other_form: 'El borrador pertenece a otro formulario. Se conserva tal como está.',
  },
  fields: {
    versions: 'Versiones',
    active: 'En uso',
    definition: 'Definición',
    attachments: 'Adjuntos',
    files: 'Listas, imágenes y sonido',
    retired: 'Fuera de uso',
  },
};
