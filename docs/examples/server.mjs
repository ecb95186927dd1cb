// On a server the import does nothing. The element is rendered as HTML and starts in the browser.
import 'energy-corridor-map';

const site = process.argv[2] ?? 'https://map.example.org/';

console.log(`<energy-corridor-map story="gateway" lang="en" site="${site}">
  <a href="${site}gateway/en/">The story, with its map</a>
</energy-corridor-map>`);
