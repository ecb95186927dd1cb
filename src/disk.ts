/**
 * Runs in pages of a folder for web servers: bundled, inlined, in the policy by its hash. Opened from a
 * disk, where browsers run no modules, they say which file has the live map.
 */
if (location.protocol === 'file:') {
  document.querySelector('.stale')?.remove();
  document.querySelector('.from-disk')?.removeAttribute('hidden');
}
