import type { glossary as source } from '../es/glossary.ts';

export const glossary: typeof source = {
  title: 'Glossário',
  row: 'O que cada palavra significa, em três idiomas',
  detail: 'Uma palavra para cada coisa. Busque também pelas palavras usadas no seu país.',
  search: 'Buscar no glossário',
  example: 'expositor, PAO, código…',
  found: (p) => (p.n === 1 ? '1 palavra' : `${p.n} palavras`),
  none: 'Nenhuma palavra do glossário corresponde. Tente outra.',
  unknown: 'Essa palavra não está no glossário',
  group: {
    meetings: 'Reuniões',
    ideal: 'IDEAL e relatórios',
    plan: 'Planos e jornadas',
    app: 'Este aplicativo',
  },
  is_not: 'O que não é',
  also: 'Também se encontra por',
  source: 'De onde vem',
  unsaid: 'O que não dizemos',
  unsaid_text: 'Assim não se diz aqui nem nos documentos.',
  not_said: (p) => `Não: ${p.word}`,
  say: (p) => `Sim: ${p.say}`,
};
