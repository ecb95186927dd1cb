/** The words of the tools beside the map, loaded with the first of them. */
import type { Lang } from '../../atlas/atlas.ts';
import type { Messages } from '../messages.ts';
import * as embed from './embed.ts';
import * as find from './find.ts';
import * as time from './time.ts';
import * as filter from './filter.ts';
import * as measure from './measure.ts';
import * as power from './power.ts';
import * as know from './know.ts';
import * as take from './take.ts';

/** Each tool's words by its name. */
export interface ToolWords {
  readonly embed: embed.EmbedWords;
  readonly find: find.FindWords;
  readonly time: time.TimeWords;
  readonly filter: filter.FilterWords;
  readonly measure: measure.MeasureWords;
  readonly power: power.PowerWords;
  readonly take: take.TakeWords;
  readonly know: know.KnowWords;
}

/** The interface's words with those of the tools. */
export type ToolMessages = Messages & { readonly tools: ToolWords };

const words: Readonly<Record<string, ToolWords>> = {
  en: {
    embed: embed.en,
    find: find.en,
    time: time.en,
    filter: filter.en,
    measure: measure.en,
    power: power.en,
    take: take.en,
    know: know.en,
  },
  ur: {
    embed: embed.ur,
    find: find.ur,
    time: time.ur,
    filter: filter.ur,
    measure: measure.ur,
    power: power.ur,
    take: take.ur,
    know: know.ur,
  },
};

/** Adds the words of the tools in a language; English where it has none. */
export function withTools(messages: Messages, lang: Lang): ToolMessages {
  const own = words[lang] ?? words['en'];
  if (!own) throw new Error('the tools have no words');
  return { ...messages, tools: { ...messages.tools, ...own } };
}
