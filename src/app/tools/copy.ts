/** Copies a text to the clipboard and returns true. Where that is denied, selects it and returns false. */
export async function copyText(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
