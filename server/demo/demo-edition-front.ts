import { type DemoParagraph, judgement, paragraph } from './demo-edition-paragraph.ts';

/** Cover, method and key judgements of IDEAL 1. Everything is made up. */
export const frontOfFirst: readonly DemoParagraph[] = [
  paragraph('cover', 'cover', [
    'Este informe es una muestra. Sus Estados, cifras, hallazgos y recomendaciones son inventados para probar la herramienta; nada de lo que dice describe a un país.',
    'Este relatório é uma amostra. Seus Estados, números, constatações e recomendações são inventados para experimentar a ferramenta; nada do que diz descreve um país.',
    'This report is a sample. Its States, figures, findings and recommendations are made up to try the tool; nothing in it describes a country.',
  ]),
  paragraph('cite', 'cover', [
    'Cite los párrafos por su número, como en 3.2: el número de un párrafo no cambia de una versión a otra.',
    'Cite os parágrafos pelo número, como em 3.2: o número de um parágrafo não muda de uma versão para outra.',
    'Cite paragraphs by their number, as in 3.2: the number of a paragraph does not change from one version to the next.',
  ]),
  paragraph('method', 'method', [
    'Cada Estado valoró las áreas con un panel de policía, fiscalía y sistema penitenciario, sin ponerse de acuerdo antes. La cifra regional es la mediana de los Estados.',
    'Cada Estado avaliou as áreas com um painel de polícia, Ministério Público e sistema penitenciário, sem combinação prévia. O número regional é a mediana dos Estados.',
    'Each State rated the areas with a panel of police, prosecution and prisons, without agreeing beforehand. The regional figure is the median of the States.',
  ]),
  paragraph('recompute', 'method', [
    'Todas las cifras se pueden volver a calcular a partir del archivo de la edición. La huella que está al pie dice si el archivo es el publicado.',
    'Todos os números podem ser recalculados a partir do arquivo da edição. A impressão digital no rodapé diz se o arquivo é o publicado.',
    'All figures can be computed again from the file of the edition. The hash at the foot says whether the file is the published one.',
  ]),
  paragraph(
    'gaps',
    'method',
    [
      'Dos Estados no valoraron el secuestro y uno dejó sin responder la mitad de los indicadores de ciberdelito.',
      'Dois Estados não avaliaram o sequestro e um deixou sem resposta metade dos indicadores de crime cibernético.',
      'Two States did not rate kidnapping, and one left half of the indicators of cybercrime unanswered.',
    ],
    { marking: 'members' },
  ),
  paragraph(
    'doubts',
    'method',
    [
      'Para la próxima edición conviene preguntar por separado por puertos marítimos y fluviales: hoy se mezclan.',
      null,
      null,
    ],
    { marking: 'analysts' },
  ),
  judgement(
    'j-cocaine',
    [
      'La salida de cocaína en contenedores desde puertos del Pacífico seguirá creciendo en los próximos doce meses.',
      'A saída de cocaína em contêineres a partir de portos do Pacífico continuará crescendo nos próximos doze meses.',
      'Cocaine leaving in containers from ports on the Pacific will keep growing over the next twelve months.',
    ],
    {
      ...{ likelihood: 'very_likely', confidence: 'high', figures: ['cocaine'], rests: ['cocaine-ports'] },
      cites: ['CL cocaine', 'PE cocaine', 'EC cocaine'],
      changes: [
        'Un año de incautaciones en destino a la baja con los mismos controles.',
        'Um ano de apreensões em queda no destino com os mesmos controles.',
        'A year of falling seizures at destination under the same checks.',
      ],
    },
  ),
  judgement(
    'j-extortion',
    [
      'La extorsión dirigida desde las cárceles alcanzará a más ciudades medianas.',
      'A extorsão comandada a partir dos presídios alcançará mais cidades médias.',
      'Extortion directed from prisons will reach more cities of middle size.',
    ],
    {
      ...{
        likelihood: 'likely',
        confidence: 'moderate',
        figures: ['extortion'],
        rests: ['extortion-prisons'],
      },
      cites: ['EC extortion', 'BR extortion'],
      changes: [
        'Que los bloqueos de telefonía en tres penales se mantengan seis meses sin que suban las denuncias.',
        'Que os bloqueios de telefonia em três presídios se mantenham seis meses sem aumento de denúncias.',
        'Telephone blocks in three prisons holding for six months without a rise in complaints.',
      ],
    },
  ),
  judgement(
    'j-firearms',
    [
      'Las armas desviadas del mercado legal pesarán más que las que cruzan fronteras.',
      'As armas desviadas do mercado legal pesarão mais do que as que atravessam fronteiras.',
      'Firearms diverted from the legal market will weigh more than those that cross borders.',
    ],
    {
      ...{ likelihood: 'likely', confidence: 'moderate', figures: ['firearms'] },
      cites: ['CL firearms', 'AR firearms'],
      changes: [
        'Rastreos que lleven la mayoría de las armas a un origen fuera de la región.',
        'Rastreamentos que levem a maioria das armas a uma origem fora da região.',
        'Traces that lead most firearms to an origin outside the region.',
      ],
    },
  ),
  judgement(
    'j-migrants',
    [
      'Las rutas de tráfico ilícito de migrantes se desplazarán hacia pasos sin control permanente.',
      'As rotas de contrabando de migrantes se deslocarão para passagens sem controle permanente.',
      'Routes of migrant smuggling will move to crossings without permanent control.',
    ],
    {
      ...{ likelihood: 'roughly_even', confidence: 'low', figures: ['migrant_smuggling'] },
      cites: ['PA migrant_smuggling'],
      changes: [
        'Datos de dos fronteras más, hoy sin medir.',
        'Dados de mais duas fronteiras, hoje não medidas.',
        'Figures from two more borders, which nobody measures today.',
      ],
    },
  ),
  judgement(
    'j-cyber',
    [
      'Las estafas desde centros de llamadas se apoyarán más en programas que imitan voces.',
      'As fraudes a partir de centrais telefônicas se apoiarão mais em programas que imitam vozes.',
      'Fraud from call centres will rely more on programs that imitate voices.',
    ],
    {
      ...{ marking: 'partners', likelihood: 'likely', confidence: 'low', figures: ['cybercrime'] },
      cites: ['MX cybercrime', 'BR cybercrime'],
      changes: [
        'Que los bancos de cuatro Estados no vean casos en un trimestre.',
        'Que os bancos de quatro Estados não vejam casos em um trimestre.',
        'Banks of four States seeing no case in a quarter.',
      ],
    },
  ),
  judgement(
    'j-kidnapping',
    [
      'El secuestro exprés no volverá a los niveles de hace cinco años.',
      'O sequestro-relâmpago não voltará aos níveis de cinco anos atrás.',
      'Express kidnapping will not return to the levels of five years ago.',
    ],
    {
      ...{ likelihood: 'unlikely', confidence: 'moderate', figures: ['kidnapping'] },
      cites: ['MX kidnapping'],
      changes: [
        'Dos trimestres seguidos de aumento en tres capitales.',
        'Dois trimestres seguidos de aumento em três capitais.',
        'Two quarters of growth in a row in three capitals.',
      ],
    },
  ),
];
