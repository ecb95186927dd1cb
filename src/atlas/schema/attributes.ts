/** Attributes of features and groups that are one number each. */
import type { Measure, Unit } from './figure.ts';
import type { LocalizedText } from './values.ts';

/** An attribute: schema, card, table columns and downloads follow from it. */
export interface Attribute {
  /** Label on the card: the words of a measure, whose figures are shown instead if there are any, or own words. */
  readonly label: Measure | LocalizedText;
  readonly unit: Unit;
  readonly max?: number;
}

/** Attributes by the name of their property, in the order of files and cards. */
export const ATTRIBUTES = {
  kv: { label: 'voltage', unit: 'kV', max: 2000 },
  mw: { label: 'capacity', unit: 'MW' },
} as const satisfies Readonly<Record<string, Attribute>>;

export type AttributeName = keyof typeof ATTRIBUTES;
export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as readonly AttributeName[];
