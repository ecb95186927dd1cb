/** What a module imports: every address in it that a bundler would follow, types included. */
import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import type { File } from './files.ts';

/** Addresses as written (`./a.ts`, `maplibre-gl/dist/x.css`), in order, from a `.ts` or `.svelte` file. */
export function importsOf({ path, text }: File): string[] {
  return path.endsWith('.svelte') ? fromSvelte(text) : fromTypeScript(path, text);
}

/** Where an address leads: `/` and the path from the root if relative, else the package; queries are dropped. */
export function resolveImport(from: string, address: string): string {
  const plain = address.split('?')[0] ?? '';
  return plain.startsWith('.') ? posix.join('/', posix.dirname(from), plain) : plain;
}

function fromTypeScript(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const address = addressOf(node);
    if (address && ts.isStringLiteralLike(address)) found.push(address.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Static imports and exports, `import()`, `import('…').Type`, `require`, globs, `new URL('…', import.meta.url)`. */
function addressOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  if (ts.isCallExpression(node))
    return /^(import|require|import\.meta\.glob)$/.test(node.expression.getText())
      ? node.arguments[0]
      : undefined;
  if (ts.isNewExpression(node))
    return node.arguments?.[1]?.getText() === 'import.meta.url' ? node.arguments[0] : undefined;
  return undefined;
}

/** Scripts and markup alike: every node that Svelte parses, of any kind that has an address. */
function fromSvelte(text: string): string[] {
  const { module, instance, fragment } = parse(text, { modern: true });
  return [module, instance, fragment].flatMap(addressesIn);
}

const importing = /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/;

function addressesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(addressesIn);
  if (!isRecord(node)) return [];
  const own = typeof node.type === 'string' && importing.test(node.type);
  const source = own ? (node.source ?? node.argument) : undefined;
  const address = isRecord(source) ? source.value : undefined;
  const deeper = Object.values(node).flatMap(addressesIn);
  return typeof address === 'string' ? [address, ...deeper] : deeper;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
