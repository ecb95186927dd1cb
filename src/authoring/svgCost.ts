/** Counts the elements that an SVG draws: with nested references, a few lines can be millions. Build only. */

/** A sanitized element; texts are strings among its children. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (SvgNode | string)[];
}

/** Thrown if an SVG is refused. */
export class SvgError extends Error {}

/** Nesting of elements, including references. */
const MAX_REFERENCE_DEPTH = 128;
const GRADIENT = /^(?:linear|radial)Gradient$/;

/**
 * Number of drawn elements, counting each as often as it is referenced. A style sheet's references may apply
 * to any element, and so within all its other references. Throws an SvgError on circular references. Visits
 * each element once, however often it is referenced.
 */
export function measureSvgCost(root: SvgNode): number {
  const byId = new Map<string, SvgNode>();
  const styleSheets: string[] = [];
  const index = (node: SvgNode): void => {
    const id = attributeValue(node, 'id');
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
    for (const child of node.children)
      if (typeof child !== 'string') index(child);
      else if (node.name === 'style') styleSheets.push(child);
  };
  index(root);

  const cache = new Map<SvgNode, { readonly sum: number; readonly depth: number }>();
  const visiting = new Set<SvgNode>();
  const count = (node: SvgNode): { readonly sum: number; readonly depth: number } => {
    const known = cache.get(node);
    if (known !== undefined) return known;
    if (visiting.has(node)) throw new SvgError('the SVG has a circular reference');
    let [sum, depth] = [1, 1];
    const add = (inner: SvgNode, times: number): void => {
      const one = count(inner);
      sum += one.sum * times;
      depth = Math.max(depth, one.depth + 1);
      if (depth > MAX_REFERENCE_DEPTH)
        throw new SvgError('the references of the SVG are nested too deep');
    };
    visiting.add(node);
    if (visiting.size > MAX_REFERENCE_DEPTH)
      throw new SvgError('the references of the SVG are nested too deep');
    for (const child of node.children) if (typeof child !== 'string') add(child, 1);
    for (const target of referencedIds(node).flatMap((id) => byId.get(id) ?? []))
      add(target, target.name === 'marker' ? countVertices(node) : 1);
    visiting.delete(node);
    cache.set(node, { sum, depth });
    return { sum, depth };
  };

  let cost = count(root).sum;
  for (const target of new Set(styleSheets.flatMap(urlIds).flatMap((id) => byId.get(id) ?? []))) {
    if (target.name === 'marker')
      throw new SvgError('the SVG’s <style> refers to a marker; use an attribute instead');
    if (!GRADIENT.test(target.name)) cost *= Math.max(1, count(target).sum - 1);
  }
  return cost;
}

function attributeValue({ attributes }: SvgNode, name: string): string | undefined {
  return attributes.find(([key]) => key === name)?.[1];
}

function referencedIds({ attributes }: SvgNode): string[] {
  return attributes.flatMap(([name, value]) =>
    name === 'href' ? [value.slice(1)] : urlIds(value),
  );
}

function urlIds(text: string): string[] {
  return [...text.matchAll(/url\(["']?#([^"')]+)/gi)].map(([, id = '']) => id);
}

/** Upper bound of the vertices of a path or line, each of which may have a marker. */
function countVertices(node: SvgNode): number {
  const line = attributeValue(node, 'd') ?? attributeValue(node, 'points') ?? '';
  return (line.match(/[a-z]|\.?\d+/gi)?.length ?? 0) + 1;
}
