/** Serves the form's own files, `jr:` addresses, as addresses that a page can show. */
export function createFormFiles(fetchFile: ((address: URL) => Promise<Response>) | undefined): {
  /** Null for a file that is not on this device. */
  urlOf: (address: URL) => Promise<string | null>;
  close: () => void;
} {
  const known = new Map<string, Promise<string | null>>();

  async function load(address: URL): Promise<string | null> {
    try {
      const response = await fetchFile?.(address);
      return response?.ok ? URL.createObjectURL(await response.blob()) : null;
    } catch {
      return null;
    }
  }

  return {
    urlOf(address) {
      const found = known.get(address.href) ?? load(address);
      known.set(address.href, found);
      return found;
    },
    close() {
      for (const url of known.values())
        void url.then((one) => {
          if (one !== null) URL.revokeObjectURL(one);
        });
      known.clear();
    },
  };
}
