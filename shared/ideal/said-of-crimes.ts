import type { SaidOf } from './area-words.ts';

/** What people call all other crimes. */
export const SAID_OF_CRIMES = {
  extortion: [
    {
      source: 'iccs',
      es: 'extorsión|chantaje|coacción',
      pt: 'extorsão|chantagem|coação',
      en: 'extortion|blackmail|coercion',
    },
    { source: 'asale', es: 'vacuna|vacunador|gota a gota' },
    {
      source: 'own',
      es: 'cobro de piso|derecho de piso|renta|cupo|cobro de cupos|impuesto de guerra|préstamo gota a gota|amenazas|llamadas extorsivas',
      pt: 'achaque|taxa de proteção|agiota|agiotagem|ameaça|milícia',
      en: 'protection racket|racketeering|loan shark|threats|shakedown',
    },
  ],
  kidnapping: [
    {
      source: 'iccs',
      es: 'secuestro|toma de rehenes',
      pt: 'sequestro|tomada de reféns',
      en: 'kidnapping|hostage taking|abduction',
    },
    { source: 'br', pt: 'extorsão mediante sequestro|cárcere privado' },
    {
      source: 'own',
      es: 'rapto|plagio|secuestro exprés|rescate|retenido|levantón|desaparecidos',
      pt: 'sequestro relâmpago|rapto|resgate|desaparecidos',
      en: 'ransom|express kidnapping|missing persons',
    },
  ],
  homicide: [
    { source: 'iccs', es: 'homicidio|asesinato', pt: 'homicídio|assassinato', en: 'homicide|murder|killing' },
    { source: 'co', es: 'feminicidio' },
    { source: 'br', pt: 'feminicídio|latrocínio' },
    {
      source: 'own',
      es: 'sicario|sicariato|matar|muertes violentas|masacre|ajuste de cuentas|balacera|encargo',
      pt: 'pistoleiro|pistolagem|matador de aluguel|chacina|execução|morte violenta|tiroteio|homicídio por encomenda',
      en: 'hitman|contract killing|massacre|shooting|femicide',
    },
  ],
  robbery: [
    { source: 'iccs', es: 'robo', pt: 'roubo', en: 'robbery' },
    {
      source: 'own',
      es: 'asalto|atraco|celular robado|robo de celular|celulares robados|asalto a banco|robo de carga|piratería terrestre|motochorro|arrebato|piratas del asfalto',
      pt: 'assalto|celular roubado|roubo de celular|roubo de carga|assalto a banco|arrastão|novo cangaço|saidinha de banco',
      en: 'mugging|stolen phone|phone robbery|cargo theft|bank robbery|hold up|armed robbery',
    },
  ],
  theft: [
    { source: 'br', pt: 'furto|receptação' },
    { source: 'co', es: 'hurto|receptación' },
    {
      source: 'own',
      es: 'hurto de celular|ladrón|carterista|robo de cobre|robo de cables|abigeato|cuatrerismo|huachicol|robo de combustible|celular',
      pt: 'furto de celular|ladrão|batedor de carteira|furto de cabos|abigeato|furto de combustível|celular',
      en: 'theft|thief|phone theft|pickpocket|cattle rustling|copper theft|fuel theft|stolen goods|mobile phone|cell phone',
    },
  ],
  vehicles: [
    {
      source: 'iccs',
      es: 'robo de vehículos|hurto de vehículos',
      pt: 'furto de veículos',
      en: 'theft of a motor vehicle|vehicle theft',
    },
    {
      source: 'own',
      es: 'auto|carro|auto robado|carro robado|robo de autos|robo de carros|robo de motos|moto robada|camión robado|autopartes|desarmadero|chocolates|vehículos clonados|camionetas',
      pt: 'carro|carro roubado|roubo de carro|furto de moto|moto roubada|desmanche|veículo clonado|autopeças',
      en: 'car|car theft|stolen car|carjacking|motorcycle theft|auto parts|chop shop|vehicle crime',
    },
  ],
  laundering: [
    { source: 'iccs', es: 'lavado de dinero', en: 'money laundering' },
    { source: 'co', es: 'lavado de activos|testaferrato|enriquecimiento ilícito' },
    { source: 'br', pt: 'lavagem de dinheiro|ocultação de bens' },
    {
      source: 'own',
      es: 'blanqueo|blanqueo de capitales|testaferro|empresa fachada|casa de cambio|dólares|plata negra|criptomonedas|lavado',
      pt: 'laranja|empresa de fachada|doleiro|caixa dois|criptomoedas',
      en: 'front company|straw man|shell company|dirty money|cryptocurrency|illicit finance',
    },
  ],
  fraud: [
    { source: 'iccs', es: 'fraude|estafa', pt: 'fraude', en: 'fraud' },
    { source: 'br', pt: 'estelionato' },
    {
      source: 'own',
      es: 'engaño|timo|cuento del tío|pirámide|esquema ponzi|estafador|tarjetas clonadas|préstamos falsos',
      pt: 'golpe|golpista|pirâmide|cartão clonado|conto do vigário',
      en: 'scam|swindle|ponzi|pyramid scheme|cloned cards|con artist',
    },
  ],
  forgery: [
    {
      source: 'iccs',
      es: 'falsificación|moneda falsa',
      pt: 'falsificação|moeda falsa',
      en: 'forgery|counterfeit money',
    },
    {
      source: 'own',
      es: 'billetes falsos|dinero falso|documentos falsos|pasaporte falso|cédula falsa',
      pt: 'dinheiro falso|notas falsas|documento falso|passaporte falso|identidade falsa',
      en: 'fake documents|fake passport|fake money|false identity',
    },
  ],
  corruption: [
    { source: 'iccs', es: 'corrupción|soborno', pt: 'corrupção|suborno', en: 'corruption|bribery|bribe' },
    { source: 'co', es: 'cohecho|peculado|concusión|prevaricato' },
    { source: 'br', pt: 'peculato|concussão|corrupção passiva|corrupção ativa|prevaricação' },
    { source: 'asale', es: 'coima|mordida' },
    {
      source: 'own',
      es: 'policía corrupto|funcionario corrupto|desvío de fondos',
      pt: 'propina|policial corrupto|desvio de verbas',
      en: 'kickback|embezzlement|corrupt official|graft',
    },
  ],
  justice: [
    {
      source: 'iccs',
      es: 'obstrucción de la justicia',
      pt: 'obstrução da justiça',
      en: 'obstruction of justice',
    },
    {
      source: 'own',
      es: 'amenaza a testigos|testigos|jueces|fuga de presos|evasión|motín',
      pt: 'ameaça a testemunhas|testemunhas|juízes|fuga de presos|rebelião',
      en: 'witness intimidation|judges|prison break|escape',
    },
  ],
  contraband: [
    {
      source: 'iccs',
      es: 'contrabando|evasión fiscal',
      pt: 'contrabando|sonegação fiscal',
      en: 'smuggling|tax evasion',
    },
    { source: 'br', pt: 'descaminho' },
    {
      source: 'own',
      es: 'mercadería ilegal|mercancía ilegal|combustible|gasolina|medicamentos|agrotóxicos|plaguicidas|bagayeros|aduana|fayuca',
      pt: 'muamba|mercadoria ilegal|combustível|remédios|agrotóxico|defensivo agrícola|alfândega|sacoleiro',
      en: 'contraband|illegal goods|fuel smuggling|customs fraud|medicines|pesticides',
    },
  ],
  counterfeit: [
    {
      source: 'gitoc',
      en: 'trade in counterfeit goods',
      es: 'comercio de mercancías falsificadas',
      pt: 'comércio de produtos falsificados',
    },
    {
      source: 'own',
      es: 'piratería|marcas falsas|ropa falsa|medicamentos falsos|trucho|propiedad intelectual|software pirata',
      pt: 'pirataria|produto pirata|marcas falsas|remédio falso|propriedade intelectual',
      en: 'counterfeiting|fake goods|fake medicine|piracy|intellectual property',
    },
  ],
  alcohol_tobacco: [
    { source: 'iccs', es: 'alcohol|tabaco', pt: 'álcool|tabaco', en: 'alcohol|tobacco' },
    {
      source: 'gitoc',
      en: 'excisable goods',
      es: 'bienes sujetos a impuestos especiales',
      pt: 'bens sujeitos a impostos especiais',
    },
    {
      source: 'own',
      es: 'cigarrillos|contrabando de cigarrillos|licor adulterado|bebidas|vapeadores',
      pt: 'cigarro|contrabando de cigarros|bebida adulterada|vape',
      en: 'cigarettes|cigarette smuggling|bootleg|liquor|vapes',
    },
  ],
  wildlife: [
    { source: 'gitoc', es: 'flora|fauna', pt: 'flora|fauna', en: 'flora|fauna' },
    {
      source: 'own',
      es: 'tráfico de animales|tráfico de fauna|vida silvestre|caza furtiva|aleta de tiburón|aves|loros|madera fina|especies protegidas',
      pt: 'tráfico de animais|animais silvestres|caça ilegal|barbatana de tubarão|aves|papagaios',
      en: 'wildlife trafficking|poaching|shark fin|parrots|protected species|animals',
    },
  ],
  resources: [
    { source: 'co', es: 'explotación ilícita de yacimiento minero' },
    {
      source: 'own',
      es: 'minería ilegal|oro ilegal|oro|mercurio|tala ilegal|madera|deforestación|pesca ilegal|dragas|incendios forestales|acaparamiento de tierras',
      pt: 'garimpo|garimpo ilegal|ouro ilegal|ouro|mercúrio|madeira|desmatamento|pesca ilegal|grilagem|queimadas',
      en: 'illegal mining|illegal gold|gold|mercury|illegal logging|timber|deforestation|illegal fishing|land grabbing',
    },
  ],
  waste: [
    { source: 'iccs', es: 'contaminación|residuos', pt: 'poluição|resíduos', en: 'pollution|waste' },
    {
      source: 'own',
      es: 'basura|desechos|residuos peligrosos|vertido|basura electrónica|chatarra',
      pt: 'lixo|lixo tóxico|despejo|lixo eletrônico|sucata',
      en: 'waste trafficking|dumping|toxic waste|e-waste|scrap',
    },
  ],
  cyber: [
    {
      source: 'iccs',
      es: 'delitos informáticos|acceso ilícito a un sistema informático',
      pt: 'crimes informáticos',
      en: 'unlawful access to a computer system',
    },
    { source: 'br', pt: 'invasão de dispositivo informático' },
    {
      source: 'own',
      es: 'hackeo|hacker|ciberataque|ransomware|secuestro de datos|virus|malware|ciberdelito|robo de datos',
      pt: 'hacker|ciberataque|ransomware|vírus|crime cibernético|roubo de dados|vazamento de dados',
      en: 'hacking|hacker|cyberattack|ransomware|malware|data theft|data breach|ddos|dark web',
    },
  ],
  online_fraud: [
    {
      source: 'own',
      es: 'phishing|estafa por internet|estafa virtual|suplantación de identidad|smishing|estafa por whatsapp|clonación de whatsapp|sim swap|estafa romántica|robo de identidad',
      pt: 'phishing|golpe do pix|golpe do whatsapp|golpe virtual|roubo de identidade|golpe do amor|falsa central',
      en: 'phishing|online scam|identity theft|sim swap|romance scam|business email compromise|call centre scam',
    },
  ],
  culture: [
    {
      source: 'own',
      es: 'arte robado|arqueología|huaqueo|huaquero|antigüedades|piezas arqueológicas|patrimonio|arte sacro|fósiles|momias',
      pt: 'arte roubada|arqueologia|antiguidades|patrimônio|arte sacra|fósseis',
      en: 'stolen art|art theft|archaeology|looting|antiquities|heritage|fossils',
    },
  ],
  gangs: [
    {
      source: 'palermo',
      es: 'grupo delictivo organizado|delincuencia organizada',
      pt: 'grupo criminoso organizado|crime organizado',
      en: 'organized criminal group|organised crime',
    },
    { source: 'co', es: 'concierto para delinquir' },
    { source: 'br', pt: 'associação criminosa|organização criminosa' },
    {
      source: 'own',
      es: 'pandilla|mara|marero|banda|mafia|crimen organizado|asociación ilícita|asociación delictuosa',
      pt: 'facção|gangue|quadrilha|máfia',
      en: 'gang|mafia|cartel|criminal organisation',
    },
  ],
  terrorism: [
    { source: 'iccs', es: 'terrorismo', pt: 'terrorismo', en: 'terrorism' },
    {
      source: 'own',
      es: 'atentado|bomba|guerrilla|financiación del terrorismo|coche bomba|extremismo',
      pt: 'atentado|bomba|guerrilha|financiamento do terrorismo|extremismo',
      en: 'attack|bomb|guerrilla|terrorist financing|extremism',
    },
  ],
  sexual: [
    {
      source: 'iccs',
      es: 'violación|agresión sexual',
      pt: 'estupro|agressão sexual',
      en: 'rape|sexual assault',
    },
    { source: 'own', es: 'abuso sexual|acoso sexual', pt: 'abuso sexual|assédio sexual', en: 'sexual abuse' },
  ],
  gambling: [
    {
      source: 'own',
      es: 'juego ilegal|apuestas ilegales|casino clandestino|tragamonedas',
      pt: 'jogo do bicho|jogo de azar|bicheiro|caça-níqueis|apostas ilegais',
      en: 'illegal gambling|illegal betting|slot machines',
    },
  ],
  other: [
    {
      source: 'own',
      es: 'otro|otros delitos|ninguno de estos',
      pt: 'outro|outros crimes|nenhum destes',
      en: 'other|none of these|something else',
    },
  ],
} as const satisfies SaidOf;
