import type { Accessor, JSX } from 'solid-js';
import type { JointActionDay } from '#shared/jointdays/jointdays.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayHref } from './address.ts';
import { type DayTimes, useDayTimes } from './day-times.ts';
import { OfDay } from './of-day.tsx';
import { type CentreView, useCentre } from './use-centre.ts';

export interface OpenCentre {
  readonly day: Accessor<Doc<JointActionDay>>;
  readonly view: CentreView;
  readonly times: DayTimes;
  /** The centre, or a page of it. */
  href(rest?: string): string;
}

/** A page of the coordination centre of the day in the address. */
export function OfCentre(props: { children: (centre: OpenCentre) => JSX.Element }): JSX.Element {
  return <OfDay>{(day) => <Opened day={day} each={props.children} />}</OfDay>;
}

function Opened(props: {
  day: Accessor<Doc<JointActionDay>>;
  each: (centre: OpenCentre) => JSX.Element;
}): JSX.Element {
  const { day } = props;
  const times = useDayTimes(() => day().body);
  const view = useCentre(day, times.now);
  return props.each({ day, view, times, href: (rest = '') => dayHref(day().id, `/centre${rest}`) });
}
