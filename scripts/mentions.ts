/**
 * `npm run mentions -- FILE.md|FILE.txt [--lang en]`: the known places in a text, as a JSON array of
 * `{text, feature, start, end, line, column}`. Offsets and columns in UTF-16 units into the file, lines
 * and columns from 1. Links nothing. Exit 1 with a sentence if it cannot be read.
 */
import { fileURLToPath } from 'node:url';
import { loadBytes } from '../src/authoring/disk.ts';
import { decodeText } from '../src/authoring/encoding.ts';
import { loadAtlas, loadMentionWords } from '../src/authoring/files.ts';
import { faultOfMarkdown } from '../src/authoring/markdownLimits.ts';
import { findMentions } from '../src/mentions/find.ts';
import { buildGazetteer } from '../src/mentions/gazetteer.ts';
import { proseOf } from '../src/mentions/prose.ts';
import { isLang } from '../src/authoring/direction.ts';
import { ContentError } from '../src/authoring/problem.ts';
import { Reporter } from '../src/authoring/reporter.ts';
import { print, reportFailure } from './report.ts';

const USAGE = 'npm run mentions -- FILE.md|FILE.txt [--lang en]';
const DATA = fileURLToPath(new URL('../data/', import.meta.url));

try {
  print(JSON.stringify(run(process.argv.slice(2)), undefined, 2));
} catch (error) {
  reportFailure(error);
}

function run(args: readonly string[]): readonly object[] {
  const { file, lang } = readArguments(args);
  // A byte order mark counts, since offsets are into the file.
  const text = decodeText(file, loadBytes(file), true);
  const known = loadMentionWords(`${DATA}facts/mentions.json`);
  const gazetteer = buildGazetteer(loadAtlas(`${DATA}layers`), known);
  const prose = file.endsWith('.md') ? proseOfFile(file, text) : text;
  const place = placesIn(text);
  return findMentions(prose, gazetteer, { lang }).map((mention) => ({
    ...mention,
    ...place(mention.start),
  }));
}

/** The running words of a Markdown file; throws a sentence where it is too large or too deep. */
function proseOfFile(file: string, text: string): string {
  const fault = faultOfMarkdown(text);
  if (fault === undefined) return proseOf(text);
  const { offset, message, expected } = fault;
  const reporter = new Reporter(file, text);
  reporter.report(offset, message, { expected });
  throw new ContentError(reporter.problems);
}

function readArguments(args: readonly string[]): { file: string; lang: string | undefined } {
  const files: string[] = [];
  let lang: string | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--lang' || arg.startsWith('--lang=')) {
      lang = arg === '--lang' ? (args[(i += 1)] ?? '') : arg.slice('--lang='.length);
      if (!isLang(lang))
        throw new Error(`\`${lang}\` is no language: expected a code such as en, ur, tg. ${USAGE}`);
    } else if (arg.startsWith('-')) {
      throw new Error(`There is no option \`${arg}\`. Usage: ${USAGE}`);
    } else {
      files.push(arg);
    }
  }
  const [file, second] = files;
  if (file === undefined) throw new Error(`Which text? Usage: ${USAGE}`);
  if (second !== undefined)
    throw new Error(`One text at a time, not also \`${second}\`. Usage: ${USAGE}`);
  if (!/\.(?:md|txt)$/i.test(file))
    throw new Error(`\`${file}\` is neither .md nor .txt. Usage: ${USAGE}`);
  return { file, lang };
}

/** Line and column of offsets that are asked for in rising order. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let [line, begin] = [1, 0];
  const next = /\r\n|\n|\r/g;
  let ahead = next.exec(text);
  return (offset) => {
    while (ahead !== null && ahead.index + ahead[0].length <= offset) {
      begin = ahead.index + ahead[0].length;
      line += 1;
      ahead = next.exec(text);
    }
    return { line, column: offset - begin + 1 };
  };
}
