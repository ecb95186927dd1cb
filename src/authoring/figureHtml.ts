/** `![alt](photo.jpg "Credit")` alone in a paragraph → `<figure>`. Build only. */
import type { Image } from 'mdast';
import { checkCharacters, escapeHtml } from './escape.ts';
import { isImageName } from './image.ts';
import type { MarkdownContext } from './link.ts';
import { findClosest } from './problem.ts';

/** Renders an image with its credit. Reports missing parts, and renders nothing if the file is missing. */
export function renderImageFigure(
  { url, alt, title, position }: Image,
  context: MarkdownContext,
): string {
  const offset = position?.start.offset ?? 0;
  const [altText, credit] = [alt?.trim() ?? '', title?.trim() ?? ''];
  const expected = '`![what it shows](photo.jpg "Who made it, licence")`';
  const report = (message: string, suggestion?: string): void =>
    context.report(offset, message, { expected, suggestion });
  if (altText === '') report('the image has no alt text');
  if (credit === '') report('the image has no credit');
  for (const text of [altText, credit]) checkCharacters(text, (message) => report(message));
  if (!isImageName(url)) {
    report(`\`${url}\` is not an image in the story’s folder (png, jpg, webp or svg)`);
    return '';
  }
  const file = context.images?.get(url);
  if (context.images !== undefined && file === undefined) {
    report(`there is no file \`${url}\` in the folder`, findClosest(url, context.images.keys()));
    return '';
  }
  const base = context.site?.base.split('/')[0] ?? '.';
  const size = file === undefined ? '' : ` width="${file.width}" height="${file.height}"`;
  return `<figure>\n<img src="site:${base}/${escapeHtml(url)}" alt="${escapeHtml(altText)}"${size} loading="lazy">\n<figcaption>${escapeHtml(credit)}</figcaption>\n</figure>`;
}
