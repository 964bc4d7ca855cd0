import { LINK_CODE_LENGTH, normaliseCode, TYPED_CODE_LENGTH } from '#shared/session/session.rules.ts';

const ALPHABET = /^[0-9A-HJKMNP-TV-Z]+$/;

/**
 * The code in typed, pasted or scanned text or in an address (`…/enrol#CODE`), normalized. Null if it cannot be one, so
 * that the server is not asked.
 */
export function readEnrolmentCode(text: string): string | null {
  const afterHash = text.includes('#') ? text.slice(text.lastIndexOf('#') + 1) : text;
  const code = normaliseCode(afterHash.trim());
  const isLength = code.length === TYPED_CODE_LENGTH || code.length === LINK_CODE_LENGTH;
  return isLength && ALPHABET.test(code) ? code : null;
}
