import { For, type JSX, Show } from 'solid-js';
import type * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { dayOf, formatDay, formatHour } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { describeAct } from '#app/kit/describe-act.ts';
import { deviceTimeZone } from '#app/kit/device-time.ts';
import { useFeatures } from '#app/kit/use-features.tsx';
import { useSaved } from '#app/kit/use-saved.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import { may } from '#shared/access/rules.ts';
import { isKeptBy } from '#shared/access/scopes.ts';
import type { Json } from '#shared/kernel/json.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import type { setAsides } from '#shared/states/set-asides.schemas.ts';
import { heldWords } from './held-words.ts';

type SetAside = v.InferOutput<typeof setAsides.body>;

/** One act that was set aside: who did it, when, and what it says. */
export function HeldAct(props: { held: Doc<SetAside>; label: string }): JSX.Element {
  const { t, locale } = useI18n();
  const features = useFeatures();
  const timeZone = deviceTimeZone();
  const when = (instant: number) =>
    `${formatDay(locale(), dayOf({ instant, timeZone }))}, ${formatHour({ instant, timeZone })}`;
  const mutation = () => props.held.body.mutation;
  const name = () => (typeof mutation().name === 'string' ? String(mutation().name) : '?');
  const args = (): Json => mutation().args ?? null;
  const madeAt = () => {
    const { madeAt: instant } = mutation();
    return typeof instant === 'number' ? instant : null;
  };
  const facts = () => {
    const made = madeAt();
    const { device, receivedAt, expiresOn } = props.held.body;
    return [
      { label: t('people.set_asides.person'), place: props.label },
      { label: t('people.set_asides.device'), place: device },
      ...(made === null ? [] : [{ label: t('people.set_asides.made'), place: when(made) }]),
      { label: t('people.set_asides.received'), place: when(receivedAt) },
      ...(expiresOn === undefined
        ? []
        : [{ label: t('people.set_asides.kept_until'), place: formatDay(locale(), expiresOn) }]),
    ];
  };
  return (
    <Disclosure
      title={
        <>
          {describeAct({ features, envelope: { name: name(), args: args() }, t })}
          <span class="row-detail">
            {' '}
            {props.label}, {when(props.held.body.receivedAt)}
          </span>
        </>
      }
    >
      <FactList facts={facts()} />
      <div class="block">
        <p class="field-label">{t('people.set_asides.words')}</p>
        <For each={heldWords(args())} fallback={<p>{t('people.set_asides.no_words')}</p>}>
          {(text) => <p>{text}</p>}
        </For>
      </div>
      <PassOn held={props.held} />
    </Disclosure>
  );
}

/** For the administration of a state, of what its own presidency did too late. */
function PassOn(props: { held: Doc<SetAside> }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const saved = useSaved();
  const isOurs = () => {
    const { state } = client.actor();
    return (
      state !== null &&
      may(client.actor(), 'presidencies.take_over', { state }) &&
      isKeptBy(props.held.audience, state)
    );
  };
  return (
    <Show when={isOurs()}>
      {saved.notice()}
      <div class="block stack">
        <p>{t('people.set_asides.from_presidency')}</p>
        <AskedButton
          act="states.pass_on"
          label={t('people.set_asides.pass_on')}
          title={t('people.set_asides.pass_on_title')}
          onYes={() =>
            saved.run(() => client.act('states.pass_on', { id: props.held.id }).saved, props.held.id)
          }
        >
          <p>{t('people.set_asides.pass_on_text')}</p>
        </AskedButton>
      </div>
    </Show>
  );
}
