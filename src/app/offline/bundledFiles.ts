/** Files of the site that the single-file page contains, and a `fetch` that serves them. */

/** A bundled file: text, or bytes in base64. */
export interface BundledFile {
  readonly type: string;
  readonly text?: string;
  readonly base64?: string;
}

/** By path below the site's root. */
export type BundledFiles = Readonly<Record<string, BundledFile>>;

/** The packed form: SVG maps are lists of indices into `pieces`, which the languages share. */
export interface PackedFiles {
  readonly pieces: readonly string[];
  readonly files: Readonly<Record<string, BundledFile & { readonly made?: readonly number[] }>>;
}

/** Unpacks the files from base64 of gzipped JSON. Throws on anything else. */
export async function unpack(packed: string): Promise<BundledFiles> {
  const stream = new Blob([decodeBase64(packed)]).stream();
  const json = stream.pipeThrough(new DecompressionStream('gzip'));
  const { pieces, files } = (await new Response(json).json()) as PackedFiles;
  const unpacked = Object.entries(files).map(([path, { made, ...file }]) => {
    const text = made?.map((piece) => pieces[piece]).join('');
    return [path, text === undefined ? file : { ...file, text }] as const;
  });
  return Object.fromEntries(unpacked);
}

/** A fetch that serves bundled files for URLs below one of the roots; passes all others to `fetch`. */
export function createBundleFetch(
  files: BundledFiles,
  roots: readonly string[],
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const paths = roots
      .filter((root) => url.startsWith(root))
      .map((root) => url.slice(root.length));
    const file = files[paths.find((path) => Object.hasOwn(files, path)) ?? ''];
    return file ? Promise.resolve(toResponse(file)) : fetch(input, init);
  };
}

/** A bundled file as a `data:` URL. */
export function dataUrl({ type, text, base64 }: BundledFile): string {
  return base64 === undefined
    ? `data:${type},${encodeURIComponent(text ?? '')}`
    : `data:${type};base64,${base64}`;
}

function toResponse({ type, text, base64 }: BundledFile): Response {
  const body = base64 === undefined ? (text ?? '') : decodeBase64(base64);
  return new Response(body, { headers: { 'Content-Type': type } });
}

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
