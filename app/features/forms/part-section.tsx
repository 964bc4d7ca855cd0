import { type JSX, Show } from 'solid-js';
import { SectionHeader } from '#app/ui/section-header.tsx';
import type { FormPart } from './form-types.ts';

interface Section {
  /** Index of its first part. */
  readonly from: number;
  readonly parts: readonly FormPart[];
}

/** The parts of the form itself, then those of what else is asked beside it. */
export function sectionsOf(parts: readonly FormPart[]): readonly Section[] {
  const from = parts.findIndex(({ section }) => section != null);
  if (from < 0) return [{ from: 0, parts }];
  return [
    { from: 0, parts: parts.slice(0, from) },
    { from, parts: parts.slice(from) },
  ];
}

/** The heading above the first of the parts of another form. */
export function PartSection(props: { parts: readonly FormPart[]; index: number }): JSX.Element {
  const section = () => props.parts[props.index]?.section ?? null;
  const before = () => props.parts[props.index - 1]?.section ?? null;
  return (
    <Show when={section() !== before() && section()}>
      {(title) => <SectionHeader kind="band" title={title()} />}
    </Show>
  );
}
