/** Version and date of the site, its editions and its downloads. */

/** Edition metadata of a download. */
export interface Edition {
  /** As in `package.json`. */
  readonly version: string;
  /** ISO date (`2026-11-23`), also of all files in archives, so that builds are reproducible. */
  readonly date: string;
  /** URL of the page that lists changes since; absent if the site's URL is unknown. */
  readonly whatsNew?: string;
}

/** The build date from `SOURCE_DATE_EPOCH` (seconds), else `fallback`. Throws if it is not a whole number. */
export function buildDate(epoch: string | undefined, fallback: string): string {
  if (!epoch) return fallback;
  if (!/^\d+$/.test(epoch))
    throw new Error(
      `SOURCE_DATE_EPOCH is “${epoch}”, expected seconds since 1970 such as 1795392000`,
    );
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

/** Describes the edition of a downloaded file, in English. */
export function describeEdition({ version, date, whatsNew }: Edition): string {
  return `Energy Corridor Map, version ${version} of ${date}.${changesNotice(whatsNew, ' ')}`;
}

/** A pointer to the list of changes after a separator; empty if the site's URL is unknown. */
export function changesNotice(whatsNew: string | undefined, separator: string): string {
  return whatsNew === undefined ? '' : `${separator}What has changed since: ${whatsNew}`;
}
