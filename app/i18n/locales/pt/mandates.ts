import type { mandates as source } from '../es/mandates.ts';

export const mandates: typeof source = {
  fields: {
    label: 'Quem a exerce',
    canAct: 'Pode agir',
    endedAt: 'Encerrado',
  },
  acts: {
    mandate: 'Mandato',
  },
  things: {
    mandate: 'Mandato',
  },
  choices: {
    function: {
      presidency: 'Presidência',
      coordination: 'Coordenação',
      planLeader: 'Responsável pelo plano',
      analyst: 'Análise',
    },
  },
  title: 'Mandatos',
  none: 'Não exerce nenhuma função por mandato.',
  give: 'Dar um mandato',
  next: 'Dar uma função',
  next_text:
    'Entregue primeiro o código: ao continuar ele deixa de ser visto. O convite já existe. A pessoa vai exercer uma função do Comitê (presidência, coordenação, análise)? Dê o mandato agora, ou depois, na página dela.',
  no_device: 'ainda sem dispositivo',
  back: 'Pessoa',
  function: 'Função',
  from: 'Primeiro dia',
  until: 'Último dia',
  until_hint: 'Sem ele, até que alguém o encerre.',
  basis: 'Fundamento',
  basis_hint: 'A decisão, a regra ou a nota pela qual é dado.',
  need_from: 'Indique o primeiro dia',
  need_basis: 'Indique o fundamento',
  open_end: 'sem data final',
  end: 'Encerrar o mandato',
  end_title: (p: { name: string }) => `Encerrar o mandato “${p.name}”?`,
  end_text: 'Deixa de dar direitos assim que o servidor o recebe. O que a pessoa fez antes permanece.',
  ended: (p: { at: string }) => `encerrado ${p.at}`,
  ground: {
    former: 'Função anterior aos mandatos',
    first: 'Primeira administração da presidência',
    operator: 'Designada por quem opera o servidor',
    demo: 'Demonstração',
  },
};
