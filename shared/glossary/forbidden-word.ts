/** A word that no text for people has, in one language, and what stands there instead. */
export interface ForbiddenWord {
  /** As it is shown on the glossary page. */
  readonly word: string;
  /** As it is found, in any of its forms: see `findsWord`. Letters before and after it are never part of it. */
  readonly pattern: string;
  /** Why it goes wrong, in the language of the word. */
  readonly because: string;
  /** What to say. */
  readonly say: string;
  /** Only under these keys of the dictionary, or beginnings of keys: elsewhere the word means another thing. */
  readonly only?: readonly string[];
  /** Keys, or beginnings of keys, where the word is right. */
  readonly except?: readonly string[];
}

/** The list of speakers in a meeting in session, and what follows from it. */
export const FLOOR = ['floor', 'hall_screen', 'hall', 'chair', 'speaking', 'errors.floor'];
/** What is said of reports of the field, and of their forms. */
export const REPORTS = ['reports', 'forms', 'session.practice', 'errors.reports', 'errors.forms'];
/** Where the minute-by-minute plan of a meeting is said. */
export const RUNNING = ['logistics', 'meetings', 'board', 'search', 'errors.running', 'errors.logistics'];

/** Here a telephone is a number to call, or the text is read on nothing else. */
export const TELEPHONE = [
  'docs',
  'dialogue.confirm.name_contact',
  'logistics.join',
  'mandates.ring',
  'meetings.editing.need',
  'operations',
  'reports.say_code',
  'session.install_first',
  'session.tab_text',
  'settings.diagnostics',
  'settings.storage.advice',
];
