// @vitest-environment jsdom
import { expect, test } from 'vitest';
import {
  changesBetween,
  currentMarks,
  currentReference,
  type EditedInstance,
  editedInstance,
  type InstanceEdit,
  instanceText,
  lastingReference,
} from './instance-edits.ts';

let count = 0;
const newId = () => {
  count += 1;
  return `edt_${count}`;
};
function edited(
  instanceXml: string,
  edits: readonly InstanceEdit[] = [],
  unanswered: { reference: string; reason: 'unknown' }[] = [],
): EditedInstance {
  const made = editedInstance({ instanceXml, edits, unanswered });
  if (made === null) throw new Error('no XML');
  return made;
}
/** The changes from one text to another, and the first with them. */
function correct(
  sent: string,
  { edits = [] as readonly InstanceEdit[], to }: { edits?: readonly InstanceEdit[]; to: string },
) {
  const before = edited(sent, edits);
  const changes = changesBetween({ before, instanceXml: to, unanswered: [], newId });
  const next = [...edits, ...changes.map(({ edit, ...rest }) => ({ id: edit, ...rest }))];
  return { changes, edits: next, text: instanceText(edited(sent, next)) };
}

const sent =
  '<d id="x"><what>cocaína</what><item><kg>312</kg></item><item><kg>1</kg></item><item><kg>2</kg></item></d>';

test('one changed answer is one edit, with what stood there', () => {
  const to = sent.replace('312', '321');
  const { changes, text } = correct(sent, { to });
  expect(changes).toMatchObject([{ reference: '/d/item/kg', kind: 'answer', before: '312', after: '321' }]);
  expect(text).toBe(to);
});

test('an answer that was not there, or goes away', () => {
  const to = '<d id="x"><place><port>Callao</port></place></d>';
  const { changes, text } = correct('<d id="x"><what>x</what></d>', { to });
  expect(changes).toMatchObject([
    { reference: '/d/what', before: 'x', after: null },
    { kind: 'add', after: '<place><port>Callao</port></place>' },
  ]);
  expect(text).toBe(to);
});

test('a removed item moves no other one’s name, now and in later corrections', () => {
  const first = correct(sent, {
    to: '<d id="x"><what>cocaína</what><item><kg>312</kg></item><item><kg>2</kg></item></d>',
  });
  expect(first.changes).toMatchObject([{ reference: '/d/item[2]', kind: 'remove' }]);
  const second = correct(sent, {
    edits: first.edits,
    to: '<d id="x"><what>cocaína</what><item><kg>312</kg></item><item><kg>5</kg></item></d>',
  });
  expect(second.changes).toMatchObject([{ reference: '/d/item[3]/kg', before: '2', after: '5' }]);
});

const vehicles = (...all: readonly string[]) =>
  `<d id="x">${all.map((each) => `<v><p>${each.split('/')[0]}</p><c>${each.split('/')[1]}</c></v>`).join('')}</d>`;

test.each([
  ['the answers are as they were', vehicles('A1/red', 'B2/blue', 'C3/black')],
  ['only numbers tell items apart', '<d id="x"><v><p>1</p></v><v><p>2</p></v><v><p>3</p></v></d>'],
])('one item removed and another added are no changes of the items between, where %s', (_, from) => {
  const isNumber = !from.includes('A1');
  const to = isNumber
    ? '<d id="x"><v><p>2.0</p></v><v><p>3.0</p></v><v><p>9.0</p></v></d>'
    : vehicles('B2/blue', 'C3/black', 'D4/white');
  const { changes } = correct(from, { to });
  expect(changes.filter(({ kind }) => kind !== 'answer')).toMatchObject([
    { reference: '/d/v', kind: 'remove' },
    { kind: 'add' },
  ]);
  expect(
    changes.filter(({ kind, before, after }) => kind === 'answer' && Number(before) !== Number(after)),
  ).toEqual([]);
});

test('an answer that a colleague gave in an item stays with it when another one goes and one comes', () => {
  const from = vehicles('A1/red', 'B2/blue', 'C3/black');
  const { edits } = correct(from, { to: vehicles('B2/blue', 'C3/black', 'D4/white') });
  const colleague = correct(from, { to: vehicles('A1/red', 'B2/black', 'C3/black') });
  expect(instanceText(edited(from, [...colleague.edits, ...edits]))).toBe(
    vehicles('B2/black', 'C3/black', 'D4/white'),
  );
});

test('items whose answers all change keep their names', () => {
  const { changes } = correct(vehicles('A1/red', 'B2/blue'), { to: vehicles('A7/grey', 'B8/green') });
  expect(changes.map(({ reference }) => reference)).toEqual(['/d/v/p', '/d/v/c', '/d/v[2]/p', '/d/v[2]/c']);
});

