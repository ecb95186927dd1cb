/** Messages of the map tools, loaded with the first tool that is opened. */
import type { Lang } from '../../atlas/atlas.ts';
import { pickLanguage } from '../../atlas/localize.ts';
import type { Messages } from '../messages.ts';
import * as embed from './embed.ts';
import * as find from './search.ts';
import * as time from './timeline.ts';
import * as filter from './filter.ts';
import * as measure from './measure.ts';
import * as power from './charts.ts';
import * as provenance from './provenance.ts';
import * as take from './export.ts';

/** Messages by tool name, and those of the provenance section. */
export interface ToolMessages {
  readonly embed: embed.EmbedMessages;
  readonly find: find.SearchMessages;
  readonly time: time.TimelineMessages;
  readonly filter: filter.FilterMessages;
  readonly measure: measure.MeasureMessages;
  readonly power: power.ChartMessages;
  readonly take: take.ExportMessages;
  readonly provenance: provenance.ProvenanceMessages;
}

/** Interface messages with those of the tools. */
export type MessagesWithTools = Messages & { readonly tools: ToolMessages };

const messagesByLang = {
  en: {
    embed: embed.en,
    find: find.en,
    time: time.en,
    filter: filter.en,
    measure: measure.en,
    power: power.en,
    take: take.en,
    provenance: provenance.en,
  },
  ur: {
    embed: embed.ur,
    find: find.ur,
    time: time.ur,
    filter: filter.ur,
    measure: measure.ur,
    power: power.ur,
    take: take.ur,
    provenance: provenance.ur,
  },
};

/** Adds the messages of the tools in a language; English is the fallback. */
export function addToolMessages(messages: Messages, lang: Lang): MessagesWithTools {
  const own = pickLanguage<ToolMessages>(messagesByLang, lang);
  return { ...messages, tools: { ...messages.tools, ...own } };
}
