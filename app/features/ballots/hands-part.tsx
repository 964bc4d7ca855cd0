import { For, type JSX } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createEdit } from '#app/kit/create-edit.ts';
import type { Edit } from '#app/kit/edit-plan.ts';
import { actOnline } from '#app/sync/acts.ts';
import { NumberField } from '#app/ui/text-field.tsx';
import { type Ballot, ballots, CHOICES, type Choice } from '#shared/ballots/ballots.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { votesOf } from './of-meeting.tsx';

export type Hands = { readonly [C in Choice]: string };
const numberOf = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** How many hands were raised: with that the vote ends. */
export function createHands({
  ballot: { id: ballot, parent, body },
  ...leads
}: {
  ballot: Doc<Ballot>;
  to?: string;
  onSaved?: () => void;
}) {
  const { t } = useI18n();
  const meeting = parent ?? '';
  const roll = body.roll.length;
  return createEdit({
    collection: ballots,
    begun: null,
    under: meeting,
    id: ballot,
    address: `${votesOf(meeting)}/${ballot}/hands`,
    acts: ['ballots.enter_hands'],
    online: 'ballots.enter_hands',
    prefix: 'blt',
    field: 'hands',
    type: (): Hands => ({ yes: '', no: '', abstain: '0' }),
    toArgs: ({ yes, no, abstain }: Hands) => ({
      yes: numberOf(yes),
      no: numberOf(no),
      abstain: numberOf(abstain),
    }),
    check(typed) {
      const wrong = CHOICES.filter((name) => Number.isNaN(numberOf(typed[name])));
      const sum = CHOICES.reduce((all, name) => all + numberOf(typed[name]), 0);
      return {
        ...Object.fromEntries(wrong.map((name) => [name, t('ballots.hands_number')])),
        ...(sum > roll ? { yes: t('ballots.hands_too_many', { sum, n: roll }) } : {}),
      };
    },
    edit: ({ wished }) =>
      actOnline('ballots.enter_hands', ballot, { ballot, meeting, about: body.about, ...wished }),
    isDone: () => false,
    isSentUnchanged: true,
    ...leads,
  });
}

export function HandsFields(props: { edit: Edit<Hands> }): JSX.Element {
  const { t } = useI18n();
  return (
    <For each={CHOICES}>
      {(choice) => (
        <NumberField
          {...props.edit.bind(choice)}
          label={t(choice === 'abstain' ? 'ballots.fields.abstain' : `ballots.choice.${choice}`)}
        />
      )}
    </For>
  );
}