test('an added item keeps the name of its edit', () => {
  const to = sent.replace('</d>', '<item><kg>9</kg></item></d>');
  const first = correct(sent, { to });
  expect(first.changes).toHaveLength(1);
  expect(first.text).toBe(to);
  const [added] = first.changes;
  expect(added?.reference).toBe(`/d/item[${added?.edit}]`);
  const second = correct(sent, { edits: first.edits, to: to.replace('>9<', '>10<') });
  expect(second.changes).toMatchObject([
    { reference: `/d/item[${added?.edit}]/kg`, before: '9', after: '10' },
  ]);
  const third = correct(sent, { edits: second.edits, to: sent });
  expect(third.changes).toMatchObject([{ reference: `/d/item[${added?.edit}]`, kind: 'remove' }]);
  expect(third.text).toBe(sent);
});

test('the names of nodes lead both ways', () => {
  const to = '<d id="x"><what>cocaína</what><item><kg>312</kg></item><item><kg>2</kg></item></d>';
  const now = edited(sent, correct(sent, { to }).edits);
  expect(lastingReference(now, '/d/item[2]/kg')).toBe('/d/item[3]/kg');
  expect(currentReference(now, '/d/item[3]/kg')).toBe('/d/item[2]/kg');
  expect(currentReference(now, '/d/item[1]/kg')).toBe('/d/item/kg');
  expect(currentReference(now, '/d/item[2]/kg')).toBeNull();
});

test('edits of what somebody else removed are passed over', () => {
  const edits = [
    { id: 'edt_a', reference: '/d/item[2]', kind: 'remove', after: null },
    { id: 'edt_b', reference: '/d/item[2]/kg', kind: 'answer', after: '7' },
    { id: 'edt_c', reference: '/d/item[edt_zz]/kg', kind: 'answer', after: '7' },
    { id: 'edt_d', reference: '/other/kg', kind: 'answer', after: '7' },
    { id: 'edt_e', reference: '/d/item[3]', kind: 'answer', after: 'no group' },
    { id: 'edt_f', reference: '/d', kind: 'remove', after: null },
    { id: 'edt_g', reference: '/d/item[edt_g]', kind: 'add', after: '<broken' },
  ] as const;
  expect(instanceText(edited(sent, edits))).toBe(sent.replace('<item><kg>1</kg></item>', ''));
});

test('an answer in the first item does not bring it back once it was removed', () => {
  const edits = [
    { id: 'edt_a', reference: '/d/item', kind: 'remove', after: null },
    { id: 'edt_b', reference: '/d/item/kg', kind: 'answer', after: '7' },
    { id: 'edt_c', reference: '/d/item[1]/kg', kind: 'answer', after: '8' },
  ] as const;
  expect(instanceText(edited(sent, edits))).toBe(sent.replace('<item><kg>312</kg></item>', ''));
});

test('why there is no answer is an edit as well, and an answer takes it away', () => {
  const marks = [{ reference: '/d/item[1]/kg', reason: 'unknown' as const }];
  const empty = sent.replace('312', '');
  const before = edited(empty, [], marks);
  expect(currentMarks(before)).toEqual([{ reference: '/d/item/kg', reason: 'unknown' }]);
  const none = changesBetween({ before, instanceXml: empty, unanswered: marks, newId });
  expect(none).toEqual([]);
  const answered = changesBetween({ before, instanceXml: sent, unanswered: [], newId });
  expect(answered).toMatchObject([{ after: '312' }]);
  const withAnswer = edited(
    empty,
    answered.map(({ edit, ...rest }) => ({ id: edit, ...rest })),
    marks,
  );
  expect(currentMarks(withAnswer)).toEqual([]);
  const marked = changesBetween({ before: edited(sent), instanceXml: empty, unanswered: marks, newId });
  expect(marked).toMatchObject([{ before: '312', after: '', unanswered: 'unknown' }]);
  const taken = changesBetween({ before, instanceXml: empty, unanswered: [], newId });
  expect(taken).toMatchObject([{ reference: '/d/item/kg', before: '', after: '' }]);
  const fresh = changesBetween({ before: edited(empty), instanceXml: empty, unanswered: marks, newId });
  expect(fresh).toMatchObject([{ reference: '/d/item/kg', unanswered: 'unknown' }]);
});

