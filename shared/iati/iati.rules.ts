import type { AreaCode } from '#shared/ideal/subjects.ts';
import { isKeptBack, type ToldActions } from '#shared/jointdays/kept-back.rules.ts';
import { fold } from '#shared/kernel/fold.ts';
import type { ActionType, Operation, OperationalPlan } from '#shared/plans/pao.schemas.ts';
import type { StrategicPlan } from '#shared/plans/plans.schemas.ts';

/** `ActivityStatus` of IATI: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
export const ACTIVITY_STATUS = {
  strategy: { draft: '1', consulted: '1', adopted: '1', in_force: '2', evaluated: '4' },
  pao: { drafting: '1', consultation: '1', adopted: '1', running: '2', reporting: '3', closed: '4' },
  operation: {
    proposed: '1',
    agreed: '1',
    scheduled: '1',
    running: '2',
    completed: '4',
    postponed: '6',
    cancelled: '5',
    dropped: '5',
  },
} as const satisfies {
  readonly strategy: Record<StrategicPlan['state'], string>;
  readonly pao: Record<OperationalPlan['state'], string>;
  readonly operation: Record<Operation['state'], string>;
};

/** Legal and judicial development. */
const JUSTICE = '15130';
/** Organised crime with its money, and corruption: «bribery, money-laundering and other aspects of organised crime». */
const ANTI_CORRUPTION = '15113';
/** Orderly migration, with «preventing and combating trafficking in human beings and smuggling of migrants». */
const MIGRATION = '15190';
/** Purpose codes of the DAC of the OECD, which IATI counts sectors by. */
const SECTORS: Record<AreaCode, string> = {
  cocaine: '16063',
  cannabis: '16063',
  synthetic_drugs: '16063',
  firearms: '15240',
  trafficking_in_persons: MIGRATION,
  migrant_smuggling: MIGRATION,
  child_sexual_exploitation: JUSTICE,
  extortion: JUSTICE,
  kidnapping: JUSTICE,
  homicide: JUSTICE,
  robbery_and_vehicles: JUSTICE,
  money_laundering: ANTI_CORRUPTION,
  fraud: JUSTICE,
  corruption: ANTI_CORRUPTION,
  smuggling_of_goods: JUSTICE,
  environmental_crime: '41010',
  cybercrime: JUSTICE,
  cultural_property: '16061',
};

/** @param area a crime area; null, or one that is not known: none in particular */
export function sectorOf(area: string | null): string {
  return area !== null && Object.hasOwn(SECTORS, area) ? SECTORS[area as AreaCode] : JUSTICE;
}

/** What an action of this type is: told as soon as it is agreed, only once it is over, or once a day of it was published. */
const TOLD: Record<ActionType, 'agreed' | 'over' | 'published'> = {
  intelligence: 'over',
  operational: 'over',
  joint_action_day: 'published',
  customs: 'over',
  judicial: 'agreed',
  penitentiary: 'over',
  financial: 'over',
  training: 'agreed',
  prevention: 'agreed',
  legislative: 'agreed',
};

/**
 * Whether the public may be told of an action: nobody is warned of an operation in the field before it is over, and of a
 * joint action day its press hour decides.
 *
 * @param published actions of which a joint action day was published, with how far
 */
export function isGoneOut(
  { id, body }: { readonly id: string; readonly body: Pick<Operation, 'type' | 'state' | 'until'> },
  published: ToldActions,
): boolean {
  const { type, state } = body;
  if (TOLD[type] === 'published') return !isKeptBack({ id, body }, published);
  return TOLD[type] === 'agreed' || state === 'completed';
}

/** `IatiIdentifier`: the reference of whoever publishes, and the id of the plan or the action. */
export function activityOf({ org, id }: { org: string; id: string }): string {
  return `${org}-${id}`;
}

/** What an organisation may be called in registers that IATI names: letters, digits and hyphens, and a letter first. */
export function isOrgRef(text: string): boolean {
  return text.length >= 3 && text.length <= 60 && /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/.test(text);
}

/** `OrganisationType`: 10 government, 15 other public sector, 40 multilateral. */
export const ORG_TYPES = ['40', '10', '15'] as const;
export type OrgType = (typeof ORG_TYPES)[number];

/** Words of one hundred parts in the languages of ours, folded. */
const SHARE =
  /%|\bpor ?ci?ento\b|\bporcenta(?:jes?|gem|gens)\b|\bper ?cent(?:ages?)?\b|\b(?:porcentual|percentual)/;
/** Whether a unit is a share of a whole. */
export function isShare(unit: string): boolean {
  return SHARE.test(fold(unit));
}
