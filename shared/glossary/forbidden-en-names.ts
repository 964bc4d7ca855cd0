import type { ForbiddenWord } from './forbidden-word.ts';

/** Other names of things that have one already, and words that leave open what is meant. */
export const FORBIDDEN_EN_NAMES: readonly ForbiddenWord[] = [
  {
    word: 'open the door, for to start registration',
    pattern: 'open the door',
    because: 'What starts is the registration of those who come in.',
    say: 'start registration',
  },
  {
    word: 'reported, of a joint action day',
    pattern: '(?:as|is|was|not) reported|^reported$',
    only: ['jointdays', 'dayresults', 'errors.jointdays'],
    because: 'It is the same stage by another name.',
    say: 'with final report',
  },
  {
    word: 'point, for speaking point',
    pattern: '(?<!speaking )points?(?! of order)',
    only: ['folders'],
    because: 'There are points on a map and points of order, too.',
    say: 'speaking point',
  },
  {
    word: 'with travel, with a language, of participants',
    pattern: '(?:with|without) (?:travel(?! details)|a language)',
    only: ['board'],
    because: 'Everybody has a language; the details are what is missing.',
    say: 'travel details, interpretation language',
  },
  {
    word: 'motion',
    pattern: 'motions?',
    because: 'One word for one thing.',
    say: 'point of order',
  },
  {
    word: 'country that hosts the meeting',
    pattern: 'country that hosts',
    because: 'One word for one thing.',
    say: 'host country',
  },
  {
    word: 'international prefix',
    pattern: 'international prefix(?:es)?',
    because: 'Few people call it that.',
    say: 'country code',
  },
  {
    word: 'until, with what is done once',
    pattern: 'rate until|priority \\S+ until|(?:agenda|papers) until',
    because: 'It reads as if it went on all the time.',
    say: 'by, due',
  },
  {
    word: 'likely duplicate',
    pattern: 'likely duplicates?',
    because: 'One word for one thing.',
    say: 'possible duplicate',
  },
  {
    word: 'support, by itself',
    pattern: '(?:to|for|tell) support(?! (?:the|a|an|it|this|that|others|them))',
    // An act of a delegation.
    except: ['folders', 'docs'],
    because: 'The role has a name.',
    say: 'programme support',
  },
  {
    word: 'place, in an order',
    pattern: '(?:no )?place',
    only: ['charts', 'seen', 'priorities.choice'],
    except: ['charts.of_state'],
    because: 'One word for one thing.',
    say: 'rank',
  },
  {
    word: 'judiciary, as a link of the chain',
    pattern: 'judiciary',
    only: ['excerpts', 'pao', 'dayresults'],
    because: 'One word for one thing.',
    say: 'courts',
  },
  {
    word: 'seen, of a device',
    pattern: 'seen',
    only: ['settings.devices'],
    because: 'It does not say by whom.',
    say: 'last used',
  },
  {
    word: 'by when, of the deadline of an action point',
    pattern: 'by(?: when)?',
    only: ['decisions.action.due', 'decisions.fields.due', 'decisions.paper.due', 'board.column.due'],
    because: 'One word for one thing.',
    say: 'Due',
  },
];
