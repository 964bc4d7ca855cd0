import { contentHash } from '#shared/kernel/content-hash.ts';
import type { JsonObject } from '#shared/kernel/json.ts';
import {
  GAP_JUDGEMENTS,
  GAPS,
  type JUDGEMENTS,
  type Judgement,
  OVERLAP_JUDGEMENTS,
  type RadarRule,
} from './coherence.schemas.ts';
import { comparableWords } from './comparable.rules.ts';
import type { Gap } from './gaps.rules.ts';
import type { Overlap, OverlapRule } from './radar.rules.ts';
import type { RadarItem } from './radar-item.rules.ts';

export type Finding = Overlap | Gap;

export function isGapRule(rule: RadarRule): rule is (typeof GAPS)[number] {
  return (GAPS as readonly RadarRule[]).includes(rule);
}
export function judgementsOf(rule: RadarRule): readonly (typeof JUDGEMENTS)[number][] {
  return isGapRule(rule) ? GAP_JUDGEMENTS : OVERLAP_JUDGEMENTS;
}

const keysOf = (texts: readonly string[]) => [...new Set(texts.map(comparableWords))].sort();
const sorted = <T>(list: readonly T[]) => [...list].sort();

/** What each rule reads of a side. A title that is put right is none of it, and opens nothing again. */
const READS: Readonly<Record<OverlapRule, (item: RadarItem) => JsonObject>> = {
  same_target: ({ targets }) => ({ targets: keysOf(targets) }),
  same_place: ({ places, state }) => ({ places: keysOf(places), state }),
  same_audience: ({ areas, priority, states, audience }) => ({
    ...{ areas: sorted(areas), priority, states: sorted(states), audience: sorted(audience) },
  }),
  same_leader: ({ leaders }) => ({ leaders: keysOf(leaders) }),
};

/** Of what a rule read of both sides, the same in whichever order they are given. */
export function seenOfOverlap(rule: OverlapRule, sides: readonly RadarItem[]): string {
  const read = [...sides]
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map((item) => {
      const { id, kind, maker, from, until } = item;
      return { id, kind, maker, from, until, ...READS[rule](item) };
    });
  return contentHash({ rule, read });
}

/** A gap is the same as long as the same states lack something in the same period: any other is asked about anew. */
export function seenOfGap({ rule, sides, states, from, until }: Gap): string {
  return contentHash({ rule, sides: [...sides], states: sorted(states), from, until });
}

/** Whether what was judged still stands: neither side has changed since in what the rule reads. */
export function isQuiet(judgement: Pick<Judgement, 'seen'> | null, seen: string): boolean {
  return judgement?.seen === seen;
}
