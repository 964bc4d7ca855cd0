import { areasOfFirst } from './demo-edition-areas.ts';
import { endOfFirst } from './demo-edition-end.ts';
import { frontOfFirst } from './demo-edition-front.ts';
import { type DemoParagraph, judgement, paragraph, priority } from './demo-edition-paragraph.ts';

/** What IDEAL 1 said and IDEAL 2 does not say any more. */
const RETIRED: ReadonlySet<string> = new Set([
  'j-kidnapping',
  'kidnapping-express',
  'kidnapping-migrants',
  'p-tracing',
  'cyber-adjusted',
  'money-firms',
  'gaps',
]);

/** In the place of a paragraph of IDEAL 1 with the same key, or new. */
const SAID_ANEW: readonly DemoParagraph[] = [
  judgement(
    'j-cocaine',
    [
      'La salida de cocaína en contenedores se repartirá entre más puertos, y crecerá en los del Atlántico.',
      'A saída de cocaína em contêineres se distribuirá entre mais portos e crescerá nos do Atlântico.',
      'Cocaine leaving in containers will spread over more ports, and grow in those on the Atlantic.',
    ],
    {
      ...{ likelihood: 'likely', confidence: 'high', figures: ['cocaine'], rests: ['cocaine-ports'] },
      cites: ['BR cocaine', 'PE cocaine', 'CL cocaine'],
      changes: [
        'Dos trimestres sin incautaciones en puertos nuevos.',
        'Dois trimestres sem apreensões em portos novos.',
        'Two quarters without seizures in new ports.',
      ],
    },
  ),
  judgement(
    'j-extortion',
    [
      'La extorsión dirigida desde las cárceles alcanzará a más ciudades medianas y a las rutas de carga.',
      'A extorsão comandada a partir dos presídios alcançará mais cidades médias e as rotas de carga.',
      'Extortion directed from prisons will reach more cities of middle size, and cargo routes.',
    ],
    {
      ...{ likelihood: 'very_likely', confidence: 'moderate', figures: ['extortion'] },
      rests: ['extortion-prisons'],
      cites: ['EC extortion', 'BR extortion', 'PE extortion'],
      changes: [
        'Que bajen las denuncias de transportistas con la misma confianza en la denuncia.',
        'Que caiam as denúncias de transportadores com a mesma confiança na denúncia.',
        'Fewer complaints of hauliers, with the same trust in reporting.',
      ],
    },
  ),
  judgement(
    'j-synthetic',
    [
      'Los laboratorios pequeños de drogas sintéticas aparecerán en Estados que hoy no los registran.',
      'Pequenos laboratórios de drogas sintéticas aparecerão em Estados que hoje não os registram.',
      'Small laboratories for synthetic drugs will appear in States that record none today.',
    ],
    {
      ...{ likelihood: 'roughly_even', confidence: 'low', figures: ['synthetic_drugs'] },
      cites: ['MX synthetic_drugs'],
      changes: [
        'Inspecciones de precursores en cuatro Estados sin hallazgos.',
        'Inspeções de precursores em quatro Estados sem nada encontrado.',
        'Inspections of precursors in four States that find nothing.',
      ],
    },
  ),
  paragraph(
    'cocaine-price',
    'cocaine',
    [
      'El precio al por mayor dejó de caer. No se sabe aún si falta oferta o si los grupos la guardan.',
      'O preço no atacado parou de cair. Ainda não se sabe se falta oferta ou se os grupos a guardam.',
      'Wholesale prices have stopped falling. It is not known yet whether supply is short or held back.',
    ],
    { figures: ['cocaine'], cites: ['BR cocaine'] },
  ),
  paragraph(
    'extortion-shops',
    'extortion',
    [
      'El cobro a transportistas ya es más frecuente que el cobro a comercios en tres Estados.',
      'A cobrança a transportadores já é mais frequente do que a cobrança a comércios em três Estados.',
      'In three States, payments forced from hauliers are now more common than those from shops.',
    ],
    { figures: ['extortion'], cites: ['PE extortion', 'PY extortion'] },
  ),
  paragraph(
    'cyber-voices',
    'cybercrime',
    ['Cuatro bancos registran llamadas con voces imitadas; en la edición anterior era uno.', null, null],
    { marking: 'partners', figures: ['cybercrime'], cites: ['MX cybercrime'] },
  ),
  paragraph(
    'synthetic-presses',
    'synthetic_drugs',
    [
      'Las prensas de comprimidos se compran por internet sin registro en la mayoría de los Estados.',
      'As prensas de comprimidos são compradas pela internet sem registro na maioria dos Estados.',
      'Tablet presses are bought online without registration in most States.',
    ],
    { figures: ['synthetic_drugs'], cites: ['MX synthetic_drugs', 'CR synthetic_drugs'] },
  ),
  paragraph('synthetic-labs', 'synthetic_drugs', [
    'Se hallaron más laboratorios que el año anterior, pero también se buscó más.',
    'Foram encontrados mais laboratórios do que no ano anterior, mas também se procurou mais.',
    'More laboratories were found than in the year before, but there was more searching as well.',
  ]),
  priority(
    'p-precursors',
    'synthetic_drugs',
    [
      'Un registro común de prensas y precursores, con alertas entre Estados.',
      'Um registro comum de prensas e precursores, com alertas entre Estados.',
      'A common register of presses and precursors, with alerts between States.',
    ],
    { rests: ['j-synthetic'], figures: ['synthetic_drugs'] },
  ),
];

export const firstEdition: readonly DemoParagraph[] = [...frontOfFirst, ...areasOfFirst, ...endOfFirst];

const anew = new Map(SAID_ANEW.map((each) => [each.key, each]));
const known = new Set(firstEdition.map(({ key }) => key));
/** Mostly what the first said: some of it changed, some is new, and some is gone. */
export const secondEdition: readonly DemoParagraph[] = [
  ...firstEdition.filter(({ key }) => !RETIRED.has(key)).map((each) => anew.get(each.key) ?? each),
  ...SAID_ANEW.filter(({ key }) => !known.has(key)),
];
