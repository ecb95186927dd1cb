/** Style sheets that dev-server pages link, so that they are styled before their script runs. */
import type { ViteDevServer } from 'vite';

/** URLs of the style sheets that a module imports, directly or not, in order. */
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
