import { expect, test } from 'vitest';
import { checkReport } from './check-report.ts';

function check(instanceXml: string, change: object = {}) {
  return checkReport({ formId: 'threat', formVersion: '3', instanceXml, ...change });
}
function within(inner: string): string {
  return `<data id="threat" version="3">${inner}</data>`;
}

test('the answers of the form they claim to be are taken', () => {
  expect(check(`<?xml version="1.0"?>\n<!-- made offline -->${within('<a>1 &lt; 2</a><b/>')}`)).toBeNull();
  expect(check('<h:d xmlns:h="urn:x" id="threat" version="3"><h:a/></h:d>')).toBeNull();
  expect(check('<data id="threat"/>', { formVersion: '' })).toBeNull();
});

test.each([
  ['a version of another namespace', '<d xmlns:orx="urn:orx" id="threat" orx:version="3"/>', {}],
  [
    'an id with spaces and accents',
    '<d id="Revisión de carga: norte" version="3"/>',
    { formId: 'Revisión de carga: norte' },
  ],
  ['no id but a namespace', '<d xmlns="urn:cargo" version="3"/>', { formId: 'urn:cargo' }],
  ['no id but a namespace with a prefix', '<c:d xmlns:c="urn:cargo" version="3"/>', { formId: 'urn:cargo' }],
  ['no version, which the form has not', '<d id="threat"/>', { formVersion: '~1234' }],
  ['a file instead of a text', null, {}],
])('answers with %s are taken', (_, instanceXml, change) => {
  expect(checkReport({ formId: 'threat', formVersion: '3', instanceXml, ...change })).toBeNull();
});

test.each([
  ['another form', '<data id="other" version="3"/>'],
  ['another version', '<data id="threat" version="2"/>'],
  ['no version, though the form has one', '<data id="threat"/>'],
  ['another version of another namespace', '<d xmlns:orx="urn:orx" id="threat" orx:version="2"/>'],
  ['no form at all', '<data/>'],
  ['a form named further down', '<data><x id="threat" version="3"/></data>'],
])('answers of %s are refused', (_, xml) => {
  expect(check(xml)).toEqual({ code: 'reports.other_form', details: { formId: 'threat', formVersion: '3' } });
});

test.each([
  ['a document type', `<!DOCTYPE data>${within('')}`],
  ['a document type in small letters', `<!doctype data>${within('')}`],
  ['an entity bomb', `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${within('&b;')}`],
  ['a file of the server', `<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>${within('&f;')}`],
  ['an entity nobody declared', within('&boom;')],
  ['tags that do not close', '<data id="threat" version="3"><a></data>'],
  ['two roots', `${within('')}${within('')}`],
  ['text alone', 'threat 3'],
  ['nothing', ' '],
  ['an unclosed root', '<data id="threat" version="3">'],
  ['too deep a nesting', within('<a>'.repeat(64) + '</a>'.repeat(64))],
  ['too many nodes', within('<a/>'.repeat(50_000))],
])('%s is no report', (_, xml) => {
  expect(check(xml)?.code).toBe('reports.bad_xml');
});

test('depth and number up to the caps are taken', () => {
  expect(check(within('<a>'.repeat(63) + '</a>'.repeat(63)))).toBeNull();
  expect(check(within('<a/>'.repeat(49_999)))).toBeNull();
});
