import { expect, test } from 'vitest';
import type { Change } from '#shared/reports/review.schemas.ts';
import { checks } from '../checks.ts';

function check(after: string | null, kind: Change['kind'] = 'add') {
  const change = { edit: 'edt_1', on: null, reference: '/d/item[edt_1]', kind, before: null, after };
  return checks.get('reports.correct')?.({ changes: [change] });
}

test.each([
  ['a document type', '<!DOCTYPE a><a/>'],
  ['an entity bomb', '<!DOCTYPE a [<!ENTITY a "aaaa">]><a>&a;&a;</a>'],
  ['an instruction', '<?xml-stylesheet href="x"?><a/>'],
  ['a comment that does not end', '<a/><!-- <!DOCTYPE a>'],
  ['too deep a nesting', '<a>'.repeat(65) + '</a>'.repeat(65)],
  ['tags that do not close', '<a><b></a>'],
  ['nothing', ''],
])('an item with %s is refused', (_, after) => {
  expect(check(after)).toMatchObject({
    code: 'reports.bad_xml',
    details: { reference: '/d/item[edt_1]' },
  });
});

test('what phones send is taken, and a text may say anything', () => {
  for (const item of [
    '<item><kg>1 &lt; 2</kg></item>',
    '<item xmlns:o="urn:o"><o:kg a="&quot;"/></item>',
    '<item><!-- <?x --><![CDATA[<!DOCTYPE a>]]></item>',
    '<a>'.repeat(64) + '</a>'.repeat(64),
  ])
    expect(check(item)).toBeNull();
  expect(check('<!DOCTYPE html>, wrote the page', 'answer')).toBeNull();
  expect(check(null, 'remove')).toBeNull();
});
