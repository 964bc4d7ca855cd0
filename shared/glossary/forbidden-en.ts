import { FORBIDDEN_EN_USAGE } from './forbidden-en-usage.ts';
import { FLOOR, type ForbiddenWord, RUNNING, TELEPHONE } from './forbidden-word.ts';

export const FORBIDDEN_EN: readonly ForbiddenWord[] = [
  ...FORBIDDEN_EN_USAGE,
  {
    word: 'threat sheet, documentation sheet',
    pattern: '(?:threat|documentation|report) (?:sheet|form sheet|fiche)s?',
    because: 'A field report, an IDEAL document and a progress report are three things.',
    say: 'field report',
  },
  {
    word: 'presenter, on the list of speakers',
    pattern: 'presenters?',
    only: FLOOR,
    because: 'A presenter introduces an agenda item.',
    say: 'speaker',
  },
  {
    word: 'speaker, on the agenda',
    pattern: 'speakers?',
    except: [...FLOOR, 'glossary', 'docs', 'paper'],
    because: 'A speaker asked for the floor and stands on the list.',
    say: 'presenter',
  },
  {
    word: 'who owes it',
    pattern: 'who owes|owes? (?:the|an) answer|is owed by',
    because: 'It sounds like a debt.',
    say: 'Responsible; of an answer, who must answer, due from',
  },
  {
    word: 'in charge, the owner of a task',
    pattern: 'in charge|(?:choose|each) (?:the )?owner',
    // Somebody presides over a meeting, and the seat is there.
    except: ['board.lists'],
    because: 'One word for one thing.',
    say: 'Responsible',
  },
  {
    word: 'threat report, threat documentation report',
    pattern: 'threat (?:documentation )?reports?',
    because: 'It is confused with the threat assessment.',
    say: 'field report',
  },
  {
    word: 'the body, a body, of an organisation',
    pattern: '(?:the|an?|your|this|that|each|which) body(?:’s)?',
    // Of a person, in a form; what runs a server is read by other people.
    except: ['forms', 'docs'],
    because: 'Where a person or a device is confirmed it reads as a corpse.',
    say: 'organisation; in the dialogue, counterpart',
  },
  {
    word: 'break, of a silence',
    pattern: '(?:the|your|earlier) breaks?(?! (?:it|the))|breaks? of (?:a|the) silence',
    only: ['silences', 'decisions', 'errors.silences'],
    because: 'It is the coffee break of the agenda.',
    say: 'objection; to break the silence, as a verb',
  },
  {
    word: 'let somebody go',
    pattern: 'let (?:them|him|her|somebody) go',
    because: 'It is to dismiss somebody.',
    say: 'allow a move',
  },
  {
    word: 'press hour',
    pattern: 'press hours?',
    because: 'One word for one thing.',
    say: 'embargo time, embargo',
  },
  {
    word: 'lost phone',
    pattern: 'lost phones?',
    because: 'It may be a computer.',
    say: 'lost device',
  },
  {
    word: 'not retained',
    pattern: '(?:not|no longer) retain(?:ed)?',
    because: 'Only those who work in Brussels know it.',
    say: 'not accepted',
  },
  {
    word: 'good until, ran out',
    pattern: '(?:is )?no longer good|good until|(?:ran|runs|run) out(?: at)?',
    // The space of a device.
    except: ['settings.storage', 'session.keep', 'docs'],
    because: 'One word for one thing.',
    say: 'valid until, expired',
  },
  {
    word: 'and repeat',
    pattern: '(?:and|then) repeat',
    because: 'One word for one thing.',
    say: 'and try again',
  },
  {
    word: 'whoever administers, invited, leads, coordinates, provided',
    pattern: 'whoever (?:administers|manages|invited|leads|coordinates|provided)',
    except: ['docs'],
    because: 'The role has a name.',
    say: 'administrator, leader, coordinator, originator; the person who invited you',
  },
  {
    word: 'running order, rundown, run sheet',
    pattern: 'running orders?|rundowns?|run sheets?|run of show',
    only: RUNNING,
    because: 'It is said in radio and television, and is confused with the order of the day.',
    say: 'minute by minute',
  },
  {
    word: 'national guard',
    pattern: 'national guards?',
    because: 'It is an armed force in several countries.',
    say: 'duty telephone',
  },
  {
    word: 'penal chain',
    pattern: 'penal chains?',
    because: 'It is a Spanish term in English words.',
    say: 'criminal justice chain',
  },
  {
    word: 'focal point',
    pattern: 'focal points?',
    because: 'They are two people: one for meetings and one for IDEAL.',
    say: 'delegation liaison, point of contact',
  },
  {
    word: 'tentative, of a meeting',
    pattern: 'tentative(?:ly)?(?! conclusions)',
    because: 'A meeting is not yet confirmed.',
    say: 'to be confirmed',
  },
  {
    word: 'send to the secretariat',
    pattern: '(?:send|write) (?:it )?to the secretariat',
    because: 'CLASI has no secretariat that people can write to.',
    say: 'send to my point of contact',
  },
  {
    word: 'civil security',
    pattern: 'civil security',
    because: 'It is confused with civil protection.',
    say: 'public security; of disasters and crises, threats other than crime',
  },
  {
    word: 'leave this device',
    pattern: 'leav(?:e|ing) this (?:device|phone|computer)$',
    because: 'Nobody knows what it does to the data.',
    say: 'Sign out and erase',
  },
  {
    word: 'hidden, of the app',
    pattern: 'while (?:the app is )?hidden|when hidden|minutes hidden',
    because: 'The app is behind another one.',
    say: 'in the background',
  },
  {
    word: 'I will come, I am coming',
    pattern: "I(?: will|’ll|'ll) come|I(?: am|’m|'m) coming",
    because: 'One attends a meeting.',
    say: 'I will attend',
  },
  {
    word: 'this phone, this computer, this laptop',
    pattern: 'this (?:phone|mobile|computer|laptop|notebook|tablet|machine|cell phone)',
    // A screen in the hall is always a computer, and what is read before the app shows a phone.
    except: ['hall_screen', 'hall', 'docs'],
    because: 'It is read on both: the app names the device in hand.',
    say: 'this device (shown as “this computer” or “this phone”)',
  },
  {
    word: 'the phone, for the device',
    pattern: 'the phone(?:’s)?(?! (?:of|number))',
    // Here it is a number or a call, or nothing but a telephone.
    except: TELEPHONE,
    because: 'It is read on a computer too.',
    say: 'the device',
  },
  {
    word: 'e-mail',
    pattern: 'e-mails?',
    because: 'One spelling for one thing.',
    say: 'email',
  },
  {
    word: 'log in, log out, login',
    pattern: 'log(?:ged)? ?(?:in|out|on|off)|logins?',
    // What a network in a hotel asks, in its own words.
    except: ['errors.transport'],
    because: 'One word for one thing.',
    say: 'sign in, sign out',
  },
  {
    word: 'American spelling: organize, color, center',
    pattern:
      '(?:re)?organiz\\p{L}*(?! (?:criminal group|crime index))|colors?|centers?|key judgments?|canceled|favor\\p{L}*|honor\\p{L}*',
    // Names that others gave.
    except: ['reports.area', 'ideal.subjects.areas_source'],
    because: 'One spelling in the whole app; names of others stay as they are.',
    say: 'organise, colour, centre, judgement',
  },
  {
    word: 'kindly, please note, in order to, utilise',
    pattern: 'kindly|please note|utili[sz]e\\p{L}*',
    because: 'It is not plain English.',
    say: 'say it without',
  },
];
