/** Characters that XML 1.0 cannot hold, and halves of a pair. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

export function isXml(text: string): boolean {
  return !NOT_XML.test(text);
}

const START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const PLAIN = `[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*`;
const NAME = `(?:${PLAIN}:)?${PLAIN}`;
const IS_NAME = new RegExp(`^${NAME}$`, 'u');
/** The first of several of one name has no number. */
const IS_STEP = new RegExp(`^${NAME}(?:\\[(?:[2-9]|[1-9]\\d{1,5}|edt_\\w{1,80})\\])?$`, 'u');

/** What names a namespace, and prefixes that are kept for XML itself: an element that is called so cannot be read again. */
const IS_KEPT = /^(?:xmlns$|(?:xml|xmlns):)/;

/** Whether an element may be called so, with or without a prefix. */
export function isElementName(text: string): boolean {
  return IS_NAME.test(text) && !IS_KEPT.test(text);
}

const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[!?]/g;

/**
 * Whether XML has a document type, entities or instructions, which no item of answers needs. Comments and text that
 * only looks so are none; what is begun and not ended is.
 */
export function hasDeclarations(xml: string): boolean {
  return [...xml.matchAll(MARKUP)].some(([found]) => found.length === 2);
}

/** Whether a text names a node of an instance: `/data/vehicle[2]/plate`, `/data/vehicle[edt_…]/plate`. */
export function isNodePath(text: string, { deepest }: { deepest: number }): boolean {
  const [root, ...steps] = text.split('/');
  return (
    root === '' &&
    steps.length > 0 &&
    steps.length <= deepest &&
    steps.every((step) => IS_STEP.test(step) && !IS_KEPT.test(step.replace(/\[.*$/, '')))
  );
}
