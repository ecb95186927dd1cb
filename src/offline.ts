/** The entry of the page that is one file: it brings its files to hand, then it is the reading page. */
import { fetchCarried, unpack } from './app/offline/carried.ts';
import { keepLinks, pathAsked, placePictures, showPage } from './app/offline/onePage.ts';
import { startReading } from './app/shell/reading.ts';

async function start({ dataset, textContent }: HTMLElement): Promise<void> {
  const { root = '', path: own = '' } = dataset;
  // However long the file took to read, its fonts are at hand.
  document.documentElement.classList.remove('far');
  const files = await unpack(textContent);
  const here = new URL('.', location.href).href;
  globalThis.fetch = fetchCarried(files, [root, here], globalThis.fetch);
  const place = { files, root, path: pathAsked(location.search, own, files) };
  if (place.path === own) placePictures(document, place);
  else showPage(document, place);
  keepLinks(window, place);
  startReading();
}

const carried = document.getElementById('carried');
if (carried)
  start(carried).catch((error: unknown) => {
    reportError(error);
    // Words and drawn map stay, as without a script.
    document.documentElement.classList.remove('scripted', 'fresh');
  });
