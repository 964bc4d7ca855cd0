import type { AnchorLevel, IndicatorWords } from '../indicator-words.ts';

export const indicators = {
  unknown: { word: 'Não se sabe', sign: 'Nunca conta como zero' },
  T1: {
    name: 'Escala da atividade',
    question: 'Quanta atividade desta área há no país?',
    anchors: {
      '4': { word: 'Muito alta', sign: 'Casos toda semana em todo o país' },
      '3': { word: 'Alta', sign: 'Casos toda semana em várias regiões' },
      '2': { word: 'Média', sign: 'Casos todo mês, em algumas regiões' },
      '1': { word: 'Baixa', sign: 'Poucos casos por ano, isolados' },
      '0': { word: 'Nula', sign: 'Buscou-se e não há casos' },
    },
  },
  T2: {
    name: 'Capacidade das redes',
    question: 'Do que são capazes estas redes?',
    anchors: {
      '4': { word: 'Muito alta', sign: 'Controlam bairros, prisões ou portos' },
      '3': { word: 'Alta', sign: 'Empresas, armas e advogados próprios' },
      '2': { word: 'Média', sign: 'Com chefes e tarefas divididas' },
      '1': { word: 'Baixa', sign: 'Grupos pequenos, que duram pouco' },
      '0': { word: 'Nula', sign: 'Buscou-se e não há redes' },
    },
  },
  T3: {
    name: 'Alcance transfronteiriço',
    question: 'Até onde chegam estas redes fora do país?',
    anchors: {
      '4': { word: 'Muito alto', sign: 'Mandam e cobram em vários países' },
      '3': { word: 'Alto', sign: 'Com membros fixos em outro país' },
      '2': { word: 'Médio', sign: 'Cruzam a fronteira todo mês' },
      '1': { word: 'Baixo', sign: 'Contatos avulsos no exterior' },
      '0': { word: 'Nulo', sign: 'Buscou-se: tudo ocorre no país' },
    },
  },
  T4: {
    name: 'Tendência e perspectiva',
    question: 'Para onde vai esta atividade?',
    anchors: {
      '4': { word: 'Cresce muito', sign: 'O dobro de casos de um ano atrás' },
      '3': { word: 'Cresce', sign: 'Mais casos e regiões que há um ano' },
      '2': { word: 'Mantém-se', sign: 'Casos e regiões como há um ano' },
      '1': { word: 'Diminui', sign: 'Menos casos que há um ano' },
      '0': { word: 'Desaparece', sign: 'Um ano sem casos nem sinais novos' },
    },
  },
  V1: {
    name: 'Fatores que a facilitam',
    question: 'Quanto o ambiente facilita esta atividade?',
    anchors: {
      '4': { word: 'Muitíssimo', sign: 'Sem lei, controles nem registros' },
      '3': { word: 'Muito', sign: 'Leis falhas, fronteira sem controle' },
      '2': { word: 'Em parte', sign: 'Há lei; o controle é parcial' },
      '1': { word: 'Pouco', sign: 'Lei e controles com poucas falhas' },
      '0': { word: 'Nada', sign: 'Buscou-se e nada a facilita' },
    },
  },
  V2: {
    name: 'Resposta da polícia',
    question: 'Como a polícia responde a estas redes?',
    anchors: {
      '4': { word: 'Muito alta', sign: 'Unidade especial em todo o país' },
      '3': { word: 'Alta', sign: 'Unidade especial em áreas-chave' },
      '2': { word: 'Média', sign: 'Há plano; age-se caso a caso' },
      '1': { word: 'Baixa', sign: 'Operações isoladas, sem plano' },
      '0': { word: 'Nula', sign: 'Buscou-se e não há' },
    },
  },
  V3: {
    name: 'Resposta da justiça',
    question: 'Como a justiça responde a estas redes?',
    anchors: {
      '4': { word: 'Muito alta', sign: 'Condena chefes, com perdimento' },
      '3': { word: 'Alta', sign: 'Condena a rede, não só autores' },
      '2': { word: 'Média', sign: 'Condena autores, não a rede' },
      '1': { word: 'Baixa', sign: 'Quase tudo se arquiva ou prescreve' },
      '0': { word: 'Nula', sign: 'Buscou-se e não há processos' },
    },
  },
  V4: {
    name: 'Resposta do sistema penitenciário',
    question: 'Como o sistema penitenciário responde a estas redes?',
    anchors: {
      '4': { word: 'Muito alta', sign: 'Em todos os presídios, com auditoria' },
      '3': { word: 'Alta', sign: 'Na maioria dos presídios' },
      '2': { word: 'Média', sign: 'Critério escrito, sem controle' },
      '1': { word: 'Baixa', sign: 'Transferências isoladas, sem regra' },
      '0': { word: 'Nula', sign: 'Buscou-se e não há' },
    },
  },
  I1: {
    name: 'Dano às pessoas',
    question: 'Que dano esta atividade causa às pessoas?',
    anchors: {
      '4': { word: 'Muito alto', sign: 'Mortes toda semana' },
      '3': { word: 'Alto', sign: 'Mortes ou feridos graves todo mês' },
      '2': { word: 'Médio', sign: 'Feridos ou ameaças todo mês' },
      '1': { word: 'Baixo', sign: 'Poucas vítimas, sem dano grave' },
      '0': { word: 'Nulo', sign: 'Buscou-se e não há vítimas' },
    },
  },
  I2: {
    name: 'Dano às instituições e corrupção',
    question: 'Que dano esta atividade causa às instituições?',
    anchors: {
      '4': { word: 'Muito alto', sign: 'Autoridades nacionais a seu serviço' },
      '3': { word: 'Alto', sign: 'Chefias ou juízes pagos pela rede' },
      '2': { word: 'Médio', sign: 'Agentes pagos em vários lugares' },
      '1': { word: 'Baixo', sign: 'Propinas isoladas e punidas' },
      '0': { word: 'Nulo', sign: 'Buscou-se e não há propinas' },
    },
  },
  I3: {
    name: 'Dano econômico',
    question: 'Que dano esta atividade causa à economia?',
    anchors: {
      '4': { word: 'Muito alto', sign: 'Setores inteiros pagam ou fecham' },
      '3': { word: 'Alto', sign: 'Fecham negócios em várias regiões' },
      '2': { word: 'Médio', sign: 'Perdas em um setor ou uma região' },
      '1': { word: 'Baixo', sign: 'Perdas de poucas vítimas' },
      '0': { word: 'Nulo', sign: 'Buscou-se e não há perdas' },
    },
  },
  I4: {
    name: 'Dano social e ambiental',
    question: 'Que dano esta atividade causa à comunidade e ao meio ambiente?',
    anchors: {
      '4': { word: 'Muito alto', sign: 'Pessoas deslocadas ou rios degradados' },
      '3': { word: 'Alto', sign: 'Bairros dominados, mata derrubada' },
      '2': { word: 'Médio', sign: 'Escolas ou roças paradas às vezes' },
      '1': { word: 'Baixo', sign: 'Dano isolado, logo reparado' },
      '0': { word: 'Nulo', sign: 'Buscou-se e não há dano' },
    },
  },
} satisfies IndicatorWords & { readonly unknown: AnchorLevel };
