/** Power and money: generation, capacities, trade, tariff and cost, each with sources. */
import * as v from 'valibot';
import { date } from './date.ts';
import { sources } from './figure.ts';
import {
  country,
  doc,
  line,
  localized,
  number,
  oneOf,
  optional,
  range,
  record,
  rule,
  type Infer,
} from './values.ts';

/** The charts that a story's step can include. */
export const CHARTS = ['generation', 'split', 'links', 'tariff', 'cost', 'heights'] as const;

export const id = line();
const ids = v.array(id, 'a list');
export const sure = oneOf(['A', 'B', 'C'], 'grade');
export const words = localized();

const amountFields = record({
  value: optional(number()),
  range: optional(range),
  unit: oneOf(['MW', 'TWh', '%', 'USD million', 'EUR million', 'US¢/kWh'], 'unit'),
  how: doc(
    oneOf(['published', 'computed', 'inferred'], 'way of knowing'),
    'Published by a source, computed as a sum of published amounts, or inferred by us',
  ),
  date: optional(date('any')),
  country: optional(doc(country, 'The country concerned')),
  sources,
  sure,
  note: optional(words),
});

/** One statement of an amount. Differing statements are listed side by side, never averaged. */
const amount = v.pipe(
  amountFields,
  rule<v.InferOutput<typeof amountFields>>(({ value, range }) =>
    (value === undefined) === (range === undefined)
      ? [['% has neither value nor range, or both; expected one of them']]
      : [],
  ),
);
const amounts = v.array(amount, 'a list');

/** A plant of the atlas, by id. */
const plant = record({
  id,
  country,
  mw: number(0),
  status: oneOf(['in-service', 'under-construction'], 'status'),
  sources,
});

/** The plants of a river, largest first, and their total capacity. */
const riverPower = record({
  river: doc(id, 'Id of the river'),
  countries: v.array(country),
  sends: doc(v.boolean(), 'Whether a country that exports to the project has a plant on it'),
  plants: v.array(plant),
  inService: amount,
  underConstruction: optional(doc(amount, 'Planned capacity of unfinished plants')),
});

/** Capacity of a line or station; empty where none has been published. */
const link = record({
  id: doc(id, 'Id of a feature, a group, or an entry of `notDrawn`'),
  capacity: amounts,
  note: optional(words),
});

/** What a country is planned to send or receive. */
const share = record({
  country,
  role: oneOf(['sends', 'receives'], 'role'),
  amounts,
  caution: optional(doc(words, 'A caution to show wherever the amount is shown')),
  over: optional(doc(ids, 'Ids of the lines it is expected to use, if not the main one')),
});

const A_DAY = 'a day of the year, as in 05-24';
const dayOfYear = v.pipe(
  v.string(A_DAY),
  v.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, A_DAY),
);

/** The season that the agreement covers, ends included. */
export const season = record({
  from: doc(dayOfYear, '`MM-DD`'),
  to: dayOfYear,
  planned: doc(words, 'The stated direction in the season'),
  rest: doc(words, 'The stated direction in the rest of the year'),
  sources,
  sure,
});

/** A part of the price of a kilowatt-hour. */
const tariffPart = record({ id, names: words, amount });
export const tariff = record({
  parts: v.array(tariffPart, 'a list'),
  sum: amount,
  others: doc(amounts, 'Other statements of the total'),
  transitIncome: doc(amounts, 'Yearly transit income of a country'),
  note: optional(words),
});

/** A funder; `amounts` is empty where sources name the funder but no amount. */
const funder = record({ id, names: words, amounts, sources, note: optional(words) });

/** A contract and its value; `about` are the features built under it. */
const contract = record({ id, about: ids, names: words, amount });

const cost = record({
  totals: amounts,
  byCountry: doc(amounts, 'Amounts by country, each with its `country`'),
  funders: v.array(funder, 'a list'),
  contracts: v.array(contract, 'a list'),
  note: optional(words),
});

/** Capacity, exports, imports and consumption of a country in a year. */
const balance = record({
  country,
  capacity: optional(amount),
  exports: optional(amount),
  imports: optional(amount),
  use: optional(amount),
});

export const power = record({
  generation: v.array(riverPower),
  links: v.array(link, 'a list'),
  shares: v.array(share, 'a list'),
  season,
  tariff,
  cost,
  balances: v.array(balance, 'a list'),
});

export type ChartName = (typeof CHARTS)[number];
export type Amount = Infer<typeof amount>;
export type PowerUnit = Amount['unit'];
export type Plant = Infer<typeof plant>;
export type RiverPower = Infer<typeof riverPower>;
export type Link = Infer<typeof link>;
export type Share = Infer<typeof share>;
export type Season = Infer<typeof season>;
export type TariffPart = Infer<typeof tariffPart>;
export type Tariff = Infer<typeof tariff>;
export type Funder = Infer<typeof funder>;
export type Contract = Infer<typeof contract>;
export type Cost = Infer<typeof cost>;
export type Balance = Infer<typeof balance>;
export type Power = Infer<typeof power>;
