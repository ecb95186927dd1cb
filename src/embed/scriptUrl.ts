/** Finds the URL of the running script, however a page has loaded it. */

interface Page {
  readonly document: Pick<Document, 'currentScript' | 'baseURI'>;
  readonly performance: Pick<Performance, 'getEntriesByType'>;
}

/**
 * The URL of the running script: from its element; for a module, from a stack trace created in it; for
 * code that was fetched and evaluated, from the last loaded file of this name. Undefined if all fail.
 */
export function findScriptUrl(
  { document, performance }: Page,
  name: string,
  stack: string,
): string | undefined {
  const { currentScript, baseURI } = document;
  const src = currentScript?.getAttribute('src');
  if (src) return new URL(src, baseURI).href;
  const hasName = (url: string) => URL.canParse(url) && new URL(url).pathname.endsWith(`/${name}`);
  const inStack = stack.match(/https?:\/\/[^\s()]+?(?=(?::\d+){0,2}\)?(?:\s|$))/g) ?? [];
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  return inStack.find(hasName) ?? loaded.reverse().find(hasName);
}
