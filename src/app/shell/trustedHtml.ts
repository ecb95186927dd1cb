/** HTML for pages whose CSP requires trusted types. */

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
/** A named policy: a `default` one would apply to the whole host page. */
const policy = trustedTypes?.createPolicy('energy-corridor-map', { createHTML: (html) => html });

/**
 * Whether the page requires trusted types and has no default policy. MapLibre starts its worker from a
 * plain URL, which such a page refuses.
 */
export function requiresTrustedTypes(): boolean {
  if (!trustedTypes) return false;
  try {
    document.createElement('script').src = '';
    return false;
  } catch {
    return true;
  }
}

/**
 * Marks HTML as trusted, for `{@html …}`. Only for HTML from the build, from our own rendering, or from
 * `sanitizeStory`. Returns a `TrustedHTML` object typed as a string where the browser supports it.
 */
export function trustedHtml(html: string): string {
  return policy?.createHTML(html) ?? html;
}
