import type { Accessor } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { createPerformer, useCorrection } from '#app/kit/edit-correction.ts';
import { useDone } from '#app/kit/use-done.ts';
import { type Act, act } from '#app/sync/acts.ts';
import { isSameJson, type JsonObject } from '#shared/kernel/json.ts';
import type { Rated } from '#shared/panels/panels.schemas.ts';
import type { Rating } from '#shared/scoring/scoring.schemas.ts';
import type { OwnArea } from './own-area.ts';
import type { RatingWork } from './rating-data.ts';

export interface RatingActs {
  /** Says a value; what was said already is not said twice, so a double tap is one act. */
  answer(area: OwnArea, code: string, value: Rating): void;
  /** In the second round: what was said in the first stays. */
  keep(area: OwnArea, code: string): void;
  handIn(area: OwnArea): Promise<boolean>;
  /** Why this device could not do the last of them; null if it did. */
  readonly problem: Accessor<string | null>;
}

/** The act that says one thing of one indicator, and leaves every other as it is. */
export function rateAct({
  client,
  seat,
  area,
  code,
  rated,
}: {
  client: Pick<ReturnType<typeof useClient>, 'actor'>;
  seat: string;
  area: OwnArea;
  code: string;
  rated: Rated;
}): Act | null {
  if (area.round === null) return null;
  return act('panels.rate', {
    state: client.actor().state ?? '',
    edition: area.body.edition,
    area: area.area,
    seat,
    round: area.round,
    ratings: { [code]: rated },
  });
}

const codesOf = ({ ratings }: JsonObject) => Object.keys((ratings ?? {}) as JsonObject).sort();

export function useRatingActs(work: Pick<RatingWork, 'seating'>): RatingActs {
  const client = useClient();
  const seat = () => work.seating()?.body.seat ?? '';
  const { refused } = useCorrection(['panels.rate', 'panels.hand_in']);
  const performer = createPerformer({ client, refused, isSame: undefined });
  let isCorrected = false;
  /** Saying the same indicators of the area again, or handing it in again, is what corrects the refused act. */
  function corrects({ name, args }: Act): boolean {
    if (refused === null || isCorrected || name !== refused.name) return false;
    const said = args as JsonObject;
    return said.area === refused.args.area && isSameJson(codesOf(said), codesOf(refused.args));
  }

  const done = useDone((doing) => {
    if (!corrects(doing)) return null;
    const made = performer.perform(doing);
    if ('code' in made) return made;
    return {
      saved: made.saved.then(() => {
        isCorrected = true;
      }),
    };
  });

  function answer(area: OwnArea, code: string, value: Rating) {
    const known = area.said[code];
    if (known?.value === value) return;
    const rated = { value, reason: known?.reason ?? null, isShown: known?.isShown ?? false };
    const doing = rateAct({ client, seat: seat(), area, code, rated });
    if (doing === null) done.refuse('panels.round_over');
    // The second tap of a double tap is the same, a change of mind is another.
    else void done.run(doing, `${area.area} ${code} ${value}`);
  }

  return {
    problem: done.problem,
    answer,
    keep(area, code) {
      const first = area.sheet?.ratings[code];
      if (first !== undefined) answer(area, code, first.value);
    },
    async handIn(area) {
      if (area.round === null) {
        done.refuse('panels.round_over');
        return false;
      }
      const doing = act('panels.hand_in', {
        state: client.actor().state ?? '',
        edition: area.body.edition,
        area: area.area,
        seat: seat(),
        round: area.round,
      });
      return done.run(doing, area.area);
    },
  };
}
