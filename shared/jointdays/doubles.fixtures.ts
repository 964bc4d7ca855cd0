import type { Card, Judged } from './doubles.rules.ts';
import { cardJudgementId, type ReleasedSeizure, seizureCardId } from './jointdays.schemas.ts';

/** A seizure as a state released it: 12 kg of cocaine in Guayas unless said otherwise. */
export function cardOf(count: string, change: Partial<ReleasedSeizure> = {}): Card {
  const body: ReleasedSeizure = {
    ...{ state: 'EC', count, on: '2027-06-08', counter: 'drugs', kind: 'cocaine', value: 12_000 },
    ...{ subdivision: 'EC-G', reference: null },
    ...change,
  };
  return { id: seizureCardId(body), body };
}

/** That two cards are one seizure, and which of them counts; `keeps` null: that they are two. */
export function judgedOf(one: string, other: string, keeps: string | null, at = 0): Judged {
  return {
    id: cardJudgementId(one, other),
    body: {
      ...{ one, other, isSame: keeps !== null, keeps, reason: 'Los dos puestos llamaron.' },
      judged: { by: 'per_1', at, takenAt: at },
    },
  };
}
