/** Copies a text for the reader; where the browser does not let a page copy, selects it. True if it is copied. */
export async function copied(text: string, select: () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    select();
    return false;
  }
}
