/** Parses the milestones: past events and expectations. */
import { STAGES } from '../../../src/atlas/groupStage.ts';
import { monthOf, type Claim, type Milestone } from '../../../src/atlas/timeline.ts';
import {
  parseBothWords,
  parseDate,
  parseId,
  parseList,
  parseOptionalWords,
  parseOneOf,
  parseSources,
  type KnownIds,
} from './checks.ts';
import { parseText, parseTexts } from './entries.ts';
import { parseRecord } from './tables.ts';

function parseClaims(value: unknown, where: string, known: KnownIds): readonly Claim[] {
  const claims = parseList(value, where).map((one, i): Claim => {
    const at = `${where} ${i + 1}`;
    const fields = parseRecord(one, at);
    return {
      date: parseDate(fields.date, at),
      by: parseBothWords(fields.by, at),
      sources: parseSources(one, at, known),
    };
  });
  const rising = claims.every(({ date }, i) => i === 0 || date > (claims[i - 1]?.date ?? ''));
  if (claims.length < 2 || !rising)
    throw new Error(`${where}: expected at least two claims, the earliest first`);
  return claims;
}

/** Parses a plant's capacity before and after, and whether the new one is only in test. */
function parseCapacityChange(
  fields: Readonly<Record<string, unknown>>,
  where: string,
): Pick<Milestone, 'mw' | 'inTest'> {
  const [before, after] = parseList(fields.mw, `${where} mw`);
  if (typeof before !== 'number' || typeof after !== 'number' || before >= after)
    throw new Error(`${where}: "mw" must be two numbers, the greater one last`);
  return { mw: [before, after], ...(fields.inTest === true ? { inTest: true } : {}) };
}

function parseMilestone(value: unknown, where: string, known: KnownIds): Milestone {
  const fields = parseRecord(value, where);
  const about = parseTexts(fields, 'about', where).map((id) => parseId(id, where, known));
  const note = parseOptionalWords(fields.note, `${where} note`);
  const claims =
    fields.claims === undefined ? undefined : parseClaims(fields.claims, `${where} claim`, known);
  const expected = fields.expected === true;
  if (expected !== (fields.by !== undefined))
    throw new Error(`${where}: "by" is required if "expected" is true, and not allowed otherwise`);
  return {
    id: parseText(fields, 'id', where),
    date: parseDate(fields.date, where),
    ...(fields.until !== undefined ? { until: parseDate(fields.until, where) } : {}),
    about,
    ...(fields.status !== undefined ? { status: parseOneOf(fields.status, STAGES, where) } : {}),
    ...(fields.mw !== undefined ? parseCapacityChange(fields, where) : {}),
    ...(fields.place !== undefined ? { place: parseId(fields.place, where, known) } : {}),
    title: parseBothWords(fields.title, `${where} title`),
    ...(note ? { note } : {}),
    sources: parseSources(value, where, known),
    sure: parseOneOf(fields.sure, ['A', 'B', 'C'] as const, where),
    ...(claims ? { claims } : {}),
    ...(expected ? { expected, by: parseBothWords(fields.by, `${where} by`) } : {}),
  };
}

/**
 * Parses a JSON table of milestones: events by date, then expectations by date, which must be later. Throws
 * with the milestone's id.
 */
export function parseMilestones(
  table: unknown,
  file: string,
  known: KnownIds,
): readonly Milestone[] {
  const all = parseList(table, file).map((value, i) => {
    const id = parseRecord(value, `${file} ${i + 1}`).id;
    return parseMilestone(value, `${file}: ${typeof id === 'string' ? id : i + 1}`, known);
  });
  const newest = all.filter(({ expected }) => !expected).at(-1)?.date ?? '';
  all.forEach((one, i) => {
    const where = `${file}: ${one.id}`;
    const before = all[i - 1];
    const { claims, date, until, expected } = one;
    if (all.findIndex(({ id }) => id === one.id) !== i)
      throw new Error(`${where}: this id appears twice`);
    if (before && !before.expected === !expected && before.date > date)
      throw new Error(`${where}: is listed after ${before.id}, which is later`);
    if (before?.expected && !expected) throw new Error(`${where}: is listed after an expectation`);
    if (expected && monthOf(date) <= monthOf(newest))
      throw new Error(`${where}: is an expectation, but not after ${newest}`);
    if (claims && claims[0]?.date !== date)
      throw new Error(`${where}: its date must be that of the earliest claim`);
    if (until !== undefined && until <= date)
      throw new Error(`${where}: "until" must be after "date"`);
  });
  return all;
}
