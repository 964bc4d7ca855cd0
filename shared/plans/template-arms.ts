import type { PlanTemplate } from './template-shape.ts';

export const armsTemplate: PlanTemplate = {
  title: { es: 'Armas de fuego', pt: 'Armas de fogo', en: 'Firearms' },
  aims: [
    {
      title: {
        es: 'Saber de dónde vienen las armas',
        pt: 'Saber de onde vêm as armas',
        en: 'Know where firearms come from',
      },
      actions: [
        {
          type: 'intelligence',
          institution: 'police',
          title: {
            es: 'Rastreo de cada arma incautada',
            pt: 'Rastreamento de cada arma apreendida',
            en: 'Tracing of each firearm seized',
          },
          expected: {
            es: 'Cada arma incautada se rastrea, y el resultado llega a quien investiga.',
            pt: 'Cada arma apreendida é rastreada, e o resultado chega a quem investiga.',
            en: 'Each firearm seized is traced, and the result reaches whoever investigates.',
          },
        },
        {
          type: 'training',
          institution: 'police',
          title: {
            es: 'Curso de identificación y marcaje',
            pt: 'Curso de identificação e marcação',
            en: 'Course in identification and marking',
          },
          expected: {
            es: 'El personal que recibe armas las describe igual en todos los Estados.',
            pt: 'Quem recebe armas as descreve da mesma forma em todos os Estados.',
            en: 'Staff that takes firearms in describes them alike in all states.',
          },
        },
      ],
    },
    {
      title: {
        es: 'Cortar el tráfico en fronteras',
        pt: 'Cortar o tráfico nas fronteiras',
        en: 'Cut trafficking at borders',
      },
      actions: [
        {
          type: 'customs',
          institution: 'customs',
          title: {
            es: 'Controles de piezas y municiones por paquetería',
            pt: 'Controles de peças e munições em encomendas',
            en: 'Checks of parts and ammunition in parcels',
          },
          expected: {
            es: 'Las aduanas encuentran piezas y municiones en envíos pequeños por reglas comunes.',
            pt: 'As aduanas encontram peças e munições em pequenas encomendas por regras comuns.',
            en: 'Customs find parts and ammunition in small parcels by common rules.',
          },
        },
        {
          type: 'joint_action_day',
          institution: 'border',
          title: {
            es: 'Días de Acción Conjunta en pasos de frontera',
            pt: 'Jornadas de ação conjunta em passagens de fronteira',
            en: 'Joint action days at border crossings',
          },
          expected: {
            es: 'Los pasos escogidos controlan los mismos días a los dos lados.',
            pt: 'As passagens escolhidas fiscalizam nos mesmos dias dos dois lados.',
            en: 'The chosen crossings check on the same days on both sides.',
          },
        },
      ],
    },
    {
      title: {
        es: 'Llevar a juicio a quien vende',
        pt: 'Levar a juízo quem vende',
        en: 'Bring those who sell to court',
      },
      actions: [
        {
          type: 'judicial',
          institution: 'prosecution',
          title: {
            es: 'Casos conjuntos contra proveedores',
            pt: 'Casos conjuntos contra fornecedores',
            en: 'Joint cases against suppliers',
          },
          expected: {
            es: 'Las fiscalías de dos o más Estados acusan a quien provee, y no solo a quien porta.',
            pt: 'Os Ministérios Públicos de dois ou mais Estados denunciam quem fornece, e não só quem porta.',
            en: 'Prosecutors of two or more states charge suppliers, and not only those who carry.',
          },
        },
        {
          type: 'judicial',
          institution: 'judiciary',
          title: {
            es: 'Destino judicial de las armas incautadas',
            pt: 'Destino judicial das armas apreendidas',
            en: 'What courts do with firearms seized',
          },
          expected: {
            es: 'Toda arma incautada tiene una decisión judicial sobre su custodia y su destrucción.',
            pt: 'Toda arma apreendida tem uma decisão judicial sobre a sua custódia e destruição.',
            en: 'For every firearm seized a court decides on its custody and its destruction.',
          },
        },
        {
          type: 'penitentiary',
          institution: 'prison',
          title: {
            es: 'Armas dentro de las prisiones',
            pt: 'Armas dentro das prisões',
            en: 'Firearms inside prisons',
          },
          expected: {
            es: 'Cada arma hallada en una prisión se rastrea como las de la calle.',
            pt: 'Cada arma encontrada em uma prisão é rastreada como as da rua.',
            en: 'Each firearm found in a prison is traced like those from the street.',
          },
        },
        {
          type: 'legislative',
          institution: 'ministry',
          title: {
            es: 'Piezas, municiones y armas convertibles en la ley',
            pt: 'Peças, munições e armas convertíveis na lei',
            en: 'Parts, ammunition and convertible weapons in the law',
          },
          expected: {
            es: 'Los Estados participantes castigan el mismo tráfico con tipos penales comparables.',
            pt: 'Os Estados participantes punem o mesmo tráfico com tipos penais comparáveis.',
            en: 'The participating states punish the same trafficking by comparable offences.',
          },
        },
      ],
    },
  ],
};
