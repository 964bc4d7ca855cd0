import type { MethodWords } from '../method-words.ts';

export const method: MethodWords = {
  detail: 'Como se avalia, como se calcula e quem vê o quê',
  unknown: 'Esta versão do método não é conhecida',
  unknown_more: 'Atualize o aplicativo ou abra o método a partir da edição.',
  contents: 'Nesta página',
  print: 'Imprimir',
  dimension: { T: 'Ameaça', V: 'Vulnerabilidade', I: 'Impacto' },
  weight: (p) => `Peso ${p.n}`,
  who: {
    title: 'Quem avalia, e o quê',
    panel:
      'Cada Estado monta um painel por edição, com pelo menos um assento da polícia, um do Ministério Público e um do sistema penitenciário. Um organismo parceiro pode montar o seu.',
    sheet:
      'Cada assento preenche uma folha de avaliação por área criminal: diz como está essa área no próprio país. Com a edição são publicados os cargos do painel, nunca os nomes.',
    least: (p) =>
      `São necessárias pelo menos ${p.n} folhas. Com menos, o número diria o que uma só pessoa escreveu.`,
    not: 'Não são avaliadas pessoas, nem outros Estados, nem relatório por relatório. Não há ordenação de Estados, e ninguém corrige um número à mão.',
  },
  scale: {
    title: 'A escala, e o que não se sabe',
    levels: (p) =>
      `Cada indicador é avaliado de ${p.from} a ${p.to}. Cada nível tem uma palavra e um sinal que qualquer pessoa pode verificar.`,
    unknown:
      'U, “não se sabe”, está fora da escala e nunca conta como zero. Se alguns assentos sabem e outros não, vale o que se sabe. Se ninguém sabe, a cobertura cai e o intervalo se alarga.',
    caption: 'Níveis da escala',
    sign: 'Código',
    meaning: 'O que significa',
  },
  indicators: {
    title: (p) => `${p.dimensions} dimensões, ${p.indicators} indicadores`,
    weight:
      'O peso diz quanto um indicador conta dentro da sua dimensão. As três dimensões contam igualmente.',
    name: 'Indicador',
    inverted: (p) => `É invertido: ${p.most} menos a avaliação`,
    why_inverted: (p) =>
      `Nas respostas avalia-se a própria resposta. Como uma resposta forte reduz a vulnerabilidade, o valor é ${p.most} menos a avaliação.`,
    total: (p) => `Soma dos pesos: ${p.n}`,
  },
  score: {
    title: 'Das avaliações à pontuação',
    value: 'Valor de um indicador',
    value_more:
      'É a mediana das avaliações conhecidas: elas são ordenadas e vale a do meio; se o número delas for par, a média das duas do meio. Uma avaliação extrema não o arrasta.',
    value_formula: 'r = mediana das avaliações conhecidas',
    range: 'Desacordo',
    range_more: (p) =>
      `É o intervalo interquartil (IQR): quanto se afastam as avaliações da metade central. Se passa de ${p.limit}, o indicador está em disputa e é perguntado de novo. Um quartil está no lugar (n − 1) × p das avaliações ordenadas, contadas a partir de 0; entre dois lugares, interpola-se.`,
    range_formula: 'IQR = terceiro quartil − primeiro quartil',
    dimension: 'Dimensão, cobertura e limites',
    dimension_more: (p) =>
      `Cada dimensão é a média dos seus indicadores conhecidos, conforme os pesos e como parte de ${p.most}. A cobertura diz que parte do peso é conhecida. Os limites respondem a “e se o desconhecido fosse nulo?” e a “e se fosse muito alto?”.`,
    dimension_formula: (p) => `d = soma de (peso × r ÷ ${p.most}) ÷ soma dos pesos, só do que é conhecido`,
    coverage_formula: 'c = peso do conhecido ÷ peso de tudo',
    bounds_formula: (p) =>
      `limites: o desconhecido vale ${p.least} no inferior e ${p.most} no superior, com todos os pesos`,
    score: 'Pontuação',
    score_more:
      'Vai de 0 a 10. A raiz cúbica do produto não deixa que uma dimensão alta esconda uma baixa. Se nada se conhece de uma dimensão, não há pontuação e ficam os limites. A cobertura da área é a média das três.',
    score_formula: 'S = 10 × ∛(T × V × I)',
    printed: (p) =>
      `Arredonda-se uma única vez, no final, para uma casa decimal e com a metade para cima. Escreve-se com os limites: ${p.example}.`,
  },
  classes: {
    title: 'As classes e os seus limites',
    more: 'A classe resulta da pontuação tal como é escrita.',
    caption: 'Classes',
    class: 'Classe',
    from: 'Pontuação',
    at_least: (p) => `A partir de ${p.n}`,
    below: (p) => `Menos de ${p.n}`,
    gap: (p) => `Cobertura menor que ${p.n}, ou sem pontuação`,
  },
  confidence: {
    title: 'A evidência muda a confiança, nunca a pontuação',
    more: 'A confiança fica ao lado da classe e nunca na cor dela. É a menor de três verificações; se uma não chega a moderada, a confiança é baixa.',
    caption: 'Verificações da confiança',
    check: 'Verificação',
    high: 'Alta',
    moderate: 'Moderada',
    coverage: 'Cobertura',
    evidence: 'Parte da evidência com fonte A ou B e informação 1 ou 2',
    spread: 'Média dos IQR, conforme os pesos',
    none: 'Sem evidência, a confiança é baixa, qualquer que seja a pontuação.',
  },
  rounds: {
    title: 'Duas rodadas, e o dissenso fica escrito',
    blind:
      'A primeira rodada é às cegas: ninguém vê o que os outros avaliam. Quem a encerra é o ponto de contato, e então se calculam os números da área.',
    second:
      'O que fica em disputa é perguntado de novo, só dentro do mesmo painel. Vê-se como as avaliações se distribuíram, sem nomes, e os motivos cujos autores aceitaram mostrá-los.',
    answer:
      'Cada assento muda a sua avaliação, a mantém ou diz por que não muda. Mantê-la com um motivo fica registrado como dissenso. Se um assento não responde, vale o que disse antes. Se menos de três assentos entregam a segunda rodada, ela não é usada e vale a primeira: com um ou dois seria possível saber quem mudou o quê.',
    three:
      'Com três assentos não há anonimato entre eles: cada um pode deduzir o que disseram os outros dois. A segunda rodada avisa disso.',
  },
  region: {
    title: 'A região',
    more: (p) =>
      `De cada área calculam-se a mediana, o mínimo e o máximo dos Estados que contam: os que têm pontuação e cobertura de ${p.coverage} ou mais. Diz-se quantos são e quantos estão em alto ou muito alto.`,
    equal:
      'Nenhum Estado pesa mais pela sua população, e nenhum Estado é ordenado diante de outro. Os organismos parceiros não entram nos números da região.',
  },
  ranks: {
    title: 'A ordem das áreas, com a sua margem',
    more: 'As áreas são ordenadas pela mediana da região sem arredondar, da maior para a menor. As que empatam dividem a melhor posição.',
    draws: (p) =>
      `A margem diz se a ordem depende dos pesos. Em ${p.draws} sorteios, cada peso é multiplicado por um número entre ${p.from} e ${p.to}, e as áreas são ordenadas de novo. A margem vai do percentil ${p.low} ao ${p.high} dessas posições. Com a mesma semente saem os mesmos sorteios.`,
    exactly: (p) =>
      `Para quem for programar: o número é ${p.least} + ${p.width} × x ÷ 2³², com x a próxima saída do PCG32 (XSH-RR, sequência ${p.stream}, com a semente do cálculo), um número por indicador e na sua ordem. O percentil é o da posição mais próxima. Duas medianas que diferem em ${p.equal} ou menos são iguais.`,
  },
  agreement: {
    title: 'Quanto coincidem as avaliações',
    more: 'Mede-se por dimensão com o alfa de Krippendorff, de métrica ordinal: 1 é concordância total e 0 é o que daria o acaso. Conta cada indicador de cada área e Estado com duas avaliações conhecidas ou mais, tal como foi avaliado.',
    formula: 'α = 1 − desacordo observado ÷ desacordo esperado por acaso',
    caption: 'Limites da concordância',
    alpha: 'Alfa',
    reading: 'Como se lê',
    reliable: 'Concordância confiável',
    tentative: 'Serve para conclusões provisórias',
    weak: 'Não basta para concluir',
    none: 'Se não há desacordo possível, por exemplo porque todos avaliaram tudo igual, não se calcula.',
  },
  leaves: {
    title: 'O que sai do Estado',
    sorted:
      'As folhas não saem do Estado. De cada indicador saem as avaliações de todos os assentos, ordenadas: o lugar na fila já não é de ninguém.',
    caption: 'Exemplo com três assentos',
    rated: 'O que os assentos avaliam',
    out: 'O que sai',
    same: 'Os números são os mesmos, porque nenhum passo do método pergunta qual assento disse o quê.',
    also: 'Com elas saem os cargos do painel, o número de folhas, os indicadores em disputa e se outros membros podem ler a coluna do Estado. Não saem nomes, motivos nem evidência. Uma pessoa prepara e outra autoriza.',
  },
  members: {
    title: 'O que os membros veem, e quando',
    batches:
      'Os números da região chegam em dias marcados, nunca na hora: se mudassem com cada Estado, bastaria subtrair para saber o que o último avaliou.',
    least: (p) =>
      `Um número é mostrado a partir de ${p.states} Estados, e só se renova quando mudaram ${p.changed} ou mais.`,
    hidden: (p) =>
      `Os valores vão ordenados e sem Estado. O que deixaria deduzir o que menos de ${p.n} Estados avaliaram espera outro dia. Se só três mudam, dois deles, se combinarem, descobrem a pontuação anterior e a nova do terceiro.`,
    columns:
      'Cada Estado vê a sua coluna ao lado da região. A de outro Estado, só se esse Estado o permitiu para a edição.',
    display: 'Se a edição mostra só classes, os membros não recebem pontuações.',
  },
  checks: {
    title: 'Duas contas, passo a passo',
    more: 'Esta página as faz agora, com o mesmo programa que calcula os números.',
    indicator: (p) => `Um indicador, ${p.n} assentos`,
    subject: 'Uma área de um Estado',
    given: 'Avaliações',
    sorted: 'Ordenadas',
    median: 'Mediana',
    first: 'Primeiro quartil',
    third: 'Terceiro quartil',
    range: 'IQR',
    place: (p) => `lugar ${p.sum}`,
    between: (p) => `lugar ${p.sum}, entre ${p.one} e ${p.other}`,
    agreed: (p) => `${p.range} não passa de ${p.limit}: há concordância`,
    contested: (p) => `${p.range} passa de ${p.limit}: em disputa`,
    verdict: 'Resultado',
    values: (p) => `Valores ${p.values}; pesos ${p.weights}`,
    coverage: 'Cobertura',
    low: 'Limite inferior',
    high: 'Limite superior',
    score: 'Pontuação',
    class: 'Classe',
    printed: 'Escreve-se',
    turned: 'Os valores de vulnerabilidade já estão invertidos.',
    zero: (p) =>
      `Se os U contassem como zero, a pontuação seria ${p.zero}. Como não contam, é ${p.unknown}, e vê-se o que falta saber.`,
  },
  again: {
    title: 'Calcular de novo',
    more: 'Com os mesmos dados qualquer pessoa obtém os mesmos números, dígito por dígito e sem rede. O programa faz isso com este comando:',
    command: 'npm run -s ideal -- compute ARQUIVO.json',
    result:
      'A resposta traz os números e a impressão digital (SHA-256) dos dados na sua forma canônica (RFC 8785), com o método e a semente, e as linhas na ordem de Estado, área e assento. Outra impressão digital significa outros dados.',
  },
  versions: {
    title: 'Uma versão não reescreve outra',
    more: 'Uma edição mantém o método com que foi coletada. Outro peso, outra direção ou outra ordem são outro método, com outro nome, e as edições anteriores não mudam.',
    hash: 'Impressão digital deste método, calculada agora (SHA-256)',
    compare: 'É igual em todas as edições que usam este método. Se for diferente, não é o mesmo método.',
  },
};
