import { Hono } from 'hono';
import { PROTOCOL_VERSION } from '#shared/sync/protocol.ts';
import type { Ports } from '../ports.ts';

export function healthRoutes(ports: Ports): Hono {
  return new Hono().get('/health', async (context) => {
    const { seq, waits } = await ports.compartment('committee').health();
    const storage = ports.storage();
    const health = {
      kind: 'clasi.health',
      build: ports.settings.build,
      protocol: PROTOCOL_VERSION,
      demo: ports.settings.demo,
      serverTime: ports.clock(),
      committee: seq,
      forgettingWaits: waits,
      storage: storage ?? 'ok',
    };
    return context.json(health, storage === null ? 200 : 503);
  });
}
