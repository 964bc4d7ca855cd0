import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { utcDay } from '#shared/kernel/days.ts';
import { FIRST_LOOK } from '#shared/session/demo.schemas.ts';
import type { Program } from '#shared/sync/registry.ts';
import { createApp } from '../app.ts';
import { deliverAll } from '../sync/deliver-forwards.ts';
import { createCallerAddresses } from './caller-address.ts';
import { compressJson } from './compress.middleware.ts';
import { type DataFolder, DataFolderBusyError, openDataFolder } from './data-folder.ts';
import { databasesIn } from './database-files.ts';
import { createDueAlarms } from './due-alarms.ts';
import { createNodePorts, type NodePorts } from './node-ports.ts';
import { OperatorError } from './operator-error.ts';
import type { NodeSettings } from './settings.ts';
import { staticFiles } from './static-files.ts';
import { asOperatorError } from './storage-fault.ts';
import { createStorageWatch, type StorageWatch } from './storage-watch.ts';
import { placeAmong, requestsInTurn } from './turns.middleware.ts';

/** Interval between two rounds of forgetting, in ms. */
const FORGET_EVERY = 3_600_000;

/** Interval between two notes of how far each database has come, in ms. */
const NOTE_EVERY = 60_000;

/** How long open requests may take to end, in ms; then event streams are cut. */
const GRACE = 2_000;

export interface Running {
  readonly ports: NodePorts;
  /** The address to open on this machine. */
  readonly url: string;
  /** Finishes open requests, closes the databases and releases the data folder. Safe to call twice. */
  close(): Promise<void>;
}

type Report = (fault: { where: string; error: unknown }) => void;

