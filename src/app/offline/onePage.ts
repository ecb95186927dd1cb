/** The page that is one file: it carries pages of the site, shows the one that is asked for, and keeps links among them. */
import type { PageData } from '../shell/page.ts';
import { dataUrl, type CarriedFiles } from './carried.ts';

/** A page within the file. */
export interface Place {
  readonly files: CarriedFiles;
  /** Address of the site, which need not be reached; ends in `/`. */
  readonly root: string;
  /** Path of the page below it; ends in `/`. */
  readonly path: string;
}

/** The page that an address asks for by `?page=PATH`; the file's own where it carries no such page. */
export function pathAsked(search: string, own: string, files: CarriedFiles): string {
  const asked = new URLSearchParams(search).get('page') ?? own;
  return pageAt(files, asked) === undefined ? own : asked;
}

/** Puts a carried page in the place of the file's own. */
export function showPage(document: Document, place: Place): void {
  const { files, path } = place;
  const page = new DOMParser().parseFromString(pageAt(files, path) ?? '', 'text/html');
  placePictures(page, place);
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
 * Shows the pictures that the file carries, and tells the story's page of those of its steps. Where the
 * browser would ask for them before, they stand as `data-carried`.
 */
export function placePictures(document: Document, { files, root, path }: Place): void {
  for (const image of document.querySelectorAll('img')) {
    const address = image.dataset['carried'] ?? image.getAttribute('src') ?? '';
    const file = files[pathBelow(root, new URL(address, root + path))];
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

/** Links to carried pages stay in the file; others lead to the site, also those written relative to it. */
export function keepLinks(window: Window, { files, root, path }: Place): void {
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href') ?? '#';
    if (event.defaultPrevented || href.startsWith('#')) return;
    const url = new URL(href, root + path);
    const to = pathBelow(root, url);
    const here = pageAt(files, to) !== undefined;
    if (!here && link?.getAttribute('target')) return;
    event.preventDefault();
    window.location.assign(here ? `?page=${to}${url.hash}` : url);
  });
}

const pageAt = (files: CarriedFiles, path: string) => {
  const name = `${path}index.html`;
  return Object.hasOwn(files, name) ? files[name]?.text : undefined;
};

/** Empty for what is not of the site. */
const pathBelow = (root: string, { origin, pathname }: URL) => {
  const address = origin + pathname;
  return address.startsWith(root) ? address.slice(root.length) : '';
};
