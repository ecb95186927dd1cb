/** Localized plain texts in story.yaml, with live figures filled in. */
import type { Lang } from '../atlas/atlas.ts';
import { renderPlainText } from './figure/render.ts';
import { findMarkupInPlainText } from './unparsedMarkup.ts';
import type { MapLinks } from './link.ts';
import { anyText, fields } from '../atlas/schema/values.ts';
import type { Cursor } from './cursor.ts';
import { read, readFields } from './read.ts';

/** What texts are read with. */
interface LocalizedTextContext {
  readonly atlas: MapLinks;
  /** The language to read; `langs` are all languages that need a text. */
  readonly lang: Lang;
  readonly langs: readonly Lang[];
}

/** Reads the text of a language; `ifMissing` is the consequence if there is none. */
export function readLocalizedText(
  value: Cursor,
  { atlas, lang, langs }: LocalizedTextContext,
  ifMissing: string,
): string | undefined {
  const texts = fields(Object.fromEntries(langs.map((one) => [one, anyText])));
  if (!readFields(value, texts)) return undefined;
  const words = value.at(lang);
  if (!words.isPresent)
    return value.error(`\`${value.name}\` has no text in \`${lang}\``, {
      severity: 'warning',
      expected: `text in ${langs.join(', ')}; without it ${ifMissing}`,
    });
  const text = read(words, anyText);
  if (text === undefined) return undefined;
  for (const { message } of findMarkupInPlainText(text))
    words.error(message, {
      severity: 'warning',
      expected: 'plain text, since no markup is read here',
    });
  return renderPlainText(text, 0, {
    ...{ lang, links: atlas, source: text },
    ...{ mentions: new Set<string>(), figures: new Set<string>() },
    report: (_, message, hints) => words.error(message, hints),
  });
}
