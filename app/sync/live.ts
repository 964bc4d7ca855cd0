export interface Live {
  /** Opens what is not open, for instance after a new sign-in. */
  listen(compartments: readonly string[]): void;
  close(): void;
}

/** One open line per compartment, on which the server says that there is something to pull: no more than that. */
export function createLive({ device, onPoke }: { device: string; onPoke: () => void }): Live {
  const lines = new Map<string, EventSource>();

  function open(compartment: string) {
    const path = `/api/live/${encodeURIComponent(compartment)}?device=${encodeURIComponent(device)}`;
    const line = new EventSource(path);
    line.addEventListener('poke', onPoke);
    lines.set(compartment, line);
  }

  return {
    listen(compartments) {
      for (const [compartment, line] of lines) {
        // A line that the server refused does not come back by itself.
        if (compartments.includes(compartment) && line.readyState !== EventSource.CLOSED) continue;
        line.close();
        lines.delete(compartment);
      }
      for (const compartment of compartments) if (!lines.has(compartment)) open(compartment);
    },
    close() {
      for (const line of lines.values()) line.close();
      lines.clear();
    },
  };
}
