import { createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useNow } from '#app/kit/use-now.ts';
import { cityOfZone } from '#app/kit/zones.ts';
import { NotchedBar } from '#app/ui/bars.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { elapsedPart, type SilenceStanding, silenceStanding } from '#shared/decisions/silences.rules.ts';
import { type Silence, silenceBreaks, silences } from '#shared/decisions/silences.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { leftInWords, whenIn } from './silence-when.ts';

/** How a silence stands at this moment, by all that this device knows. */
export function useStanding(): (silence: Doc<Silence>) => SilenceStanding {
  const client = useClient();
  const now = useNow();
  return ({ id, body }) =>
    silenceStanding({
      silence: body,
      breaks: client.replica.within(silenceBreaks, id).map((each) => each.body),
      now: now(),
    });
}

const tones = {
  waiting: 'amber',
  running: 'blue',
  over: 'amber',
  adopted: 'plain',
  broken: 'red',
  withdrawn: 'neutral',
} as const satisfies Record<SilenceStanding, string>;

export function StandingTag(props: { silence: Doc<Silence> }): JSX.Element {
  const { t } = useI18n();
  const standing = useStanding();
  const now = createMemo(() => standing(props.silence));
  return <Tag tone={tones[now()]}>{t(`silences.standing.${now()}`)}</Tag>;
}

/** How much of its time is over, as a measure and in words. */
export function TimeOfSilence(props: { silence: Silence }): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  const part = () => elapsedPart(props.silence, now());
  const label = () =>
    `${t('silences.left', { left: leftInWords(props.silence.until, now()) })}. ${t('silences.passed', { share: String(Math.floor(part() * 100)) })}`;
  return <NotchedBar parts={[part()]} label={label()} />;
}

/** The deadline by the clock of the place, and by the reader's own where that shows something else. */
export function SilenceClock(props: { silence: Silence }): JSX.Element {
  const { t, locale } = useI18n();
  const now = useNow();
  const { silence } = props;
  const there = () => whenIn(locale(), { instant: props.silence.until, timeZone: silence.timeZone });
  const here = () => whenIn(locale(), { instant: props.silence.until, timeZone: deviceTimeZone() });
  const isOpen = () =>
    props.silence.takenAt !== null && props.silence.state === 'running' && now() < props.silence.until;
  return (
    <>
      <Show when={isOpen()}>
        <div class="block">
          <p class="title-2">{t('silences.left', { left: leftInWords(props.silence.until, now()) })}</p>
          <TimeOfSilence silence={props.silence} />
        </div>
      </Show>
      <FactList
        facts={[
          {
            label: t('silences.deadline'),
            place: there(),
            detail: t('kit.hour_of', {
              city: cityOfZone({ timeZone: props.silence.timeZone, locale: locale() }),
            }),
          },
          ...(here() === there()
            ? []
            : [
                {
                  label: t('silences.deadline_own'),
                  place: here(),
                  detail: cityOfZone({ timeZone: deviceTimeZone(), locale: locale() }),
                },
              ]),
        ]}
      />
    </>
  );
}

/** What is about one silence; if this device does not have it, the page says so. */
export function OfSilence(props: {
  id: string;
  children: (silence: () => Doc<Silence>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const silence = createMemo(() => client.replica.one(silences, props.id));
  const isKnown = createMemo(() => silence() !== null);
  return (
    <Show
      when={isKnown()}
      fallback={
        <>
          <PageHeader back={{ href: '/silences', label: t('silences.title') }} title={t('silences.one')} />
          <List>
            <ListRow
              note
              title={<strong>{t('silences.unknown')}</strong>}
              detail={t('silences.unknown_more')}
            />
          </List>
        </>
      }
    >
      {props.children(() => silence() as Doc<Silence>)}
    </Show>
  );
}
