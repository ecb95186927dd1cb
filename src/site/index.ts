/** Entry point of the site's code for the Vite plugin and the benchmarks. */
export { createAtlas } from '../atlas/createAtlas.ts';
export { loadMessages } from '../i18n/index.ts';
export { devAssets } from './assets.ts';
export { writeSite } from './build.ts';
export { createContentReader, loadContent } from './content.ts';
export { mapCss, pagePicture } from './staticMaps.ts';
export { readSiteUrl } from './head.ts';
export { renderPage } from './render.ts';
export { readSite } from './site.ts';
