import { anotherOf, oneOf, thisOf } from './noun.ts';

type RangeWords = { from: string; to: string; step: string };

export const forms = {
  tasks: {
    progress: (p: { done: number; total: number }) =>
      p.total === 1 ? `${p.done} de 1 parte completa` : `${p.done} de ${p.total} partes completas`,
    list: 'Partes del informe',
    optional: 'opcional',
    complete: 'Completa',
    missing: (p: { n: number }) => (p.n === 1 ? 'Falta 1' : `Faltan ${p.n}`),
    fix: (p: { n: number }) => `Corregir ${p.n}`,
    empty: 'Sin empezar',
    check: 'Revisar respuestas',
    look: 'Buscar errores',
  },
  audit: {
    times: 'Este formulario registra cuánto tarda en cada pregunta. El registro va con el informe.',
    changes:
      'Este formulario registra cuánto tarda en cada pregunta y qué respuestas cambia. El registro va con el informe.',
  },
  question: {
    back: 'Volver',
    count: (p: { n: number; total: number }) => `${p.n} de ${p.total}`,
    progress: (p: { n: number; total: number }) => `Pregunta ${p.n} de ${p.total}`,
    part_progress: (p: { n: number; total: number }) => `Parte ${p.n} de ${p.total}`,
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
    clean: 'No hay errores y no falta ninguna respuesta.',
    unanswered: 'No respondido',
    finish: 'Enviar el informe',
    unsupported: (p: { question: string }) =>
      `Esta versión no admite la respuesta obligatoria «${p.question}»`,
  },
  masked: {
    show: 'Mostrar',
    hide: 'Ocultar',
    hidden: 'Respuesta oculta',
  },
  repeat: {
    add: (p: { label: string }) => `Añadir ${oneOf(p.label) ?? `una entrada: ${p.label}`}`,
    add_more: (p: { label: string }) => `Añadir ${anotherOf(p.label) ?? `otra entrada: ${p.label}`}`,
    item: (p: { label: string; n: number }) => `${p.label} ${p.n}`,
    remove: (p: { item: string }) => `Quitar ${thisOf(p.item) ?? p.item}`,
    confirm: (p: { item: string }) => `¿Quitar ${p.item}?`,
    confirm_body: 'Puede deshacerlo mientras no cambie otra cosa.',
    confirm_remove: 'Quitar',
    undo: 'Deshacer',
    removed: (p: { item: string }) => `${p.item}: quitado`,
    none: 'Todavía no hay nada en esta lista.',
    blank: 'Sin respuestas',
  },
  layout: {
    title: 'Preguntas por pantalla',
    questions: 'De una en una',
    parts: 'Por partes',
  },
  language: {
    title: 'Idioma de las preguntas',
  },
  field: {
    optional: 'opcional',
    required: 'Responda a esta pregunta',
    invalid: 'Revise esta respuesta',
    rule_failed: 'El formulario no puede trabajar con esta respuesta. Se conserva como la escribió; cámbiela',
    fault: {
      int: 'Escriba un número entero, solo con cifras',
      int_range: 'Escriba un número más pequeño',
      decimal: 'Escriba un número, sin separador de miles',
      date: 'Escriba la fecha completa: día, mes y año',
      time: 'Escriba la hora completa, por ejemplo 14:30',
      date_time: 'Escriba el día y la hora completos',
      year: 'Escriba el año con cuatro cifras',
      month_year: 'Elija el mes y escriba el año con cuatro cifras',
      place: 'Escriba la latitud de -90 a 90 y la longitud de -180 a 180, por ejemplo 19,43 y -99,13',
      trace: 'Añada al menos dos puntos; el último no puede ser el primero',
      shape: 'Añada al menos tres puntos distintos',
    },
    which_number: (p: { thousands: string; decimals: string }) =>
      `¿${p.thousands} o ${p.decimals}? Elija abajo, o escríbalo sin separador de miles`,
    meant: (p: { number: string }) => `Es ${p.number}`,
    written: (p: { number: string }) => `Se lee como ${p.number}`,
    clear: 'Quitar la respuesta',
    choose: 'Elija una opción',
    filter: 'Buscar en la lista',
    filter_clear: 'Borrar la búsqueda',
    shown: (p: { n: number; total: number }) =>
      `Se muestran ${p.n} de ${p.total}. Escriba para encontrar las demás.`,
    show_more: 'Mostrar más',
    no_match: 'Nada en la lista coincide con lo escrito.',
    unsupported: 'Esta versión no admite responder a este tipo de pregunta.',
    kept: (p: { value: string }) => `Valor que se conserva: ${p.value}`,
  },
  earlier: {
    same: 'Igual que la vez anterior',
    confirm: 'Sin cambios',
    confirmed: 'Sin cambios',
    changed: 'Cambió',
    open: (p: { n: number }) =>
      p.n === 1
        ? '1 respuesta viene del informe anterior y no la ha confirmado.'
        : `${p.n} respuestas vienen del informe anterior y no las ha confirmado.`,
    open_more: 'Confirme las que no cambiaron, o cámbielas.',
    open_marks: 'Cómo puede usarse y difundirse se confirma siempre.',
    confirm_all: (p: { n: number }) => `Siguen igual las ${p.n}`,
    need_confirm: 'Viene del informe anterior. Confirme que sigue igual, o cámbielo',
    finish: (p: { n: number }) =>
      p.n === 1 ? 'Enviar con 1 sin confirmar' : `Enviar con ${p.n} sin confirmar`,
    confirm_part: (p: { n: number }) =>
      p.n === 1 ? 'Sin cambios en esta parte: 1 respuesta' : `Sin cambios en esta parte: ${p.n} respuestas`,
  },
  personal: {
    title: (p: { n: number }) =>
      p.n === 1
        ? 'Parece haber datos personales en 1 respuesta.'
        : `Parece haber datos personales en ${p.n} respuestas.`,
    text: 'Quite los que el informe no necesite. Puede enviarlo de todos modos.',
    kinds: {
      email: 'Correo',
      phone: 'Teléfono',
      rut: 'RUT',
      cpf: 'CPF',
      curp: 'CURP',
      dni: 'Documento de identidad',
      plate: 'Placa de vehículo',
    },
  },
  unanswered: {
    title: (p: { question: string }) => `Sin respuesta a «${p.question}»`,
    unknown: 'No lo sé',
    not_assessed: 'No evaluado',
  },
  range: {
    bounds: (p: RangeWords) => `De ${p.from} a ${p.to}, de ${p.step} en ${p.step}`,
    fault: (p: RangeWords) => `Escriba un número de ${p.from} a ${p.to}, de ${p.step} en ${p.step}`,
  },
  geo: {
    precision: '¿Con qué precisión se toma el lugar?',
    coarse: 'Aproximado',
    coarse_hint: 'Se redondea a 1 km más o menos.',
    exact: 'Exacto',
    exact_hint: 'Tal como lo mide este dispositivo. Puede señalar a personas.',
    take: 'Tomar mi ubicación',
    take_point: 'Añadir mi ubicación',
    asking: 'Buscando el lugar. Puede tardar medio minuto.',
    none: 'Este dispositivo no dio el lugar. Permítalo en los ajustes del navegador, o escriba las coordenadas.',
    taken: (p: { place: string }) => `Lugar tomado: ${p.place}`,
    latitude: 'Latitud',
    longitude: 'Longitud',
    north: 'N',
    south: 'S',
    east: 'E',
    west: 'O',
    within: (p: { n: number }) => `con un margen de ${p.n}\u00a0m`,
    points: (p: { n: number }) => (p.n === 1 ? '1 punto' : `${p.n} puntos`),
    point: (p: { n: number }) => `Punto ${p.n}`,
    add: 'Añadir un punto',
    remove: (p: { n: number }) => `Quitar el punto ${p.n}`,
    undo: 'Deshacer el último cambio',
  },
  date: {
    month: 'Mes',
    year: 'Año',
    choose_month: 'Elija el mes',
  },
  rank: {
    unordered: 'Todavía sin ordenar.',
    accept: 'Dejar en este orden',
    up: (p: { option: string }) => `Subir: ${p.option}`,
    down: (p: { option: string }) => `Bajar: ${p.option}`,
    moved: (p: { option: string; n: number; total: number }) => `${p.option}: lugar ${p.n} de ${p.total}`,
  },
  upload: {
    take_photo: 'Tomar foto',
    choose_photo: 'Elegir foto',
    choose_sound: 'Elegir un archivo de sonido',
    record_video: 'Grabar video',
    choose_video: 'Elegir video',
    choose_file: 'Elegir archivo',
    remove: 'Quitar',
    removed: (p: { name: string }) => `Se quitó ${p.name}.`,
    undo: 'Deshacer',
    storing: 'Guardando en este dispositivo…',
    stored: (p: { name: string }) => `${p.name}: guardado en este dispositivo.`,
    picture: (p: { name: string }) => `Imagen elegida: ${p.name}`,
    size: (p: { size: string }) => `${p.size}\u00a0MB`,
    not_shown: 'Este dispositivo no puede mostrarlo aquí. Se envía igual.',
    copy: 'Se guarda una copia más pequeña, sin el lugar ni los datos de la cámara. No sirve como prueba: conserve el original.',
    limit: (p: { size: string }) => `Hasta ${p.size}\u00a0MB.`,
    lost: (p: { name: string }) => `${p.name} ya no está en este dispositivo: tómelo o elíjalo otra vez`,
    need_picture: 'Tome o elija una foto',
    need_drawing: 'Firme o dibuje aquí',
    need_file: 'Adjunte el archivo',
    fault: {
      empty: (p: { name: string }) => `${p.name} está vacío. Elija otro archivo.`,
      unreadable: (p: { name: string }) =>
        `No se puede leer ${p.name}. Cópielo en este dispositivo y elíjalo otra vez.`,
      too_large: (p: { name: string; size: string; limit: string }) =>
        `${p.name} ocupa ${p.size}\u00a0MB y el máximo es ${p.limit}\u00a0MB. Elija uno más corto o más pequeño.`,
      too_many: 'El informe ya tiene 100 archivos. Quite uno antes de añadir otro.',
      wrong_kind: (p: { name: string }) => `${p.name} no es del tipo que se pide. Elija otro archivo.`,
      no_picture: (p: { name: string }) =>
        `Este dispositivo no puede abrir la imagen ${p.name}. Tome la foto con el botón, o guárdela como JPEG y elíjala otra vez.`,
      not_stored: (p: { name: string }) =>
        `${p.name} no se pudo guardar en este dispositivo. Libere espacio y elíjalo otra vez.`,
    },
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
    earlier: 'Versiones anteriores',
    retired: 'Fuera de uso',
  },
};
