/** How much: where the power is to come from and go to, what it costs, and who says so. */
import type { Words } from './atlas.ts';

/** The charts that a step of a story can have beside it. */
export const CHARTS = ['generation', 'split', 'links', 'tariff', 'cost', 'heights'] as const;
export type ChartName = (typeof CHARTS)[number];

export type PowerUnit = 'MW' | 'TWh' | '%' | 'USD million' | 'EUR million' | 'US¢/kWh';

/** One statement of an amount; statements that disagree stand side by side, never averaged. */
export interface Amount {
  readonly value?: number;
  readonly range?: readonly [low: number, high: number];
  readonly unit: PowerUnit;
  /** `published` by a source, `computed` as a sum of what others publish, `inferred` by us. */
  readonly how: 'published' | 'computed' | 'inferred';
  /** ISO date, month or year of the statement. */
  readonly date?: string;
  /** ISO 3166-1 alpha-2 code of the country that it is about. */
  readonly country?: string;
  readonly sources: readonly string[];
  readonly sure: 'A' | 'B' | 'C';
  readonly note?: Words;
}

/** A plant of the atlas, by id. */
export interface Plant {
  readonly id: string;
  readonly country: string;
  readonly mw: number;
  readonly status: 'in-service' | 'under-construction';
  readonly sources: readonly string[];
}

/** The plants of a river, largest first, and what they make together. */
export interface RiverPower {
  /** Id of the river. */
  readonly river: string;
  readonly countries: readonly string[];
  /** Whether a country that sends power has a plant on it. */
  readonly sends: boolean;
  readonly plants: readonly Plant[];
  readonly inService: Amount;
  /** What is planned of plants that are not finished. */
  readonly underConstruction?: Amount;
}

/** What a line or station can carry; without an amount where none was found in print. */
export interface Link {
  /** Id of a feature, a group, or a thing that is listed and not drawn. */
  readonly id: string;
  readonly capacity: readonly Amount[];
  readonly note?: Words;
}

/** What a country is to send or receive. */
export interface Share {
  readonly country: string;
  readonly role: 'sends' | 'receives';
  readonly amounts: readonly Amount[];
  /** What must be read with the amount wherever it is told. */
  readonly caution?: Words;
  /** Ids of the lines that it is expected over, where that is not the main one. */
  readonly over?: readonly string[];
}

/** The time of year that the agreement is about, ends included. */
export interface Season {
  /** `MM-DD` */
  readonly from: string;
  readonly to: string;
  /** What is said of the direction in that time. */
  readonly planned: Words;
  /** What is said of the rest of the year. */
  readonly rest: Words;
  readonly sources: readonly string[];
  readonly sure: 'A' | 'B' | 'C';
}

/** A part of the price of a kilowatt-hour. */
export interface TariffPart {
  readonly id: string;
  readonly names: Words;
  readonly amount: Amount;
}

export interface Tariff {
  readonly parts: readonly TariffPart[];
  readonly sum: Amount;
  /** Other statements of the whole. */
  readonly others: readonly Amount[];
  /** What a country earns by letting it through, in a year. */
  readonly transitIncome: readonly Amount[];
  readonly note?: Words;
}

/** Money by who gives it; `amounts` may be empty where a source names the giver alone. */
export interface Funder {
  readonly id: string;
  readonly names: Words;
  readonly amounts: readonly Amount[];
  readonly sources: readonly string[];
  readonly note?: Words;
}

/** Money for one thing. */
export interface Contract {
  readonly id: string;
  /** Ids of the features that it builds. */
  readonly about: readonly string[];
  readonly names: Words;
  readonly amount: Amount;
}

export interface Cost {
  readonly totals: readonly Amount[];
  /** Statements by country, each with its `country`. */
  readonly byCountry: readonly Amount[];
  readonly funders: readonly Funder[];
  readonly contracts: readonly Contract[];
  readonly note?: Words;
}

/** What a country makes, sells abroad and buys abroad in a year. */
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
