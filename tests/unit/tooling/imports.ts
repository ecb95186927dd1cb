/** The imports of a module: all specifiers that a bundler would follow, including types. */
import { posix } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import type { File } from './files.ts';

/** Specifiers as written (`./a.ts`, `maplibre-gl/dist/x.css`), in order, in a `.ts` or `.svelte` file. */
export function importsOf({ path, text }: File): string[] {
  return path.endsWith('.svelte') ? fromSvelte(text) : fromTypeScript(path, text);
}

/** Resolves a specifier without its query: relative ones to `/` and the path from the root. */
export function resolveImport(from: string, specifier: string): string {
  const plain = specifier.split('?')[0] ?? '';
  return plain.startsWith('.') ? posix.join('/', posix.dirname(from), plain) : plain;
}

function fromTypeScript(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier && ts.isStringLiteralLike(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Static imports and exports, `import()`, `import('…').Type`, `require`, globs, `new URL('…', import.meta.url)`. */
function specifierOf(node: ts.Node): ts.Node | undefined {
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

/** Searches scripts and markup for all nodes with a specifier. */
function fromSvelte(text: string): string[] {
  const { module, instance, fragment } = parse(text, { modern: true });
  return [module, instance, fragment].flatMap(specifiersIn);
}

const importNode = /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/;

function specifiersIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(specifiersIn);
  if (!isRecord(node)) return [];
  const isImport = typeof node.type === 'string' && importNode.test(node.type);
  const source = isImport ? (node.source ?? node.argument) : undefined;
  const specifier = isRecord(source) ? source.value : undefined;
  const nested = Object.values(node).flatMap(specifiersIn);
  return typeof specifier === 'string' ? [specifier, ...nested] : nested;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
