/** Finds and calls the SCORM 1.2 API. Any access may throw: parent frames can be of another origin. */

/** Calls an API function. Returns undefined if it throws or does not exist. */
export type CourseCall = (name: string, ...values: readonly string[]) => string | undefined;

/** Maximum number of parent frames to search. */
const MAX_DEPTH = 20;

/** The API in a parent frame, or in a parent frame of the opener; undefined if there is none. */
export function findCourse(window: Window): CourseCall | undefined {
  const opener =
    attempt(() => window.opener as unknown) ?? attempt(() => window.top?.opener as unknown);
  const api =
    apiAbove(window) ?? (isObject(opener) ? apiAbove(opener as unknown as Window) : undefined);
  if (!api) return undefined;
  return (name, ...values) =>
    attempt(() => {
      const method = api[name];
      return typeof method === 'function' ? String(method.apply(api, values)) : undefined;
    });
}

type Api = Readonly<Record<string, unknown>>;

function apiAbove(window: Window): Api | undefined {
  let current = window;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const frame = current;
    const api = attempt(() => (frame as { readonly API?: unknown }).API);
    if (isObject(api)) return api;
    const parent = attempt(() => frame.parent) ?? frame;
    if (parent === frame) return undefined;
    current = parent;
  }
  return undefined;
}

function isObject(value: unknown): value is Api {
  return typeof value === 'object' && value !== null;
}

function attempt<T>(callback: () => T): T | undefined {
  try {
    return callback();
  } catch {
    return undefined;
  }
}

/** Formats a duration as a SCORM 1.2 `CMITimespan`: `0001:02:03.45`. */
export function formatTimespan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  const seconds = Math.floor(hundredths / 100);
  const minutes = Math.floor(seconds / 60);
  return `${pad(Math.floor(minutes / 60), 4)}:${pad(minutes % 60, 2)}:${pad(seconds % 60, 2)}.${pad(hundredths % 100, 2)}`;
}
