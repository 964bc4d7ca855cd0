import { type Accessor, createResource } from 'solid-js';
import { useClient } from '#app/context.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { Report } from '#shared/reports/reports.schemas.ts';
import { knownForm, loadDefinition } from '../form-definitions.ts';
import { type ChoiceNames, choiceNames } from './choice-names.ts';

/** What the choices of a report's form are called in a language; as they were written, until its form is here. */
export function useChoiceNames(report: Accessor<Doc<Report>>): (language: string) => ChoiceNames {
  const client = useClient();
  const wanted = () => {
    const { form, formId, formVersion: version } = report().body;
    const definition = knownForm({ client, form, formId, version })?.definition;
    return definition === undefined ? null : `${form} ${definition}`;
  };
  const [definitionXml] = createResource(wanted, (asked) => {
    const [form = '', definition = ''] = asked.split(' ');
    return loadDefinition({ client, form, definition });
  });
  const made = new Map<string, ChoiceNames>();
  return (language) => {
    const xml = definitionXml.latest;
    if (xml == null) return (name) => name;
    const known = made.get(language) ?? choiceNames({ definitionXml: xml, language });
    made.set(language, known);
    return known;
  };
}
