import type { JSX } from 'solid-js';
import { isLocale } from '#app/i18n/locale.ts';
import { PlaceSearch } from '#app/kit/place-search/place-search.tsx';
import { isRegionState } from '#shared/kernel/state-names.ts';
import { type InputNode, relevantLeaves } from './form-nodes.ts';
import { placeAsked } from './place-asked.ts';
import { fieldProps, type QuestionProps } from './question-props.tsx';

/** The country that another question beside this one has been answered with; null for none of the region. */
function countryBeside({ session, node }: QuestionProps<InputNode>): string | null {
  const groupOf = (reference: string) => reference.slice(0, reference.lastIndexOf('/'));
  const group = groupOf(node.currentState.reference);
  const answers = session
    .nodes()
    .flatMap((top) => [...relevantLeaves(top)])
    .filter(
      (leaf) =>
        leaf.nodeType === 'select' &&
        leaf.selectType === 'select1' &&
        groupOf(leaf.currentState.reference) === group,
    )
    .map((leaf) => leaf.currentState.instanceValue);
  return answers.find(isRegionState) ?? null;
}

/** A place, found by its words: the code is the answer, and nobody types it. */
export function PlaceQuestion(props: QuestionProps<InputNode>): JSX.Element {
  const field = fieldProps(props);
  const locale = () => {
    const language = props.session.language();
    return isLocale(language) ? language : 'es';
  };
  return (
    <PlaceSearch
      {...field}
      kinds={placeAsked(props.node) ?? []}
      locale={locale()}
      home={props.session.home}
      within={countryBeside(props)}
      value={props.session.textOf(props.node)}
      onChange={(code) => props.session.answer(props.node, code)}
    />
  );
}
