/** Tells the map engine where its worker is. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

let told: Promise<void> | undefined;

/** Once for all maps, before the first. Rejects if the worker is on another origin and does not come. */
export function tellWorker(): Promise<void> {
  told ??= addressOf(new URL(workerUrl, document.baseURI)).then(setWorkerUrl);
  told.catch(() => {
    told = undefined;
  });
  return told;
}

/**
 * Workers are of the page's own origin: that of another, or one that the page itself carries, is handed
 * over as a blob. In a sandbox, and in a file, the engine helps itself.
 */
async function addressOf(url: URL): Promise<string> {
  const carried = document.getElementById('carried') !== null;
  if (window.origin === 'null' || (url.origin === window.origin && !carried)) return url.href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href}: the server answered ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}
