import { type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { type Fact, FactList } from '#app/ui/fact-list.tsx';
import { decisionReference } from '#shared/decisions/decisions.rules.ts';
import { decisions } from '#shared/decisions/decisions.schemas.ts';
import type { Edition } from '#shared/ideal/ideal.schemas.ts';
import type { Doc } from '#shared/kernel/mutation.ts';
import { outOn } from './out-on.ts';
import './ideal.css';

/** Its days, its method and what it shows; or only what is settled once the states answer. */
export function EditionFacts(props: { edition: Doc<Edition>; of: 'all' | 'settled' }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const body = () => props.edition.body;
  const day = (value: string) => formatDay(locale(), value);
  const range = (from: string, until: string) => `${day(from)} – ${day(until)}`;
  const settled = (): Fact[] => [
    { label: t('ideal.fields.period'), place: range(body().periodFrom, body().periodUntil) },
    {
      label: t('ideal.fields.display'),
      place: t(`ideal.display.${body().display}`),
      detail: t(`ideal.display_more.${body().display}`),
    },
  ];
  const rest = (): Fact[] => [
    { label: t('ideal.fields.collect'), place: range(body().collectFrom, body().collectUntil) },
    { label: t('ideal.fields.validateUntil'), place: day(body().validateUntil) },
    {
      label: t('ideal.fields.publishOn'),
      place: day(outOn(client.replica, props.edition) ?? body().publishOn),
    },
    {
      label: t('ideal.fields.method'),
      place: <MethodName of={body().method} />,
      detail: <Decided of={body().method} />,
    },
    ...(body().adoption === null
      ? []
      : [
          {
            label: t('ideal.fields.adoption'),
            place: t('ideal.status.adopted'),
            detail: <Decided of={body().adoption} />,
          },
        ]),
  ];
  return <FactList facts={props.of === 'settled' ? settled() : [...settled(), ...rest()]} />;
}

/** The method, with the way to what it does. */
function MethodName(props: { of: Edition['method'] }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show when={props.of?.version} fallback={t('ideal.no_method')}>
      {(version) => (
        <a class="ideal-way" href={`/ideal/method/${version()}`}>
          {t(`ideal.method.${version()}`)}
        </a>
      )}
    </Show>
  );
}

/** The decision of a meeting, in its words, with the way to it. */
function Decided(props: { of: { readonly meeting: string; readonly decision: string } | null }): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const decision = () => (props.of === null ? null : client.replica.one(decisions, props.of.decision));
  return (
    <Show when={props.of}>
      {(of) => (
        <a class="ideal-way" href={`/meetings/${of().meeting}/outcomes`}>
          <Show when={decision()?.body} fallback={t('ideal.fields.decision')}>
            {(body) => (
              <>
                <Show when={decisionReference(body())}>{(reference) => <>{reference()}: </>}</Show>
                <LocalText text={body().text} silent />
              </>
            )}
          </Show>
        </a>
      )}
    </Show>
  );
}
