import { dialled, telephoneLink } from '#shared/kernel/phone.ts';
import { cleanText } from '#shared/kernel/text.ts';

/** 3.0 is what an iPhone's contacts import; 4.0 is the current version. */
const VCARD_VERSIONS = ['4.0', '3.0'] as const;
export type VcardVersion = (typeof VCARD_VERSIONS)[number];

/** What a person agreed to share; without their `Contact` there is no card. */
export interface CardPerson {
  readonly id: string;
  /** Null if only the office is known. */
  readonly name: string | null;
  readonly office: string;
  readonly organisation: string;
  readonly phone: string | null;
  readonly email: string | null;
  /** ISO codes, best spoken first. */
  readonly languages: readonly string[];
  readonly pronunciation: string | null;
}

/** Octets of a line, its end not counted (RFC 6350 §3.2). */
const LINE = 75;

function escapeText(text: string): string {
  return cleanText(text.replace(/[\u0085\u2028\u2029]/g, '\n'))
    .replace(/\\/g, '\\\\')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\t/g, ' ')
    .replace(/[,;]/g, (mark) => `\\${mark}`);
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Split into lines of at most 75 octets, never within a letter. */
function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (used + octets > LINE) {
      folded += '\r\n ';
      // The space that marks a continuation counts.
      used = 1;
    }
    folded += letter;
    used += octets;
  }
  return folded;
}

/** A card of one person as text with CRLF line ends. The name is not split into given and family name. */
export function writeVcard({ person, version }: { person: CardPerson; version: VcardVersion }): string {
  const isFour = version === '4.0';
  const shown = person.name ?? person.office;
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...(isFour ? ['KIND:individual'] : []),
    // The same in both versions, and independent of any server: a card that is imported again replaces the earlier one.
    `UID${isFour ? ';VALUE=text' : ''}:${escapeText(person.id)}`,
    `FN:${escapeText(shown)}`,
    `N:${escapeText(shown)};;;;`,
    ...(person.pronunciation === null ? [] : [`X-PHONETIC-LAST-NAME:${escapeText(person.pronunciation)}`]),
    `TITLE:${escapeText(person.office)}`,
    `ORG:${escapeText(person.organisation)}`,
    ...(person.phone === null ? [] : [phoneLine({ phone: person.phone, isFour })]),
    ...(person.email === null
      ? []
      : [
          isFour ? `EMAIL;TYPE=work:${escapeText(person.email)}` : `EMAIL;TYPE=INTERNET,WORK:${person.email}`,
        ]),
    ...(isFour ? person.languages.map((language, index) => `LANG;PREF=${index + 1}:${language}`) : []),
    'END:VCARD',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function phoneLine({ phone, isFour }: { phone: string; isFour: boolean }): string {
  if (isFour) return `TEL;VALUE=uri;TYPE="voice,work":${telephoneLink(phone)}`;
  return `TEL;TYPE=WORK,VOICE:${dialled(phone)}`;
}

/** File name, without characters that file systems refuse. */
export function vcardFileName(person: Pick<CardPerson, 'name' | 'office'>): string {
  const plain = (person.name ?? person.office)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain === '' ? 'contact' : plain.slice(0, 60)}.vcf`;
}
