import { jointDayAudience } from '#shared/access/joint-days.ts';
import { jointActionDays } from '#shared/jointdays/jointdays.schemas.ts';
import { type Allowed, type Case, labelled } from './allowed.ts';
import { readsPlan } from './gains-plans.ts';
import { presides } from './gains-report.ts';

export const isOfDays = (audience: string) => audience.startsWith('jointdays/');

/** The day that an act names; null if it names none. */
const dayIn = ({ key }: Case['move']) => /"day":"(jad_\w+)"/.exec(key)?.[1] ?? null;

/** Whether somebody reads what lies with a day now: whoever presides, and in the states that take part who reads plans. */
export function readsDay(found: Case, audience: string): boolean {
  if (presides(found)) return true;
  const state = found.world.actorOf(found.gain.reader)?.state ?? null;
  const day = found.world
    .compartment('committee')
    .document(jointActionDays.name, `jad_${audience.split('/')[1]}`);
  const taking = (day?.body.participants ?? []) as readonly string[];
  return state !== null && taking.includes(state) && readsPlan(found);
}

/** Who reads what somebody writes in an act about a day. */
export function hearsDay(found: Case): boolean {
  const day = dayIn(found.move);
  return day !== null && readsDay(found, jointDayAudience(day));
}

export const JOINT_ALLOWED: readonly Allowed[] = [
  {
    act: /^jointdays\./,
    by: 'itself',
    thing: /^WORD_label/,
    to: (found) => labelled(found.gain.thing) === found.by && hearsDay(found),
    because: 'whoever makes a day, invites, asks or answers does it under their own name',
  },
  {
    act: /^jointdays\.invite$/,
    by: [
      ...(['presidencyAdmin', 'presidencyDelegate', 'planLeader'] as const),
      ...(['delegate', 'pointOfContact', 'nationalCoordinator'] as const),
    ],
    thing: /./,
    to: (found) => hearsDay(found) && found.world.audiencesOf(found.gain.thing).some(isOfDays),
    because: 'whoever leads a day opens it to the people of a state who read plans',
  },
  {
    act: /^jointdays\.(publish|feed_indicator)$/,
    by: 'itself',
    thing: /^WORD_(label|fresh)/,
    to: (found) => readsPlan(found),
    because:
      'who publishes sums of a day, or takes a figure of it to the plan, tells everybody who reads the plan',
  },
];
