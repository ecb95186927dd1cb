/** Where a script came from, however a page has loaded it. */

interface Page {
  readonly document: Pick<Document, 'currentScript' | 'baseURI'>;
  readonly performance: Pick<Performance, 'getEntriesByType'>;
}

/**
 * Address of the script that is running: by its element; where it is a module, by a stack that it made;
 * where a page has fetched its text and run that, by the last file of this name that came. Undefined if
 * nothing tells.
 */
export function ownAddress(
  { document, performance }: Page,
  name: string,
  stack: string,
): string | undefined {
  const { currentScript, baseURI } = document;
  const src = currentScript?.getAttribute('src');
  if (src) return new URL(src, baseURI).href;
  const named = (address: string) =>
    URL.canParse(address) && new URL(address).pathname.endsWith(`/${name}`);
  const told = stack.match(/https?:\/\/[^\s()]+?(?=(?::\d+){0,2}\)?(?:\s|$))/g) ?? [];
  const came = performance.getEntriesByType('resource').map((entry) => entry.name);
  return told.find(named) ?? came.reverse().find(named);
}
