/** The reader's settings on this device. If storage is blocked (opaque origins), they last for the visit. */
export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(`ecm:${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`ecm:${name}`, value);
  } catch {
    // Blocked: the setting lasts for this visit.
  }
}
