import type { PlanTemplate } from './template-shape.ts';

export const peopleTemplate: PlanTemplate = {
  title: {
    es: 'Trata de personas y tráfico de migrantes',
    pt: 'Tráfico de pessoas e contrabando de migrantes',
    en: 'Trafficking in persons and smuggling of migrants',
  },
  aims: [
    {
      title: {
        es: 'Encontrar y proteger a las víctimas',
        pt: 'Encontrar e proteger as vítimas',
        en: 'Find and protect victims',
      },
      actions: [
        {
          type: 'operational',
          institution: 'border',
          title: {
            es: 'Señales de trata en el control de frontera',
            pt: 'Sinais de tráfico de pessoas no controle de fronteira',
            en: 'Signs of trafficking at border control',
          },
          expected: {
            es: 'Quien controla reconoce las señales y sabe a quién llama en su turno.',
            pt: 'Quem fiscaliza reconhece os sinais e sabe para quem ligar no seu turno.',
            en: 'Whoever checks recognises the signs and knows whom to call on their shift.',
          },
        },
        {
          type: 'prevention',
          institution: 'ministry',
          title: {
            es: 'Derivación de víctimas entre Estados',
            pt: 'Encaminhamento de vítimas entre Estados',
            en: 'Referral of victims between states',
          },
          expected: {
            es: 'Una víctima hallada en un Estado recibe en otro la atención que ya se acordó.',
            pt: 'Uma vítima encontrada em um Estado recebe em outro o atendimento já combinado.',
            en: 'A victim found in one state is cared for in another as was agreed before.',
          },
        },
        {
          type: 'training',
          institution: 'police',
          title: {
            es: 'Entrevista sin revictimizar',
            pt: 'Entrevista sem revitimizar',
            en: 'Interviews that do no further harm',
          },
          expected: {
            es: 'Quien entrevista a víctimas lo hace una vez, y de forma que vale en juicio.',
            pt: 'Quem entrevista vítimas o faz uma vez, e de forma que vale em juízo.',
            en: 'Whoever interviews victims does so once, and in a way that stands in court.',
          },
        },
      ],
    },
    {
      title: {
        es: 'Desarticular las redes en ruta',
        pt: 'Desarticular as redes na rota',
        en: 'Break up networks along the route',
      },
      actions: [
        {
          type: 'intelligence',
          institution: 'police',
          title: {
            es: 'Cuadro común de rutas y reclutamiento',
            pt: 'Quadro comum de rotas e aliciamento',
            en: 'Common picture of routes and recruitment',
          },
          expected: {
            es: 'Los Estados de origen, tránsito y destino describen las mismas redes con los mismos nombres.',
            pt: 'Os Estados de origem, trânsito e destino descrevem as mesmas redes com os mesmos nomes.',
            en: 'States of origin, transit and destination describe the same networks by the same names.',
          },
        },
        {
          type: 'customs',
          institution: 'customs',
          title: {
            es: 'Vehículos con compartimentos ocultos',
            pt: 'Veículos com compartimentos ocultos',
            en: 'Vehicles with hidden compartments',
          },
          expected: {
            es: 'Las aduanas comparten los escondites que encuentran, el mismo día.',
            pt: 'As aduanas compartilham os esconderijos que encontram, no mesmo dia.',
            en: 'Customs share the hiding places that they find, on the same day.',
          },
        },
        {
          type: 'financial',
          institution: 'finance',
          title: {
            es: 'Pagos por el paso de personas',
            pt: 'Pagamentos pela passagem de pessoas',
            en: 'Payments for the passage of people',
          },
          expected: {
            es: 'Las remesas de las redes se siguen hasta quien las cobra.',
            pt: 'As remessas das redes são seguidas até quem as recebe.',
            en: 'Remittances of networks are followed to whoever collects them.',
          },
        },
      ],
    },
    {
      title: {
        es: 'Llevar a juicio a quien dirige',
        pt: 'Levar a juízo quem dirige',
        en: 'Bring those in command to court',
      },
      actions: [
        {
          type: 'judicial',
          institution: 'prosecution',
          title: {
            es: 'Equipos conjuntos de investigación',
            pt: 'Equipes conjuntas de investigação',
            en: 'Joint investigation teams',
          },
          expected: {
            es: 'Dos o más Estados investigan una red como un solo caso.',
            pt: 'Dois ou mais Estados investigam uma rede como um só caso.',
            en: 'Two or more states investigate a network as one case.',
          },
        },
        {
          type: 'judicial',
          institution: 'judiciary',
          title: {
            es: 'Declaración anticipada de víctimas',
            pt: 'Depoimento antecipado de vítimas',
            en: 'Early testimony of victims',
          },
          expected: {
            es: 'Los juzgados aceptan la declaración tomada antes de que la víctima vuelva a su país.',
            pt: 'Os juízos aceitam o depoimento tomado antes de a vítima voltar ao seu país.',
            en: 'Courts accept testimony taken before the victim returns to their country.',
          },
        },
        {
          type: 'penitentiary',
          institution: 'prison',
          title: {
            es: 'Contacto de condenados con víctimas',
            pt: 'Contato de condenados com vítimas',
            en: 'Contact of convicted persons with victims',
          },
          expected: {
            es: 'Quien fue condenado por trata no alcanza a sus víctimas desde prisión.',
            pt: 'Quem foi condenado por tráfico de pessoas não alcança as suas vítimas da prisão.',
            en: 'Whoever was convicted of trafficking does not reach their victims from prison.',
          },
        },
      ],
    },
  ],
};
