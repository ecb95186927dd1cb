/** Entry point of the single-file page: unpacks the files it contains, then starts the story page. */
import { createBundleFetch, unpack } from './app/offline/bundledFiles.ts';
import {
  interceptLinks,
  requestedPath,
  inlinePictures,
  replacePage,
} from './app/offline/singleFilePage.ts';
import { hydratePage } from './app/shell/hydratePage.ts';

async function start({ dataset, textContent }: HTMLElement): Promise<void> {
  const { root = '', path: own = '' } = dataset;
  // The fonts are in the file: the page is never `far`.
  document.documentElement.classList.remove('far');
  const files = await unpack(textContent);
  const here = new URL('.', location.href).href;
  globalThis.fetch = createBundleFetch(files, [root, here], globalThis.fetch);
  const page = { files, root, path: requestedPath(location.search, own, files) };
  if (page.path === own) inlinePictures(document, page);
  else replacePage(document, page);
  interceptLinks(window, page);
  hydratePage();
}

const packed = document.getElementById('carried');
if (packed)
  start(packed).catch((error: unknown) => {
    reportError(error);
    // Article and static map stay, as without a script.
    document.documentElement.classList.remove('scripted', 'fresh');
  });
