/** Whether the browser promised not to delete what is stored; false where it cannot say. */
export async function isStorageProtected(): Promise<boolean> {
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}

/** Asks for that promise. Chromium and Safari decide by themselves, Firefox asks the person. */
export async function askForProtection(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
