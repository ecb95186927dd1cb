/** How much: generation out of the plants that are drawn, all else out of its table. */
import type { Balance, Link, Power, Season, Share } from '../../../src/atlas/power.ts';
import { amount, amounts, code, SURE } from './amounts.ts';
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
import { generationOf } from './generation.ts';
import { costOf, tariffOf } from './money.ts';
import { record } from './tables.ts';
import type { LayerFeature } from './write.ts';

function linkOf(value: unknown, where: string, known: Known): Link {
  const fields = record(value, where);
  const note = maybeWords(fields.note, `${where} note`);
  return {
    id: idOf(fields.id, where, known),
    capacity: amounts(fields.capacity, `${where} capacity`, known),
    ...(note ? { note } : {}),
  };
}

function shareOf(value: unknown, where: string, known: Known): Share {
  const fields = record(value, where);
  const caution = maybeWords(fields.caution, `${where} caution`);
  return {
    country: code(fields, where),
    role: oneOf(fields.role, ['sends', 'receives'] as const, where),
    amounts: amounts(fields.amounts, where, known),
    ...(caution ? { caution } : {}),
    ...(fields.over
      ? { over: textsOf(fields, 'over', where).map((id) => idOf(id, where, known)) }
      : {}),
  };
}

function seasonOf(value: unknown, where: string, known: Known): Season {
  const fields = record(value, where);
  const [from, to] = [textOf(fields, 'from', where), textOf(fields, 'to', where)];
  for (const day of [from, to]) dateOf(`2024-${day}`, where);
  return {
    from,
    to,
    planned: bothWords(fields.planned, `${where} planned`),
    rest: bothWords(fields.rest, `${where} rest`),
    sources: sourcesOf(value, where, known),
    sure: oneOf(fields.sure, SURE, where),
  };
}

function balanceOf(value: unknown, where: string, known: Known): Balance {
  const fields = record(value, where);
  const given = (['capacity', 'exports', 'imports', 'use'] as const).filter(
    (key) => fields[key] !== undefined,
  );
  return {
    country: code(fields, where),
    ...Object.fromEntries(given.map((key) => [key, amount(fields[key], `${where} ${key}`, known)])),
  };
}

/** All of it; throws with the place in the table where something is wrong. */
export function powerOf(
  table: unknown,
  file: string,
  plants: readonly LayerFeature[],
  known: Known,
): Power {
  const fields = record(table, file);
  const each = <T>(name: string, read: (value: unknown, where: string, known: Known) => T): T[] =>
    listOf(fields[name], `${file}: ${name}`).map((one, i) =>
      read(one, `${file}: ${name} ${i + 1}`, known),
    );
  const shares = each('shares', shareOf);
  const senders = shares.filter(({ role }) => role === 'sends').map(({ country }) => country);
  return {
    generation: generationOf(plants, senders),
    links: each('links', linkOf),
    shares,
    season: seasonOf(fields.season, `${file}: season`, known),
    tariff: tariffOf(fields.tariff, `${file}: tariff`, known),
    cost: costOf(fields.cost, `${file}: cost`, known),
    balances: each('balances', balanceOf),
  };
}
