import { finding, isTestFile, isThere, type SourceFile } from './source-files.ts';

interface Room {
  /** Prefix or pattern of the room's paths. A file belongs to the first room in the list that matches. */
  readonly at: string | RegExp;
  /** Prefixes of our own paths that it may import. */
  readonly ours: readonly string[];
  /** Packages it may import, by name or by name with path. */
  readonly packages: readonly string[];
  /** Whether it may use APIs of Node or of the edge. */
  readonly platform?: 'node' | 'edge';
  /** The rule, as a sentence for the reader of a finding. */
  readonly say: string;
}

const SOLID = ['solid-js', 'solid-js/web', 'solid-js/store'];
const PAGES = [...SOLID, '@solidjs/router', '@tanstack/solid-query', 'valibot'];
/** What the composition root offers to all: the opened client, the theme, the update. */
const LENT = ['app/context.tsx', 'app/theme.ts', 'app/update.ts'];
/** What features share: it knows the client and the words, and no feature. */
const KIT = [
  'shared/kernel/',
  'shared/access/',
  'app/kit/',
  'app/sync/',
  'app/store/',
  'app/ui/',
  'app/i18n/',
  ...LENT,
];
const FEATURE = ['shared/', 'app/features/', ...KIT];

/** What the machines stand on: shared code that is no feature, and how a phone signs in. */
const GROUND = ['shared/kernel/', 'shared/access/', 'shared/sync/', 'shared/session/'];
const LISTS = /^shared\/sync\/(all|day|later)-features\.ts$/;

