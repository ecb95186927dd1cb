/** CommonMark with tables and struck words → mdast. Build only. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Two tildes strike; a single one is “about”, as in `~5 km`. */
const EXTENSIONS = [gfmTable(), gfmStrikethrough({ singleTilde: false })];
const READERS = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];

/** Offsets count in the text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: READERS });
}
