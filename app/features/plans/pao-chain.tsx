import { Index, type JSX, Show } from 'solid-js';
import { useI18n } from '#app/i18n/i18n.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { RowLink } from '#app/ui/row-link.tsx';
import { TickRow } from '#app/ui/tick-row.tsx';
import type { CheckedLink } from '#shared/plans/chain-check.rules.ts';

/** How many ticks stand for actions one by one; more are only a figure. */
const MOST_TICKS = 8;

/** The criminal justice chain of a plan: each link with its actions, and where there is none, whether that is meant. */
export function PaoChain(props: { pao: string; links: readonly CheckedLink[] }): JSX.Element {
  const { t } = useI18n();
  return (
    <section class="pao-chain" aria-label={t('pao.chain.title')}>
      <h2 class="pao-chain-title">{t('pao.chain.title')}</h2>
      <ul class="pao-chain-links">
        <Index each={props.links}>
          {(each) => (
            <li
              classList={{
                'pao-link': true,
                'pao-link-missing': each().isMissing,
                'pao-link-meant': each().reason !== null && each().count === 0,
              }}
            >
              <RowLink href={`/plans/${props.pao}/chain/${each().link}`}>
                <span class="pao-link-name">{t(`pao.chain.link.${each().link}`)}</span>
                <Said link={each()} />
              </RowLink>
            </li>
          )}
        </Index>
      </ul>
    </section>
  );
}

function Said(props: { link: CheckedLink }): JSX.Element {
  const { t } = useI18n();
  return (
    <Show
      when={props.link.count > 0}
      fallback={
        <Show when={props.link.isMissing} fallback={<span>{t('pao.chain.meant')}</span>}>
          <span class="pao-link-none">
            <Icon name="circle-alert" size={16} />
            {t('pao.chain.none')}
          </span>
        </Show>
      }
    >
      <span class="pao-link-count">
        {props.link.count}
        <span class="unseen"> {t('pao.chain.actions', { n: props.link.count })}</span>
        <Show when={props.link.count <= MOST_TICKS}>
          <TickRow done={props.link.count} total={props.link.count} />
        </Show>
      </span>
    </Show>
  );
}
