/** HTML of ours for pages whose policy asks for trusted types. */

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(html: string): string },
  ): { createHTML(html: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
/** A policy of our own: a `default` one would speak for all of the host's page. */
const policy = trustedTypes?.createPolicy('energy-corridor-map', { createHTML: (html) => html });

/**
 * Whether the page requires trusted types and has no default policy. The map engine starts its worker
 * from an address in plain text, which such a page refuses.
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
 * Marks HTML as ours, for `{@html …}`: what the build has made, what we draw, or what was disarmed before
 * (`foreignStory.ts`). The browser has it as an object, which only looks like text to a component.
 */
export function trusted(html: string): string {
  return policy?.createHTML(html) ?? html;
}
