/** How figures come about, for whoever reads them. Lazily loaded with the page; numbers come from the method itself. */
export const method = {
  detail: 'Cómo se valora, cómo se calcula y quién ve qué',
  unknown: 'No se conoce esta versión del método',
  unknown_more: 'Actualice la aplicación, o abra el método desde la edición.',
  contents: 'En esta página',
  print: 'Imprimir',
  dimension: { T: 'Amenaza', V: 'Vulnerabilidad', I: 'Impacto' },
  weight: (p: { n: string }) => `Peso ${p.n}`,
  who: {
    title: 'Quién valora, y qué',
    panel:
      'Cada Estado arma un panel por edición, con al menos un puesto de policía, uno de fiscalía y uno del sistema penitenciario. Un organismo asociado puede armar el suyo.',
    sheet:
      'Cada puesto llena una hoja de valoración por área criminal: dice cómo está esa área en su propio país. Con la edición se publican los cargos del panel, nunca los nombres.',
    least: (p: { n: string }) =>
      `Hacen falta al menos ${p.n} hojas. Con menos, la cifra diría lo que escribió una sola persona.`,
    not: 'No se valora a personas, ni a otros Estados, ni informe por informe. No hay tabla de posiciones de Estados, y nadie corrige una cifra a mano.',
  },
  scale: {
    title: 'La escala, y lo que no se sabe',
    levels: (p: { from: string; to: string }) =>
      `Cada indicador se valora de ${p.from} a ${p.to}. Cada nivel tiene una palabra y una señal que cualquiera puede comprobar.`,
    unknown:
      'U, «no se sabe», está fuera de la escala y nunca cuenta como cero. Si unos puestos saben y otros no, vale lo que se sabe. Si no lo sabe nadie, baja la cobertura y el intervalo se ensancha.',
    caption: 'Niveles de la escala',
    sign: 'Código',
    meaning: 'Qué quiere decir',
  },
  indicators: {
    title: (p: { dimensions: string; indicators: string }) =>
      `${p.dimensions} dimensiones, ${p.indicators} indicadores`,
    weight:
      'El peso dice cuánto cuenta un indicador dentro de su dimensión. Las tres dimensiones cuentan igual.',
    name: 'Indicador',
    inverted: (p: { most: string }) => `Se invierte: ${p.most} menos la valoración`,
    why_inverted: (p: { most: string }) =>
      `En las respuestas se valora la respuesta misma. Como una respuesta fuerte baja la vulnerabilidad, el valor es ${p.most} menos la valoración.`,
    total: (p: { n: string }) => `Suma de los pesos: ${p.n}`,
  },
  score: {
    title: 'De las valoraciones al puntaje',
    value: 'Valor de un indicador',
    value_more:
      'Es la mediana de las valoraciones conocidas: se ordenan y se toma la del medio; si su número es par, la media de las dos del medio. Una valoración extrema no lo arrastra.',
    value_formula: 'r = mediana de las valoraciones conocidas',
    range: 'Desacuerdo',
    range_more: (p: { limit: string }) =>
      `Es el rango intercuartílico (RIC): cuánto se apartan las valoraciones de la mitad central. Si pasa de ${p.limit}, el indicador está en disputa y se pregunta otra vez. Un cuartil está en el lugar (n − 1) × p de las valoraciones ordenadas, que se cuentan desde 0; entre dos lugares se interpola.`,
    range_formula: 'RIC = tercer cuartil − primer cuartil',
    dimension: 'Dimensión, cobertura y límites',
    dimension_more: (p: { most: string }) =>
      `Cada dimensión es la media de sus indicadores conocidos, según sus pesos y como parte de ${p.most}. La cobertura dice qué parte del peso se conoce. Los límites responden a «¿y si lo desconocido fuera nulo?» y «¿y si fuera muy alto?».`,
    dimension_formula: (p: { most: string }) =>
      `d = suma de (peso × r ÷ ${p.most}) ÷ suma de los pesos, solo de lo conocido`,
    coverage_formula: 'c = peso de lo conocido ÷ peso de todo',
    bounds_formula: (p: { least: string; most: string }) =>
      `límites: lo desconocido vale ${p.least} en el inferior y ${p.most} en el superior, con todos los pesos`,
    score: 'Puntaje',
    score_more:
      'Va de 0 a 10. La raíz cúbica del producto no deja que una dimensión alta tape una baja. Si de una dimensión no se conoce nada, no hay puntaje y quedan los límites. La cobertura del área es la media de las tres.',
    score_formula: 'S = 10 × ∛(T × V × I)',
    printed: (p: { example: string }) =>
      `Se redondea una sola vez, al final, a un decimal y con la mitad hacia arriba. Se escribe con sus límites: ${p.example}.`,
  },
  classes: {
    title: 'Las clases y sus límites',
    more: 'La clase sale del puntaje tal como se escribe.',
    caption: 'Clases',
    class: 'Clase',
    from: 'Puntaje',
    at_least: (p: { n: string }) => `Desde ${p.n}`,
    below: (p: { n: string }) => `Menos de ${p.n}`,
    gap: (p: { n: string }) => `Cobertura menor que ${p.n}, o sin puntaje`,
  },
  confidence: {
    title: 'La evidencia cambia la confianza, nunca el puntaje',
    more: 'La confianza va al lado de la clase y nunca en su color. Es la menor de tres comprobaciones; si una no llega a moderada, la confianza es baja.',
    caption: 'Comprobaciones de la confianza',
    check: 'Comprobación',
    high: 'Alta',
    moderate: 'Moderada',
    coverage: 'Cobertura',
    evidence: 'Parte de la evidencia con fuente A o B e información 1 o 2',
    spread: 'Media de los RIC, según los pesos',
    none: 'Sin evidencia, la confianza es baja, sea cual sea el puntaje.',
  },
  rounds: {
    title: 'Dos rondas, y el disenso queda escrito',
    blind:
      'La primera ronda es a ciegas: nadie ve lo que valoran los demás. La cierra el punto de contacto, y entonces se calculan las cifras del área.',
    second:
      'Lo que queda en disputa se pregunta otra vez, solo dentro del mismo panel. Se ve cómo se repartieron las valoraciones, sin nombres, y los motivos cuyos autores aceptaron mostrarlos.',
    answer:
      'Cada puesto cambia su valoración, la mantiene o dice por qué no cambia. Mantenerla con un motivo queda registrado como disenso. Si un puesto no responde, vale lo que dijo antes. Si entregan la segunda ronda menos de tres puestos, no se usa y vale la primera: con uno o dos se sabría quién cambió qué.',
    three:
      'Con tres puestos no hay anonimato entre ellos: cada uno puede deducir qué dijeron los otros dos. La segunda ronda lo advierte.',
  },
  region: {
    title: 'La región',
    more: (p: { coverage: string }) =>
      `De cada área se calculan la mediana, el mínimo y el máximo de los Estados que cuentan: los que tienen puntaje y cobertura de ${p.coverage} o más. Se dice cuántos son y cuántos están en alto o muy alto.`,
    equal:
      'Ningún Estado pesa más por su población, y ningún Estado se ordena frente a otro. Los organismos asociados no entran en las cifras de la región.',
  },
  ranks: {
    title: 'El orden de las áreas, con su margen',
    more: 'Las áreas se ordenan por la mediana de la región sin redondear, de mayor a menor. Las que empatan comparten el mejor lugar.',
    draws: (p: { draws: string; from: string; to: string; low: string; high: string }) =>
      `El margen dice si el orden depende de los pesos. En ${p.draws} sorteos, cada peso se multiplica por un número entre ${p.from} y ${p.to}, y las áreas se ordenan otra vez. El margen va del percentil ${p.low} al ${p.high} de esos lugares. Con la misma semilla salen los mismos sorteos.`,
    exactly: (p: { least: string; width: string; stream: string; equal: string }) =>
      `Para quien lo programe: el número es ${p.least} + ${p.width} × x ÷ 2³², con x la siguiente salida de PCG32 (XSH-RR, secuencia ${p.stream}, con la semilla del cálculo), un número por indicador y en su orden. El percentil es el de rango más cercano. Dos medianas que difieren en ${p.equal} o menos son iguales.`,
  },
  agreement: {
    title: 'Cuánto coinciden quienes valoran',
    more: 'Se mide por dimensión con el alfa de Krippendorff, de métrica ordinal: 1 es acuerdo total y 0 es lo que daría el azar. Cuenta cada indicador de cada área y Estado con dos valoraciones conocidas o más, tal como se valoró.',
    formula: 'α = 1 − desacuerdo observado ÷ desacuerdo esperado por azar',
    caption: 'Límites del acuerdo',
    alpha: 'Alfa',
    reading: 'Cómo se lee',
    reliable: 'Acuerdo confiable',
    tentative: 'Sirve para conclusiones provisionales',
    weak: 'No alcanza para concluir',
    none: 'Si no hay desacuerdo posible, por ejemplo porque todos valoraron igual en todo, no se calcula.',
  },
  leaves: {
    title: 'Lo que sale del Estado',
    sorted:
      'Las hojas no salen del Estado. De cada indicador salen las valoraciones de todos los puestos, ordenadas: el lugar en la fila ya no es de nadie.',
    caption: 'Ejemplo con tres puestos',
    rated: 'Lo que valoran los puestos',
    out: 'Lo que sale',
    same: 'Las cifras son las mismas, porque ningún paso del método pregunta qué puesto dijo qué.',
    also: 'Con ellas salen los cargos del panel, el número de hojas, los indicadores en disputa y si otros miembros pueden leer la columna del Estado. No salen nombres, motivos ni evidencia. Una persona lo prepara y otra lo autoriza.',
  },
  members: {
    title: 'Qué ven los miembros, y cuándo',
    batches:
      'Las cifras de la región llegan en días fijados, nunca al momento: si cambiaran con cada Estado, bastaría restar para saber qué valoró el último.',
    least: (p: { states: string; changed: string }) =>
      `Una cifra se muestra desde ${p.states} Estados, y solo se renueva cuando cambiaron ${p.changed} o más.`,
    hidden: (p: { n: string }) =>
      `Los valores van ordenados y sin Estado. Lo que dejaría deducir qué valoraron menos de ${p.n} Estados espera a otro día. Si solo cambian tres, dos de ellos que se pongan de acuerdo averiguan el puntaje anterior y el nuevo del tercero.`,
    columns:
      'Cada Estado ve su columna junto a la región. La de otro Estado, solo si ese Estado lo permitió para la edición.',
    display: 'Si la edición muestra solo clases, los miembros no reciben puntajes.',
  },
  checks: {
    title: 'Dos cuentas, paso a paso',
    more: 'Las hace ahora esta página, con el mismo programa que calcula las cifras.',
    indicator: (p: { n: string }) => `Un indicador, ${p.n} puestos`,
    subject: 'Un área de un Estado',
    given: 'Valoraciones',
    sorted: 'Ordenadas',
    median: 'Mediana',
    first: 'Primer cuartil',
    third: 'Tercer cuartil',
    range: 'RIC',
    place: (p: { sum: string }) => `lugar ${p.sum}`,
    between: (p: { sum: string; one: string; other: string }) =>
      `lugar ${p.sum}, entre ${p.one} y ${p.other}`,
    agreed: (p: { range: string; limit: string }) => `${p.range} no pasa de ${p.limit}: hay acuerdo`,
    contested: (p: { range: string; limit: string }) => `${p.range} pasa de ${p.limit}: en disputa`,
    verdict: 'Resultado',
    values: (p: { values: string; weights: string }) => `Valores ${p.values}; pesos ${p.weights}`,
    coverage: 'Cobertura',
    low: 'Límite inferior',
    high: 'Límite superior',
    score: 'Puntaje',
    class: 'Clase',
    printed: 'Se escribe',
    turned: 'Los valores de vulnerabilidad ya están invertidos.',
    zero: (p: { zero: string; unknown: string }) =>
      `Si las U contaran como cero, el puntaje sería ${p.zero}. Como no cuentan, es ${p.unknown} y se ve qué falta por saber.`,
  },
  again: {
    title: 'Calcularlo de nuevo',
    more: 'Con los mismos datos cualquiera obtiene las mismas cifras, dígito por dígito y sin red. El programa lo hace con este comando:',
    command: 'npm run -s ideal -- compute ARCHIVO.json',
    result:
      'Responde con las cifras y con la huella (SHA-256) de los datos en su forma canónica (RFC 8785), con el método y la semilla, y las filas en el orden de Estado, área y puesto. Otra huella quiere decir otros datos.',
  },
  versions: {
    title: 'Una versión no reescribe otra',
    more: 'Una edición conserva el método con el que se recogió. Otro peso, otra dirección u otro orden son otro método, con otro nombre, y las ediciones anteriores no cambian.',
    hash: 'Huella de este método, calculada ahora (SHA-256)',
    compare: 'Es igual en todas las ediciones que usan este método. Si difiere, no es el mismo método.',
  },
};
