import type { Client } from '#app/sync/app-client.ts';
import { formActivationId, formActivations, forms } from '#shared/forms/forms.schemas.ts';
import { reports } from '#shared/reports/reports.schemas.ts';
import type { ReportDraft } from './report-draft.ts';

/** What keeps a draft from being accepted, as far as this device knows. */
export type DraftStanding =
  | { readonly kind: 'open' }
  /** The state has it: an earlier request reached the server, though its answer did not reach this device. */
  | { readonly kind: 'received' }
  /** The state does not use the form any more. */
  | { readonly kind: 'withdrawn' }
  /** The presidency does not propose it any more; what was begun may still be sent. */
  | { readonly kind: 'retired' }
  /** The state takes other versions of the form. */
  | { readonly kind: 'outdated' };

/** Reactive. Say it only of drafts that are not sent. */
export function draftStanding({
  client,
  draft,
}: {
  client: Pick<Client, 'isComplete' | 'replica'>;
  draft: Pick<ReportDraft, 'id' | 'form' | 'state' | 'version'>;
}): DraftStanding {
  const { state, form, version, id } = draft;
  // One that only this device knows was sent by another tab; `sentAs` says so.
  if ((client.replica.one(reports, id)?.rev ?? 0) > 0) return { kind: 'received' };
  const activation = client.replica.one(formActivations, formActivationId({ state, form }))?.body;
  // Before everything has come, a missing entry means nothing.
  if (activation === undefined) return { kind: client.isComplete() ? 'withdrawn' : 'open' };
  if (!activation.active) return { kind: 'withdrawn' };
  if (!activation.versions.includes(version)) return { kind: 'outdated' };
  return { kind: client.replica.one(forms, form)?.body.retired === true ? 'retired' : 'open' };
}

/** Whether the state would refuse it. */
export function isRefused({ kind }: DraftStanding): boolean {
  return kind === 'withdrawn' || kind === 'outdated';
}
