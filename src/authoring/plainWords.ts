/** Words in several languages within story.yaml: plain, live figures filled in. */
import type { Lang } from '../atlas/atlas.ts';
import { fillPlain } from './figure/render.ts';
import { marksInPlain } from './leftMarks.ts';
import type { MapLinks } from './link.ts';
import { readFields, readText, type Value } from './value.ts';

/** What words are read against. */
interface WordsContext {
  readonly atlas: MapLinks;
  /** The language that is read, and all in which there must be words. */
  readonly lang: Lang;
  readonly langs: readonly Lang[];
}

/** The words of a language; `lacks` says what is left out where it has none. */
export function readPlainWords(
  value: Value,
  { atlas, lang, langs }: WordsContext,
  lacks: string,
): string | undefined {
  if (!readFields(value, langs)) return undefined;
  const words = value.at(lang);
  if (!words.given)
    return value.error(`\`${value.name}\` has no words in \`${lang}\``, {
      severity: 'warning',
      expected: `words in ${langs.join(', ')}; without them ${lacks}`,
    });
  const text = readText(words);
  if (text === undefined) return undefined;
  for (const { message } of marksInPlain(text))
    words.error(message, {
      severity: 'warning',
      expected: 'plain words, since no marks are read here',
    });
  return fillPlain(text, 0, {
    ...{ lang, links: atlas, source: text },
    ...{ mentions: new Set<string>(), figures: new Set<string>() },
    report: (_, message, hints) => words.error(message, hints),
  });
}
