import type { Term } from './glossary.schemas.ts';

export const MEETINGS_TERMS = [
  {
    code: 'committee',
    name: {
      es: 'Comité Latinoamericano de Seguridad Interior',
      pt: 'Comitê Latino-Americano de Segurança Interna',
      en: 'Latin American Internal Security Committee',
    },
    meaning: {
      es: 'El órgano regional que acuerda prioridades y planes contra el crimen organizado.',
      pt: 'O órgão regional que acorda prioridades e planos contra o crime organizado.',
      en: 'The regional body that agrees priorities and plans against organised crime.',
    },
    not: {
      es: 'No es una fuerza ni una secretaría: no dirige operaciones.',
      pt: 'Não é uma força nem uma secretaria: não dirige operações.',
      en: 'It is neither a force nor a secretariat: it does not lead operations.',
    },
    also: { es: 'CLASI', pt: 'CLASI', en: 'CLASI' },
    source: 'clasi',
  },
  {
    code: 'presidency',
    name: { es: 'Presidencia pro tempore', pt: 'Presidência pro tempore', en: 'Presidency pro tempore' },
    meaning: {
      es: 'El Estado que dirige el comité durante su período.',
      pt: 'O Estado que dirige o comitê durante o seu período.',
      en: 'The state that chairs the committee for its term.',
    },
    not: {
      es: 'No es una persona: quien la ejerce lo hace por un mandato de su Estado.',
      pt: 'Não é uma pessoa: quem a exerce o faz por um mandato do seu Estado.',
      en: 'Not a person: those who act for it hold a mandate from their state.',
    },
    also: { es: 'PPT', pt: 'PPT', en: 'PPT' },
    source: 'clasi',
  },
  {
    code: 'mandate',
    name: { es: 'Mandato', pt: 'Mandato', en: 'Mandate' },
    meaning: {
      es: 'Lo que da a una persona una función del comité, desde un día y hasta otro.',
      pt: 'O que dá a uma pessoa uma função do comitê, de um dia até outro.',
      en: 'What gives a person a function in the committee, from one day to another.',
    },
    not: {
      es: 'No es una función de la cuenta: esa la da su Estado.',
      pt: 'Não é uma função da conta: essa é dada pelo seu Estado.',
      en: 'Not a role of the account, which their state gives.',
    },
    source: 'own',
  },
  {
    code: 'memberState',
    name: { es: 'País miembro', pt: 'País membro', en: 'Member state' },
    meaning: {
      es: 'Un Estado con voz y voto en el comité.',
      pt: 'Um Estado com voz e voto no comitê.',
      en: 'A state with voice and vote in the committee.',
    },
    source: 'clasi',
  },
  {
    code: 'observer',
    name: { es: 'Observador', pt: 'Observador', en: 'Observer' },
    meaning: {
      es: 'Quien asiste a las reuniones sin decidir.',
      pt: 'Quem acompanha as reuniões sem decidir.',
      en: 'A state or organisation that attends meetings but does not decide.',
    },
    source: 'clasi',
  },
  {
    code: 'delegation',
    name: { es: 'Delegación', pt: 'Delegação', en: 'Delegation' },
    meaning: {
      es: 'Las personas que un Estado u organismo acredita para una reunión.',
      pt: 'As pessoas que um Estado ou organismo credencia para uma reunião.',
      en: 'The people whom a state or organisation accredits for a meeting.',
    },
    not: {
      es: 'El personal de campo no es una delegación: lo nombran su institución y su unidad.',
      pt: 'O agente de campo não integra uma delegação: é identificado pela instituição e pela unidade.',
      en: 'Field staff are not a delegation: their institution and unit identify them.',
    },
    source: 'oas',
  },
  {
    code: 'delegationLiaison',
    name: { es: 'Enlace de la delegación', pt: 'Oficial de ligação da delegação', en: 'Delegation liaison' },
    meaning: {
      es: 'Quien nombra y atiende a las personas de una delegación en las reuniones.',
      pt: 'Quem indica e atende as pessoas de uma delegação nas reuniões.',
      en: 'The person who nominates and looks after the people of a delegation at meetings.',
    },
    not: {
      es: 'No es el punto de contacto, que trabaja para IDEAL.',
      pt: 'Não é o ponto de contato, que trabalha para o IDEAL.',
      en: 'Not the point of contact, who works for IDEAL.',
    },
    also: { es: 'punto focal', pt: 'ponto focal', en: 'focal point' },
    source: 'oas',
  },
  {
    code: 'pointOfContact',
    name: { es: 'Punto de contacto', pt: 'Ponto de contato', en: 'Point of contact' },
    meaning: {
      es: 'Quien lee y revisa los informes de campo de su Estado y prepara lo que aporta a IDEAL.',
      pt: 'Quem lê e revisa os relatórios de campo do seu Estado e prepara o que ele contribui para o IDEAL.',
      en: 'The person who reads and reviews the field reports of a state and prepares what it contributes to IDEAL.',
    },
    not: {
      es: 'No es el enlace de la delegación, que atiende las reuniones.',
      pt: 'Não é o oficial de ligação da delegação, que cuida das reuniões.',
      en: 'Not the delegation liaison, who looks after meetings.',
    },
    also: { es: 'punto focal', pt: 'ponto focal', en: 'focal point' },
    source: 'ideal',
  },
  {
    code: 'headOfDelegation',
    name: { es: 'Jefe/a de delegación', pt: 'Chefe de delegação', en: 'Head of delegation' },
    meaning: {
      es: 'Quien representa a su Estado en una reunión.',
      pt: 'Quem representa o seu Estado em uma reunião.',
      en: 'The person who represents their state at a meeting.',
    },
    source: 'oas',
  },
  {
    code: 'agendaItem',
    name: { es: 'Punto de la agenda', pt: 'Item da agenda', en: 'Agenda item' },
    meaning: {
      es: 'Un asunto de la reunión, con su hora, sus documentos y quien lo presenta.',
      pt: 'Um assunto da reunião, com hora, documentos e quem o apresenta.',
      en: 'A matter that a meeting deals with, with its time, papers and presenter.',
    },
    also: { es: 'orden del día, temario', pt: 'temário', en: 'order of the day' },
    source: 'rules',
  },
  {
    code: 'presenter',
    name: { es: 'Ponente', pt: 'Expositor', en: 'Presenter' },
    meaning: {
      es: 'Quien presenta un punto de la agenda.',
      pt: 'Quem apresenta um item da agenda.',
      en: 'The person who presents an agenda item.',
    },
    not: {
      es: 'No está por eso en la lista de oradores.',
      pt: 'Não está por isso na lista de oradores.',
      en: 'Presenting does not put anyone on the list of speakers.',
    },
    also: { es: 'expositor', pt: 'palestrante', en: 'speaker on an item' },
    source: 'own',
  },
  {
    code: 'speaker',
    name: { es: 'Orador', pt: 'Orador', en: 'Speaker' },
    meaning: {
      es: 'Quien pidió la palabra y está en la lista de oradores.',
      pt: 'Quem pediu a palavra e está na lista de oradores.',
      en: 'The person or delegation that asked for the floor and is on the list of speakers.',
    },
    not: {
      es: 'No es el ponente, que presenta el punto.',
      pt: 'Não é o expositor, que apresenta o item.',
      en: 'Not the presenter, who introduces the item.',
    },
    also: { es: 'uso de la palabra', pt: 'uso da palavra', en: 'floor' },
    source: 'oas',
  },
  {
    code: 'speakingPoints',
    name: { es: 'Puntos de intervención', pt: 'Pontos de fala', en: 'Speaking points' },
    meaning: {
      es: 'Lo que una delegación prepara para decir. Solo ella lo ve.',
      pt: 'O que uma delegação prepara para dizer. Só ela vê.',
      en: 'What a delegation prepares to say. Only the delegation sees it.',
    },
    also: { es: 'puntos para hablar', pt: 'pontos de intervenção, pontos para falar', en: 'talking points' },
    source: 'own',
  },
  {
    code: 'minuteByMinute',
    name: { es: 'Minuto a minuto', pt: 'Minuto a minuto', en: 'Minute by minute' },
    meaning: {
      es: 'El plan de la organización, paso a paso, con quien hace cada cosa.',
      pt: 'O plano da organização, passo a passo, com quem faz cada coisa.',
      en: 'The organisers’ plan, step by step, with who does what.',
    },
    not: {
      es: 'No es la agenda, que leen las delegaciones.',
      pt: 'Não é a agenda, que as delegações leem.',
      en: 'Not the agenda, which delegations read.',
    },
    also: {
      es: 'escaleta, programa técnico',
      pt: 'roteiro da sessão',
      en: 'running order, rundown, run sheet',
    },
    source: 'own',
  },
  {
    code: 'practicalInformation',
    name: { es: 'Información práctica', pt: 'Informações práticas', en: 'Practical information' },
    meaning: {
      es: 'Lugar, hotel, visas, traslados, red y teléfonos de una reunión.',
      pt: 'Lugar, hotel, vistos, traslados, rede e telefones de uma reunião.',
      en: 'Venue, hotel, visas, transfers, network and telephone numbers of a meeting.',
    },
    also: { es: 'nota logística', pt: 'nota logística', en: 'practical note' },
    source: 'own',
  },
  {
    code: 'credentials',
    name: { es: 'Carta de acreditación', pt: 'Carta de credenciamento', en: 'Credentials' },
    meaning: {
      es: 'El documento con el que un Estado prueba a quién nombró para una reunión.',
      pt: 'O documento com que um Estado prova quem indicou para uma reunião.',
      en: 'The document with which a state proves whom it appointed for a meeting.',
    },
    not: {
      es: 'No es la credencial que se muestra en la puerta.',
      pt: 'Não é a credencial que se mostra na porta.',
      en: 'Not the badge that is shown at the door.',
    },
    source: 'oas',
  },
  {
    code: 'quorum',
    name: { es: 'Quórum', pt: 'Quórum', en: 'Quorum' },
    meaning: {
      es: 'Cuántas delegaciones deben estar presentes para decidir.',
      pt: 'Quantas delegações devem estar presentes para decidir.',
      en: 'How many delegations must be present for a decision.',
    },
    source: 'rules',
  },
  {
    code: 'consensus',
    name: { es: 'Consenso', pt: 'Consenso', en: 'Consensus' },
    meaning: {
      es: 'Se adopta si nadie objeta.',
      pt: 'Adota-se se ninguém objetar.',
      en: 'Adopted if nobody objects.',
    },
    not: {
      es: 'No es una votación por unanimidad.',
      pt: 'Não é uma votação por unanimidade.',
      en: 'Not a unanimous vote.',
    },
    source: 'oas',
  },
  {
    code: 'silenceProcedure',
    name: { es: 'Procedimiento de silencio', pt: 'Procedimento de silêncio', en: 'Silence procedure' },
    meaning: {
      es: 'Un texto se adopta si nadie objeta hasta que venza el plazo.',
      pt: 'Um texto é adotado se ninguém objetar até o fim do prazo.',
      en: 'A text is adopted if nobody objects by the deadline.',
    },
    source: 'rules',
  },
  {
    code: 'reservation',
    name: { es: 'Reserva', pt: 'Reserva', en: 'Reservation' },
    meaning: {
      es: 'Objeción que se deja escrita, general o sobre un pasaje, sin impedir la adopción.',
      pt: 'Objeção que fica escrita, geral ou sobre um trecho, sem impedir a adoção.',
      en: 'An objection put on record, general or on a passage, that does not stop adoption.',
    },
    source: 'oas',
  },
  {
    code: 'amendment',
    name: { es: 'Enmienda', pt: 'Emenda', en: 'Amendment' },
    meaning: {
      es: 'Cambio que se propone a un texto.',
      pt: 'Mudança que se propõe a um texto.',
      en: 'A change proposed to a text.',
    },
    source: 'oas',
  },
  {
    code: 'minutes',
    name: { es: 'Acta', pt: 'Ata', en: 'Minutes' },
    meaning: {
      es: 'Lo que se dijo y se decidió en una reunión, una vez corregido y aprobado.',
      pt: 'O que se disse e decidiu em uma reunião, depois de corrigido e aprovado.',
      en: 'What was said and decided in a meeting, once corrected and adopted.',
    },
    source: 'oas',
  },
  {
    code: 'actionPoint',
    name: { es: 'Punto de acción', pt: 'Encaminhamento', en: 'Action point' },
    meaning: {
      es: 'Lo que una reunión deja por hacer, con responsable y plazo.',
      pt: 'O que uma reunião deixa por fazer, com responsável e prazo.',
      en: 'What a meeting leaves to be done, with those responsible and a deadline.',
    },
    not: {
      es: 'No es una acción de un plan operativo.',
      pt: 'Não é uma ação de um plano operacional.',
      en: 'Not an action of an operational plan.',
    },
    also: { es: 'seguimiento, pendiente', pt: 'ponto de ação, pendência', en: 'follow-up, to do' },
    source: 'own',
  },
  {
    code: 'responsible',
    name: { es: 'Responsable', pt: 'Responsável', en: 'Responsible' },
    meaning: {
      es: 'Quien hará algo y responde por ello.',
      pt: 'Quem fará algo e responde por isso.',
      en: 'The delegation or person who will do something and answers for it.',
    },
    also: { es: 'encargado', pt: 'encarregado', en: 'owner, in charge' },
    source: 'own',
  },
  {
    code: 'card',
    name: { es: 'Tarjeta', pt: 'Cartão', en: 'Card' },
    meaning: {
      es: 'Lo que se lee sin desbloquear: sala, horas, recogida, persona de enlace, emergencias y hotel.',
      pt: 'O que se lê sem desbloquear: sala, horas, traslado, oficial de ligação, emergências e hotel.',
      en: 'What is read without unlocking: room, times, pick-up, liaison, emergencies and hotel.',
    },
    not: {
      es: 'No lleva nombres de participantes, documentos ni claves.',
      pt: 'Não leva nomes de participantes, documentos nem senhas.',
      en: 'It has no names of participants, no papers and no passwords.',
    },
    source: 'own',
  },
] as const satisfies readonly Term[];
