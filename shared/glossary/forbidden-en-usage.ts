import type { ForbiddenWord } from './forbidden-word.ts';

/** Words of another office or of another act, which a ministry or a police force reads otherwise. */
export const FORBIDDEN_EN_USAGE: readonly ForbiddenWord[] = [
  {
    word: 'report, for the IDEAL document',
    pattern: '(?<!(?:field|progress) )reports?',
    only: ['report', 'printing', 'publication', 'validation', 'checking'],
    because: 'A field report, an IDEAL document and a progress report are three things.',
    say: 'IDEAL document',
  },
  {
    word: 'public security, of disasters and crises',
    pattern: 'public security',
    only: ['ideal'],
    because: 'It is protection from crime.',
    say: 'threats other than crime',
  },
  {
    word: 'to found a state or an organisation',
    pattern: 'found(?:ed|ing)|open (?:the|your) state|is open',
    only: ['people', 'errors.people'],
    because: 'What is opened is its account, not the state.',
    say: 'open, activate the account',
  },
  {
    word: 'something is asked of you',
    pattern: '(?:something|what) is asked(?: of you)?(?! for)',
    only: ['reports', 'errors.reports'],
    because: 'It sounds like a bribe.',
    say: 'sent back to be corrected',
  },
  {
    word: 'the server adopts',
    pattern: 'server adopts',
    because: 'The committee adopts; the server records it.',
    say: 'it is adopted, and the server records it',
  },
  {
    word: 'secretariat of the presidency',
    pattern: 'secretariat of the presidency',
    because: 'It is a ministry in several countries, and CLASI has no secretariat.',
    say: 'team of the presidency pro tempore',
  },
  {
    word: 'fingerprint, of a device or a file',
    pattern: 'fingerprints?',
    only: [
      'people',
      'errors.people',
      'settings.devices',
      'presidencies',
      'checking',
      'contributions',
      'panels',
      'publication',
      'docs',
    ],
    because: 'In a police force it is that of a finger.',
    say: 'verification code of a device; hash of a file',
  },
  {
    word: 'open card',
    pattern: 'open cards?',
    because: 'The card is read without unlocking: it is not the one that was opened.',
    say: 'the card shown while locked',
  },
  {
    word: 'action, in the dialogue with other organisations',
    pattern: '(?<!external )actions?(?! points?)',
    only: ['dialogue', 'errors.dialogue'],
    because: 'An action is part of an operational action plan.',
    say: 'action point',
  },
];
