/**
 * `npm run mentions -- FILE.md|FILE.txt [--lang en]`: prints the known places in a text as a JSON array of
 * `{text, feature, start, end, line, column}`. Offsets and columns are in UTF-16 units, lines and columns
 * start at 1. Does not change the file. Exits with 1 and a message if it cannot be read.
 */
import { fileURLToPath } from 'node:url';
import { loadBytes } from '../src/authoring/disk.ts';
import { decodeText } from '../src/authoring/encoding.ts';
import { loadAtlas, loadMentionWords } from '../src/authoring/files.ts';
import { findMarkdownLimitIssue } from '../src/authoring/markdownLimits.ts';
import { findMentions } from '../src/mentions/find.ts';
import { buildGazetteer } from '../src/mentions/gazetteer.ts';
import { extractProse } from '../src/mentions/prose.ts';
import { isLang } from '../src/atlas/schema/values.ts';
import { ContentError } from '../src/authoring/problem.ts';
import { Reporter } from '../src/authoring/reporter.ts';
import { readArguments } from './arguments.mjs';
import { print, reportFailure } from './report.ts';

const USAGE = 'npm run mentions -- FILE.md|FILE.txt [--lang en]';
const DATA = fileURLToPath(new URL('../data/', import.meta.url));

try {
  print(JSON.stringify(run(), undefined, 2));
} catch (error) {
  reportFailure(error);
}

function run(): readonly object[] {
  const { file, lang } = readCommand();
  // Keeps a byte order mark, since offsets refer to the file.
  const text = decodeText(file, loadBytes(file), true);
  const words = loadMentionWords(`${DATA}facts/mentions.json`);
  const gazetteer = buildGazetteer(loadAtlas(`${DATA}layers`), words);
  const prose = file.endsWith('.md') ? proseOfFile(file, text) : text;
  const locate = createLocator(text);
  return findMentions(prose, gazetteer, { lang }).map((mention) => ({
    ...mention,
    ...locate(mention.start),
  }));
}

/** The running text of a Markdown file. Throws a ContentError if it exceeds the limits. */
function proseOfFile(file: string, text: string): string {
  const fault = findMarkdownLimitIssue(text);
  if (fault === undefined) return extractProse(text);
  const { offset, message, expected } = fault;
  const reporter = new Reporter(file, text);
  reporter.report(offset, message, { expected });
  throw new ContentError(reporter.problems);
}

function readCommand(): { file: string; lang: string | undefined } {
  const { values, positionals } = readArguments({
    usage: USAGE,
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  });
  const { lang } = values;
  if (lang !== undefined && !isLang(lang))
    throw new Error(
      `\`${lang}\` is not a language code: expected one such as en, ur, tg. Usage: ${USAGE}`,
    );
  const [file, second] = positionals;
  if (file === undefined) throw new Error(`Which text? Usage: ${USAGE}`);
  if (second !== undefined)
    throw new Error(`One text at a time, not also \`${second}\`. Usage: ${USAGE}`);
  if (!/\.(?:md|txt)$/i.test(file))
    throw new Error(`\`${file}\` is neither .md nor .txt. Usage: ${USAGE}`);
  return { file, lang };
}

/** Returns the line and column of offsets, which must be requested in ascending order. */
function createLocator(text: string): (offset: number) => { line: number; column: number } {
  let [line, lineStart] = [1, 0];
  const lineEndPattern = /\r\n|\n|\r/g;
  let lineEnd = lineEndPattern.exec(text);
  return (offset) => {
    while (lineEnd !== null && lineEnd.index + lineEnd[0].length <= offset) {
      lineStart = lineEnd.index + lineEnd[0].length;
      line += 1;
      lineEnd = lineEndPattern.exec(text);
    }
    return { line, column: offset - lineStart + 1 };
  };
}
