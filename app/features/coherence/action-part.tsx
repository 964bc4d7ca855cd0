import type { JSX } from 'solid-js';
import { useClient } from '#app/context.tsx';
import { useI18n } from '#app/i18n/i18n.tsx';
import type { ActionPart, PlanParts } from '#app/kit/plan-parts.ts';
import { operations } from '#shared/plans/pao.schemas.ts';
import { Coincides } from './coincides.tsx';

/** What of others overlaps with an action, in its inspector, with the words to judge it. */
const Part: ActionPart['Part'] = (props): JSX.Element => {
  const client = useClient();
  const { t } = useI18n();
  /** By its leader and days alone an action is compared with little. */
  const lacks = () => {
    const body = client.replica.one(operations, props.operation)?.body;
    return body !== undefined && (body.target ?? null) === null && (body.where?.place ?? null) === null;
  };
  return <Coincides id={props.operation} hint={lacks() ? t('coherence.beside.no_target') : undefined} />;
};

export const planParts: PlanParts = { action: [{ rank: 10, Part }] };
