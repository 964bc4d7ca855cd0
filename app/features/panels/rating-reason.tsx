import { createEffect, createMemo, type JSX, on, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { KeptState } from '#app/kit/kept-state.tsx';
import { useWaiting } from '#app/kit/left-typed.tsx';
import { type Kept, useKept } from '#app/kit/use-kept.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { type Rated, ratingSheetId, ratingSheets } from '#shared/panels/panels.schemas.ts';
import { isKept, type OwnArea } from './own-area.ts';
import { rateAct } from './rating-acts.ts';
import type { RatingWork } from './rating-data.ts';

/** As it is typed: one indicator of the sheet, in the round that is open. */
type Typed = { ratings: Record<string, Rated> };

interface Props {
  work: Pick<RatingWork, 'areas' | 'seating'>;
  area: OwnArea;
  code: string;
  /** Said as soon as it is known how it is opened from elsewhere. */
  onOpener?: (open: () => void) => void;
}

/** Under what the reason of one indicator and round is kept, apart from every other. */
const placeOf = ({ sheet, code, told }: { sheet: string; code: string; told: OwnArea['told'] }) =>
  `${sheet}-${code}-${told}`;

/**
 * For a page that draws one reason at a time: what was typed in the others is not lost, since it stands there.
 *
 * @returns whether the reason of an indicator was begun and not finished
 */
export function useReasonsWaiting(
  of: () => { readonly seat: string; readonly areas: readonly OwnArea[] },
): (area: OwnArea, code: string) => boolean {
  const client = useClient();
  const keyOf = ({ body, told }: OwnArea, code: string) => {
    const sheet = ratingSheetId({ ...body, seat: of().seat, person: client.actor().person });
    return `edit/${ratingSheets.name}/new/${placeOf({ sheet, code, told })}`;
  };
  const keys = createMemo(
    () =>
      new Set(
        of()
          .areas.filter(({ round }) => round !== null)
          .flatMap((area) => area.indicators.map(({ code }) => keyOf(area, code))),
      ),
  );
  const isWaiting = useWaiting((key) => keys().has(key));
  return (area, code) => isWaiting(keyOf(area, code));
}

function useReason(props: Props): Kept<Typed> {
  const client = useClient();
  const { code, area: begun, work } = props;
  const seat = work.seating()?.body.seat ?? '';
  /** As it stands now. What the page shows may be another one by the time that the reason is kept. */
  const own = () => work.areas().find(({ area }) => area === begun.area) ?? begun;
  const sheet = ratingSheetId({
    edition: begun.body.edition,
    area: begun.area,
    seat,
    person: client.actor().person,
  });
  return useKept<{ ratings: Record<string, Rated> }, Typed>({
    collection: ratingSheets,
    place: { under: placeOf({ sheet, code, told: begun.told }), prefix: 'rsh' },
    parent: sheet,
    address: `/ideal/${begun.body.edition}/rate/${begun.area}`,
    former: `none/${sheet}-${code}-${begun.told}`,
    fresh: { ratings: {} },
    act({ value }) {
      const typed = value.ratings[code];
      const known = own().said[code];
      if (typed === undefined || known === undefined) return null;
      const reason = typed.reason?.trim() || null;
      const isShown = reason !== null && typed.isShown;
      // The value is the one that stands now: it may have been changed while the reason was typed.
      return rateAct({
        client,
        seat,
        area: own(),
        code,
        rated: { value: known.value, reason, isShown },
      });
    },
    isDone({ value }) {
      const typed = value.ratings[code];
      const known = own().said[code];
      return (
        typed !== undefined &&
        known !== undefined &&
        known.reason === typed.reason &&
        known.isShown === typed.isShown
      );
    },
  });
}

/** Why this person rated as they did, one tap away, and whether the panel may read it without their name. */
export function ReasonPart(props: Props): JSX.Element {
  const { t } = useI18n();
  const kept = useReason(props);
  const field = () => `rating-${props.code}-reason`;
  const known = () => props.area.said[props.code];
  const typed = () => kept.typed()?.value.ratings[props.code];
  function open() {
    const now = known();
    if (now === undefined || kept.typed() !== null) {
      document.getElementById(field())?.focus();
      return;
    }
    kept.begin({ value: { ratings: { [props.code]: now } }, rev: 0, focus: field() });
    queueMicrotask(() => document.getElementById(field())?.focus());
  }
  createEffect(
    on(
      () => props.code,
      () => props.onOpener?.(open),
    ),
  );
  const change = (part: Partial<Rated>) => {
    const now = typed();
    if (now !== undefined) kept.change({ ratings: { [props.code]: { ...now, ...part } } });
  };
  /** In the second round: that what was said stays, and why. */
  const isDissent = () => props.area.told === 2 && isKept(props.area, props.code);
  const title = () => t(isDissent() ? 'rating.again.dissent' : 'rating.reason.title');
  return (
    // The bar at the bottom covers what only just fits on the screen.
    <div
      class="rating-part rating-reason"
      onFocusIn={({ currentTarget, relatedTarget }) => {
        // From one field of it to the next nothing moves: a click would come down beside what it was for.
        if (!currentTarget.contains(relatedTarget as Node | null))
          currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <Show
        when={typed()}
        fallback={
          <button type="button" class="rating-opener" onClick={open}>
            <span>
              <strong>{title()}</strong>{' '}
              <span class="quiet">
                {known() === undefined
                  ? t('rating.reason.first')
                  : (known()?.reason ?? t('rating.reason.optional'))}
              </span>
            </span>
            <Icon name="pencil" />
          </button>
        }
      >
        {(now) => (
          <>
            <TextArea
              id={field()}
              label={title()}
              hint={t('rating.reason.hint')}
              value={now().reason ?? ''}
              onInput={(reason) => change({ reason: reason === '' ? null : reason })}
              maxlength={1000}
              rows={3}
            />
            <label class="choice rating-consent" for={`${field()}-shown`}>
              <input
                type="checkbox"
                class="checkbox"
                id={`${field()}-shown`}
                checked={now().isShown}
                onChange={(event) => change({ isShown: event.currentTarget.checked })}
              />
              <span class="choice-text">
                <span class="choice-label">
                  {t(props.area.told === 2 ? 'rating.reason.consent_again' : 'rating.reason.consent')}
                </span>
                <span class="choice-hint">{t('rating.reason.consent_more')}</span>
              </span>
            </label>
            <div class="kept-state" role="status">
              <KeptState state={kept.state()} failure={kept.failure()} />
            </div>
            <div class="pad button-row kept-acts">
              <Button icon="check" onClick={() => void kept.finish()}>
                {t('rating.reason.done')}
              </Button>
            </div>
          </>
        )}
      </Show>
    </div>
  );
}
