import { useParams } from '@solidjs/router';
import { type Accessor, createMemo, type JSX, Show } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { type PlainKey, useI18n } from '#app/i18n/i18n.tsx';
import { Allowed } from '#app/kit/allowed.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { operations } from '#shared/plans/pao.schemas.ts';
import { changesAgreed, isPao, mayChangePart, type PlanPart } from '#shared/plans/plan-part.rules.ts';
import { goals } from '#shared/plans/plans.schemas.ts';
import { ForReaders } from './of-strategy.tsx';
import { partPage, planHref } from './plan-address.ts';
import { useAnyPlan } from './use-strategy.ts';

/** The plan of either kind that stands in the address. */
export function usePlanParam(): Accessor<string> {
  const params = useParams<{ plan?: string; pao?: string }>();
  return () => params.plan ?? params.pao ?? '';
}

/** What a page about an indicator or a budget line knows of what these are of. */
export interface ShownPart extends PlanPart {
  /** Whether this person changes it. */
  readonly edits: boolean;
  /** And whether also what was agreed of it when the plan was adopted. */
  readonly agrees: boolean;
  readonly back: { readonly href: string; readonly label: string };
}

/** A page about the part of a plan in the address; all others learn that it is not here. */
export function OfPart(props: {
  what: PlainKey;
  /** A page for those who change it. */
  toEdit?: boolean;
  children: (part: Accessor<ShownPart>) => JSX.Element;
}): JSX.Element {
  const client = useClient();
  const { t } = useI18n();
  const plan = usePlanParam();
  const params = useParams<{ of: string }>();
  const known = useAnyPlan(plan);
  const isHere = createMemo(() => {
    if (known() === null) return false;
    if (params.of === plan()) return true;
    const { replica } = client;
    const of = isPao(plan()) ? replica.one(operations, params.of) : replica.one(goals, params.of);
    return of?.parent === plan();
  });
  const part = createMemo((): ShownPart => {
    const [here, of] = [known(), params.of];
    const operation = isPao(plan()) && of !== plan() ? client.replica.one(operations, of) : null;
    const isGone = client.replica.one(goals, of)?.body.removed !== undefined;
    return {
      plan: plan(),
      of,
      agrees: here !== null && changesAgreed(client.actor(), here),
      edits: here !== null && !isGone && mayChangePart(client.actor(), here, operation?.body ?? null),
      back: { href: partPage({ plan: plan(), of }), label: t(backLabel(plan(), of)) },
    };
  });
  return (
    <ForReaders back="/more">
      <Show
        when={isHere() ? `${plan()}/${params.of}` : null}
        keyed
        fallback={
          <PageHeader
            back={{ href: planHref(plan()), label: t('kit.go_back') }}
            title={t(props.what)}
            detail={t('plans.unknown_thing')}
          />
        }
      >
        {(_address) => (
          <Allowed
            to={props.toEdit !== true || part().edits}
            back={part().back.href}
            says={t(isPao(plan()) ? 'plans.who_leads' : 'plans.who_edits')}
          >
            {props.children(part)}
          </Allowed>
        )}
      </Show>
    </ForReaders>
  );
}

function backLabel(plan: string, of: string): PlainKey {
  if (isPao(plan)) return of === plan ? 'pao.things.pao' : 'pao.things.action';
  return of === plan ? 'plans.things.strategy' : 'plans.things.goal';
}
