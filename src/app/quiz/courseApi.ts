/** The course system that a page runs in, by SCORM 1.2. Every step may fail: frames of others throw. */

/** What a course system is asked; `undefined` where it throws. */
export type Ask = (name: string, ...values: readonly string[]) => string | undefined;

/** Frames around a page, at most. */
const DEEPEST = 20;

/** The course system above a window, or above the window that opened it; undefined where there is none. */
export function findCourse(window: Window): Ask | undefined {
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
  let at = window;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const here = at;
    const api = attempt(() => (here as { readonly API?: unknown }).API);
    if (isObject(api)) return api;
    const above = attempt(() => here.parent) ?? here;
    if (above === here) return undefined;
    at = above;
  }
  return undefined;
}

function isObject(value: unknown): value is Api {
  return typeof value === 'object' && value !== null;
}

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** A span of time as SCORM 1.2 writes it: `0001:02:03.45`. */
export function timespan(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const part = (value: number, width: number) => String(value).padStart(width, '0');
  const seconds = Math.floor(hundredths / 100);
  const minutes = Math.floor(seconds / 60);
  return `${part(Math.floor(minutes / 60), 4)}:${part(minutes % 60, 2)}:${part(seconds % 60, 2)}.${part(hundredths % 100, 2)}`;
}
