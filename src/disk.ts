/**
 * Runs in pages of the web server package. Bundled and inlined, allowed by hash in the CSP. Opened from
 * disk, where browsers do not load modules, a page shows which file has the interactive map.
 */
if (location.protocol === 'file:') {
  document.querySelector('.stale')?.remove();
  document.querySelector('.from-disk')?.removeAttribute('hidden');
}
