/** Whether a text is an absolute http(s) URL, hence safe as a link target (no `javascript:`). */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
