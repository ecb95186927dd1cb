/** `![alt](photo.jpg "Credit")` alone in a paragraph → `<figure>`. Build only. */
import type { Image } from 'mdast';
import { checkText, escapeHtml } from './escape.ts';
import { isImageName } from './image.ts';
import type { LinkPress } from './link.ts';
import { nearest } from './problem.ts';

/** A picture with its credit; what it lacks is reported, and then it is left out. */
export function renderPicture({ url, alt, title, position }: Image, press: LinkPress): string {
  const offset = position?.start.offset ?? 0;
  const [words, credit] = [alt?.trim() ?? '', title?.trim() ?? ''];
  const expected = '`![what it shows](photo.jpg "Who made it, licence")`';
  const report = (message: string, suggestion?: string): void =>
    press.report(offset, message, { expected, suggestion });
  if (words === '') report('the image has no alt text');
  if (credit === '') report('the image has no credit');
  for (const text of [words, credit]) checkText(text, (message) => report(message));
  if (!isImageName(url)) {
    report(`\`${url}\` is no image in the story’s folder (png, jpg, webp or svg)`);
    return '';
  }
  const file = press.images?.get(url);
  if (press.images !== undefined && file === undefined) {
    report(`there is no file \`${url}\` in the folder`, nearest(url, press.images.keys()));
    return '';
  }
  const base = press.site?.base.split('/')[0] ?? '.';
  const size = file === undefined ? '' : ` width="${file.width}" height="${file.height}"`;
  return `<figure>\n<img src="site:${base}/${escapeHtml(url)}" alt="${escapeHtml(words)}"${size} loading="lazy">\n<figcaption>${escapeHtml(credit)}</figcaption>\n</figure>`;
}
