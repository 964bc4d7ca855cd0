import type { PlainKey } from '#app/i18n/i18n.tsx';
import type { Role } from '#shared/kernel/actor.ts';

/** What a visitor of the demo may try as somebody who holds one of the roles. */
export interface Try {
  readonly roles: readonly Role[];
  readonly words: PlainKey;
  /**
   * An address of the app; `:meeting` stands for the meeting that the demo prepares, `:session` for the one that is in
   * session, `:edition` for the edition that collects, `:draft` for the one in validation, `:published` for the one that is
   * out.
   */
  readonly href: `/${string}`;
}
