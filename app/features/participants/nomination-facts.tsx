import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { shownName } from '#app/features/participants/person-words.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import type { Doc } from '#shared/kernel/mutation.ts';
import { dayAt } from '#shared/kernel/zones.ts';
import { meetings } from '#shared/meetings/meetings.schemas.ts';
import type { Nomination } from '#shared/participants/nominations.schemas.ts';
import { participants } from '#shared/participants/participants.schemas.ts';

/** What the presidency reads of a nomination before it decides. */
export function NominationFacts(props: { nomination: Doc<Nomination>; meeting: string }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.nomination.body;
  const facts = (): Fact[] => {
    const { standsIn, noteVerbale, decidedAt, reason } = body();
    const other = standsIn === null ? null : client.replica.one(participants, standsIn.participant);
    const timeZone = client.replica.one(meetings, props.meeting)?.body.timeZone ?? 'UTC';
    return [
      { label: t('meetings.participants.office'), place: <LocalText text={body().office} /> },
      {
        label: t('delegation.person.capacity'),
        place: t(`meetings.participants.capacity.${body().capacity}`),
      },
      {
        label: t('delegation.accreditation.note_verbale'),
        place: noteVerbale ?? t('delegation.nominations.no_note'),
      },
      ...(standsIn === null
        ? []
        : [
            {
              label: t('delegation.accreditation.stands_in'),
              place: other === null ? '…' : shownName(other.body, locale()),
              detail: t(`delegation.edit.stands.${standsIn.kind}_hint`),
            },
          ]),
      ...(decidedAt === null
        ? []
        : [
            {
              label: t(`delegation.nominations.state.${body().state}`),
              place: t('delegation.accreditation.decided_on', {
                day: formatDay(locale(), dayAt({ instant: decidedAt, timeZone })),
              }),
              ...(reason === null ? {} : { detail: <LocalText text={reason} /> }),
            },
          ]),
    ];
  };
  return <FactList facts={facts()} />;
}
