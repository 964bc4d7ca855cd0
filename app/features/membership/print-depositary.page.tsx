import { useParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { DayField } from '#app/kit/day-field.tsx';
import { dayHere } from '#app/kit/device-time.ts';
import { LocalText } from '#app/kit/local-text.tsx';
import { PaperView } from '#app/kit/paper/paper-view.tsx';
import { useQuery } from '#app/kit/use-query.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { depositaryList, entryAsOf } from '#shared/membership/members.rules.ts';
import type { Instrument } from '#shared/membership/membership.schemas.ts';
import { depositaryPaper } from './depositary-paper.ts';
import { memberInWords } from './member-in-words.ts';
import { OfInstrument } from './of-instrument.tsx';
import { useForce } from './use-instruments.ts';

/** The depositary's list as of a day on paper. */
export default function PrintDepositaryPage(): JSX.Element {
  const params = useParams<{ instrument: string }>();
  return (
    <Show when={params.instrument} keyed>
      {(id) => <OfInstrument id={id}>{(instrument) => <Sheet instrument={instrument()} />}</OfInstrument>}
    </Show>
  );
}

function Sheet(props: { instrument: Doc<Instrument> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const query = useQuery<{ day: string }>();
  const force = useForce(() => props.instrument);
  const [chosen, setChosen] = createSignal(query.day ?? '');
  createEffect(
    on(
      () => query.day,
      (asked) => setChosen(asked ?? ''),
      { defer: true },
    ),
  );
  const day = () => chosen() || dayHere(client.now());
  const asOf = () => ({ instrument: props.instrument.body, consents: force.consents(), day: day() });
  const rows = createMemo(() => depositaryList(asOf()));
  const entry = createMemo(() => entryAsOf(asOf()));
  return (
    <PaperView
      back={{ href: `/instruments/${props.instrument.id}`, label: t('membership.things.instrument') }}
      title={t('membership.list.title')}
      detail={<LocalText text={props.instrument.body.title} silent />}
      build={(words) =>
        depositaryPaper(
          {
            ...{ instrument: props.instrument.body, rows: rows(), day: day(), entry: entry() },
            nameOf: (code) => memberInWords(code, { replica: client.replica, locale: words.locale }),
          },
          words,
        )
      }
      more={
        <DayField
          id="depositary-day"
          label={t('membership.list.day')}
          value={chosen() || day()}
          onInput={setChosen}
        />
      }
    />
  );
}
