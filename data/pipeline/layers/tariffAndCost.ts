/** Parses tariff and cost. */
import type { Contract, Cost, Funder, Tariff, TariffPart } from '../../../src/atlas/power.ts';
import { parseAmount, parseAmounts, sumAmounts } from './amounts.ts';
import {
  parseBothWords,
  parseId,
  parseList,
  parseOptionalWords,
  parseSources,
  type KnownIds,
} from './checks.ts';
import { parseText, parseTexts } from './entries.ts';
import { parseRecord } from './tables.ts';

/** Parses the parts of the price of a kilowatt-hour, adds their sum, and parses other statements. */
export function parseTariff(value: unknown, where: string, known: KnownIds): Tariff {
  const fields = parseRecord(value, where);
  const parts = parseList(fields.parts, where).map((one, i): TariffPart => {
    const part = parseRecord(one, `${where} part ${i + 1}`);
    const at = `${where} part ${parseText(part, 'id', where)}`;
    return {
      id: parseText(part, 'id', where),
      names: parseBothWords(part.names, at),
      amount: parseAmount(part.amount, at, known),
    };
  });
  const note = parseOptionalWords(fields.note, `${where} note`);
  return {
    parts,
    sum: sumAmounts(
      parts.map((part) => part.amount),
      where,
    ),
    others: parseAmounts(fields.others, `${where} other`, known),
    transitIncome: parseAmounts(fields.transitIncome, `${where} transit income`, known),
    ...(note ? { note } : {}),
  };
}

/** Parses costs, funders and contracts. */
export function parseCost(value: unknown, where: string, known: KnownIds): Cost {
  const fields = parseRecord(value, where);
  const funders = parseList(fields.funders, where).map((one, i): Funder => {
    const funder = parseRecord(one, `${where} funder ${i + 1}`);
    const at = `${where} funder ${parseText(funder, 'id', where)}`;
    const note = parseOptionalWords(funder.note, `${at} note`);
    return {
      id: parseText(funder, 'id', at),
      names: parseBothWords(funder.names, at),
      amounts: parseAmounts(funder.amounts, at, known),
      sources: parseSources(one, at, known),
      ...(note ? { note } : {}),
    };
  });
  const contracts = parseList(fields.contracts, where).map((one, i): Contract => {
    const contract = parseRecord(one, `${where} contract ${i + 1}`);
    const at = `${where} contract ${parseText(contract, 'id', where)}`;
    return {
      id: parseText(contract, 'id', at),
      about: parseTexts(contract, 'about', at).map((id) => parseId(id, at, known)),
      names: parseBothWords(contract.names, at),
      amount: parseAmount(contract.amount, at, known),
    };
  });
  const note = parseOptionalWords(fields.note, `${where} note`);
  return {
    totals: parseAmounts(fields.totals, `${where} total`, known),
    byCountry: parseAmounts(fields.byCountry, `${where} country`, known),
    funders,
    contracts,
    ...(note ? { note } : {}),
  };
}
