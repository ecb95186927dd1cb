/** Folder names at the site's root that stories cannot use, including those reserved for future pages. */
export const RESERVED_FOLDERS: readonly string[] = [
  'assets',
  'atlas',
  'data',
  'relief',
  'sources',
  'stories',
  'studio',
  'teach',
  'v',
  'whats-new',
];
