import type { seen as es } from '../es/seen.ts';

export const seen: typeof es = {
  title: 'Números',
  row: 'Áreas criminais por dimensão, com o que sustenta cada número',
  row_region: 'A região no conjunto, e o seu Estado ao lado, se você puder lê-lo',
  who: 'São lidos por quem participa do comitê; são calculados pelos analistas a quem os Estados abriram seus painéis.',
  unknown: 'sem dado',
  no_figure: 'sem número',
  computing: 'As posições e seus intervalos estão sendo calculados',
  failed: 'Não foi possível calcular as posições.',
  no_hash: 'a calcular',
  pinned: (p) => `Fixada: ${p.area}. Esc desafixa.`,
  period: (p) => `de ${p.from} a ${p.until}`,
  method: (p) => `${p.method}, semente ${p.seed}, insumos ${p.hash}`,
  method_of_day: (p) => `${p.method}, números de ${p.day}`,
  method_of_panel: (p) => `${p.method}, insumos ${p.hash}`,
  dimension: { T: 'Ameaça', V: 'Vulnerabilidade', I: 'Impacto' },
  dimension_short: { T: 'Ameaça', V: 'Vulner.', I: 'Impacto' },
  confidence: { high: 'Alta', moderate: 'Moderada', low: 'Baixa' },
  column: {
    rank: 'Posição',
    rank_low: 'Da posição',
    rank_high: 'Até a posição',
    median: 'Mediana',
    min: 'Mínimo',
    max: 'Máximo',
    class: 'Classe',
    contributing: 'Estados que contam',
    states: 'Estados no total',
    contested: 'Em disputa',
    confidence: 'Confiança mediana',
  },
  keys: {
    move: 'outra célula',
    pin: 'fixar',
    evidence: 'evidência',
    table: 'como tabela',
    back: 'Voltar à célula',
  },
  matrix: {
    finding: (p) =>
      p.low === p.high
        ? `Primeira: ${p.area}`
        : `Primeira: ${p.area}, entre as posições ${p.low} e ${p.high}`,
    unranked: 'Áreas criminais, ainda sem posição',
    title: 'Áreas criminais por dimensão',
    detail: (p) =>
      p.n === 1 ? 'Um Estado abriu seu painel a você' : `${p.n} Estados abriram seu painel a você`,
    measure: 'Mediana dos Estados que contam; cada linha diz quantos são',
    none: 'Nenhum Estado abriu seu painel a você',
    none_more:
      'Quando um Estado difundir os números de seu painel e os abrir ao seu organismo, estarão aqui.',
    save_input: 'Salvar os dados do cálculo',
    score_more:
      'Pontuação: mediana dos Estados que contam, e do menor ao maior. Hachurado: contam menos da metade.',
    confidence_more: 'O método não define uma confiança para a região: é mostrada a do Estado mediano.',
  },
  agreement: {
    title: 'Concordância entre os que avaliam (alfa de Krippendorff)',
    reliable: 'Confiável',
    tentative: 'Serve para conclusões provisórias',
    weak: 'Não basta para concluir',
    none: 'Não é calculada: não há desacordo possível',
  },
  area: {
    disagreement: 'Desacordo',
    region: 'Região',
    none: 'Nenhum painel aberto avaliou esta área',
    none_more: 'Escolha outra área na tabela.',
    gap: 'Nenhum Estado conhece metade do peso dos indicadores: a área não tem posição.',
    contested: 'Em disputa: entre os Estados, o IQR é maior que 1.',
    panels: (p) =>
      p.n === 1
        ? `${p.name}: o painel de 1 Estado continua em desacordo.`
        : `${p.name}: os painéis de ${p.n} Estados continuam em desacordo.`,
    evidence: (p) => `Evidência: ${p.n}`,
    good: (p) => `A–B com 1–2: ${p.share}%`,
    no_evidence: 'Nada do que foi aberto a você trata desta área.',
    items: (p) => (p.n === 1 ? '1 entrada difundida' : `${p.n} entradas difundidas`),
    checks: (p) =>
      `Cobertura ${p.coverage}, evidência ${p.evidence}, IQR médio ${p.range}: valores medianos dos Estados. Em cada Estado vale a menor das três.`,
    confidences: (p) =>
      `Alta em ${p.high}, moderada em ${p.moderate}, baixa em ${p.low}. A região não tem uma própria: vale a mediana.`,
    states: 'De quais Estados vêm',
    states_more: 'Em ordem de precedência. Cada um leva ao que disse seu painel.',
    state_line: (p) =>
      `${p.sheets} folhas, ${p.items === 1 ? '1 entrada' : `${p.items} entradas`}, cobertura ${p.coverage}`,
  },
  region: {
    finding: (p) => `Mais alta: ${p.area}, ${p.level}`,
    title: 'Números da região',
    of: (p) => `De ${p.day}`,
    measure: 'Mediana dos Estados, e do menor ao maior',
    brackets: 'Em cada Estado, entre colchetes: os limites do que não se sabe.',
    measure_classes: 'Classe da região',
    column: 'Região',
    range: 'Região, do menor ao maior',
    high: 'Alto ou mais',
    of_states: (p) => `${p.done} de ${p.total}`,
    high_line: (p) => `${p.done} de ${p.total} Estados em alto ou muito alto`,
    states_n: (p) => (p.n === 1 ? '1 Estado' : `${p.n} Estados`),
    own: 'Meu Estado',
    shown: 'Estados que mostram sua coluna',
    low_of: (p) => `${p.name}, limite inferior`,
    high_of: (p) => `${p.name}, limite superior`,
    confidence_of: (p) => `${p.name}, confiança`,
    panel: 'Ver seu painel',
    area_finding: (p) => `Nível da região: ${p.level}`,
    bounds: 'Pontuação e seus limites',
    class_of: (p) => `${p.name}, classe`,
    precedence:
      'Os Estados que mostram sua coluna estão em ordem de precedência. Seus níveis não os ordenam.',
    none: 'Ainda não há números da região',
    none_area: 'Esta área ainda não tem números da região',
    none_more: (p) =>
      `Uma área é mostrada quando pelo menos ${p.n} Estados a avaliaram e nenhum pode ser distinguido.`,
    waiting: (p) =>
      `Aguardam, porque ainda não foram avaliadas por pelo menos ${p.n} Estados ou algum poderia ser distinguido: ${p.areas}.`,
  },
  batch: {
    title: 'Dias dos números da região',
    last: (p) => `Números de ${p.day}.`,
    never: 'Ainda não foram calculados.',
    next: (p) => `Mudam em ${p.day}.`,
    none_planned: 'Não há outro dia fixado.',
    more: 'Entre um dia e outro os números não mudam: assim ninguém sabe qual Estado chegou por último.',
    save: 'Fixar',
    need_day: 'Escolha o dia.',
    drop: 'Retirar',
    planned: 'Fixado',
    changed: (p) => (p.n === 0 ? 'Nenhuma área mudou' : p.n === 1 ? 'Mudou 1 área' : `Mudaram ${p.n} áreas`),
    none: 'Não há dias fixados',
  },
  today: {
    batch: (p) => `Números da região de ${p.day}`,
  },
  map: {
    title: 'Cobertura por Estado',
    not_yet: 'A cobertura por Estado é mostrada quando a edição estiver publicada: antes diria quem falta.',
    rated: (p) => (p.n === 1 ? '1 área' : `${p.n} áreas`),
  },
  graph: {
    open: 'Abrir o perfil',
    list: 'Lista',
    graph: 'Desenho',
    view: 'Como as redes são mostradas',
  },
};
