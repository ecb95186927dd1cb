/** The print button of printable pages. Bundled and inlined, allowed by hash in the CSP. */
const button = document.querySelector<HTMLButtonElement>('.print button');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
}
