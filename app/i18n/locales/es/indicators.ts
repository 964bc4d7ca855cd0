import type { AnchorLevel, IndicatorWords } from '../indicator-words.ts';

/** Of every level, a word and a sign that anybody can check. Nil is what was looked for, and is not there. */
export const indicators = {
  unknown: { word: 'No se sabe', sign: 'Nunca cuenta como cero' },
  T1: {
    name: 'Escala de la actividad',
    question: '¿Cuánta actividad de esta área hay en el país?',
    anchors: {
      '4': { word: 'Muy alta', sign: 'Casos cada semana en todo el país' },
      '3': { word: 'Alta', sign: 'Casos cada semana en varias zonas' },
      '2': { word: 'Media', sign: 'Casos cada mes, en algunas zonas' },
      '1': { word: 'Baja', sign: 'Pocos casos al año, aislados' },
      '0': { word: 'Nula', sign: 'Se buscó y no hay casos' },
    },
  },
  T2: {
    name: 'Capacidad de las redes',
    question: '¿De qué son capaces estas redes?',
    anchors: {
      '4': { word: 'Muy alta', sign: 'Controlan barrios, penales o puertos' },
      '3': { word: 'Alta', sign: 'Empresas, armas y abogados propios' },
      '2': { word: 'Media', sign: 'Con jefes y tareas repartidas' },
      '1': { word: 'Baja', sign: 'Grupos pequeños, que duran poco' },
      '0': { word: 'Nula', sign: 'Se buscó y no hay redes' },
    },
  },
  T3: {
    name: 'Alcance transfronterizo',
    question: '¿Hasta dónde llegan estas redes fuera del país?',
    anchors: {
      '4': { word: 'Muy alto', sign: 'Mandan y cobran en varios países' },
      '3': { word: 'Alto', sign: 'Con miembros fijos en otro país' },
      '2': { word: 'Medio', sign: 'Cruzan la frontera cada mes' },
      '1': { word: 'Bajo', sign: 'Contactos sueltos en el exterior' },
      '0': { word: 'Nulo', sign: 'Se buscó: todo ocurre en el país' },
    },
  },
  T4: {
    name: 'Tendencia y perspectiva',
    question: '¿Hacia dónde va esta actividad?',
    anchors: {
      '4': { word: 'Crece mucho', sign: 'El doble de casos que hace un año' },
      '3': { word: 'Crece', sign: 'Más casos y zonas que hace un año' },
      '2': { word: 'Se mantiene', sign: 'Casos y zonas como hace un año' },
      '1': { word: 'Disminuye', sign: 'Menos casos que hace un año' },
      '0': { word: 'Desaparece', sign: 'Un año sin casos ni señales nuevas' },
    },
  },
  V1: {
    name: 'Factores que la facilitan',
    question: '¿Cuánto facilita el entorno esta actividad?',
    anchors: {
      '4': { word: 'Muchísimo', sign: 'Sin ley, sin controles, sin registros' },
      '3': { word: 'Mucho', sign: 'Ley con vacíos, pasos sin control' },
      '2': { word: 'Algo', sign: 'Hay ley; se controla en parte' },
      '1': { word: 'Poco', sign: 'Ley y controles con pocas fallas' },
      '0': { word: 'Nada', sign: 'Se buscó y nada la facilita' },
    },
  },
  V2: {
    name: 'Respuesta de la policía',
    question: '¿Cómo responde la policía a estas redes?',
    anchors: {
      '4': { word: 'Muy alta', sign: 'Unidad especial en todo el país' },
      '3': { word: 'Alta', sign: 'Unidad especial en zonas clave' },
      '2': { word: 'Media', sign: 'Hay plan; se actúa caso por caso' },
      '1': { word: 'Baja', sign: 'Operativos aislados, sin plan' },
      '0': { word: 'Nula', sign: 'Se buscó y no la hay' },
    },
  },
  V3: {
    name: 'Respuesta de la justicia',
    question: '¿Cómo responde la justicia a estas redes?',
    anchors: {
      '4': { word: 'Muy alta', sign: 'Condena a jefes y decomisa bienes' },
      '3': { word: 'Alta', sign: 'Condena a la red, no solo a autores' },
      '2': { word: 'Media', sign: 'Condena a autores, no a la red' },
      '1': { word: 'Baja', sign: 'Casi todo se archiva o prescribe' },
      '0': { word: 'Nula', sign: 'Se buscó y no hay causas abiertas' },
    },
  },
  V4: {
    name: 'Respuesta del sistema penitenciario',
    question: '¿Cómo responde el sistema penitenciario a estas redes?',
    anchors: {
      '4': { word: 'Muy alta', sign: 'En todos los penales, con auditoría' },
      '3': { word: 'Alta', sign: 'En la mayoría de los penales' },
      '2': { word: 'Media', sign: 'Criterio escrito, sin seguimiento' },
      '1': { word: 'Baja', sign: 'Traslados aislados, sin criterio' },
      '0': { word: 'Nula', sign: 'Se buscó y no la hay' },
    },
  },
  I1: {
    name: 'Daño a las personas',
    question: '¿Qué daño causa esta actividad a las personas?',
    anchors: {
      '4': { word: 'Muy alto', sign: 'Muertes cada semana' },
      '3': { word: 'Alto', sign: 'Muertes o heridos graves cada mes' },
      '2': { word: 'Medio', sign: 'Heridos o amenazas cada mes' },
      '1': { word: 'Bajo', sign: 'Pocas víctimas, sin daño grave' },
      '0': { word: 'Nulo', sign: 'Se buscó y no hay víctimas' },
    },
  },
  I2: {
    name: 'Daño a las instituciones y corrupción',
    question: '¿Qué daño causa esta actividad a las instituciones?',
    anchors: {
      '4': { word: 'Muy alto', sign: 'Autoridades nacionales a su servicio' },
      '3': { word: 'Alto', sign: 'Mandos o jueces a sueldo de la red' },
      '2': { word: 'Medio', sign: 'Agentes a sueldo en varios lugares' },
      '1': { word: 'Bajo', sign: 'Sobornos aislados y sancionados' },
      '0': { word: 'Nulo', sign: 'Se buscó y no hay sobornos' },
    },
  },
  I3: {
    name: 'Daño económico',
    question: '¿Qué daño causa esta actividad a la economía?',
    anchors: {
      '4': { word: 'Muy alto', sign: 'Sectores enteros pagan o cierran' },
      '3': { word: 'Alto', sign: 'Cierran negocios en varias regiones' },
      '2': { word: 'Medio', sign: 'Pérdidas en un sector o una región' },
      '1': { word: 'Bajo', sign: 'Pérdidas de pocas víctimas' },
      '0': { word: 'Nulo', sign: 'Se buscó y no hay pérdidas' },
    },
  },
  I4: {
    name: 'Daño social y ambiental',
    question: '¿Qué daño causa esta actividad a la comunidad y al ambiente?',
    anchors: {
      '4': { word: 'Muy alto', sign: 'Población desplazada o ríos dañados' },
      '3': { word: 'Alto', sign: 'Barrios sometidos o bosques talados' },
      '2': { word: 'Medio', sign: 'Se dejan a veces escuelas o cultivos' },
      '1': { word: 'Bajo', sign: 'Daño aislado, que pronto se repara' },
      '0': { word: 'Nulo', sign: 'Se buscó y no hay daño' },
    },
  },
} satisfies IndicatorWords & { readonly unknown: AnchorLevel };
