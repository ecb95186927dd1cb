/** Parses CommonMark with tables and strikethrough to mdast. Build only. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Strikethrough needs two tildes; a single one means “about”, as in `~5 km`. */
const EXTENSIONS = [gfmTable(), gfmStrikethrough({ singleTilde: false })];
const MDAST_EXTENSIONS = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()];

/** Parses a text; node offsets refer to it. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: EXTENSIONS, mdastExtensions: MDAST_EXTENSIONS });
}
