import { createMemo, type JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { ForMembers } from '#app/kit/for-members.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { useNow } from '#app/kit/use-now.ts';
import { groupBy } from '#shared/kernel/group-by.ts';
import { byFunction, tenureOf } from '#shared/mandates/appointments.rules.ts';
import { appointments } from '#shared/mandates/appointments.schemas.ts';
import { FUNCTIONS, mandates } from '#shared/mandates/mandates.schemas.ts';
import { functionsPaper } from './functions-paper.ts';
import { useHolders } from './use-holders.ts';
import { useUnreachable } from './use-unreachable.ts';

/** Whom to call, on paper. */
export default function PrintFunctionsPage(): JSX.Element {
  return (
    <ForMembers back="/functions">
      <Sheet />
    </ForMembers>
  );
}

function Sheet(): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const now = useNow();
  const holders = useHolders();
  const day = createMemo(() => dayHere(now()));
  const unreachable = useUnreachable(day);
  const held = createMemo(() => {
    const open = client.replica
      .all(appointments)
      .toSorted(byFunction)
      .map(({ body }) => body)
      .filter((body) => tenureOf(body, day()) !== 'over');
    const by = groupBy(open, ({ delegation }) => delegation);
    return holders.inOrder([...by.keys()]).map((code) => ({ code, held: by.get(code) ?? [] }));
  });
  const ofCommittee = createMemo(() =>
    client.replica
      .all(mandates)
      .map(({ body }) => body)
      .filter((body) => tenureOf(body, day()) !== 'over')
      .toSorted((left, right) => FUNCTIONS.indexOf(left.function) - FUNCTIONS.indexOf(right.function)),
  );
  return (
    <PaperView
      back={{ href: '/functions', label: t('mandates.ring.title') }}
      title={t('mandates.ring.print')}
      build={(words) =>
        functionsPaper(
          {
            ...{ mandates: ofCommittee(), groups: held(), unreachable: unreachable(), day: day() },
            nameOf: (code) => holders.nameIn(code, words.locale),
          },
          words,
        )
      }
    />
  );
}
