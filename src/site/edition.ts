/** Of which day and version the site, its editions and its downloads are. */

/** What a download says of itself. */
export interface Edition {
  /** As in `package.json`. */
  readonly version: string;
  /** ISO date (`2026-11-23`) that every file in the archive bears, so that it is the same each time. */
  readonly date: string;
  /** Address of the page that tells what has changed since; absent where the site's is not known. */
  readonly whatsNew?: string;
}

/** The day of a build: of `SOURCE_DATE_EPOCH` (seconds), else the given one. Throws if it is no number of seconds. */
export function buildDate(epoch: string | undefined, otherwise: string): string {
  if (!epoch) return otherwise;
  if (!/^\d+$/.test(epoch))
    throw new Error(
      `SOURCE_DATE_EPOCH is “${epoch}”, expected seconds since 1970 such as 1795392000`,
    );
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

/** What a file that is downloaded says of itself, in English. */
export function editionText({ version, date, whatsNew }: Edition): string {
  return `Energy Corridor Map, version ${version} of ${date}.${sinceText(whatsNew, ' ')}`;
}

/** Where changes are told, after what stands between; empty where the site's address is not known. */
export function sinceText(whatsNew: string | undefined, between: string): string {
  return whatsNew === undefined ? '' : `${between}What has changed since: ${whatsNew}`;
}
