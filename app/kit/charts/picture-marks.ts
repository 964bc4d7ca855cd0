/** What of the look of a shape depends on stylesheets. */
const RESOLVED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'visibility',
  'display',
] as const;
const CLEAR = 'rgba(0, 0, 0, 0)';
const SAME_LINE = 2;

/** Something to paint, in pixels of the page from the upper left corner of the whole. */
export type Mark =
  | { readonly kind: 'ground' | 'hatch'; readonly box: Box; readonly colour: string }
  | { readonly kind: 'drawing'; readonly box: Box; readonly markup: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly font: string;
      readonly colour: string;
      /** Where the first letter begins: on the line of the letters, or at the top of their box. */
      readonly at: DOMMatrix;
      readonly from: 'line' | 'top';
      /** As wide as on the page, where figures may be as wide as each other; null as it comes. */
      readonly width: number | null;
    };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const fontOf = (style: CSSStyleDeclaration) => `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;

/**
 * A copy that stands for itself: a picture knows neither the stylesheets nor the theme of the page, so every colour and
 * width is written on its shape. Texts are marks of their own: a picture cannot load the page's typeface.
 */
function markupOf(svg: SVGSVGElement, { width, height }: Box): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [...copy.querySelectorAll<SVGElement>('*')];
  for (const [at, original] of [...svg.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(original);
    for (const name of RESOLVED) copies[at]?.setAttribute(name, style.getPropertyValue(name));
    copies[at]?.removeAttribute('class');
  }
  for (const text of copy.querySelectorAll('text')) text.remove();
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', `${width}`);
  copy.setAttribute('height', `${height}`);
  return new XMLSerializer().serializeToString(copy);
}

/** Everything that is seen of an element, in the order in which it is painted. */
export function marksOf(root: Element): Mark[] {
  const corner = root.getBoundingClientRect();
  const hatch = getComputedStyle(root).getPropertyValue('--hatch').trim();
  const marks: Mark[] = [];
  const boxOf = (rect: DOMRect): Box => ({
    x: rect.x - corner.x,
    y: rect.y - corner.y,
    width: rect.width,
    height: rect.height,
  });

  function addTextsOf(svg: SVGSVGElement) {
    for (const text of svg.querySelectorAll('text')) {
      const matrix = text.getScreenCTM();
      if (matrix === null || text.getNumberOfChars() === 0) continue;
      const { x, y } = text.getStartPositionOfChar(0);
      const style = getComputedStyle(text);
      const at = new DOMMatrix().translate(-corner.x, -corner.y).multiply(matrix).translate(x, y);
      const { textContent } = text;
      marks.push({
        kind: 'text',
        text: textContent,
        font: fontOf(style),
        colour: style.fill,
        at,
        from: 'line',
        width: null,
      });
    }
  }

  function addSides(style: CSSStyleDeclaration, { x, y, width, height }: Box) {
    const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    ) as [number, number, number, number];
    const sides = [
      ['top', { x, y, width, height: top }],
      ['right', { x: x + width - right, y, width: right, height }],
      ['bottom', { x, y: y + height - bottom, width, height: bottom }],
      ['left', { x, y, width: left, height }],
    ] as const;
    for (const [side, box] of sides) {
      const colour = style.getPropertyValue(`border-${side}-color`);
      if (box.width > 0 && box.height > 0 && colour !== CLEAR) marks.push({ kind: 'ground', box, colour });
    }
  }

  /** Line by line, as the words are broken. */
  function addWords(node: Text, style: CSSStyleDeclaration) {
    const range = document.createRange();
    const lines: { text: string; rect: DOMRect; end: number }[] = [];
    const rectsOf = (from: number, length: number) => {
      range.setStart(node, from);
      range.setEnd(node, from + length);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    const add = (part: string, rects: readonly DOMRect[]) => {
      const [rect] = rects;
      const line = lines.at(-1);
      if (rect === undefined) return;
      // A first letter of its own look has a box of its own.
      const end = Math.max(...rects.map(({ right }) => right));
      if (line !== undefined && Math.abs(line.rect.y - rect.y) < SAME_LINE) {
        line.text += part;
        line.end = end;
      } else lines.push({ text: part.trimStart(), rect, end });
    };
    for (const { index, 0: word } of node.data.matchAll(/\s*\S+/g)) {
      const rects = rectsOf(index, word.length);
      const isBroken = rects.some(({ y }) => Math.abs(y - (rects[0]?.y ?? y)) >= SAME_LINE);
      // A long word goes on in the next line, as a hash does.
      if (isBroken)
        for (const [at, letter] of [...word].entries()) add(letter, rectsOf(index + at, letter.length));
      else add(word.replace(/^\s+/, ' '), rects);
    }
    for (const { text, rect, end } of lines) {
      const width = end - rect.x;
      const at = new DOMMatrix().translate(rect.x - corner.x, rect.y - corner.y);
      marks.push({ kind: 'text', text, font: fontOf(style), colour: style.color, at, from: 'top', width });
    }
  }

  function add(element: Element) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    if (element.matches('.unseen, .no-print, input')) return;
    const box = boxOf(element.getBoundingClientRect());
    if (style.backgroundColor !== CLEAR) marks.push({ kind: 'ground', box, colour: style.backgroundColor });
    if (style.backgroundImage !== 'none') marks.push({ kind: 'hatch', box, colour: hatch });
    if (element instanceof SVGSVGElement) {
      marks.push({ kind: 'drawing', box, markup: markupOf(element, box) });
      addTextsOf(element);
      return;
    }
    addSides(style, box);
    for (const child of element.childNodes) {
      if (child instanceof Element) add(child);
      else if (child instanceof Text) addWords(child, style);
    }
  }
  add(root);
  return marks;
}
