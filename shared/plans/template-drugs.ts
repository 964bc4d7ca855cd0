import type { PlanTemplate } from './template-shape.ts';

export const drugsTemplate: PlanTemplate = {
  title: { es: 'Drogas', pt: 'Drogas', en: 'Drugs' },
  aims: [
    {
      title: {
        es: 'Cerrar el paso por puertos',
        pt: 'Fechar a passagem pelos portos',
        en: 'Close the way through ports',
      },
      actions: [
        {
          type: 'customs',
          institution: 'customs',
          title: {
            es: 'Perfiles comunes de contenedores',
            pt: 'Perfis comuns de contêineres',
            en: 'Common profiles of containers',
          },
          expected: {
            es: 'Las aduanas de los puertos participantes escogen por los mismos perfiles qué contenedores abren.',
            pt: 'As aduanas dos portos participantes escolhem pelos mesmos perfis quais contêineres abrem.',
            en: 'Customs in the participating ports choose by the same profiles which containers they open.',
          },
        },
        {
          type: 'intelligence',
          institution: 'police',
          title: {
            es: 'Cuadro común de precursores',
            pt: 'Quadro comum de precursores',
            en: 'Common picture of precursors',
          },
          expected: {
            es: 'Los Estados comparten qué precursores se desvían, por dónde y con qué papeles.',
            pt: 'Os Estados compartilham quais precursores são desviados, por onde e com quais papéis.',
            en: 'States share which precursors are diverted, where, and with which papers.',
          },
        },
        {
          type: 'joint_action_day',
          institution: 'police',
          title: {
            es: 'Controles a la misma hora en puertos',
            pt: 'Controles na mesma hora nos portos',
            en: 'Simultaneous checks in ports',
          },
          expected: {
            es: 'Los puertos participantes controlan los mismos días, y cada uno cuenta lo que encuentra.',
            pt: 'Os portos participantes fiscalizam nos mesmos dias, e cada um conta o que encontra.',
            en: 'The participating ports check on the same days, and each counts what it finds.',
          },
        },
      ],
    },
    {
      title: {
        es: 'Perseguir a las redes y su dinero',
        pt: 'Perseguir as redes e o seu dinheiro',
        en: 'Pursue networks and their money',
      },
      actions: [
        {
          type: 'judicial',
          institution: 'prosecution',
          title: {
            es: 'Investigaciones paralelas en ruta y destino',
            pt: 'Investigações paralelas na rota e no destino',
            en: 'Parallel investigations along the route and at its end',
          },
          expected: {
            es: 'Cada incautación de importancia abre una investigación en el Estado de salida y en el de llegada.',
            pt: 'Cada apreensão importante abre uma investigação no Estado de saída e no de chegada.',
            en: 'Each seizure of weight opens an investigation in the state of departure and in that of arrival.',
          },
        },
        {
          type: 'judicial',
          institution: 'judiciary',
          title: {
            es: 'Prueba electrónica que vale en juicio',
            pt: 'Prova eletrônica que vale em juízo',
            en: 'Electronic evidence that stands in court',
          },
          expected: {
            es: 'Jueces y juezas de los Estados participantes acuerdan qué requisitos pide la prueba que viene de otro Estado.',
            pt: 'Juízes e juízas dos Estados participantes combinam quais requisitos deve ter a prova que vem de outro Estado.',
            en: 'Judges of the participating states agree on what evidence from another state must fulfil.',
          },
        },
        {
          type: 'financial',
          institution: 'finance',
          title: {
            es: 'Seguir el dinero del flete',
            pt: 'Seguir o dinheiro do frete',
            en: 'Follow the money of the freight',
          },
          expected: {
            es: 'Las unidades de inteligencia financiera siguen quién pagó los envíos incautados.',
            pt: 'As unidades de inteligência financeira rastreiam quem pagou os envios apreendidos.',
            en: 'Financial intelligence units follow who paid for the shipments that were seized.',
          },
        },
      ],
    },
    {
      title: {
        es: 'Cortar el mando desde prisión',
        pt: 'Cortar o comando a partir da prisão',
        en: 'Cut command from prison',
      },
      actions: [
        {
          type: 'penitentiary',
          institution: 'prison',
          title: {
            es: 'Aislar a los mandos',
            pt: 'Isolar os chefes',
            en: 'Isolate those in command',
          },
          expected: {
            es: 'Quien dirige una red desde prisión deja de poder hacerlo, con control judicial.',
            pt: 'Quem dirige uma rede da prisão deixa de poder fazê-lo, com controle judicial.',
            en: 'Whoever runs a network from prison can no longer do so, under judicial control.',
          },
        },
        {
          type: 'training',
          institution: 'prison',
          title: {
            es: 'Curso de inteligencia penitenciaria',
            pt: 'Curso de inteligência penitenciária',
            en: 'Course in prison intelligence',
          },
          expected: {
            es: 'El personal penitenciario de cada Estado participante reconoce cómo se manda desde dentro.',
            pt: 'Policiais penais e servidores de cada Estado participante reconhecem como se comanda de dentro.',
            en: 'Prison staff of each participating state recognises how command is given from inside.',
          },
        },
      ],
    },
  ],
};
