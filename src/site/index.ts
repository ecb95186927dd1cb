/** What the plugin asks of the site's code, and the bench of its parts. */
export { readAtlas } from '../atlas/readAtlas.ts';
export { loadMessages } from '../i18n/index.ts';
export { devAssets } from './assets.ts';
export { writeSite } from './build.ts';
export { loadContent } from './content.ts';
export { lookCss, pagePicture } from './drawn.ts';
export { readSiteUrl } from './head.ts';
export { renderPage } from './render.ts';
export { readSite } from './site.ts';
