/** Power: generation from the drawn plants, everything else from a table. */
import type { Balance, Link, Power, Season, Share } from '../../../src/atlas/power.ts';
import { parseAmount, parseAmounts, parseCountryCode, CONFIDENCE_LEVELS } from './amounts.ts';
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
import { generationByRiver } from './generation.ts';
import { parseCost, parseTariff } from './tariffAndCost.ts';
import { parseRecord } from './tables.ts';
import type { LayerFeature } from './write.ts';

function parseLink(value: unknown, where: string, known: KnownIds): Link {
  const fields = parseRecord(value, where);
  const note = parseOptionalWords(fields.note, `${where} note`);
  return {
    id: parseId(fields.id, where, known),
    capacity: parseAmounts(fields.capacity, `${where} capacity`, known),
    ...(note ? { note } : {}),
  };
}

function parseShare(value: unknown, where: string, known: KnownIds): Share {
  const fields = parseRecord(value, where);
  const caution = parseOptionalWords(fields.caution, `${where} caution`);
  return {
    country: parseCountryCode(fields, where),
    role: parseOneOf(fields.role, ['sends', 'receives'] as const, where),
    amounts: parseAmounts(fields.amounts, where, known),
    ...(caution ? { caution } : {}),
    ...(fields.over
      ? { over: parseTexts(fields, 'over', where).map((id) => parseId(id, where, known)) }
      : {}),
  };
}

function parseSeason(value: unknown, where: string, known: KnownIds): Season {
  const fields = parseRecord(value, where);
  const [from, to] = [parseText(fields, 'from', where), parseText(fields, 'to', where)];
  for (const day of [from, to]) parseDate(`2024-${day}`, where);
  return {
    from,
    to,
    planned: parseBothWords(fields.planned, `${where} planned`),
    rest: parseBothWords(fields.rest, `${where} rest`),
    sources: parseSources(value, where, known),
    sure: parseOneOf(fields.sure, CONFIDENCE_LEVELS, where),
  };
}

function parseBalance(value: unknown, where: string, known: KnownIds): Balance {
  const fields = parseRecord(value, where);
  const given = (['capacity', 'exports', 'imports', 'use'] as const).filter(
    (key) => fields[key] !== undefined,
  );
  return {
    country: parseCountryCode(fields, where),
    ...Object.fromEntries(
      given.map((key) => [key, parseAmount(fields[key], `${where} ${key}`, known)]),
    ),
  };
}

/** Parses the table. Throws with the location in it. */
export function parsePower(
  table: unknown,
  file: string,
  plants: readonly LayerFeature[],
  known: KnownIds,
): Power {
  const fields = parseRecord(table, file);
  const parseAll = <T>(
    name: string,
    read: (value: unknown, where: string, known: KnownIds) => T,
  ): T[] =>
    parseList(fields[name], `${file}: ${name}`).map((one, i) =>
      read(one, `${file}: ${name} ${i + 1}`, known),
    );
  const shares = parseAll('shares', parseShare);
  const senders = shares.filter(({ role }) => role === 'sends').map(({ country }) => country);
  return {
    generation: generationByRiver(plants, senders),
    links: parseAll('links', parseLink),
    shares,
    season: parseSeason(fields.season, `${file}: season`, known),
    tariff: parseTariff(fields.tariff, `${file}: tariff`, known),
    cost: parseCost(fields.cost, `${file}: cost`, known),
    balances: parseAll('balances', parseBalance),
  };
}
