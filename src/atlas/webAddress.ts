/** Whether a text is an address that a link may lead to, whoever wrote it: on the web, and no script. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
