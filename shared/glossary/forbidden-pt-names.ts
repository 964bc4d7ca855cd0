import type { ForbiddenWord } from './forbidden-word.ts';

/** Other names of things that have one already, and words that leave open what is meant. */
export const FORBIDDEN_PT_NAMES: readonly ForbiddenWord[] = [
  {
    word: 'abrir a porta, por iniciar o registro',
    pattern: '(?:abrir|abra) a porta',
    because: 'O que se inicia é o registro de quem entra.',
    say: 'iniciar o registro',
  },
  {
    word: 'relatada (uma jornada)',
    pattern: 'relatadas?',
    only: ['jointdays', 'dayresults', 'errors.jointdays'],
    because: 'É a mesma etapa com outro nome.',
    say: 'com relatório final',
  },
  {
    word: 'quanto vale',
    pattern: 'quanto vale',
    because: 'Soa a preço.',
    say: 'avaliação (4×4)',
  },
  {
    word: 'ponto, por ponto de fala',
    pattern: 'pontos?(?! de fala)',
    only: ['folders'],
    because: 'Ponto há também na agenda e no mapa.',
    say: 'ponto de fala',
  },
  {
    word: 'com viagem, com idioma, de participantes',
    pattern: '(?:com|sem) (?:viagem|idioma)(?! de interpretação)',
    only: ['board'],
    because: 'Todos têm um idioma; o que falta são os dados.',
    say: 'dados de viagem, idioma de interpretação',
  },
  {
    word: 'moção',
    pattern: 'moç(?:ão|ões)',
    because: 'É a mesma coisa com outro nome.',
    say: 'questão de ordem',
  },
  {
    word: 'inscrever, inscrição',
    pattern: 'inscr(?:ev\\p{L}+|it[oa]s?|ição|ições)',
    because: 'Um dispositivo se registra; em uma reunião se está na lista.',
    say: 'registrar; estar na lista',
  },
  {
    word: 'adicionar',
    pattern: 'adicion(?:ar|e|ou)(?:-[oa]s?)?',
    // What telephones call it, in their own words.
    except: ['session.guide'],
    because: 'É a mesma coisa com outro nome.',
    say: 'acrescentar',
  },
  {
    word: 'país que recebe a reunião',
    pattern: 'país que recebe',
    because: 'É a mesma coisa com outro nome.',
    say: 'país anfitrião',
  },
  {
    word: 'Judiciário, tribunais, pelo elo da cadeia penal',
    pattern: '(?<!poder )judiciário|tribunais',
    only: ['excerpts', 'pao', 'dayresults', 'glossary'],
    because: 'É a mesma coisa com outro nome.',
    say: 'Poder Judiciário',
  },
  {
    word: 'até o prazo, antes do prazo',
    pattern: '(?:até o|antes do) prazo(?! vencer)',
    because: 'O prazo é o tempo, não o seu fim.',
    say: 'até o prazo vencer, antes de o prazo vencer',
  },
  {
    word: 'carta credencial',
    pattern: 'cartas? credencia(?:l|is)',
    because: 'Carta credencial é a de um embaixador; credencial é a da porta.',
    say: 'carta de credenciamento',
  },
  {
    word: 'sob quatro olhos',
    pattern: 'quatro olhos',
    because: 'É uma tradução palavra por palavra.',
    say: 'com a autorização de uma segunda pessoa',
  },
  {
    word: 'entradas duplas',
    pattern: 'entradas? duplas?',
    because: 'É uma tradução palavra por palavra.',
    say: 'entradas duplicadas',
  },
  {
    word: 'até quando, data, do prazo de um encaminhamento',
    pattern: '(?:até|para) quando|data|até',
    only: ['decisions.action.due', 'decisions.fields.due', 'decisions.paper.due', 'board.column.due'],
    because: 'É a mesma coisa com outro nome.',
    say: 'Prazo',
  },
  {
    word: 'para entrar, de uma reunião virtual',
    pattern: '(?:link|telefones?) para entrar',
    because: 'Entrar é também identificar-se no aplicativo.',
    say: 'link da reunião, telefones da reunião',
  },
  {
    word: 'gente',
    pattern: 'gente',
    because: 'É linguagem coloquial.',
    say: 'pessoas, população',
  },
];
