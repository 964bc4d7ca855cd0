import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '#server/demo/demo-forms.ts';
import { instanceOf } from '#server/demo/demo-reports.ts';
import { demoIdFor } from '#server/demo/run-demo.ts';
import { formActivationId } from '#shared/forms/forms.schemas.ts';
import { stateCompartment } from '#shared/kernel/compartments.ts';
import type { Done } from './fill-data.ts';

const STATE = 'CL';
const COMPARTMENT = stateCompartment(STATE);
export const FORM_XML = readFileSync(
  join(import.meta.dirname, '../../public/forms/threat-report.xml'),
  'utf8',
);
const FORM = { form: demoIdFor('frm', 'threat-report'), ...identityOf(FORM_XML) };

/** A report that is there when the test begins. */
export interface Sent {
  readonly key: string;
  /** A person of the demo, or one of its reporters. */
  readonly by: string;
  readonly narrative?: string;
  readonly place?: string;
}

export const reportId = (key: string) => `rep_e2e-${key}`;
/** As the list and the head of the page call it. */
export const titleOf = (key: string) => `Informe ${key}`;

const act = (as: string, name: string, args: object): Done => ({
  ...{ as, compartment: COMPARTMENT, name },
  args: args as Done['args'],
});

export function sent({ key, by, narrative = `Se observó ${key}.`, place = 'Arica' }: Sent): Done {
  const { form, formId, version } = FORM;
  const said = { key, by, daysAgo: 1, area: '0601', title: titleOf(key), place, narrative };
  const marks = { stage: 'police', how: 'seen', code: 'H1', tlp: 'AMBER' } as const;
  return act(by, 'reports.deliver', {
    ...{ report: reportId(key), state: STATE, form, formId, formVersion: version },
    instanceXml: instanceOf({ ...said, ...marks }, { formId, version, day: '2026-06-20' }),
    instanceFile: null,
    files: [],
    summary: {
      ...{ title: titleOf(key), crimeArea: '0601', place, handlingCode: 'H1', tlp: 'AMBER' },
      ...{ restrictions: null, grade: { source: 'A', information: '1' }, happenedOn: '2026-06-20' },
    },
  });
}

/** Which institutions want their units, and their heads, to approve first. */
export function ruled(unit: readonly string[], institution: readonly string[]): Done {
  return act('chile-contact', 'reports.set_rules', { state: STATE, unit, institution, days: 10 });
}

/** The committee's form in a later version, taken into use by the state; its first question of what was seen is another. */
export function updatedForm({ version, from, to }: { version: string; from: string; to: string }): {
  readonly xml: string;
  readonly done: (definition: string) => readonly Done[];
} {
  const xml = FORM_XML.replace(`version="${FORM.version}"`, `version="${version}"`).replaceAll(from, to);
  const { form, formId } = FORM;
  return {
    xml,
    done: (definition) => [
      {
        ...{ as: 'presidency-admin', compartment: 'committee', name: 'forms.propose' },
        args: { form, formId, version, title: { es: 'Documentar una amenaza' }, definition, files: [] },
        base: { [`forms/${form}`]: 1 },
      },
      {
        ...act('chile-contact', 'forms.allow', { state: STATE, form, formId, version, active: true }),
        base: { [`formActivations/${formActivationId({ state: STATE, form })}`]: 1 },
      },
    ],
  };
}
