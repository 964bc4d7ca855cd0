/** Calls the listeners once per turn in which something changed. */
export function createAnnouncer(): {
  readonly announce: () => void;
  readonly onChange: (listener: () => void) => () => void;
  readonly clear: () => void;
} {
  const listeners = new Set<() => void>();
  let announced = false;
  return {
    announce() {
      if (announced) return;
      announced = true;
      queueMicrotask(() => {
        announced = false;
        for (const listener of [...listeners]) listener();
      });
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => listeners.clear(),
  };
}
