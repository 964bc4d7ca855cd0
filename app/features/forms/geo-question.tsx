import { createSignal, Index, type JSX, Match, Show, Switch } from 'solid-js';
import { focusIfLost } from '#app/kit/focus-if-lost.ts';
import { Button } from '#app/ui/button.tsx';
import { RadioList } from '#app/ui/choices.tsx';
import { FieldGroup } from '#app/ui/field.tsx';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { fieldTexts } from './field-texts.ts';
import { useLocate } from './form-device.ts';
import { hasAppearance, type InputNode } from './form-nodes.ts';
import { pointText } from './geo-text.ts';
import {
  coarse,
  filledPoints,
  type GeoPoint,
  geoTextOf,
  NO_POINT,
  pointByHand,
  pointOf,
  pointsOf,
} from './geo-value.ts';
import { PlaceMap } from './map/maps.ts';
import { fieldProps, type QuestionProps } from './question-props.tsx';

/** Steps that can be taken back. */
const UNDO = 50;

/** One place, or a list of them: taken from the device, typed, or put on a map where the form wants one. */
export function GeoQuestion(props: QuestionProps<InputNode>): JSX.Element {
  const locate = useLocate();
  const texts = () => fieldTexts(props.session.language());
  const field = fieldProps(props);
  const id = () => props.node.nodeId;
  const isList = () => props.node.valueType !== 'geopoint';
  const [precision, setPrecision] = createSignal('coarse');
  const [status, setStatus] = createSignal<'idle' | 'asking' | 'none' | 'taken'>('idle');
  const [former, setFormer] = createSignal<readonly string[]>([]);

  const text = () => props.session.textOf(props.node);
  const filled = () => filledPoints({ type: props.node.valueType, text: text() });
  const points = () => pointsOf({ type: props.node.valueType, text: text() });
  const shown = () => (points().length === 0 ? [NO_POINT] : points());
  const isExact = () => precision() === 'exact';
  const write = (next: readonly GeoPoint[]) => {
    setStatus('idle');
    props.session.answer(props.node, geoTextOf(next));
  };
  const takeId = () => `${id()}-take`;
  /** The button that was pressed may have gone with what it stood at. */
  const keepFocus = () => requestAnimationFrame(() => focusIfLost(document.getElementById(takeId())));

  /** A change of the whole list, which can be taken back. */
  function change(next: readonly GeoPoint[]): void {
    const before = text();
    setFormer((known) => [...known, before].slice(-UNDO));
    write(next);
    keepFocus();
  }

  function undo(): void {
    const before = former().at(-1);
    if (before === undefined) return;
    setFormer((known) => known.slice(0, -1));
    props.session.answer(props.node, before);
    keepFocus();
  }

  function type(index: number, part: Partial<GeoPoint>): void {
    // A place that is typed was measured by nobody.
    const typed = { ...part, altitude: '0', accuracy: '0' };
    write(shown().map((point, at) => (at === index ? { ...point, ...typed } : point)));
  }

  function choosePrecision(value: string): void {
    setPrecision(value);
    const rounded = points().map(coarse);
    if (value === 'coarse' && geoTextOf(rounded) !== geoTextOf(points())) change(rounded);
  }

  async function take(): Promise<void> {
    if (status() === 'asking') return;
    setStatus('asking');
    const fix = await locate({ exact: isExact() });
    if (fix === null) {
      setStatus('none');
      return;
    }
    const point = pointOf({ fix, exact: isExact() });
    change(isList() ? [...filled(), point] : [point]);
    setStatus('taken');
  }

  /** A line or an area is best seen; one place only where the form asks for a map. */
  const canPlace = () => isList() || hasAppearance(props.node, 'placement-map');
  const hasMap = () => canPlace() || hasAppearance(props.node, 'maps');

  function place(at: { latitude: number; longitude: number }): void {
    const point = pointByHand({ ...at, exact: isExact() });
    change(isList() ? [...filled(), point] : [point]);
  }

  function add(): void {
    change([...shown(), NO_POINT]);
    const at = shown().length - 1;
    requestAnimationFrame(() => document.getElementById(fieldId(at))?.focus());
  }

  const fieldId = (index: number) => (index === 0 ? id() : `${id()}-${index}`);
  const accuracy = (point: GeoPoint) =>
    Number(point.accuracy) > 0 ? pointText({ point, language: props.session.language() }) : undefined;
  const said = () => {
    if (status() === 'asking') return texts()('forms.geo.asking');
    if (status() === 'none') return texts()('forms.geo.none');
    const last = points().at(-1);
    return status() === 'taken' && last !== undefined
      ? texts()('forms.geo.taken', { place: pointText({ point: last, language: props.session.language() }) })
      : '';
  };

  const Coordinates = (own: { point: GeoPoint; index: number }) => (
    <>
      <div class="form-coordinates">
        <TextField
          id={fieldId(own.index)}
          label={texts()('forms.geo.latitude')}
          value={own.point.latitude}
          onInput={(latitude) => type(own.index, { latitude })}
        />
        <TextField
          id={`${fieldId(own.index)}-longitude`}
          label={texts()('forms.geo.longitude')}
          value={own.point.longitude}
          onInput={(longitude) => type(own.index, { longitude })}
        />
      </div>
      <Show when={accuracy(own.point)}>{(words) => <p class="pad form-value">{words()}</p>}</Show>
    </>
  );

  return (
    <FieldGroup {...field}>
      <div class="form-item-body">
        <RadioList
          id={`${id()}-precision`}
          label={texts()('forms.geo.precision')}
          options={[
            {
              value: 'coarse',
              label: texts()('forms.geo.coarse'),
              hint: texts()('forms.geo.coarse_hint'),
            },
            { value: 'exact', label: texts()('forms.geo.exact'), hint: texts()('forms.geo.exact_hint') },
          ]}
          value={precision()}
          onChange={choosePrecision}
        />
        <div class="pad">
          <Button kind="outlined" id={takeId()} icon="map-pin" onClick={() => void take()}>
            {texts()(isList() ? 'forms.geo.take_point' : 'forms.geo.take')}
          </Button>
          <Show when={status() !== 'taken' && said()}>
            {(words) => <p class="body-2 form-said">{words()}</p>}
          </Show>
          <LiveRegion message={said()} />
        </div>
        <Show when={hasMap()}>
          <PlaceMap
            language={props.session.language()}
            type={props.node.valueType}
            points={points()}
            canPlace={canPlace()}
            onPlace={place}
          />
        </Show>
        <Switch>
          <Match when={!isList()}>
            <Coordinates point={shown()[0] ?? NO_POINT} index={0} />
          </Match>
          <Match when={isList()}>
            {/* By place: a row keeps its fields while they are typed into. */}
            <Index each={shown()}>
              {(point, index) => (
                <section class="form-point">
                  <h3 class="title-3">{texts()('forms.geo.point', { n: index + 1 })}</h3>
                  <Coordinates point={point()} index={index} />
                  <div class="pad">
                    <Button
                      kind="text"
                      icon="x"
                      onClick={() => change(shown().filter((_, at) => at !== index))}
                    >
                      {texts()('forms.geo.remove', { n: index + 1 })}
                    </Button>
                  </div>
                </section>
              )}
            </Index>
            <div class="button-row pad">
              <Button kind="outlined" icon="plus" onClick={add}>
                {texts()('forms.geo.add')}
              </Button>
            </div>
          </Match>
        </Switch>
        <div class="button-row pad">
          <Show when={former().length > 0}>
            <Button kind="text" icon="rotate-cw" onClick={undo}>
              {texts()('forms.geo.undo')}
            </Button>
          </Show>
          <Show when={!props.node.currentState.required && filled().length > 0}>
            <Button kind="text" onClick={() => change([])}>
              {texts()('forms.field.clear')}
            </Button>
          </Show>
        </div>
      </div>
    </FieldGroup>
  );
}
