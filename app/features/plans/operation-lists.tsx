import { createMemo, For, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { formatDay, formatExact } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/i18n.tsx';
import { LocalText } from '#app/kit/local-text.tsx';
import { formatMoney } from '#app/kit/money-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { List, ListRow } from '#app/ui/list-row.tsx';
import { SectionHeader } from '#app/ui/section-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { milestones, risks } from '#shared/plans/pao.schemas.ts';
import { budgetLines, kpis } from '#shared/plans/plans.schemas.ts';
import { partHref } from './plan-address.ts';
import { useKeptParts } from './use-kept-days.ts';
import { usePartyNames, useToday } from './use-pao.ts';

interface Of {
  readonly pao: string;
  readonly operation: string;
  /** Whether this person adds to them. */
  readonly works: boolean;
}
const hrefOf = ({ pao, operation }: Of, rest: string) => `/plans/${pao}/actions/${operation}${rest}`;

/** A part of the action with a way to add to it; nothing for those who only read where there is nothing. */
function Part(props: {
  title: string;
  count: number;
  works: boolean;
  none: string;
  add: { readonly href: string; readonly label: string };
  children: JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.works || props.count > 0}>
      <SectionHeader kind="band" title={props.title} aside={props.count === 0 ? undefined : props.count} />
      <Show when={props.count > 0} fallback={<p class="pad quiet">{props.none}</p>}>
        <List label={props.title}>{props.children}</List>
      </Show>
      <Show when={props.works}>
        <div class="block">
          <LinkButton kind="text" href={props.add.href}>
            {props.add.label}
          </LinkButton>
        </div>
      </Show>
    </Show>
  );
}

export function OperationMilestones(props: Of): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const today = useToday();
  const keeps = useKeptParts();
  const all = createMemo(() =>
    (keeps(props.operation) ? [] : client.replica.within(milestones, props.operation)).toSorted(
      (one, other) => (one.body.day < other.body.day ? -1 : 1),
    ),
  );
  return (
    <Part
      title={t('pao.milestones.title')}
      count={all().length}
      works={props.works}
      none={t('pao.milestones.none')}
      add={{ href: hrefOf(props, '/milestones/new'), label: t('pao.milestones.add') }}
    >
      <For each={all()}>
        {({ id, body }) => (
          <ListRow
            kicker={formatDay(locale(), body.day)}
            title={<LocalText text={body.text} />}
            detail={
              body.doneOn === null
                ? undefined
                : t('pao.milestones.done', { day: formatDay(locale(), body.doneOn) })
            }
            quiet={body.doneOn !== null}
            trail={
              body.doneOn === null && body.day < today() ? (
                <Tag tone="red">{t('pao.milestones.late')}</Tag>
              ) : undefined
            }
            href={props.works ? hrefOf(props, `/milestones/${id}`) : undefined}
            chevron={props.works}
          />
        )}
      </For>
    </Part>
  );
}

export function OperationRisks(props: Of): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const LEVELS = ['high', 'medium', 'low'] as const;
  const all = createMemo(() =>
    client.replica
      .within(risks, props.operation)
      .toSorted((one, other) => LEVELS.indexOf(one.body.level) - LEVELS.indexOf(other.body.level)),
  );
  return (
    <Part
      title={t('pao.risks.title')}
      count={all().length}
      works={props.works}
      none={t('pao.risks.none')}
      add={{ href: hrefOf(props, '/risks/new'), label: t('pao.risks.add') }}
    >
      <For each={all()}>
        {({ id, body }) => (
          <ListRow
            title={<LocalText text={body.text} />}
            detail={
              <Show when={body.answer} fallback={t('pao.risks.no_answer')}>
                {(answer) => <LocalText text={answer()} />}
              </Show>
            }
            trail={
              <Tag tone={body.level === 'high' ? 'red' : body.level === 'medium' ? 'amber' : 'neutral'}>
                {t(`pao.level.${body.level}`)}
              </Tag>
            }
            href={props.works ? hrefOf(props, `/risks/${id}`) : undefined}
            chevron={props.works}
          />
        )}
      </For>
    </Part>
  );
}

/** What its indicators aim at; their figures stand with their lights, in its progress. */
export function OperationKpis(props: Of): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const { partyOf } = usePartyNames();
  const all = createMemo(() => client.replica.within(kpis, props.operation));
  const base = () => partHref({ plan: props.pao, of: props.operation });
  return (
    <Part
      title={t('pao.kpis.title')}
      count={all().length}
      works={props.works}
      none={t('pao.kpis.none')}
      add={{ href: `${base()}/kpis/new`, label: t('pao.kpis.add') }}
    >
      <For each={all()}>
        {({ id, body }) => (
          <ListRow
            title={<LocalText text={body.title} />}
            detail={
              <>
                <Show when={body.target} fallback={t('pao.kpi.to_set')}>
                  {(target) => (
                    <>
                      {t('pao.kpi.target', { target: formatExact(locale(), target().value) })}{' '}
                      <LocalText text={body.unit} silent />
                    </>
                  )}
                </Show>{' '}
                · {partyOf(body.responsible)}
              </>
            }
            href={`${base()}/kpis/${id}`}
            chevron
          />
        )}
      </For>
    </Part>
  );
}

export function OperationFunds(props: Of): JSX.Element {
  const client = useClient();
  const { t, locale } = useI18n();
  const all = createMemo(() => client.replica.within(budgetLines, props.operation));
  const base = () => partHref({ plan: props.pao, of: props.operation });
  return (
    <Part
      title={t('pao.funds.title')}
      count={all().length}
      works={props.works}
      none={t('pao.funds.none')}
      add={{ href: `${base()}/budget/new`, label: t('pao.funds.add') }}
    >
      <For each={all()}>
        {({ id, body }) => (
          <ListRow
            kicker={String(body.year)}
            title={<LocalText text={body.text} />}
            detail={
              <>
                {formatMoney(locale(), body.money)} · <LocalText text={body.source} silent />
              </>
            }
            trail={body.isSecured ? undefined : <Tag tone="amber">{t('pao.funds.not_secured')}</Tag>}
            href={props.works ? `${base()}/budget/${id}` : undefined}
            chevron={props.works}
          />
        )}
      </For>
    </Part>
  );
}
