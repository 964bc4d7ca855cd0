import { createMemo, type JSX, Show } from 'solid-js';
import type { SelectNode } from '../form-nodes.ts';
import type { FormSession } from '../form-types.ts';
import { mediaTexts } from '../media/media-texts.ts';
import { optionName } from '../node-name.ts';
import { markOf } from './map-marks.ts';
import { SketchMap } from './sketch-map.tsx';

const GEOMETRY = 'geometry';

export type ChoiceMapProps = {
  readonly session: FormSession;
  readonly node: SelectNode;
  readonly onChoose: (value: string) => void;
};

/** The options of a list on a map, as far as the list says where they are. The list itself stands below. */
export function ChoiceMap(props: ChoiceMapProps): JSX.Element {
  const language = () => props.session.language();
  const t = () => mediaTexts(language());
  const options = () => props.node.currentState.valueOptions;
  const marks = createMemo(() =>
    options().flatMap(({ value, properties = [] }) => {
      const geometry = properties.find(([name]) => name === GEOMETRY)?.[1] ?? '';
      const mark = markOf({ id: value, geometry });
      return mark === null ? [] : [mark];
    }),
  );
  const chosen = () => props.node.currentState.value[0] ?? null;
  const name = () => {
    const option = options().find(({ value }) => value === chosen());
    return option === undefined ? null : optionName(option);
  };
  const left = () => options().length - marks().length;
  return (
    <Show when={marks().length > 0} fallback={<p class="field-hint">{t()('media.map.no_places')}</p>}>
      <SketchMap
        language={language()}
        marks={marks()}
        chosen={chosen()}
        onChoose={props.onChoose}
        hint={t()('media.map.choose_hint')}
        keys={t()('media.map.keys')}
      />
      <Show when={left() > 0}>
        <p class="field-hint">{t()('media.map.left', { n: left() })}</p>
      </Show>
      <Show when={name()}>
        {(words) => (
          <p class="form-value" aria-hidden="true">
            {t()('media.map.chosen', { name: words() })}
          </p>
        )}
      </Show>
    </Show>
  );
}
