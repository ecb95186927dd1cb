/** The single-file page: shows one of its pages, and keeps links among them in the file. */
import type { PageData } from '../shell/page.ts';
import { dataUrl, type BundledFiles } from './bundledFiles.ts';

/** A page in the file. */
export interface BundledPage {
  readonly files: BundledFiles;
  /** URL of the site, which may be unreachable; ends in `/`. */
  readonly root: string;
  /** Path of the page below the root; ends in `/`. */
  readonly path: string;
}

/** The path in `?page=PATH`; the file's own page if it does not contain that page. */
export function requestedPath(search: string, own: string, files: BundledFiles): string {
  const requested = new URLSearchParams(search).get('page') ?? own;
  return bundledHtml(files, requested) === undefined ? own : requested;
}

/** Replaces the file's own page with another one that it contains. */
export function replacePage(document: Document, bundled: BundledPage): void {
  const { files, path } = bundled;
  const page = new DOMParser().parseFromString(bundledHtml(files, path) ?? '', 'text/html');
  inlinePictures(page, bundled);
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  document.title = page.title;
  document.body.className = page.body.className;
  for (const part of document.body.querySelectorAll(':scope > :not(script[data-root])'))
    part.remove();
  document.body.prepend(...page.body.querySelectorAll(':scope > :not(script:not([id]))'));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(page.querySelector('script[type="text/css"]')?.textContent ?? '');
  document.adoptedStyleSheets = [sheet];
}

/**
 * Sets pictures to `data:` URLs, in images and in the page data. Images that the browser would request
 * too early have `data-carried` in place of `src`.
 */
export function inlinePictures(document: Document, { files, root, path }: BundledPage): void {
  for (const image of document.querySelectorAll('img')) {
    const address = image.dataset['carried'] ?? image.getAttribute('src') ?? '';
    const file = files[pathWithin(root, new URL(address, root + path))];
    if (file) image.src = dataUrl(file);
    else image.removeAttribute('src');
  }
  const data = document.getElementById('page');
  if (!data) return;
  const page = JSON.parse(data.textContent) as PageData;
  const pictures = Object.entries(page.pictures).map(([id, picture]) => {
    const file = files[picture.svg];
    return [id, file ? { ...picture, svg: dataUrl(file) } : picture] as const;
  });
  data.textContent = JSON.stringify({ ...page, pictures: Object.fromEntries(pictures) });
}

/** Keeps links to bundled pages in the file; resolves all others against the site. */
export function interceptLinks(window: Window, { files, root, path }: BundledPage): void {
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href') ?? '#';
    if (event.defaultPrevented || href.startsWith('#')) return;
    const url = new URL(href, root + path);
    const target = pathWithin(root, url);
    const isBundled = bundledHtml(files, target) !== undefined;
    if (!isBundled && link?.getAttribute('target')) return;
    event.preventDefault();
    window.location.assign(isBundled ? `?page=${target}${url.hash}` : url);
  });
}

const bundledHtml = (files: BundledFiles, path: string) => {
  const name = `${path}index.html`;
  return Object.hasOwn(files, name) ? files[name]?.text : undefined;
};

/** The path of a URL below the root; empty for other sites. */
const pathWithin = (root: string, { origin, pathname }: URL) => {
  const url = origin + pathname;
  return url.startsWith(root) ? url.slice(root.length) : '';
};
