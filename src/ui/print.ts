/** What a page on paper needs of its script: the list of everything open, and the address written out. */

/** Prepares the page before it is printed and puts it back afterwards. Returns how to stop. */
export function preparePrint(window: Window): () => void {
  const { document } = window;
  const list = document.querySelector<HTMLDetailsElement>('.everything');
  let wasOpen = false;
  const before = () => {
    wasOpen = list?.open ?? false;
    if (list) list.open = true;
    for (const place of document.querySelectorAll('.address'))
      place.textContent = window.location.href;
  };
  const after = () => {
    if (list) list.open = wasOpen;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
