import type { Profile, Profiles } from '#app/store/profiles.ts';
import { ask, createHttp } from '#app/sync/http.ts';
import {
  type DemoAnswer,
  DemoAnswerSchema,
  DemoEntryAnswerSchema,
  type DemoPersonAnswer,
} from '#shared/session/demo.schemas.ts';
import { DEMO_PASSPHRASE, HERE } from './demo.ts';
import { entered, rememberEntered } from './features/session/demo-entered.ts';
import type { EnrolPorts, UnlockPorts } from './features/session/session.ports.ts';

/**
 * The people of the demo in this browser: each is a profile of its own, protected by the passphrase that everybody
 * knows. Nobody else's profile is ever opened by it.
 */
export interface DemoEntry<Opened> {
  /** @throws TransportError also where the server is not a demo */
  ask(): Promise<DemoAnswer>;
  enter(input: { answer: DemoAnswer; person: DemoPersonAnswer; device: string }): Promise<Opened>;
  /** Who was entered in this tab and not locked since; null if nobody. */
  here(): Profile | null;
  reopen(profile: Profile): Promise<Opened>;
}

export interface DemoInput<Opened> {
  readonly profiles: Profiles;
  readonly ports: Pick<EnrolPorts<Opened>, 'enrol'> & UnlockPorts<Opened>;
  readonly storage: Storage;
  /** Of this tab alone. */
  readonly tab: Storage;
  readonly fetch: typeof globalThis.fetch;
}

export function createDemoEntry<Opened extends { readonly profile: string }>({
  profiles,
  ports,
  storage,
  tab,
  fetch,
}: DemoInput<Opened>): DemoEntry<Opened> {
  const http = createHttp({ device: null, fetch });

  function known({ answer, person }: { answer: DemoAnswer; person: DemoPersonAnswer }): Profile | null {
    const found = entered(storage)[person.key];
    return found === undefined || found.madeAt !== answer.madeAt ? null : profiles.get(found.profile);
  }

  const reopen = (profile: Profile) =>
    ports.unlock({ profile, way: { kind: 'passphrase', text: DEMO_PASSPHRASE } });

  async function enrol({
    answer,
    person,
    device,
  }: {
    answer: DemoAnswer;
    person: DemoPersonAnswer;
    device: string;
  }): Promise<Opened> {
    const request = { method: 'POST', path: '/api/demo/entry', json: { key: person.key } } as const;
    const { code } = await ask({ http, request, schema: DemoEntryAnswerSchema });
    const { opened } = await ports.enrol({
      code,
      label: device,
      protection: { kind: 'passphrase', text: DEMO_PASSPHRASE },
    });
    const one = { profile: opened.profile, madeAt: answer.madeAt };
    rememberEntered(storage, { [person.key]: one });
    return opened;
  }

  return {
    ask: () => ask({ http, request: { method: 'GET', path: '/api/demo' }, schema: DemoAnswerSchema }),
    async enter(input) {
      const before = known(input);
      const opened = before === null ? await enrol(input) : await reopen(before);
      tab.setItem(HERE, opened.profile);
      return opened;
    },
    here() {
      const id = tab.getItem(HERE);
      const isEntered = Object.values(entered(storage)).some(({ profile }) => profile === id);
      return id === null || !isEntered ? null : profiles.get(id);
    },
    reopen,
  };
}
