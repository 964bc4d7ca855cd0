import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dossierLines } from './dossier.rules.ts';
import type { DossierSource } from './dossier-line.rules.ts';
import { DossierLineSchema } from './handover.schemas.ts';

test('of an action point that several owe each is named, and that all states or the presidency owe it', () => {
  const ofPoint = (owner: string, owners?: readonly string[]) => {
    const body = {
      state: 'open',
      text: { es: 'x' },
      due: null,
      decision: null,
      owner,
      ...(owners && { owners }),
    };
    const point = { collection: 'actionPoints', id: 'act_1', parent: null, audience: 'x', rev: 1, body };
    const all: DossierSource['all'] = ({ name }) => (name === 'actionPoints' ? [point as never] : []);
    const [line] = dossierLines({ all }, '2026-12-01').actions;
    expect(v.is(DossierLineSchema, line)).toBe(true);
    return line?.of;
  };
  expect(ofPoint('CL')).toBe('CL');
  expect(ofPoint('CL', ['CL', 'EC', 'el-paccto'])).toBe('CL, EC, el-paccto');
  expect(ofPoint('*all', ['*all'])).toBe('*all');
  expect(ofPoint('*presidency', ['*presidency'])).toBe('*presidency');
  const many = ofPoint('AR', ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'HN', 'MX', 'PA', 'PE']);
  expect(many).toBe('AR, BO, BR, CL, CO, CR, EC, GT, HN, …');
});
