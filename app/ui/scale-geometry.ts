/** Geometry of the scales: numbers only, so that each drawing can be checked without a screen. */

export type Span = { readonly start: number; readonly end: number };
export type RuleTick = { readonly x: number; readonly height: number };
export type RuleBar = { readonly x: number; readonly width: number; readonly current: boolean };

/** Pixels that one minute takes on the time rule, at the default text size. */
const PIXELS_PER_MINUTE = 4;
/** Position of the needle, in pixels from the left edge. */
const NEEDLE_X = 72;

function tickHeight(minute: number): number {
  if (minute % 15 === 0) return 14;
  return minute % 5 === 0 ? 9 : 5;
}

/**
 * The time rule around `now`: ticks, bars and needle in pixels from the left edge.
 * Minutes count from midnight of the first day and may pass 1440. Bars are cut at the edges.
 */
export function timeRule(input: { now: number; minutes: number; sessions: readonly Span[] }): {
  readonly from: number;
  readonly width: number;
  readonly needle: number;
  readonly ticks: readonly RuleTick[];
  readonly labels: readonly { readonly x: number; readonly minute: number }[];
  readonly bars: readonly RuleBar[];
} {
  const now = Math.floor(input.now);
  const from = now - NEEDLE_X / PIXELS_PER_MINUTE;
  const until = from + input.minutes;
  const x = (minute: number) => (minute - from) * PIXELS_PER_MINUTE;
  const ticks = Array.from({ length: input.minutes + 1 }, (_, index) => ({
    x: x(from + index),
    height: tickHeight(from + index),
  }));
  const bars = input.sessions
    .filter((session) => session.end > from && session.start < until)
    .map((session) => {
      const left = x(Math.max(session.start, from));
      return {
        x: left,
        width: x(Math.min(session.end, until)) - left,
        current: session.start <= now && now < session.end,
      };
    });
  const first = Math.ceil(from / 15) * 15;
  const labels = [];
  for (let minute = first; minute <= until; minute += 15) labels.push({ x: x(minute), minute });
  return { from, width: input.minutes * PIXELS_PER_MINUTE, needle: NEEDLE_X, ticks, labels, bars };
}

/**
 * Ticks of one stretch of the agenda, one per five minutes: `at` from 0 (its start) to 1 (its end), the end
 * itself belonging to the next stretch. Lengths in pixels: 17 on the hour and at the start, 11 on the quarter.
 */
export function agendaTicks(span: Span): readonly { readonly at: number; readonly length: number }[] {
  const ticks = [{ at: 0, length: 17 }];
  if (span.end <= span.start) return ticks;
  for (let minute = Math.floor(span.start / 5) * 5 + 5; minute < span.end; minute += 5) {
    const length = minute % 60 === 0 ? 17 : minute % 15 === 0 ? 11 : 5;
    ticks.push({ at: (minute - span.start) / (span.end - span.start), length });
  }
  return ticks;
}

/** The position of `now` inside the stretch, from 0 to 1, or nothing if it is outside. */
export function needleIn(span: Span, now: number | undefined): number | undefined {
  if (now === undefined || now < span.start || now >= span.end) return undefined;
  return (Math.floor(now) - span.start) / (span.end - span.start);
}

export type DialTick = {
  readonly minute: number;
  readonly kind: 'plain' | 'major' | 'lit' | 'end';
};

/** The sixty ticks of the dial; lit are the minutes from `from` (0 to 59) on, both ends included. */
export function dialTicks(input: { from: number; minutes: number }): readonly DialTick[] {
  const span = Math.max(0, Math.min(59, Math.floor(input.minutes)));
  const start = ((Math.floor(input.from) % 60) + 60) % 60;
  return Array.from({ length: 60 }, (_, minute) => {
    const after = (minute - start + 60) % 60;
    if (input.minutes > 0 && after <= span) {
      return { minute, kind: after === 0 || after === span ? 'end' : 'lit' };
    }
    return { minute, kind: minute % 5 === 0 ? 'major' : 'plain' };
  });
}

/** End points of a tick on a circle, `turn` from 0 (top) to 1, clockwise. */
export function radial(input: { centre: number; inner: number; outer: number; turn: number }): {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
} {
  const angle = input.turn * 2 * Math.PI;
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const point = (radius: number) => [
    round(input.centre + radius * Math.sin(angle)),
    round(input.centre - radius * Math.cos(angle)),
  ];
  const [x1 = 0, y1 = 0] = point(input.inner);
  const [x2 = 0, y2 = 0] = point(input.outer);
  return { x1, y1, x2, y2 };
}

/** The mark on a grid of 24: sixteen equal ticks around an empty centre, the first turned inwards. */
export function markTicks(): readonly { x1: number; y1: number; x2: number; y2: number }[] {
  return Array.from({ length: 16 }, (_, index) =>
    radial({ centre: 12, outer: 12, inner: index === 0 ? 4.8 : 7.6, turn: index / 16 }),
  );
}

/** Facts about one record, in the order in which they become true. */
export type GaugeFacts = {
  readonly saved: boolean;
  readonly queued: boolean;
  /** The part in progress, from 0 to 1. */
  readonly sending?: number | undefined;
  readonly received?: boolean | undefined;
  readonly refused?: boolean | undefined;
};

/** The fill of each of the four notches, from 0 to 1; `refused` puts a cross in the last. */
export function gaugeNotches(facts: GaugeFacts): readonly (number | 'refused')[] {
  const saved = facts.saved ? 1 : 0;
  const queued = facts.queued ? 1 : 0;
  if (facts.refused === true) return [saved, queued, 1, 'refused'];
  if (facts.received === true) return [1, 1, 1, 1];
  return [saved, queued, clampFraction(facts.sending ?? 0), 0];
}

/** A part from 0 to 1; anything that is not a number counts as zero. */
export function clampFraction(value: number): number {
  return Number.isFinite(value) ? Math.max(0, Math.min(1, value)) : 0;
}