test('what changes by itself is passed over', () => {
  const to = sent.replace('<what>', '<end>2</end><what>');
  const isPassedOver = (reference: string) => reference === '/d/end';
  expect(
    changesBetween({ before: edited(sent), instanceXml: to, unanswered: [], newId, isPassedOver }),
  ).toEqual([]);
});

test('what is no XML has no edits', () => {
  expect(editedInstance({ instanceXml: '<d', edits: [], unanswered: [] })).toBeNull();
  expect(changesBetween({ before: edited(sent), instanceXml: '<d', unanswered: [], newId })).toEqual([]);
});

/** Linear congruential numbers: the same every time. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}

test('any corrections, one after the other, give the corrected answers again', () => {
  const normal = (xml: string) => xml.replaceAll(/<(\w+)><\/\1>/g, '<$1/>');
  for (let seed = 1; seed <= 150; seed += 1) {
    const dice = createDice(seed);
    const item = () =>
      `<item><kg>${dice(4)}</kg><unit>${'ab'[dice(2)]}</unit>${'<part><n>1</n></part>'.repeat(dice(3))}</item>`;
    const make = () =>
      `<d id="x"><what>${dice(5)}</what>${dice(2) === 0 ? '<where><port>p</port></where>' : ''}</d>`;
    const first = make().replace('</d>', `${Array.from({ length: dice(5) }, item).join('')}</d>`);
    let edits: readonly InstanceEdit[] = [];
    let text = first;
    for (let step = 0; step < 4; step += 1) {
      const items = text.match(/<item>.*?<\/item>/g) ?? [];
      const kept = items
        .filter(() => dice(3) > 0)
        .map((each) => (dice(3) === 0 ? each.replace(/<kg>\d/, `<kg>${dice(9)}`) : each));
      const more = Array.from({ length: dice(3) }, item);
      const to = make().replace('</d>', `${[...kept, ...more].join('')}</d>`);
      const corrected = correct(first, { edits, to });
      const [got, wanted] = [corrected.text, to].map((xml) => {
        const where = /<where>.*<\/where>/.exec(xml)?.[0] ?? '';
        return normal(xml.replace(where, '')) + where;
      });
      expect([seed, step, got]).toEqual([seed, step, wanted]);
      edits = corrected.edits;
      text = to;
    }
  }
});

test('an edit that no instance can hold is passed over, and the others stay', () => {
  const after = (id: string, reference: string, text: string) =>
    ({ id, reference, kind: 'answer', after: text }) as const;
  const edits = [
    after('edt_a', '/d/1a', 'x'),
    after('edt_b', '/d/orx:meta', 'x'),
    after('edt_c', '/d/what', '\u0001'),
    after('edt_d', '/d/more', 'y'),
    after('edt_e', '/d/xmlns', 'x'),
    after('edt_f', '/d/xml:a/xmlns:b', 'x'),
  ];
  const made = edited('<d><what>a</what></d>', edits);
  expect(instanceText(made)).toBe('<d><what>a</what><more>y</more></d>');
  expect(made.passedOver).toEqual(['edt_a', 'edt_b', 'edt_c', 'edt_e', 'edt_f']);
});

test('an item with entities is never parsed, and one too deep is not taken in', () => {
  const add = (id: string, after: string) =>
    ({ id, reference: `/d/what[${id}]`, kind: 'add', after }) as const;
  const made = edited('<d/>', [
    add('edt_a', '<!DOCTYPE what [<!ENTITY a "aa">]><what>&a;</what>'),
    add('edt_b', '<?x y?><what/>'),
    add('edt_c', `${'<what>'.repeat(5_000)}${'</what>'.repeat(5_000)}`),
    add('edt_d', '<what><!-- <?x --><![CDATA[<!DOCTYPE]]></what>'),
  ]);
  expect(instanceText(made)).toBe('<d><what><!-- <?x --><![CDATA[<!DOCTYPE]]></what></d>');
  expect(made.passedOver).toEqual(['edt_a', 'edt_b', 'edt_c']);
});

test('an answer that is gone takes no group with it, and what only lost its place is nobody’s fault', () => {
  const made = edited('<d><group><a>1</a></group><b>2</b></d>', [
    { id: 'edt_a', reference: '/d/group', kind: 'answer', after: null },
    { id: 'edt_b', reference: '/d/b', kind: 'answer', after: null },
    { id: 'edt_c', reference: '/d/none', kind: 'answer', after: null },
    { id: 'edt_d', reference: '/d/group', kind: 'remove', after: null },
    { id: 'edt_e', reference: '/d/group/a', kind: 'answer', after: '3' },
  ]);
  expect(instanceText(made)).toBe('<d/>');
  expect(made.passedOver).toEqual(['edt_a']);
});
