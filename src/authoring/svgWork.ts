/** How much a drawing makes a browser draw: a few lines that point at each other can be millions. Build only. */

/** An element as it is written anew; texts are among its children. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (SvgNode | string)[];
}

/** Why a drawing is refused. */
export class SvgFault extends Error {}

/** Elements within each other, counted through what points at them. */
const DEEPEST = 128;
const GRADIENT = /^(?:linear|radial)Gradient$/;

/**
 * The number of elements that are drawn, each as often as it is pointed at. What a style sheet points at
 * may stand on any element, and so within all else that a style sheet points at. Throws an SvgFault if
 * something is drawn within itself. Each element is counted once, however often it is pointed at.
 */
export function workOf(root: SvgNode): number {
  const named = new Map<string, SvgNode>();
  const sheets: string[] = [];
  const index = (node: SvgNode): void => {
    const id = valueOf(node, 'id');
    if (id !== undefined && !named.has(id)) named.set(id, node);
    for (const child of node.children)
      if (typeof child !== 'string') index(child);
      else if (node.name === 'style') sheets.push(child);
  };
  index(root);

  const counted = new Map<SvgNode, { readonly sum: number; readonly depth: number }>();
  const open = new Set<SvgNode>();
  const count = (node: SvgNode): { readonly sum: number; readonly depth: number } => {
    const known = counted.get(node);
    if (known !== undefined) return known;
    if (open.has(node)) throw new SvgFault('the SVG draws something within itself');
    let [sum, depth] = [1, 1];
    const add = (inner: SvgNode, times: number): void => {
      const one = count(inner);
      sum += one.sum * times;
      depth = Math.max(depth, one.depth + 1);
      if (depth > DEEPEST) throw new SvgFault('the SVG points from one to the next too often');
    };
    open.add(node);
    if (open.size > DEEPEST) throw new SvgFault('the SVG points from one to the next too often');
    for (const child of node.children) if (typeof child !== 'string') add(child, 1);
    for (const target of targetsOf(node).flatMap((id) => named.get(id) ?? []))
      add(target, target.name === 'marker' ? cornersOf(node) : 1);
    open.delete(node);
    counted.set(node, { sum, depth });
    return { sum, depth };
  };

  let work = count(root).sum;
  for (const target of new Set(sheets.flatMap(urlsIn).flatMap((id) => named.get(id) ?? []))) {
    if (target.name === 'marker')
      throw new SvgFault('the SVG’s <style> points at a marker; point at it in attributes');
    if (!GRADIENT.test(target.name)) work *= Math.max(1, count(target).sum - 1);
  }
  return work;
}

function valueOf({ attributes }: SvgNode, name: string): string | undefined {
  return attributes.find(([key]) => key === name)?.[1];
}

function targetsOf({ attributes }: SvgNode): string[] {
  return attributes.flatMap(([name, value]) =>
    name === 'href' ? [value.slice(1)] : urlsIn(value),
  );
}

function urlsIn(text: string): string[] {
  return [...text.matchAll(/url\(["']?#([^"')]+)/gi)].map(([, id = '']) => id);
}

/** At most how many corners a line has, at each of which a marker may stand. */
function cornersOf(node: SvgNode): number {
  const line = valueOf(node, 'd') ?? valueOf(node, 'points') ?? '';
  return (line.match(/[a-z]|\.?\d+/gi)?.length ?? 0) + 1;
}
