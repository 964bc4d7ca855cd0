import type { Term } from './glossary.schemas.ts';

export const PLAN_TERMS = [
  {
    code: 'priority',
    name: { es: 'Prioridad', pt: 'Prioridade', en: 'Priority' },
    meaning: {
      es: 'Un área criminal que el comité adoptó para su ciclo.',
      pt: 'Uma área criminal que o comitê adotou para o seu ciclo.',
      en: 'A crime area that the committee adopted for its cycle.',
    },
    source: 'council',
  },
  {
    code: 'strategicPlan',
    name: { es: 'Plan plurianual', pt: 'Plano plurianual', en: 'Multi-year plan' },
    meaning: {
      es: 'Los objetivos del comité para todo el ciclo.',
      pt: 'Os objetivos do comitê para todo o ciclo.',
      en: 'The goals of the committee for the whole cycle.',
    },
    also: {
      es: 'MASP, plan estratégico plurianual',
      pt: 'MASP, plano estratégico plurianual',
      en: 'MASP, multi-annual strategic plan',
    },
    source: 'council',
  },
  {
    code: 'strategicGoal',
    name: { es: 'Objetivo estratégico', pt: 'Objetivo estratégico', en: 'Strategic goal' },
    meaning: {
      es: 'Lo que el ciclo quiere lograr, con indicadores.',
      pt: 'O que o ciclo quer alcançar, com indicadores.',
      en: 'What the cycle wants to achieve, with indicators.',
    },
    source: 'council',
  },
  {
    code: 'operationalPlan',
    name: {
      es: 'Plan de Acción Operativo (PAO)',
      pt: 'Plano de Ação Operacional (PAO)',
      en: 'Operational action plan (OAP)',
    },
    meaning: {
      es: 'Las acciones de una prioridad para un período.',
      pt: 'As ações de uma prioridade para um período.',
      en: 'The actions of one priority for a period.',
    },
    not: {
      es: 'No contiene blancos de operaciones ni personas.',
      pt: 'Não contém alvos de operações nem pessoas.',
      en: 'It holds no targets of operations and no names of persons.',
    },
    also: { es: 'OAP', pt: 'OAP', en: 'PAO' },
    source: 'clasi',
  },
  {
    code: 'operationalAction',
    name: { es: 'Acción operativa', pt: 'Ação operacional', en: 'Operational action' },
    meaning: {
      es: 'Una unidad de trabajo de un PAO, con responsable y plazo.',
      pt: 'Uma unidade de trabalho de um PAO, com responsável e prazo.',
      en: 'A unit of work of an OAP, with those responsible and a deadline.',
    },
    not: {
      es: 'No es un punto de acción de una reunión.',
      pt: 'Não é um encaminhamento de uma reunião.',
      en: 'Not an action point of a meeting.',
    },
    source: 'council',
  },
  {
    code: 'roadMap',
    name: { es: 'Hoja de ruta', pt: 'Roteiro', en: 'Road map' },
    meaning: {
      es: 'Lo que un PAO hará cada año.',
      pt: 'O que um PAO fará a cada ano.',
      en: 'What an OAP will do each year.',
    },
    not: {
      es: 'No es el minuto a minuto de una reunión.',
      pt: 'Não é o minuto a minuto de uma reunião.',
      en: 'Not the minute by minute of a meeting.',
    },
    source: 'clasi',
  },
  {
    code: 'planLeader',
    name: { es: 'Líder de plan', pt: 'Líder de plano', en: 'Plan leader' },
    meaning: {
      es: 'Quien conduce un PAO por mandato del comité.',
      pt: 'Quem conduz um PAO por mandato do comitê.',
      en: 'The state or person that leads an OAP by a mandate of the committee.',
    },
    also: { es: 'responsable de plan, driver', pt: 'responsável pelo plano, driver', en: 'driver' },
    source: 'council',
  },
  {
    code: 'actionLeader',
    name: { es: 'Responsable de acciones', pt: 'Responsável por ações', en: 'Action leader' },
    meaning: {
      es: 'Quien conduce acciones por su institución e informa de ellas.',
      pt: 'Quem conduz ações por sua instituição e informa sobre elas.',
      en: 'The person who runs actions for their institution and reports on them.',
    },
    source: 'council',
  },
  {
    code: 'milestone',
    name: { es: 'Hito', pt: 'Marco', en: 'Milestone' },
    meaning: {
      es: 'Algo que debe estar hecho un día.',
      pt: 'Algo que deve estar feito em um dia.',
      en: 'Something that must be done by a day.',
    },
    source: 'own',
  },
  {
    code: 'kpi',
    name: { es: 'Indicador clave', pt: 'Indicador-chave', en: 'Key indicator' },
    meaning: {
      es: 'La cifra con la que se mide una acción u objetivo: base, meta y fuente.',
      pt: 'O número com que se mede uma ação ou objetivo: base, meta e fonte.',
      en: 'The figure by which an action or goal is measured: baseline, target and source.',
    },
    not: {
      es: 'No es un indicador de IDEAL, que mide una amenaza.',
      pt: 'Não é um indicador do IDEAL, que mede uma ameaça.',
      en: 'Not an indicator of IDEAL, which measures a threat.',
    },
    also: { es: 'KPI', pt: 'KPI', en: 'KPI' },
    source: 'council',
  },
  {
    code: 'progressReport',
    name: { es: 'Informe de avance', pt: 'Relatório de andamento', en: 'Progress report' },
    meaning: {
      es: 'Cómo va una acción al fin de un período.',
      pt: 'Como vai uma ação ao fim de um período.',
      en: 'How an action stands at the end of a period.',
    },
    not: {
      es: 'No es un informe de campo ni un documento IDEAL.',
      pt: 'Não é um relatório de campo nem um documento IDEAL.',
      en: 'Neither a field report nor an IDEAL document.',
    },
    source: 'council',
  },
  {
    code: 'jointActionDay',
    name: { es: 'Jornada de acción conjunta', pt: 'Jornada de ação conjunta', en: 'Joint action day' },
    meaning: {
      es: 'Días en que varios Estados actúan a la vez y cuentan resultados.',
      pt: 'Dias em que vários Estados atuam ao mesmo tempo e contam resultados.',
      en: 'Days on which several states act together and count results.',
    },
    not: {
      es: 'La aplicación no dirige la operación: cuenta lo que se puede contar después.',
      pt: 'O aplicativo não dirige a operação: conta o que se pode contar depois.',
      en: 'The app does not lead the operation: it counts what can be made public afterwards.',
    },
    also: { es: 'Días de Acción Conjunta, DAC', pt: 'JAD', en: 'JAD, joint action days' },
    source: 'europol',
  },
  {
    code: 'post',
    name: { es: 'Puesto', pt: 'Posto', en: 'Post' },
    meaning: {
      es: 'Un lugar donde se controla y se cuenta durante una jornada.',
      pt: 'Um lugar onde se fiscaliza e se conta durante uma jornada.',
      en: 'A place where checks and counts are made during a joint action day.',
    },
    source: 'own',
  },
  {
    code: 'counter',
    name: { es: 'Contador', pt: 'Contador', en: 'Counter' },
    meaning: {
      es: 'Lo que un puesto cuenta: personas, vehículos, incautaciones.',
      pt: 'O que um posto conta: pessoas, veículos, apreensões.',
      en: 'What a post counts: persons, vehicles, seizures.',
    },
    source: 'europol',
  },
  {
    code: 'seizure',
    name: { es: 'Incautación', pt: 'Apreensão', en: 'Seizure' },
    meaning: {
      es: 'Lo que una autoridad toma. Según el país: incautación, aseguramiento o secuestro.',
      pt: 'O que uma autoridade toma. Em espanhol, a palavra varia conforme o país.',
      en: 'What an authority takes from somebody by law. In Spanish the word differs by country.',
    },
    not: {
      es: 'No es el decomiso, que es definitivo.',
      pt: 'Não é o perdimento, que é definitivo.',
      en: 'Not forfeiture, which is final.',
    },
    also: { es: 'aseguramiento, secuestro', pt: 'bens apreendidos', en: 'seized goods' },
    source: 'own',
  },
  {
    code: 'evaluation',
    name: { es: 'Evaluación', pt: 'Avaliação (de um plano)', en: 'Evaluation' },
    meaning: {
      es: 'El examen de un plan por quien no participa en él.',
      pt: 'O exame de um plano por quem não participa dele.',
      en: 'The examination of a plan by somebody independent of it.',
    },
    source: 'council',
  },
  {
    code: 'recommendation',
    name: { es: 'Recomendación', pt: 'Recomendação', en: 'Recommendation' },
    meaning: {
      es: 'Lo que una evaluación pide hacer, y que alguien responde.',
      pt: 'O que uma avaliação pede que se faça, e que alguém responde.',
      en: 'What an evaluation asks somebody to do, and they answer.',
    },
    source: 'council',
  },
  {
    code: 'coherence',
    name: { es: 'Coherencia', pt: 'Coerência', en: 'Coherence' },
    meaning: {
      es: 'Comparar planes de organismos distintos para ver dónde coinciden.',
      pt: 'Comparar planos de organismos diferentes para ver onde coincidem.',
      en: 'Comparing the plans of different organisations to see where they overlap.',
    },
    source: 'clasi',
  },
  {
    code: 'penalChain',
    name: { es: 'Cadena penal', pt: 'Cadeia penal', en: 'Criminal justice chain' },
    meaning: {
      es: 'Policía, fiscalía, poder judicial y sistema penitenciario.',
      pt: 'Polícia, Ministério Público, Poder Judiciário e sistema penitenciário.',
      en: 'Police, prosecution, courts and prisons.',
    },
    source: 'clasi',
  },
  {
    code: 'handover',
    name: { es: 'Traspaso', pt: 'Transmissão', en: 'Hand-over' },
    meaning: {
      es: 'Lo que una presidencia entrega a la siguiente, firmado por ambas.',
      pt: 'O que uma presidência entrega à seguinte, assinado por ambas.',
      en: 'What one presidency gives to the next, signed by both.',
    },
    source: 'clasi',
  },
] as const satisfies readonly Term[];
