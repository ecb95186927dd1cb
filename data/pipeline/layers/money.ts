/** Tariff and cost out of their table. */
import type { Contract, Cost, Funder, Tariff, TariffPart } from '../../../src/atlas/power.ts';
import { amount, amounts, sumOf } from './amounts.ts';
import { bothWords, idOf, listOf, maybeWords, sourcesOf, type Known } from './checks.ts';
import { textOf, textsOf } from './entries.ts';
import { record } from './tables.ts';

/** The parts of the price of a kilowatt-hour, their sum, and other statements. */
export function tariffOf(value: unknown, where: string, known: Known): Tariff {
  const fields = record(value, where);
  const parts = listOf(fields.parts, where).map((one, i): TariffPart => {
    const part = record(one, `${where} part ${i + 1}`);
    const at = `${where} part ${textOf(part, 'id', where)}`;
    return {
      id: textOf(part, 'id', where),
      names: bothWords(part.names, at),
      amount: amount(part.amount, at, known),
    };
  });
  const note = maybeWords(fields.note, `${where} note`);
  return {
    parts,
    sum: sumOf(
      parts.map((part) => part.amount),
      where,
    ),
    others: amounts(fields.others, `${where} other`, known),
    transitIncome: amounts(fields.transitIncome, `${where} transit income`, known),
    ...(note ? { note } : {}),
  };
}

/** What it costs, who pays, and what was ordered. */
export function costOf(value: unknown, where: string, known: Known): Cost {
  const fields = record(value, where);
  const funders = listOf(fields.funders, where).map((one, i): Funder => {
    const funder = record(one, `${where} funder ${i + 1}`);
    const at = `${where} funder ${textOf(funder, 'id', where)}`;
    const note = maybeWords(funder.note, `${at} note`);
    return {
      id: textOf(funder, 'id', at),
      names: bothWords(funder.names, at),
      amounts: amounts(funder.amounts, at, known),
      sources: sourcesOf(one, at, known),
      ...(note ? { note } : {}),
    };
  });
  const contracts = listOf(fields.contracts, where).map((one, i): Contract => {
    const contract = record(one, `${where} contract ${i + 1}`);
    const at = `${where} contract ${textOf(contract, 'id', where)}`;
    return {
      id: textOf(contract, 'id', at),
      about: textsOf(contract, 'about', at).map((id) => idOf(id, at, known)),
      names: bothWords(contract.names, at),
      amount: amount(contract.amount, at, known),
    };
  });
  const note = maybeWords(fields.note, `${where} note`);
  return {
    totals: amounts(fields.totals, `${where} total`, known),
    byCountry: amounts(fields.byCountry, `${where} country`, known),
    funders,
    contracts,
    ...(note ? { note } : {}),
  };
}
