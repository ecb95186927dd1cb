/** The URL of MapLibre's worker. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let configured: Promise<void> | undefined;

/** Sets MapLibre's worker URL, once and before the first map. Rejects if a cross-origin worker fails to load. */
export function configureWorker(): Promise<void> {
  configured ??= workerAddress(new URL(workerUrl, document.baseURI)).then(setWorkerUrl);
  configured.catch(() => {
    configured = undefined;
  });
  return configured;
}

/**
 * Workers must have the page's origin, so a worker of another origin, or one embedded in the page, is
 * loaded as a blob. In sandboxed frames and `file://` pages MapLibre does so itself.
 */
async function workerAddress(url: URL): Promise<string> {
  const isEmbedded = document.getElementById('carried') !== null;
  if (window.origin === 'null' || (url.origin === window.origin && !isEmbedded)) return url.href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: the server answered ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}
