import * as v from 'valibot';
import { OperatorError } from './operator-error.ts';

/** What an operator sets by environment; `server/OPERATIONS.md` lists them in this order. */
export interface NodeSettings {
  readonly port: number;
  readonly host: string;
  /** Folder of the databases. */
  readonly data: string;
  /** Scheme, host and port under which people open the app. */
  readonly origin: string;
  readonly trustProxy: boolean;
  /** Shown in health and on the diagnostics page. */
  readonly build: string;
}

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

function toUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

const Port = v.pipe(
  v.string(),
  v.regex(/^\d{1,5}$/, 'PORT must be a whole number from 1 to 65535.'),
  v.transform(Number),
  v.minValue(1, 'PORT must be a whole number from 1 to 65535.'),
  v.maxValue(65_535, 'PORT must be a whole number from 1 to 65535.'),
);

const Host = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9.:_-]+$/, 'HOST must be one address or name to listen on.'),
);

const Data = v.pipe(v.string(), v.trim(), v.minLength(1, 'DATA must name the folder of the databases.'));

const Origin = v.pipe(
  v.string(),
  v.check((text) => {
    const url = toUrl(text);
    return url !== null && url.origin === text && /^https?:$/.test(url.protocol);
  }, 'ORIGIN must be scheme, host and port alone, for example https://clasi.example.org, without a path or a final slash.'),
  v.check((text) => {
    const url = toUrl(text);
    return url === null || url.protocol === 'https:' || LOCAL_HOSTS.has(url.hostname);
  }, 'ORIGIN must begin with https:// unless it is localhost, since browsers keep keys and offline storage on secure pages only.'),
);

const Flag = v.pipe(
  v.string(),
  v.picklist(['0', '1', 'false', 'true', 'no', 'yes'], 'TRUST_PROXY must be 1 or 0.'),
  v.transform((text) => text === '1' || text === 'true' || text === 'yes'),
);

const Build = v.pipe(
  v.string(),
  v.regex(/^[\w.:+-]{1,64}$/, 'CLASI_BUILD must be a short name without spaces.'),
);

/** An empty variable counts as not set: that is how shells and unit files clear one. */
function set(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/**
 * Reads the settings and reports all faults at once.
 * @throws OperatorError with one sentence per fault
 */
export function readSettings({
  env,
  defaults,
}: {
  env: Readonly<Record<string, string | undefined>>;
  defaults: { port: number; data: string; build: string };
}): NodeSettings {
  const port = set(env, 'PORT') ?? String(defaults.port);
  const result = v.safeParse(
    v.object({ port: Port, host: Host, data: Data, origin: Origin, trustProxy: Flag, build: Build }),
    {
      port,
      host: set(env, 'HOST') ?? '127.0.0.1',
      data: set(env, 'DATA') ?? defaults.data,
      origin: set(env, 'ORIGIN') ?? `http://localhost:${v.is(Port, port) ? Number(port) : defaults.port}`,
      trustProxy: set(env, 'TRUST_PROXY') ?? '0',
      build: set(env, 'CLASI_BUILD') ?? defaults.build,
    },
    { abortPipeEarly: true },
  );
  if (!result.success) throw new OperatorError(result.issues.map((issue) => issue.message).join('\n'));
  return result.output;
}
