import { describe, expect, test } from 'vitest';
import { type CardPerson, vcardFileName, writeVcard } from './vcard.ts';

const person: CardPerson = {
  id: 'prt_1',
  name: 'Inés Núñez Soto',
  office: 'Directora, Cooperación; Aduanas',
  organisation: 'Chile',
  phone: '+56 2 2345 6789',
  email: 'ines@example.org',
  languages: ['es', 'pt'],
  pronunciation: null,
};

describe('a card', () => {
  test('in 4.0 has number, address and languages in the form of that version', () => {
    expect(writeVcard({ person, version: '4.0' }).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:individual',
      'UID;VALUE=text:prt_1',
      'FN:Inés Núñez Soto',
      'N:Inés Núñez Soto;;;;',
      'TITLE:Directora\\, Cooperación\\; Aduanas',
      'ORG:Chile',
      'TEL;VALUE=uri;TYPE="voice,work":tel:+56223456789',
      'EMAIL;TYPE=work:ines@example.org',
      'LANG;PREF=1:es',
      'LANG;PREF=2:pt',
      'END:VCARD',
      '',
    ]);
  });

  test('in 3.0 has nothing that an older reader does not support', () => {
    const lines = writeVcard({ person, version: '3.0' }).split('\r\n');
    expect(lines).toContain('TEL;TYPE=WORK,VOICE:+56223456789');
    expect(lines.join('\n')).not.toMatch(/KIND|LANG|VALUE=/);
  });

  test('has the same UID in both versions, independent of any server', () => {
    expect(writeVcard({ person, version: '3.0' })).toContain('\r\nUID:prt_1\r\n');
    expect(writeVcard({ person, version: '4.0' })).toContain('\r\nUID;VALUE=text:prt_1\r\n');
  });

  test('has no invisible characters in names', () => {
    const odd = { ...person, name: 'Ine\u0301s\u202e Nu\u200bñez\ufeff' };
    expect(writeVcard({ person: odd, version: '3.0' })).toContain('FN:Inés Nuñez\r\n');
  });

  test('cannot be extended by typed text', () => {
    const hostile = { ...person, name: 'A\r\nTEL:112\nB', office: 'back\\slash' };
    const text = writeVcard({ person: hostile, version: '4.0' });
    expect(text).toContain('FN:A\\nTEL:112\\nB\r\n');
    expect(text).toContain('TITLE:back\\\\slash\r\n');
    expect(text.match(/^TEL/gm)).toHaveLength(1);
  });

  test.each(['\u000b', '\u000c', '\u001c', '\u0085', '\u2028', '\u2029', '\u0000'])(
    'has no line end that only some readers know: %j',
    (end) => {
      const hostile = { ...person, name: `A${end}TEL:112`, pronunciation: `B${end}TEL:113` };
      for (const version of ['4.0', '3.0'] as const) {
        const text = writeVcard({ person: hostile, version });
        expect(text.split(/\r\n|[\p{Control}\u2028\u2029]/u).filter((line) => /^TEL:/.test(line))).toEqual(
          [],
        );
      }
    },
  );

  test('is folded at 75 octets, between letters, and unfolds to itself', () => {
    const office = 'Ñandú 🦜 dirección '.repeat(30).trim();
    const text = writeVcard({ person: { ...person, office }, version: '3.0' });
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/�/);
    }
    expect(text.replace(/\r\n /g, '')).toContain(`TITLE:${office}\r\n`);
  });

  test('without a name uses the office', () => {
    const text = writeVcard({ person: { ...person, name: null, phone: null, email: null }, version: '3.0' });
    expect(text).toContain('FN:Directora\\, Cooperación\\; Aduanas');
    expect(text).not.toMatch(/^(TEL|EMAIL)/m);
  });
});

test('a file name has no characters that file systems refuse', () => {
  expect(vcardFileName({ name: 'Inés Núñez / Soto', office: '' })).toBe('Ines-Nunez-Soto.vcf');
  expect(vcardFileName({ name: null, office: '…' })).toBe('contact.vcf');
});
