/** Which style sheets a page of the dev server links, so that it is styled before its script runs. */
import type { ViteDevServer } from 'vite';

/** Addresses of the style sheets that a module imports, its own and those of its imports, in their order. */
export async function styleSheetsOf(
  { environments: { ssr } }: ViteDevServer,
  entry: string,
): Promise<string[]> {
  const seen = new Set<string>();
  const visit = async (url: string): Promise<string[]> => {
    if (seen.has(url)) return [];
    seen.add(url);
    if (url.endsWith('.css')) return [url];
    if (!url.startsWith('/src/')) return [];
    const { deps = [] } = (await ssr.transformRequest(url)) ?? {};
    const sheets: string[] = [];
    for (const imported of deps) sheets.push(...(await visit(imported)));
    return sheets;
  };
  return visit(entry);
}
