/** A source's title as HTML, linked if the source has a URL. */
import type { Source } from '../atlas/atlas.ts';
import { escapeHtml } from './html.ts';

export function sourceTitle({ title, url }: Pick<Source, 'title' | 'url'>): string {
  return url
    ? `<a href="${escapeHtml(url)}" rel="noopener" dir="auto">${escapeHtml(title)}</a>`
    : `<span dir="auto">${escapeHtml(title)}</span>`;
}
