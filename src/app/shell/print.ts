/** What a page on paper needs of its script: the address written out. */

/** Writes the address where paper has it before each print. Returns how to stop. */
export function preparePrint(window: Window): () => void {
  const before = () => {
    for (const place of window.document.querySelectorAll('.address'))
      place.textContent = window.location.href;
  };
  window.addEventListener('beforeprint', before);
  return () => {
    window.removeEventListener('beforeprint', before);
  };
}
