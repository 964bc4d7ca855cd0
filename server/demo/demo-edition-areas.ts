import { adjustment, type DemoParagraph, paragraph } from './demo-edition-paragraph.ts';

/** The pages of the crime areas of IDEAL 1. Everything is made up. */
export const areasOfFirst: readonly DemoParagraph[] = [
  paragraph(
    'cocaine-ports',
    'cocaine',
    [
      'La carga se contamina sobre todo dentro de los puertos, entre la revisión y el embarque. Las bandas pagan a quien conoce el lugar de cada contenedor.',
      'A carga é contaminada sobretudo dentro dos portos, entre a inspeção e o embarque. Os grupos pagam a quem conhece o lugar de cada contêiner.',
      'Cargo is mostly contaminated inside the ports, between inspection and loading. Groups pay whoever knows where each container stands.',
    ],
    { figures: ['cocaine'], cites: ['CL cocaine', 'EC cocaine'] },
  ),
  paragraph(
    'cocaine-reefers',
    'cocaine',
    [
      'La fruta refrigerada sigue siendo la cobertura más usada: no espera y se revisa poco.',
      'A fruta refrigerada continua sendo a cobertura mais usada: não espera e é pouco inspecionada.',
      'Chilled fruit is still the most common cover: it does not wait, and it is seldom inspected.',
    ],
    { cites: ['PE cocaine', 'CR cocaine'] },
  ),
  paragraph(
    'cocaine-price',
    'cocaine',
    [
      'El precio al por mayor cayó un tercio en dos años, lo que apunta a una oferta mayor y no a una demanda menor.',
      'O preço no atacado caiu um terço em dois anos, o que aponta para uma oferta maior, e não para uma demanda menor.',
      'Wholesale prices fell by a third in two years, which points to more supply and not to less demand.',
    ],
    { figures: ['cocaine'], cites: ['BR cocaine'] },
  ),
  paragraph(
    'cocaine-insiders',
    'cocaine',
    [
      'En dos terminales se investiga a personal con acceso a los planos de estiba.',
      'Em dois terminais investiga-se pessoal com acesso aos planos de estiva.',
      'At two terminals, staff with access to stowage plans are under investigation.',
    ],
    { marking: 'members', cites: ['PE cocaine'] },
  ),
  paragraph(
    'firearms-diverted',
    'firearms',
    [
      'Una parte de las armas incautadas se compró de forma legal y se declaró perdida o robada meses después.',
      'Uma parte das armas apreendidas foi comprada legalmente e declarada perdida ou roubada meses depois.',
      'Part of the seized firearms were bought legally and reported lost or stolen months later.',
    ],
    { figures: ['firearms'], cites: ['CL firearms', 'AR firearms'] },
  ),
  paragraph(
    'firearms-parts',
    'firearms',
    [
      'Crecen los envíos de piezas por correo y el montaje en talleres pequeños.',
      'Crescem os envios de peças pelo correio e a montagem em pequenas oficinas.',
      'Parts sent by mail and assembly in small workshops are growing.',
    ],
    { cites: ['MX firearms', 'CR firearms'] },
  ),
  paragraph(
    'firearms-tracing',
    'firearms',
    ['Solo tres Estados rastrean más de la mitad de las armas que incautan.', null, null],
    { marking: 'partners', cites: ['PY firearms'] },
  ),
  paragraph(
    'extortion-shops',
    'extortion',
    [
      'El cobro a comercios y transportistas pasó de las grandes ciudades a las medianas.',
      'A cobrança a comércios e transportadores passou das grandes cidades para as médias.',
      'Payments forced from shops and hauliers have moved from large cities to those of middle size.',
    ],
    { figures: ['extortion'], cites: ['BR extortion', 'PE extortion'] },
  ),
  paragraph(
    'extortion-prisons',
    'extortion',
    [
      'Parte de los cobros se ordena por teléfono desde pabellones. Quien no paga en la calle lo paga la familia en la cárcel.',
      'Parte das cobranças é ordenada por telefone a partir dos pavilhões. Quando alguém não paga na rua, a família paga no presídio.',
      'Some payments are ordered by telephone from prison wings. What a person does not pay in the street, their family pays in prison.',
    ],
    { figures: ['extortion'], cites: ['EC extortion'] },
  ),
  paragraph(
    'extortion-reporting',
    'extortion',
    [
      'Se denuncia menos de uno de cada diez cobros. Las cifras miden la confianza en la denuncia tanto como el delito.',
      'Denuncia-se menos de uma em cada dez cobranças. Os números medem a confiança na denúncia tanto quanto o crime.',
      'Fewer than one in ten payments are reported. The figures measure trust in reporting as much as the crime.',
    ],
    { cites: ['PY extortion'] },
  ),
  paragraph(
    'extortion-wings',
    'extortion',
    [
      'Tres pabellones de dos penales concentran las órdenes que se han podido rastrear.',
      'Três pavilhões de dois presídios concentram as ordens que foi possível rastrear.',
      'Three wings of two prisons account for the orders that could be traced.',
    ],
    { marking: 'analysts', cites: ['EC extortion'] },
  ),
  paragraph(
    'trafficking-offers',
    'trafficking_in_persons',
    [
      'Las ofertas de trabajo falsas se publican en redes sociales y se cierran por mensajería en menos de un día.',
      'As ofertas de emprego falsas são publicadas em redes sociais e fechadas por mensagens em menos de um dia.',
      'False job offers appear on social networks and are closed by messages within a day.',
    ],
    { figures: ['trafficking_in_persons'], cites: ['AR trafficking_in_persons'] },
  ),
  paragraph(
    'trafficking-mines',
    'trafficking_in_persons',
    [
      'Alrededor de las minas ilegales, la explotación sexual y la laboral van juntas.',
      'Em torno das minas ilegais, a exploração sexual e a laboral andam juntas.',
      null,
    ],
    { cites: ['PE trafficking_in_persons', 'BR trafficking_in_persons'] },
  ),
  paragraph(
    'migrants-prices',
    'migrant_smuggling',
    [
      'El precio de un cruce se duplicó donde aumentaron los controles; las deudas se pagan después con trabajo.',
      'O preço de uma travessia dobrou onde os controles aumentaram; as dívidas são pagas depois com trabalho.',
      'The price of a crossing has doubled where checks increased; debts are later paid in labour.',
    ],
    { figures: ['migrant_smuggling'], cites: ['PA migrant_smuggling', 'CR migrant_smuggling'] },
  ),
  paragraph('migrants-unmeasured', 'migrant_smuggling', [
    'En dos fronteras nadie cuenta los cruces: de ellas no se afirma nada.',
    'Em duas fronteiras ninguém conta as travessias: sobre elas nada se afirma.',
    'At two borders nobody counts crossings: nothing is said of them.',
  ]),
  paragraph(
    'money-trade',
    'money_laundering',
    [
      'El comercio de fruta y de metales sirve para mover dinero con facturas de valor falso.',
      'O comércio de frutas e de metais serve para movimentar dinheiro com faturas de valor falso.',
      'Trade in fruit and metals serves to move money with invoices of false value.',
    ],
    { figures: ['money_laundering'], cites: ['PA money_laundering', 'BR money_laundering'] },
  ),
  paragraph(
    'money-crypto',
    'money_laundering',
    [
      'Las criptomonedas se usan sobre todo para el último tramo, el pago a quien produce.',
      'As criptomoedas são usadas sobretudo no último trecho, o pagamento a quem produz.',
      'Cryptocurrencies mostly serve the last stretch, the payment to producers.',
    ],
    { cites: ['MX money_laundering'] },
  ),
  paragraph(
    'money-firms',
    'money_laundering',
    ['Cuatro empresas de transporte aparecen en investigaciones de tres Estados.', null, null],
    { marking: 'members', cites: ['PY money_laundering'] },
  ),
  paragraph(
    'gold',
    'environmental_crime',
    [
      'El oro ilegal se mezcla con el legal antes de la primera exportación, y después no se distingue.',
      'O ouro ilegal é misturado ao legal antes da primeira exportação e depois não se distingue.',
      'Illegal gold is mixed with legal gold before its first export and cannot be told apart afterwards.',
    ],
    { figures: ['environmental_crime'], cites: ['PE environmental_crime', 'BR environmental_crime'] },
  ),
  paragraph('timber', 'environmental_crime', [
    'La madera sale con guías de otro bosque. El papel es verdadero; el árbol, no.',
    'A madeira sai com guias de outra floresta. O papel é verdadeiro; a árvore, não.',
    'Timber leaves with permits for another forest. The paper is true; the tree is not.',
  ]),
  paragraph(
    'cyber-centres',
    'cybercrime',
    [
      'Los centros de llamadas que estafan se instalan en un Estado y llaman a otro, para que nadie los denuncie donde están.',
      'As centrais telefônicas (call centers) que fraudam se instalam em um Estado e ligam para outro, para que ninguém as denuncie onde estão.',
      'Call centres that defraud settle in one State and call another, so that nobody reports them where they are.',
    ],
    { figures: ['cybercrime'], cites: ['MX cybercrime', 'AR cybercrime'] },
  ),
  adjustment('cyber-adjusted', { area: 'cybercrime', points: 0.4 }, [
    'La cifra sube cuatro décimas: la mitad de los Estados no midió el daño económico, y donde se midió es alto.',
    'O número sobe quatro décimos: metade dos Estados não mediu o dano econômico, e onde foi medido é alto.',
    'The figure goes up by four tenths: half of the States did not measure economic harm, and where it was measured it is high.',
  ]),
  paragraph(
    'kidnapping-express',
    'kidnapping',
    [
      'El secuestro exprés baja donde los pagos por teléfono tienen un tope diario.',
      'O sequestro-relâmpago cai onde os pagamentos por telefone têm limite diário.',
      'Express kidnapping falls where payments by telephone have a daily limit.',
    ],
    { figures: ['kidnapping'], cites: ['MX kidnapping'] },
  ),
  paragraph('kidnapping-migrants', 'kidnapping', [
    'El de migrantes en ruta casi no se denuncia y no está en estas cifras.',
    'O de migrantes em trânsito quase não é denunciado e não está nestes números.',
    'That of migrants on their way is hardly ever reported and is not in these figures.',
  ]),
];
