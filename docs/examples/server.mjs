// On a server the import does nothing; the element is written as HTML, and comes alive in the browser.
import 'energy-corridor-map';

const site = process.argv[2] ?? 'https://map.example.org/';

console.log(`<energy-corridor-map story="gateway" lang="en" site="${site}">
  <a href="${site}gateway/en/">The story, with its map</a>
</energy-corridor-map>`);
