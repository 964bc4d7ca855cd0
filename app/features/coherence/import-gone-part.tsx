import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { createActGuard } from '#app/kit/act-guard.ts';
import { actMany } from '#app/kit/act-many.ts';
import { AskedButton } from '#app/kit/asked-button.tsx';
import { act } from '#app/sync/acts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckList } from '#app/ui/choices.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { judgements, outsideItems } from '#shared/coherence/coherence.schemas.ts';
import { readText } from '#shared/kernel/text.ts';
import { daysInWords } from './days-in-words.ts';
import { useSides } from './use-sides.ts';

/** More are listed once these are withdrawn. */
const SHOWN = 100;

/** What is gone from a source: each one is chosen to be withdrawn, and nothing is without being asked. */
export function ImportGone(props: { gone: readonly string[] }): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { agencyOf } = useSides();
  const guard = createActGuard();
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [fault, setFault] = createSignal<string>();
  const there = createMemo(() =>
    props.gone.flatMap((id) => {
      const known = client.replica.one(outsideItems, id);
      return known === null || known.body.withdrawn !== null ? [] : [known];
    }),
  );
  const shown = () => there().slice(0, SHOWN);
  const judged = createMemo(() => new Set(client.replica.all(judgements).flatMap(({ body }) => body.sides)));
  const options = () =>
    shown().map(({ id, body }) => ({
      value: id,
      label: readText(body.title, locale()).value,
      hint: [
        agencyOf(body.agency),
        daysInWords(body, { t, locale: locale() }) || t('coherence.plans.no_day'),
        ...(judged().has(id) ? [t('coherence.gone.judged')] : []),
      ].join(' · '),
    }));
  const wanted = () => chosen().filter((id) => shown().some((each) => each.id === id));
  async function withdraw() {
    setFault(undefined);
    const acts = wanted().map((item) => ({
      of: item,
      act: act('coherence.withdraw_item', { item, isWithdrawn: true }),
    }));
    const { refused } = await actMany(client, acts);
    setChosen(refused.map(({ of }) => of));
    const [first] = refused;
    if (first !== undefined) setFault(errorText({ t, code: first.code }));
  }
  return (
    <Show when={there().length > 0}>
      <SectionHeader kind="band" title={t('coherence.gone.title')} aside={there().length} />
      <p class="block quiet">{t('coherence.gone.text')}</p>
      <CheckList
        id="import-gone"
        label={t('coherence.gone.choose')}
        error={fault()}
        options={options()}
        values={wanted()}
        onChange={setChosen}
      />
      <Show when={there().length > SHOWN}>
        <p class="block quiet">{t('coherence.gone.more', { n: there().length - SHOWN })}</p>
      </Show>
      <div class="block button-row">
        <Show when={wanted().length < shown().length}>
          <Button kind="text" onClick={() => setChosen(shown().map(({ id }) => id))}>
            {t('coherence.gone.all')}
          </Button>
        </Show>
        <Show when={wanted().length > 0}>
          <AskedButton
            act="coherence.withdraw_item"
            kind="outlined"
            label={t('coherence.gone.withdraw', { n: wanted().length })}
            title={t('coherence.gone.ask', { n: wanted().length })}
            onYes={() => guard.once(withdraw)}
          >
            {t('coherence.confirm.withdraw.text')}
          </AskedButton>
        </Show>
      </div>
    </Show>
  );
}
