/** Files of the site that a page carries in itself: what other pages fetch, it has. */

/** A file as it is carried: text, or bytes in base64. */
export interface CarriedFile {
  readonly type: string;
  readonly text?: string;
  readonly base64?: string;
}

/** By path below the site's root. */
export type CarriedFiles = Readonly<Record<string, CarriedFile>>;

/** Files as they are packed: drawings in pieces, which those of two languages have in common. */
export interface Packed {
  readonly pieces: readonly string[];
  readonly files: Readonly<Record<string, CarriedFile & { readonly made?: readonly number[] }>>;
}

/** What the build has packed: base64 of JSON, compressed by gzip. Throws if it is anything else. */
export async function unpack(packed: string): Promise<CarriedFiles> {
  const stream = new Blob([bytesOf(packed)]).stream();
  const json = stream.pipeThrough(new DecompressionStream('gzip'));
  const { pieces, files } = (await new Response(json).json()) as Packed;
  const whole = Object.entries(files).map(([path, { made, ...file }]) => {
    const text = made?.map((piece) => pieces[piece]).join('');
    return [path, text === undefined ? file : { ...file, text }] as const;
  });
  return Object.fromEntries(whole);
}

/** A fetch that answers from the files at addresses below one of the roots, and leaves all others to `fetch`. */
export function fetchCarried(
  files: CarriedFiles,
  roots: readonly string[],
  fetch: typeof globalThis.fetch,
): typeof globalThis.fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const path = roots.filter((root) => url.startsWith(root)).map((root) => url.slice(root.length));
    const file = files[path.find((one) => Object.hasOwn(files, one)) ?? ''];
    return file ? Promise.resolve(answer(file)) : fetch(input, init);
  };
}

/** A carried file as an address. */
export function dataUrl({ type, text, base64 }: CarriedFile): string {
  return base64 === undefined
    ? `data:${type},${encodeURIComponent(text ?? '')}`
    : `data:${type};base64,${base64}`;
}

function answer({ type, text, base64 }: CarriedFile): Response {
  const body = base64 === undefined ? (text ?? '') : bytesOf(base64);
  return new Response(body, { headers: { 'Content-Type': type } });
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
