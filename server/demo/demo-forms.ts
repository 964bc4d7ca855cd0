import type { Text } from '#shared/kernel/text.ts';
import type { DemoStep, IdFor } from './demo-plan.ts';

const TITLE: Text = {
  es: 'Documentar una amenaza',
  pt: 'Documentar uma ameaça',
  en: 'Document a threat',
};

/** The `id` and `version` that an XForm gives its primary instance. */
export function identityOf(xml: string): { formId: string; version: string } {
  const root = /<instance>\s*<[^>]+>/.exec(xml)?.[0] ?? '';
  const read = (name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(root)?.[1] ?? '';
  return { formId: read('id'), version: read('version') };
}

/**
 * The threat documentation report, proposed by the presidency and activated by each state's point of contact.
 *
 * @param definition SHA-256 of the form's bytes, already an attachment of the committee
 */
export function demoFormSteps({
  xml,
  definition,
  idFor,
}: {
  xml: string;
  definition: string;
  idFor: IdFor;
}): DemoStep[] {
  const { formId, version } = identityOf(xml);
  const form = idFor('frm', 'threat-report');
  const states = [
    { state: 'CL', as: 'chile-contact' },
    { state: 'EC', as: 'ecuador-contact' },
  ];
  return [
    {
      compartment: 'committee',
      name: 'forms.publish',
      args: { form, formId, version, title: TITLE, definition },
      as: 'presidency-admin',
    },
    ...states.map(({ state, as }) => ({
      compartment: `state:${state}`,
      name: 'forms.activate',
      args: { state, form, formId, version, active: true },
      as,
    })),
  ];
}
