import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/solid-query';
import { type Accessor, createSignal, type JSX, Match, Switch } from 'solid-js';
import type * as v from 'valibot';
import { useClient } from '#app/context.tsx';
import { errorText } from '#app/i18n/error-text.ts';
import { type Translate, useI18n } from '#app/i18n/i18n.tsx';
import type { HttpRequest } from '#app/sync/http.ts';
import { TransportError, toTransportError } from '#app/sync/transport-error.ts';
import { Banner } from '#app/ui/banner.tsx';
import { Button } from '#app/ui/button.tsx';
import type { FieldError } from '#app/ui/error-summary.tsx';
import { createActGuard } from './act-guard.ts';
import { codeOfError } from './error-code.ts';

/** What only the server knows, fetched when the page opens. Pages that ask for the same path share one answer. */
export function useAnswer<const S extends v.GenericSchema>(
  schema: S,
  path: string,
  isAsked: () => boolean = () => true,
): UseQueryResult<v.InferOutput<S>> {
  const client = useClient();
  return useQuery(() => ({
    queryKey: [path],
    queryFn: () => client.ask(schema, { path }),
    enabled: isAsked(),
  }));
}

/** Why the server did not do it. Such an act is never in the outbox, so no text may promise a retry. */
function failureText(t: Translate, error: unknown): string {
  const code = codeOfError(error);
  if (error instanceof TransportError && code === `transport.${error.kind}`)
    if (error.kind === 'offline' || error.kind === 'timeout' || error.kind === 'server')
      return t(`acts.online.${error.kind}`);
  return errorText({ t, code });
}

export interface OnlineAct {
  readonly isBusy: Accessor<boolean>;
  /** The page's own findings, or why the server did not do it, shown at the field of `useOnlineAct`. */
  readonly errors: Accessor<readonly FieldError[]>;
  errorOf(fieldId: string): string | undefined;
  /** Why the server did not do it, for a page without fields. */
  problem(): string | null;
  /**
   * Asks the server to do it, unless the page has findings or something is under way. Then the open pages fetch again
   * what they show.
   *
   * @param done gets the answer before the pages fetch again
   * @param isLast the act changes who may fetch: what is shown stays until the next sync
   */
  ask<const S extends v.GenericSchema>(
    schema: S,
    request: HttpRequest,
    more?: {
      readonly found?: readonly FieldError[];
      readonly done?: (answer: v.InferOutput<S>) => void;
      /** Gets the code of why the server did not do it. */
      readonly failed?: (code: string) => void;
      readonly isLast?: boolean;
    },
  ): Promise<unknown>;
}

/**
 * An act that only the server can do: one at a time, with failures in the person's language.
 *
 * @param fieldId the field that shows a failure
 */
export function useOnlineAct(fieldId = ''): OnlineAct {
  const client = useClient();
  const { t } = useI18n();
  const queries = useQueryClient();
  const guard = createActGuard();
  const [errors, setErrors] = createSignal<readonly FieldError[]>([]);
  return {
    isBusy: guard.isBusy,
    errors,
    errorOf: (id) => errors().find((error) => error.fieldId === id)?.message,
    problem: () => errors()[0]?.message ?? null,
    ask: (schema, request, { found = [], done, failed, isLast = false } = {}) =>
      guard.once(async () => {
        setErrors([...found]);
        if (found.length > 0) return;
        try {
          const answer = await client.ask(schema, request);
          done?.(answer);
          if (!isLast) await queries.invalidateQueries();
        } catch (error) {
          failed?.(codeOfError(error));
          setErrors([{ fieldId, message: failureText(t, error) }]);
        }
      }),
  };
}

/** What only the server has. Waiting, unreachable and refused look different, and nothing old is shown as new. */
export function Answered(props: {
  query: { readonly isPending: boolean; readonly error: unknown; refetch(): Promise<unknown> };
  children: JSX.Element;
}): JSX.Element {
  const { t } = useI18n();
  const again = () => (
    <Button kind="text" onClick={() => void props.query.refetch()}>
      {t('kit.try_again')}
    </Button>
  );
  const failure = () => (props.query.error === null ? null : toTransportError(props.query.error));
  return (
    <Switch fallback={props.children}>
      <Match when={failure()?.kind === 'offline' || failure()?.kind === 'timeout'}>
        <Banner icon="wifi-off" fact={t('acts.online.page')} action={again()}>
          {t('acts.online.page_text')}
        </Banner>
      </Match>
      <Match when={failure()} keyed>
        {(error) => (
          <Banner tone="act" icon="circle-alert" fact={errorText({ t, code: error.code })} action={again()} />
        )}
      </Match>
      <Match when={props.query.isPending}>
        <p class="block" role="status" aria-busy="true">
          {t('acts.online.waiting')}
        </p>
      </Match>
    </Switch>
  );
}
