import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { LiveRegion } from '#app/ui/live-region.tsx';
import { pointText } from '../geo-text.ts';
import { degrees, type GeoPoint, isCoarse } from '../geo-value.ts';
import { mediaTexts } from '../media/media-texts.ts';
import type { Mark } from './map-mark.ts';
import { type Place, placeOf, spotOf, THE_AMERICAS } from './map-view.ts';
import { SketchMap } from './sketch-map.tsx';

export type PlaceMapProps = {
  /** Of the form. */
  readonly language: string;
  readonly type: string;
  /** As they stand in the fields. */
  readonly points: readonly GeoPoint[];
  /** Whether a place can be put on the map; otherwise it is only shown there. */
  readonly canPlace: boolean;
  /** A place was put there by hand: the one place, or one more. */
  readonly onPlace: (place: Place) => void;
};

/** In the middle of the Americas, for a cross that nobody has put anywhere. */
function middle(): Place {
  const [one, other] = THE_AMERICAS.map(spotOf);
  return placeOf({ x: ((one?.x ?? 0) + (other?.x ?? 0)) / 2, y: ((one?.y ?? 0) + (other?.y ?? 0)) / 2 });
}

/** A place, a line or an area on the map. What is known to a kilometre is drawn as that. */
export function PlaceMap(props: PlaceMapProps): JSX.Element {
  const t = () => mediaTexts(props.language);
  const [said, setSaid] = createSignal('');
  const isOne = () => props.type === 'geopoint';
  const placed = createMemo(() =>
    props.points.flatMap((point) => {
      const latitude = degrees(point.latitude, 90);
      const longitude = degrees(point.longitude, 180);
      return latitude === null || longitude === null ? [] : [{ point, place: { latitude, longitude } }];
    }),
  );
  const marks = createMemo((): readonly Mark[] => {
    const places = placed().map(({ place }) => place);
    const [, second, third] = places;
    const isArea = props.type === 'geoshape' && third !== undefined;
    const line: Mark[] =
      isOne() || second === undefined ? [] : [{ id: 'line', kind: isArea ? 'area' : 'line', places }];
    const own = placed().map(({ point, place }, index): Mark => {
      return { id: `${index}`, kind: isCoarse(point) ? 'cell' : 'point', places: [place] };
    });
    return [...line, ...own];
  });
  const [cross, setCross] = createSignal<Place>(middle());
  /** For one place it stands where the place is; for more of them it is where the next one comes. */
  const crossAt = () => (isOne() ? (placed()[0]?.place ?? middle()) : cross());
  const byHand = () => isOne() && placed().length > 0 && !(Number(placed()[0]?.point.accuracy) > 0);

  function put(place: Place): void {
    props.onPlace(place);
    const last = props.points.at(-1);
    if (last !== undefined)
      setSaid(t()('media.map.placed', { place: pointText({ point: last, language: props.language }) }));
  }
  const hint = () => {
    if (!props.canPlace) return t()('media.map.show_hint');
    return t()(isOne() ? 'media.map.place_hint' : 'media.map.add_hint');
  };
  const keys = () => {
    if (!props.canPlace) return t()('media.map.keys');
    return t()(isOne() ? 'media.map.place_keys' : 'media.map.add_keys');
  };
  return (
    <div class="pad">
      <Show
        when={props.canPlace}
        fallback={<SketchMap language={props.language} marks={marks()} hint={hint()} keys={keys()} />}
      >
        <SketchMap
          language={props.language}
          marks={marks()}
          cross={crossAt()}
          isCrossQuiet={!isOne()}
          onCross={(place) => (isOne() ? put(place) : setCross(place))}
          onEnter={put}
          onTap={put}
          hint={hint()}
          keys={keys()}
        />
      </Show>
      <Show when={marks().some(({ kind }) => kind === 'cell')}>
        <p class="field-hint">{t()('media.map.cell')}</p>
      </Show>
      <Show when={byHand()}>
        <p class="field-hint">{t()('media.map.by_hand')}</p>
      </Show>
      <LiveRegion message={said()} />
    </div>
  );
}
