/** Runs in pages for paper: bundled, inlined, in the policy by its hash. Their button prints them. */
const button = document.querySelector<HTMLButtonElement>('.print button');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    print();
  });
}
