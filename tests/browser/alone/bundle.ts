/** Bundles components one by one, as for pages and as for the element. */
import { readdirSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createBuilder, type BuildEnvironmentOptions, type Plugin, type Rolldown } from 'vite';
import { adoptedStyles } from '../../../src/site/adoptedStyles.ts';

const APP = 'src/app';
const PREFIX = 'alone:';
/** The entry whose style sheets every page has. */
const PAGE = 'src/app/shell/hydratePage.ts';

export interface StyledComponent {
  readonly name: string;
  readonly path: string;
  /** Paths of the style sheets that it imports. */
  readonly sheets: readonly string[];
}

/** All components that import a style sheet. */
export function styledComponents(read: (path: string) => string): StyledComponent[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => join(APP, file))
    .map((path) => ({
      name: parse(path).name,
      path,
      sheets: [...read(path).matchAll(/^ {2}import '(\.[^']+\.css)';$/gm)].map(([, css = '']) =>
        join(path, '..', css),
      ),
    }))
    .filter(({ sheets }) => sheets.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Built files by name, and the script and style sheets of each component. */
export interface Bundle {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly entries: ReadonlyMap<
    string,
    { readonly script: string; readonly css: readonly string[] }
  >;
}

const entryPlugin = (components: readonly StyledComponent[]): Plugin => ({
  name: 'alone',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return undefined;
    const component = components.find(({ name }) => id === `\0${PREFIX}${name}`);
    if (!component) return `import '/${PAGE}';`;
    return `import '/src/app/css/base.css';
import Component from '/${component.path}';
import { mountComponent } from '/tests/browser/alone/stage.ts';
void mountComponent('${component.name}', Component);`;
  },
});

/** Bundles components for pages and for the element; `page` is the entry with a page's style sheets. */
export async function bundle(
  components: readonly StyledComponent[],
): Promise<Record<'page' | 'shadow', Bundle>> {
  const names = [...components.map(({ name }) => name), 'page'];
  const build = {
    write: false,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: Object.fromEntries(names.map((name) => [name, PREFIX + name])),
      external: [/^maplibre-gl/],
    },
  } satisfies BuildEnvironmentOptions;
  const builder = await createBuilder({
    configFile: false,
    root: resolve('.'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [entryPlugin(components), svelte({ emitCss: false }), adoptedStyles()],
    environments: {
      client: { build },
      element: { consumer: 'client', build },
    },
  });
  const built = async (name: string) => {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`There is no environment ${name}`);
    const output = await builder.build(environment);
    return bundleOf([output].flat().flatMap((one) => ('output' in one ? one.output : [])));
  };
  return { page: await built('client'), shadow: await built('element') };
}

function bundleOf(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): Bundle {
  const chunks = new Map(
    output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])),
  );
  const cssOf = (file: string, seen = new Set<string>()): string[] => {
    const chunk = chunks.get(file);
    if (!chunk || seen.has(file)) return [];
    seen.add(file);
    return [
      ...chunk.imports.flatMap((one) => cssOf(one, seen)),
      ...(chunk.viteMetadata?.importedCss ?? []),
    ];
  };
  const entries = [...chunks.values()].filter(({ isEntry }) => isEntry);
  return {
    files: new Map(
      output.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]),
    ),
    entries: new Map(
      entries.map(({ name, fileName }) => [
        name,
        { script: fileName, css: [...new Set(cssOf(fileName))] },
      ]),
    ),
  };
}