function say(sentence: string): void {
  process.stderr.write(`${new Date().toISOString()} ${sentence}\n`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** An earlier version let people of the committee sit in a state's delegation: their administrator must know. */
function tellVoidedSeats({ actor }: NodePorts): void {
  for (const { person, label, delegation } of actor.voidedSeats) {
    process.stderr.write(
      `${label} (${person}) sat in the delegation ${delegation} without being of that state or body, and no longer ` +
        'does: only its own administrator seats people there. Whoever is of another body is to be invited anew ' +
        'with its code.\n',
    );
  }
}

async function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentences: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program; choose another one with PORT.`,
        EACCES: `Port ${port} may not be opened by this user; choose one above 1023 with PORT.`,
        EADDRNOTAVAIL: `This machine has no address ${host}; set HOST to one that it has.`,
        ENOTFOUND: `The name ${host} has no address; set HOST to one that this machine has.`,
      };
      const sentence = sentences[error.code ?? ''];
      reject(sentence === undefined ? error : new OperatorError(sentence));
    });
    server.listen(port, host, resolve);
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
}

/** What is being answered, also to callers who have gone meanwhile. */
function createUnderWay() {
  const answers = new Set<Promise<unknown>>();
  return {
    note<T>(answer: T | Promise<T>): Promise<T> {
      const noted = Promise.resolve(answer).finally(() => answers.delete(noted));
      answers.add(noted);
      return noted;
    },
    /** Resolves when nothing is being answered any more. */
    async end(): Promise<void> {
      await Promise.allSettled(answers);
    },
  };
}

/** Delivers forwards that a stop or a fault left waiting, until nothing moves any more. */
async function deliverWaiting({ ports, folder }: { ports: NodePorts; folder: string }): Promise<number> {
  let delivered = await deliverAll({ ports, from: ports.identity() });
  for (const { name } of databasesIn(folder)) {
    if (name === 'identity') continue;
    delivered += await deliverAll({ ports, from: ports.compartment(name) });
  }
  return delivered;
}

/** Decides what has fallen due in one compartment, and delivers what that hands over. */
async function decideDue({ ports, name }: { ports: NodePorts; name: string }): Promise<void> {
  const from = ports.compartment(name);
  if ((await from.decideDue()) > 0) await deliverAll({ ports, from });
}

/** In every compartment, including those that nobody has used since the start. */
async function actByTheHour({
  ports,
  folder,
  report,
}: {
  ports: NodePorts;
  folder: string;
  report: Report;
}): Promise<number> {
  let forgotten = 0;
  for (const { name } of databasesIn(folder)) {
    if (name === 'identity') continue;
    try {
      await decideDue({ ports, name });
      forgotten += await ports.compartment(name).forgetExpired();
    } catch (error) {
      report({ where: `what is to be done by the hour in ${name}`, error });
    }
  }
  return forgotten;
}

/** Printed at the start and each hour while the clock is in doubt and nothing is forgotten (SPEC H6). */
async function tellWaits({ ports, folder }: { ports: NodePorts; folder: string }): Promise<void> {
  const now = new Date(ports.clock()).toISOString();
  for (const { name } of databasesIn(folder)) {
    if (name === 'identity') continue;
    const { waits } = await ports.compartment(name).health();
    if (waits === null) continue;
    const mark = new Date(waits.mark).toISOString();
    process.stderr.write(
      `${now} FORGETTING WAITS in ${name}: the clock of this machine is ${waits.reason} of what the server last saw, ${mark}. ` +
        `Personal data whose day is over is still kept, and nothing that falls due is decided. Set the clock right; or if it is right, start once with: ` +
        `npm start -- --today ${now.slice(0, 10)}\n`,
    );
  }
}

/** @throws OperatorError when the machine's clock says another day */
async function confirmClock({
  ports,
  folder,
  today,
}: {
  ports: NodePorts;
  folder: string;
  today: string;
}): Promise<void> {
  for (const { name } of databasesIn(folder)) {
    if (name === 'identity' || (await ports.compartment(name).confirmClock(today))) continue;
    const day = utcDay(ports.clock());
    throw new OperatorError(
      `The clock of this machine says that today is ${day} (UTC), not ${today}; set it right before you start.`,
    );
  }
}

/**
 * The product in this process: API and built app on one port, one folder of databases.
 *
 * @param settings port 0 takes any free one; `url` then tells which
 * @param dist folder of the built app
 * @param today the operator's confirmation of the date, `YYYY-MM-DD` in UTC: the clock counts as right from then on
 * @param demo what only the demo serves; without it the app's page of a first look is not served either
 * @param prepare runs when the databases are open and nobody can call yet, for first data
 * @throws OperatorError when the folder is in use or the port is taken
 */
export async function serve({
  folder: path,
  dist,
  settings,
  program,
  demo,
  today,
  clock = Date.now,
  prepare = async () => undefined,
}: {
  folder: string;
  dist: string;
  settings: NodeSettings;
  program: Program;
  demo?: ((ports: NodePorts) => Hono) | undefined;
  today?: string | undefined;
  /** Of everything that is stored here, milliseconds since 1970. */
  clock?: () => number;
  prepare?: (ports: NodePorts) => Promise<void>;
}): Promise<Running> {
  const { port, host, origin, trustProxy, build } = settings;
  const folder = openFolder(path);
  const watch = createStorageWatch({ path, probe: () => folder.probe(), say });
  function report({ where, error }: { where: string; error: unknown }): void {
    if (!watch.notes(error)) say(`fault at ${where}: ${describe(error)}`);
  }
  const alarms = createDueAlarms({ clock: Date.now, onFault: report });
  try {
    const callers = createCallerAddresses({ trustProxy });
    const ports = createNodePorts({
      folder,
      program,
      settings: { origin, trustProxy, build, demo: demo !== undefined },
      clock,
      onFault: report,
      storage: () => watch.state(),
      onWrite: planDue,
      sourceOf: (request) => callers.of(request),
    });
    function planDue(name: string): void {
      try {
        alarms.plan(name, ports.compartmentActor(name).nextDue(), () => decideDue({ ports, name }));
      } catch (error) {
        // Whoever wrote has their receipt; the next round of the hour plans again.
        report({ where: `the next hour of ${name}`, error });
      }
    }
    tellVoidedSeats(ports);
    await prepare(ports);
    if (today !== undefined) await confirmClock({ ports, folder: path, today });
    await deliverWaiting({ ports, folder: path });
    await tellWaits({ ports, folder: path });
    folder.note();

    const app = new Hono()
      .use('/api/*', compressJson())
      .use('/api/*', requestsInTurn({ placeOf: (context) => placeAmong(context, ports) }))
      .route('/', demo?.(ports) ?? noFirstLook())
      .route('/', createApp(ports))
      .route('/', staticFiles({ root: dist }));
    const underWay = createUnderWay();
    const server = createAdaptorServer({
      fetch(request, bindings) {
        callers.note(request, (bindings as HttpBindings).incoming.socket.remoteAddress);
        return underWay.note(app.fetch(request, bindings));
      },
    }) as Server;
    await listen(server, { port, host });
    for (const { name } of databasesIn(path)) if (name !== 'identity') planDue(name);
    const hourly = async () => {
      await actByTheHour({ ports, folder: path, report });
      await tellWaits({ ports, folder: path });
    };
    let working: Promise<void> = Promise.resolve();
    const timer = setInterval(() => {
      working = hourly().catch((error: unknown) => report({ where: 'forgetting', error }));
    }, FORGET_EVERY);
    timer.unref();
    const noting = setInterval(() => note({ folder, watch, report }), NOTE_EVERY);
    noting.unref();
    let closing: Promise<void> | undefined;
    return {
      ports,
      url: `http://localhost:${(server.address() as AddressInfo).port}`,
      close() {
        clearInterval(timer);
        clearInterval(noting);
        async function end() {
          await stop(server);
          // A request goes on when its caller has gone, and what is being delivered takes several turns: the databases
          // close after all of it.
          await underWay.end();
          await Promise.all([alarms.close(), working]);
        }
        closing ??= end().finally(() => folder.close());
        return closing;
      },
    };
  } catch (error) {
    await alarms.close();
    folder.close();
    throw asOperatorError(error, path);
  }
}

/** Any other unknown address is the app's, and this one would open on a browser without a worker. */
function noFirstLook(): Hono {
  return new Hono().get(FIRST_LOOK, (context) => context.text('not found', 404));
}

/** Notes how far each database has come, and finds out whether a failed disk works again. */
function note({ folder, watch, report }: { folder: DataFolder; watch: StorageWatch; report: Report }): void {
  if (watch.state() !== null) return;
  try {
    folder.note();
  } catch (error) {
    report({ where: 'noting how far the databases are', error });
  }
}

function openFolder(path: string): ReturnType<typeof openDataFolder> {
  try {
    return openDataFolder({ path });
  } catch (error) {
    if (error instanceof DataFolderBusyError) throw new OperatorError(error.message);
    throw error;
  }
}

/** Resolves when the process was told to stop and everything is closed. */
export async function untilStopped(running: Running): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  await running.close();
}
