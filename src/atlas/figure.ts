/** The value of a live figure in a story's text. `authoring/` looks it up, `i18n/` formats it. */
import type { Figure } from './atlas.ts';

/** A figure with its unit, a plain count, or an ISO date, month or year. */
export type LiveValue =
  { readonly figure: Figure } | { readonly count: number } | { readonly date: string };
