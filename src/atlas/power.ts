/** Power and money: generation, capacities, trade, tariff and cost, each with sources. */
import type { LocalizedText } from './atlas.ts';

/** The charts that a story's step can include. */
export const CHARTS = ['generation', 'split', 'links', 'tariff', 'cost', 'heights'] as const;
export type ChartName = (typeof CHARTS)[number];

export type PowerUnit = 'MW' | 'TWh' | '%' | 'USD million' | 'EUR million' | 'US¢/kWh';

/** One statement of an amount. Differing statements are listed side by side, never averaged. */
export interface Amount {
  readonly value?: number;
  readonly range?: readonly [low: number, high: number];
  readonly unit: PowerUnit;
  /** `published` by a source, `computed` as a sum of published amounts, `inferred` by us. */
  readonly how: 'published' | 'computed' | 'inferred';
  /** ISO date, month or year of the statement. */
  readonly date?: string;
  /** ISO 3166-1 alpha-2 code of the country concerned. */
  readonly country?: string;
  readonly sources: readonly string[];
  readonly sure: 'A' | 'B' | 'C';
  readonly note?: LocalizedText;
}

/** A plant of the atlas, by id. */
export interface Plant {
  readonly id: string;
  readonly country: string;
  readonly mw: number;
  readonly status: 'in-service' | 'under-construction';
  readonly sources: readonly string[];
}

/** The plants of a river, largest first, and their total capacity. */
export interface RiverPower {
  /** Id of the river. */
  readonly river: string;
  readonly countries: readonly string[];
  /** Whether a country that exports to the project has a plant on it. */
  readonly sends: boolean;
  readonly plants: readonly Plant[];
  readonly inService: Amount;
  /** Planned capacity of unfinished plants. */
  readonly underConstruction?: Amount;
}

/** Capacity of a line or station; empty where none has been published. */
export interface Link {
  /** Id of a feature, a group, or an entry of `notDrawn`. */
  readonly id: string;
  readonly capacity: readonly Amount[];
  readonly note?: LocalizedText;
}

/** What a country is planned to send or receive. */
export interface Share {
  readonly country: string;
  readonly role: 'sends' | 'receives';
  readonly amounts: readonly Amount[];
  /** A caution to show wherever the amount is shown. */
  readonly caution?: LocalizedText;
  /** Ids of the lines it is expected to use, if not the main one. */
  readonly over?: readonly string[];
}

/** The season that the agreement covers, ends included. */
export interface Season {
  /** `MM-DD` */
  readonly from: string;
  readonly to: string;
  /** The stated direction in the season. */
  readonly planned: LocalizedText;
  /** The stated direction in the rest of the year. */
  readonly rest: LocalizedText;
  readonly sources: readonly string[];
  readonly sure: 'A' | 'B' | 'C';
}

/** A part of the price of a kilowatt-hour. */
export interface TariffPart {
  readonly id: string;
  readonly names: LocalizedText;
  readonly amount: Amount;
}

export interface Tariff {
  readonly parts: readonly TariffPart[];
  readonly sum: Amount;
  /** Other statements of the total. */
  readonly others: readonly Amount[];
  /** Yearly transit income of a country. */
  readonly transitIncome: readonly Amount[];
  readonly note?: LocalizedText;
}

/** A funder; `amounts` is empty where sources name the funder but no amount. */
export interface Funder {
  readonly id: string;
  readonly names: LocalizedText;
  readonly amounts: readonly Amount[];
  readonly sources: readonly string[];
  readonly note?: LocalizedText;
}

/** A contract and its value. */
export interface Contract {
  readonly id: string;
  /** Ids of the features built under it. */
  readonly about: readonly string[];
  readonly names: LocalizedText;
  readonly amount: Amount;
}

export interface Cost {
  readonly totals: readonly Amount[];
  /** Amounts by country, each with its `country`. */
  readonly byCountry: readonly Amount[];
  readonly funders: readonly Funder[];
  readonly contracts: readonly Contract[];
  readonly note?: LocalizedText;
}

/** Capacity, exports, imports and consumption of a country in a year. */
export interface Balance {
  readonly country: string;
  readonly capacity?: Amount;
  readonly exports?: Amount;
  readonly imports?: Amount;
  readonly use?: Amount;
}

export interface Power {
  readonly generation: readonly RiverPower[];
  readonly links: readonly Link[];
  readonly shares: readonly Share[];
  readonly season: Season;
  readonly tariff: Tariff;
  readonly cost: Cost;
  readonly balances: readonly Balance[];
}
