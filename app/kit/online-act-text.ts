import { errorText } from '#app/i18n/error-text.ts';
import type { Translate } from '#app/i18n/i18n.tsx';
import { TransportError } from '#app/sync/transport-error.ts';
import { codeOfError } from './error-code.ts';

/**
 * Why an act that only the server can do was not done. Nothing waits in the outbox for it, so that no text may promise
 * that it will be tried again.
 */
export function onlineActText({ t, error }: { t: Translate; error: unknown }): string {
  const code = codeOfError(error);
  if (error instanceof TransportError && code === `transport.${error.kind}`)
    if (error.kind === 'offline' || error.kind === 'timeout' || error.kind === 'server')
      return t(`acts.online.${error.kind}`);
  return errorText({ t, code });
}
