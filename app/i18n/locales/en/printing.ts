export const printing = {
  title: 'Print the IDEAL document',
  detail: 'As you read it, in the language of the app. For a PDF, choose “Save as PDF” when you print.',
  row: 'With its marking, version and hash on every page.',
  none: 'There is no version of the IDEAL document yet that you may read. It appears here once the analysts send it to the states.',
  print: 'Print',
  read: 'Read the IDEAL document',
  close: 'Close the IDEAL document',
  wrong: 'DOES NOT AGREE',
  wrong_more:
    'The file of this IDEAL document does not agree with itself: something changed after it was published. Ask the presidency for the file.',
  name: (p: { n: number }) => `IDEAL ${p.n}`,
  document: (p: { n: number; name: string }) => `${p.name}, version ${p.n}, in English`,
  version: (p: { kind: string; n: number }) => `Version ${p.n}: ${p.kind}`,
  draft: 'DRAFT',
  period: (p: { from: string; until: string }) => `Period assessed: ${p.from} to ${p.until}`,
  adopted: (p: { day: string; document: string }) => `Adopted on ${p.day}, document ${p.document}`,
  not_adopted: 'Text in validation; no meeting has adopted it.',
  untranslated: (p: { n: number }) =>
    `Paragraphs not yet translated into this language: ${p.n}. They are printed in another one.`,
  qr: 'Address where this edition is checked',
  check: (p: { address: string }) => `Anybody can check the file of this edition at ${p.address}. Its hash:`,
  edition_hash: 'Hash of this IDEAL document:',
  figures_hash: 'Hash of the edition, without the text:',
  errata: 'Corrections since publication',
  erratum: (p: { version: number; paragraph: string; change: string }) =>
    `Version ${p.version}, ${p.paragraph}. ${p.change}.`,
  contents: 'Contents',
  figures: 'Figures of the region',
  figures_more:
    'Areas by rank, the greatest threat first. In brackets, the ranks between which it lies in nine of ten draws, and the lowest and the highest score.',
  column: {
    rank: 'Rank',
    score: 'Score',
    class: 'Class',
    states: 'States',
  },
  between: (p: { high: string; low: string }) => `(${p.low} to ${p.high})`,
  adjusted: (p: { value: string }) => `Adjusted: ${p.value}`,
  adjusted_more: (p: { areas: string }) =>
    `“Adjusted” is the score with the adjustment of the analysts, signed and with its reason in the paragraph: ${p.areas}.`,
  held: (p: { areas: string }) =>
    `No figure, because few states contribute or one could be told apart: ${p.areas}.`,
};
