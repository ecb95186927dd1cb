/** Folders at the site's root that are no stories, those of pages to come among them: no story may take their place. */
export const SITE_FOLDERS: readonly string[] = [
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
