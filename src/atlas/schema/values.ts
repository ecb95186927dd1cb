/**
 * The values that all schemas are made of. Messages of types and formats say what is expected; messages of
 * rules are whole sentences as they are printed: `%` stands for the name of the value, `warning: ` begins
 * one that is no error, and `; expected …` says what would be valid. `authoring/read.ts` reports them.
 */
import * as v from 'valibot';

/** A type with all its lists and properties read-only, without an index of fields that are not allowed. */
export type Immutable<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Immutable<T[K]> }
  : T extends object
    ? { readonly [K in keyof T as [T[K]] extends [never] ? never : K]: Immutable<T[K]> }
    : T;

/** The read-only type of the values of a schema. */
export type Infer<S extends v.GenericSchema> = Immutable<v.InferOutput<S>>;

/** Control characters, the replacement character, bidirectional overrides and tag characters. */
export const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u202A-\u202E\u2066-\u2069\uFFFD\u{E0000}-\u{E007F}]/u;

/** The sentence about the first invisible character that breaks or disguises a text. */
export function describeInvisible(text: string): string {
  const code = (INVISIBLE.exec(text)?.[0].codePointAt(0) ?? 0).toString(16).toUpperCase();
  const why = code === 'FFFD' ? 'is the file saved as UTF-8?' : 'remove it';
  return `there is an invisible or broken character (U+${code.padStart(4, '0')}) in the text; ${why}`;
}

const TEXT = 'a text';

/** A text that is not blank. */
export const anyText = v.pipe(v.string(TEXT), v.regex(/\S/, TEXT), v.trim());

/** A text that is not blank and has no invisible characters. */
export const text = v.pipe(
  anyText,
  v.check(
    (words) => !INVISIBLE.test(words),
    ({ input }) => describeInvisible(input),
  ),
);

/** A short text such as a name or title. A longer one is a warning. */
export const line = (maxLength = 120) => v.pipe(text, v.maxLength(maxLength));

/** Whether a text is in kebab case: lowercase Latin letters and digits, joined by single hyphens. */
export function isSlug(words: string): boolean {
  return SLUG.test(words);
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const A_SLUG = 'an id of lowercase letters, digits and hyphens, as in `north-line`';

/** An id in kebab case. */
export const slug = v.pipe(v.string(A_SLUG), v.regex(SLUG, A_SLUG));

/** A finite number between `low` and `high`, inclusive. */
export function number(low = -Infinity, high = Infinity) {
  const range = high === Infinity ? `${low} or more` : `between ${low} and ${high}`;
  const expected = low === -Infinity ? 'a number' : `a number ${range}`;
  const least = v.pipe(v.number(expected), v.finite(expected));
  if (low === -Infinity) return least;
  const bounded = v.pipe(least, v.minValue(low, expected));
  return high === Infinity ? bounded : v.pipe(bounded, v.maxValue(high, expected));
}

/** One of the known values; `what` is the noun for one: “layer”. */
export function oneOf<const T extends readonly string[]>(known: T, what: string) {
  return v.picklist(known, what);
}

/** One of the known values, or any if they are not given. */
export function known(values: readonly string[] | undefined, what: string) {
  return values === undefined ? v.string(`a ${what}`) : oneOf(values, what);
}

/** `true`; false is said by absence. */
export const onlyTrue = v.literal(true, '`true`, or nothing');

/** Fields of which others are ignored. */
export const record = v.object;

/** Fields of which no others are allowed. */
export function fields<const T extends v.ObjectEntries>(entries: T) {
  return v.objectWithRest(entries, v.never());
}

/** A schema with a description, which editors show. */
export function doc<const T extends v.GenericSchema>(schema: T, description: string) {
  return v.pipe(schema, v.description(description));
}

/** A field that may be absent. */
export const optional = v.exactOptional;

/** A sentence about fields, and the keys that lead to the one that it is about. */
type Violation = readonly [sentence: string, ...keys: readonly string[]];

/** A rule that concerns several fields. It also sees values whose types are wrong. */
export function rule<T extends object>(
  violations: (value: { readonly [K in keyof T]?: unknown }) => readonly Violation[],
) {
  return v.rawCheck<T>(({ dataset: { value }, addIssue }) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [message, ...keys] of violations(value)) {
      const [first, ...more] = keys.map(
        (key) => ({ type: 'object', origin: 'value', input: {}, key, value: undefined }) as const,
      );
      addIssue({ message, ...(first && { path: [first, ...more] }) });
    }
  });
}

/** A list in which no item should be repeated. */
export function list<const T extends v.GenericSchema>(item: T, expected = 'a list') {
  return v.pipe(
    v.array(item, expected),
    v.rawCheck(({ dataset: { value, issues }, addIssue }) => {
      if (!Array.isArray(value)) return;
      value.forEach((one: unknown, key) => {
        if (typeof one !== 'string' || value.indexOf(one) === key) return;
        if (issues?.some(({ path }) => path?.[0].key === key)) return;
        const path = [{ type: 'array', origin: 'value', input: value, key, value: one }] as const;
        addIssue({ message: `warning: \`${one}\` is given twice`, path: [...path] });
      });
    }),
  );
}

/** Two numbers; `expected` says what a list is expected to be, `message` what is wrong with this one. */
function pair<T extends readonly [number, number]>(
  isValid: (pair: readonly [number, number]) => boolean,
  expected: string,
  message: string,
) {
  return v.pipe(
    v.array(v.unknown(), expected),
    v.metadata({ items: { type: 'number' }, minItems: 2, maxItems: 2 }),
    v.guard(
      (value): value is unknown[] & T =>
        value.length === 2 &&
        value.every(Number.isFinite) &&
        isValid([Number(value[0]), Number(value[1])]),
      message,
    ),
    v.transform((value): T => value),
  );
}

/** A range of two numbers. */
export const range = pair<readonly [low: number, high: number]>(
  ([low, high]) => low <= high,
  'a list',
  '% is not a range; expected [low, high]',
);

/** A position, longitude first. */
export const position = pair<readonly [lon: number, lat: number]>(
  () => true,
  'a position [lon, lat]',
  '% is not a position; expected two numbers [lon, lat]',
);

/** Whether a tag is a BCP 47 tag in canonical spelling (`ur`, `uz-Arab`) with a language of 2–3 letters. */
export function isLang(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/.test(tag) && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

/** The rule that every key is a language. */
export const keysAreLangs = <T extends object>() =>
  rule<T>((value) =>
    Object.keys(value)
      .filter((key) => !isLang(key))
      .map((key) => [`\`${key}\` is not a language code`, key]),
  );

/** A text by language; English is required. */
export function localized(maxLength = Infinity) {
  const words = maxLength === Infinity ? text : line(maxLength);
  const base = v.objectWithRest({ en: words }, words);
  return v.pipe(base, keysAreLangs<v.InferOutput<typeof base>>());
}

/** A text by language; `en` is always present. */
export type LocalizedText = Infer<ReturnType<typeof localized>>;

const A_COUNTRY = 'a country code of two capital letters, as in CH';

/** ISO 3166-1 alpha-2. */
export const country = v.pipe(v.string(A_COUNTRY), v.regex(/^[A-Z]{2}$/, A_COUNTRY));
