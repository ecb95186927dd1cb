/** The milestones out of their table: what happened, and what somebody expects. */
import { STAGES } from '../../../src/atlas/timelineWhole.ts';
import { monthOf, type Claim, type Milestone } from '../../../src/atlas/timeline.ts';
import {
  bothWords,
  dateOf,
  idOf,
  listOf,
  maybeWords,
  oneOf,
  sourcesOf,
  type Known,
} from './checks.ts';
import { textOf, textsOf } from './entries.ts';
import { record } from './tables.ts';

function claimsOf(value: unknown, where: string, known: Known): readonly Claim[] {
  const claims = listOf(value, where).map((one, i): Claim => {
    const at = `${where} ${i + 1}`;
    const fields = record(one, at);
    return {
      date: dateOf(fields.date, at),
      by: bothWords(fields.by, at),
      sources: sourcesOf(one, at, known),
    };
  });
  const rising = claims.every(({ date }, i) => i === 0 || date > (claims[i - 1]?.date ?? ''));
  if (claims.length < 2 || !rising)
    throw new Error(`${where}: two claims or more expected, the earliest first`);
  return claims;
}

/** A plant's capacity before and after, and whether the new one was only in test. */
function stepOf(
  fields: Readonly<Record<string, unknown>>,
  where: string,
): Pick<Milestone, 'mw' | 'inTest'> {
  const [before, after] = listOf(fields.mw, `${where} mw`);
  if (typeof before !== 'number' || typeof after !== 'number' || before >= after)
    throw new Error(`${where}: "mw" must be two numbers, the greater one last`);
  return { mw: [before, after], ...(fields.inTest === true ? { inTest: true } : {}) };
}

function milestone(value: unknown, where: string, known: Known): Milestone {
  const fields = record(value, where);
  const about = textsOf(fields, 'about', where).map((id) => idOf(id, where, known));
  const note = maybeWords(fields.note, `${where} note`);
  const claims =
    fields.claims === undefined ? undefined : claimsOf(fields.claims, `${where} claim`, known);
  const expected = fields.expected === true;
  if (expected !== (fields.by !== undefined))
    throw new Error(`${where}: what is expected needs "by", and nothing else has it`);
  return {
    id: textOf(fields, 'id', where),
    date: dateOf(fields.date, where),
    ...(fields.until !== undefined ? { until: dateOf(fields.until, where) } : {}),
    about,
    ...(fields.status !== undefined ? { status: oneOf(fields.status, STAGES, where) } : {}),
    ...(fields.mw !== undefined ? stepOf(fields, where) : {}),
    ...(fields.place !== undefined ? { place: idOf(fields.place, where, known) } : {}),
    title: bothWords(fields.title, `${where} title`),
    ...(note ? { note } : {}),
    sources: sourcesOf(value, where, known),
    sure: oneOf(fields.sure, ['A', 'B', 'C'] as const, where),
    ...(claims ? { claims } : {}),
    ...(expected ? { expected, by: bothWords(fields.by, `${where} by`) } : {}),
  };
}

/**
 * The milestones of a JSON table, as they stand in it: first what happened, by date, then what is
 * expected, by date and after it. Throws with the milestone's id where something is wrong.
 */
export function milestonesOf(table: unknown, file: string, known: Known): readonly Milestone[] {
  const all = listOf(table, file).map((value, i) => {
    const id = record(value, `${file} ${i + 1}`).id;
    return milestone(value, `${file}: ${typeof id === 'string' ? id : i + 1}`, known);
  });
  const newest = all.filter(({ expected }) => !expected).at(-1)?.date ?? '';
  all.forEach((one, i) => {
    const where = `${file}: ${one.id}`;
    const before = all[i - 1];
    const { claims, date, until, expected } = one;
    if (all.findIndex(({ id }) => id === one.id) !== i) throw new Error(`${where}: given twice`);
    if (before && !before.expected === !expected && before.date > date)
      throw new Error(`${where}: stands after ${before.id}, which is later`);
    if (before?.expected && !expected) throw new Error(`${where}: stands after what is expected`);
    if (expected && monthOf(date) <= monthOf(newest))
      throw new Error(`${where}: is expected, but not after ${newest}`);
    if (claims && claims[0]?.date !== date)
      throw new Error(`${where}: its date must be that of the earliest claim`);
    if (until !== undefined && until <= date) throw new Error(`${where}: "until" before "date"`);
  });
  return all;
}
