/** The script's part in printing: the URL of the page as text. */

/** Writes the URL into `.address` elements before each print. Returns a stop function. */
export function preparePrint(window: Window): () => void {
  const onbeforeprint = () => {
    for (const element of window.document.querySelectorAll('.address'))
      element.textContent = window.location.href;
  };
  window.addEventListener('beforeprint', onbeforeprint);
  return () => {
    window.removeEventListener('beforeprint', onbeforeprint);
  };
}