/** Who may import what. `shared/ARCHITECTURE.md` says it in words. */
export const ROOMS: readonly Room[] = [
  {
    at: 'shared/kernel/content-hash.ts',
    ours: ['shared/kernel/'],
    packages: ['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'valibot'],
    say: 'what two people see before it goes out is hashed while it is decided, which waits for nothing',
  },
  {
    at: 'shared/kernel/',
    ours: ['shared/kernel/'],
    packages: ['valibot'],
    say: 'the kernel is what everything stands on: it imports itself and valibot only',
  },
  {
    at: 'shared/access/',
    ours: ['shared/kernel/', 'shared/access/'],
    packages: ['valibot'],
    say: 'who may do and read what is decided on the actor and the path, and knows no feature',
  },
  {
    at: LISTS,
    ours: ['shared/'],
    packages: [],
    say: 'the lists of features',
  },
  {
    at: 'shared/sync/',
    ours: ['shared/kernel/', 'shared/access/', 'shared/sync/'],
    packages: ['valibot'],
    say: 'the protocol knows no feature: what the machines must know of one, it declares in its <name>.feature.ts',
  },
  {
    at: 'shared/calendar/',
    ours: ['shared/'],
    packages: ['valibot', 'ts-ics'],
    say: 'calendars alone may use the iCalendar generator, and stand on both sides like all shared code',
  },
  {
    at: 'shared/',
    ours: ['shared/'],
    packages: ['valibot'],
    say: 'shared code runs on both sides: it imports shared code and valibot only',
  },
  {
    at: 'app/sw/',
    ours: ['app/sw/'],
    packages: ['workbox-core', 'workbox-precaching', 'workbox-routing'],
    say: 'the service worker is a world of its own: workbox and its own folder only',
  },
  {
    at: 'app/i18n/',
    ours: ['shared/', 'app/i18n/'],
    packages: [...SOLID, '@solid-primitives/i18n'],
    say: 'languages know no feature, no store and no screen',
  },
  {
    at: 'app/ui/',
    ours: ['shared/', 'app/ui/'],
    packages: SOLID,
    say: 'parts of the interface know no feature, no store and no domain',
  },
  {
    at: 'app/store/',
    ours: [...GROUND, 'app/store/'],
    packages: [...SOLID, 'dexie', 'hash-wasm', 'valibot'],
    say: 'the store knows what is shared and no feature: the sync machine imports the store and its port, never the other way round',
  },
  {
    at: 'app/sync/',
    ours: [...GROUND, 'app/store/', 'app/sync/'],
    packages: [...SOLID, 'dexie', 'valibot'],
    say: 'the sync machine knows the protocol and the store, and of features their names and arguments only as types: it is told the rest',
  },
  {
    at: 'app/features/forms/',
    ours: FEATURE,
    packages: [...PAGES, '@getodk/xforms-engine', '@solid-primitives/i18n', 'signature_pad'],
    say: 'forms import the engine, the pad of signatures, the machines and other features, never the composition root',
  },
  {
    at: 'app/kit/codes/',
    ours: KIT,
    packages: [...PAGES, 'qr/decode.js', 'uqr'],
    say: 'drawing and reading QR codes is here alone; nothing else brings a decoder or an encoder',
  },
  {
    at: 'app/kit/archives/',
    ours: KIT,
    packages: ['fflate'],
    say: 'archives are opened here alone, behind limits; workbooks have limits of their own in app/kit/sheets',
  },
  {
    at: 'app/kit/calendars/',
    ours: ['shared/kernel/', 'app/kit/calendars/', 'app/kit/in-worker.ts'],
    packages: ['ical.js'],
    say: 'calendars are read here alone, beside the page; they are written in shared/calendar',
  },
  {
    at: 'app/kit/sheets/',
    ours: KIT,
    packages: [...PAGES, 'fflate', 'papaparse', 'read-excel-file/universal', 'write-excel-file/universal'],
    say: 'tables are read from files and written to them here alone, behind the limits of sheet-archive',
  },
  {
    at: 'app/kit/paper/',
    ours: KIT,
    packages: [...PAGES, 'docx'],
    say: 'files of word processors are written here alone, from the paper that is printed',
  },
  {
    at: 'app/kit/keys/',
    ours: KIT,
    packages: [...PAGES, 'tinykeys'],
    say: 'combinations and sequences of keys are read here alone; pages declare theirs',
  },
  {
    at: 'app/kit/charts/',
    ours: [...KIT, 'shared/scoring/numbers.ts', 'shared/scoring/classes.ts'],
    packages: [...PAGES, '@solid-primitives/i18n', 'd3-force', 'd3-scale', 'd3-shape'],
    say: 'charts are drawn here alone, with the small modules of d3, and know no feature: figures are handed to them, and rounded as the method rounds',
  },
  {
    at: 'app/kit/place-search/',
    ours: [...KIT, 'shared/ideal/place-search.ts'],
    packages: PAGES,
    say: 'places are searched here alone, in lists that come when they are needed; it knows no feature',
  },
  {
    at: 'app/kit/',
    ours: KIT,
    packages: PAGES,
    say: 'the kit knows the client and the words, and no feature: features come to it, never it to them',
  },
  {
    at: 'app/features/home/',
    ours: ['shared/', 'app/features/home/', ...KIT],
    packages: PAGES,
    say: 'Hoy names no feature: what one shows there it declares itself, as `home` of its <name>.feature.tsx and `today` of its <name>.words.ts',
  },
  {
    at: 'app/features/',
    ours: FEATURE,
    packages: PAGES,
    say: 'a feature imports the machines, the interface and other features, never the composition root; dexie stays in app/store and app/sync, the form engine in app/features/forms',
  },
  {
    at: 'app/',
    ours: ['shared/', 'app/'],
    packages: [...PAGES, '@solid-primitives/i18n', 'workbox-window'],
    say: 'the composition root imports what is in app and shared, and never the server',
  },
  {
    at: /^server\/compartment\/(node-sqlite|sha256)\.ts$/,
    ours: ['shared/', 'server/compartment/'],
    packages: [],
    platform: 'node',
    say: 'these two adapters alone bring Node to the compartment',
  },
  {
    at: 'server/compartment/',
    ours: [...GROUND, 'server/compartment/', 'server/ports.ts'],
    packages: ['valibot'],
    say: 'the compartment sees the SQL port only: no Node, no Workers, no HTTP',
  },
  {
    at: /^server\/(edge\/|worker\.ts$)/,
    ours: ['shared/', 'server/'],
    // workerd provides this one Node module: a comparison in constant time.
    packages: ['hono', 'valibot', 'node:crypto'],
    platform: 'edge',
    say: 'the edge entry chooses adapters of the edge; Node has its own',
  },
  {
    at: 'server/node/',
    ours: ['shared/', 'server/'],
    packages: ['hono', 'hono/accepts', '@hono/node-server', 'valibot'],
    platform: 'node',
    say: 'the entry on premises chooses adapters of Node',
  },
  {
    at: 'server/scripts/report-pdf.ts',
    ours: ['server/', 'shared/'],
    packages: ['playwright'],
    platform: 'node',
    say: 'what prints reports drives a browser; nothing else of the server does',
  },
  {
    at: /^server\/(scripts|demo)\//,
    ours: ['shared/', 'server/'],
    packages: ['hono', 'valibot'],
    platform: 'node',
    say: 'scripts and the demo use the server and Node',
  },
  {
    at: 'server/session/',
    ours: ['shared/', 'server/compartment/', 'server/session/', 'server/http/', 'server/ports.ts'],
    packages: ['hono', 'hono/cookie', 'jose', 'valibot'],
    say: 'sessions know the SQL port, HTTP and jose; people and the identity stand on them, never the other way round',
  },
  {
    at: 'server/identity/',
    ours: ['shared/', 'server/compartment/', 'server/session/', 'server/people/', 'server/identity/'],
    packages: [],
    say: 'the identity ties sessions and people together; neither knows it, and it knows no HTTP',
  },
  {
    at: 'server/sync/',
    ours: [...GROUND, 'server/'],
    packages: ['hono', 'valibot'],
    say: 'what goes over the wire knows no feature: it is told what to do with one',
  },
  {
    at: 'server/',
    ours: ['shared/', 'server/'],
    packages: [
      'hono',
      'hono/cookie',
      'hono/html',
      'hono/http-exception',
      'valibot',
      '@valibot/to-json-schema',
      'saxes',
    ],
    say: 'the server is the same on every platform: no Node and no Workers outside their adapters; jose only in server/session',
  },
];

/** Who gives the features to the machines. All others may know only their types. */
const LIST_USERS = /^(app\/device-program\.ts|server\/program\.ts|shared\/sync\/all-features\.ts)$/;

/** Files that tie everything together: nobody imports them. */
const ROOTS = /^(app\/(main|app|opened-app|routes)\.tsx|server\/(app|worker)\.ts)$/;
const ROOT_USERS = /^(app\/[^/]+|server\/worker\.ts|server\/(node|edge|scripts)\/.*)$/;

function roomOf(path: string): Room | undefined {
  return ROOMS.find(({ at }) => (typeof at === 'string' ? path.startsWith(at) : at.test(path)));
}

function isPlatform(specifier: string): 'node' | 'edge' | null {
  if (specifier.startsWith('node:')) return 'node';
  return specifier.startsWith('cloudflare:') ? 'edge' : null;
}

function problemOf(
  file: SourceFile,
  room: Room,
  { specifier, target, isType }: SourceFile['imports'][number],
) {
  if (specifier.includes('../../')) return 'a path that climbs twice: import across rooms by #room/…';
  if (room.packages.includes(specifier)) return null;
  const platform = isPlatform(specifier);
  if (platform !== null) return platform === room.platform ? null : room.say;
  if (target === null) return room.say;
  if (specifier.startsWith('.') && target.split('/')[0] !== file.path.split('/')[0]) return room.say;
  if (!room.ours.some((start) => target.startsWith(start))) return room.say;
  if (target !== null && LISTS.test(target) && !isType && !LIST_USERS.test(file.path))
    return 'the machines are handed what they need of the features: nobody else imports the list';
  if (isTestFile(target)) return 'product code never imports what is for tests';
  if (ROOTS.test(target) && !ROOT_USERS.test(file.path)) return 'nothing imports the composition root';
  if (
    /\.page\.tsx$/.test(target) &&
    !target.startsWith(file.path.replace(/[^/]+$/, '')) &&
    !/^app\/[^/]+$/.test(file.path)
  )
    return 'a page is nobody’s library: move what both need into a file of its own';
  return null;
}

/** Forbidden imports of a file, each with the rule. */
export function forbiddenImports(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (room === undefined || isTestFile(file.path) || file.path.endsWith('.config.ts')) return [];
  return file.imports.flatMap((one) => {
    const say = problemOf(file, room, one);
    return say === null ? [] : [finding({ path: file.path, what: `imports ${one.specifier}`, say })];
  });
}

/** Imports of ours that lead nowhere or lack the file's ending: Node could not resolve them. */
export function brokenImports(file: SourceFile, exists: (path: string) => boolean = isThere): string[] {
  return file.imports.flatMap(({ specifier, target }) => {
    const plain = target?.replace(/\?.*$/, '') ?? null;
    if (plain === null || (/\.\w+$/.test(plain) && exists(plain))) return [];
    return [
      finding({
        path: file.path,
        what: `imports ${specifier}`,
        say: 'name an existing file with its ending',
      }),
    ];
  });
}

/**
 * Rooms that import each other, however far round: `a → b → a`, with one file for each step. Every folder is a room,
 * and sibling folders import one way. A file beside folders belongs to none of them.
 */
export function mutualRooms(files: readonly SourceFile[]): string[] {
  const uses = new Map<string, Map<string, string>>();
  for (const { path, imports } of files) {
    if (isTestFile(path)) continue;
    for (const { target } of imports) {
      const rooms = target === null ? null : siblingRooms(path, target);
      if (rooms === null) continue;
      const [from, to] = rooms;
      const out = uses.get(from) ?? new Map<string, string>();
      uses.set(from, out.has(to) ? out : out.set(to, path));
    }
  }
  const graph = new Map([...uses].map(([from, out]) => [from, new Set(out.keys())]));
  return cyclesOf(graph).map((cycle) => {
    const steps = cycle.slice(1).map((to, at) => uses.get(cycle[at] ?? '')?.get(to));
    return `${cycle.join(' → ')} (${steps.join(', ')}) — rooms import each other in one direction only`;
  });
}

/** The two sibling folders in which the paths diverge: `app/ui` and `app/sync`, `app/kit/a` and `app/kit/b`. */
function siblingRooms(one: string, two: string): [string, string] | null {
  const [a, b] = [one.split('/').slice(0, -1), two.split('/').slice(0, -1)];
  const depth = a.findIndex((name, at) => name !== b[at]);
  if (depth < 0 || b[depth] === undefined) return null;
  return [a.slice(0, depth + 1).join('/'), b.slice(0, depth + 1).join('/')];
}

/** Cycles of a graph, each once, starting at the member that sorts first. */
export function cyclesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found = new Map<string, string[]>();
  const done = new Set<string>();
  function visit(node: string, path: readonly string[]) {
    const at = path.indexOf(node);
    if (at >= 0) {
      const circle = path.slice(at);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.set(turned.join(), [...turned, turned[0] ?? '']);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  }
  for (const node of [...graph.keys()].sort()) visit(node, []);
  return [...found.values()];
}

/** Files that import each other, however far round. Types count too: a reader must follow them as well. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      new Set(file.imports.flatMap(({ target }) => (target === null ? [] : [target]))),
    ]),
  );
  return cyclesOf(graph).map((cycle) => `${cycle.join(' → ')} — move what both need into a third file`);
}
