import { connect, createServer, type Socket } from 'node:net';

export interface BadLine {
  readonly port: number;
  /** How many connections broke so far. */
  readonly breaks: () => number;
  close(): Promise<void>;
}

/** A line to a server of this machine on which each connection breaks after so many bytes that the client sent. */
export async function startBadLine({ to, after }: { to: number; after: number }): Promise<BadLine> {
  const open = new Set<Socket>();
  let breaks = 0;
  const server = createServer((client) => {
    const far = connect(to, '127.0.0.1');
    let sent = 0;
    const end = () => {
      for (const socket of [client, far]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of [client, far]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (bytes) => {
      const left = after - sent;
      sent += bytes.length;
      far.write(bytes.subarray(0, Math.max(0, left)));
      if (sent < after) return;
      breaks += 1;
      end();
    });
    far.on('data', (bytes) => client.write(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    breaks: () => breaks,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
