/** Allow-list of an author's SVG: drawing and description, no scripts and no external resources. Build only. */

const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements that draw or describe. */
export const ELEMENTS = wordSet(`
  svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc
  linearGradient radialGradient stop clipPath mask pattern marker style switch
`);

/** Attributes without a namespace; `href` is checked separately. */
export const ATTRIBUTES = wordSet(`
  id class style role lang type media version baseProfile enable-background tabindex
  x y z x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points pathLength width height
  viewBox preserveAspectRatio transform gradientTransform patternTransform gradientUnits patternUnits
  patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight
  refX refY orient spreadMethod offset stop-color stop-opacity rotate textLength lengthAdjust
  startOffset method spacing side requiredFeatures requiredExtensions systemLanguage
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-rendering
  cursor direction display dominant-baseline fill fill-opacity fill-rule font font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation
  kerning letter-spacing marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
  overflow paint-order pointer-events shape-rendering solid-color solid-opacity stroke stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
  text-align text-anchor text-decoration text-overflow text-rendering transform-origin unicode-bidi
  vector-effect visibility white-space word-spacing writing-mode
`);

/** Ids that may be referenced. Excludes ids that a browser would decode into others. */
export const REFERENCE_ID = /^[\p{L}\p{N}_.:-]+$/u;

/** CSS functions without external resources; `url` is checked separately. */
const CSS_FUNCTIONS = wordSet(`
  url rgb rgba hsl hsla calc min max clamp translate translatex translatey scale scalex scaley rotate
  skew skewx skewy matrix not is where nth-child nth-of-type nth-last-child nth-last-of-type
`);

/** Whether a value refers to anything but an id in the same file. Escapes count as such a reference. */
export function hasExternalReference(css: string): boolean {
  return /\\|@import|image-set|url\((?!["']?#[\p{L}\p{N}_.:-]+["']?\))/iu.test(css);
}

/** Why CSS is refused; undefined if it is harmless. */
export function findCssIssue(css: string): string | undefined {
  if (css.includes('<')) return 'contains something other than text';
  if (hasExternalReference(css)) return 'loads an external resource';
  const rule = (css.match(/@[\w-]*/g) ?? []).find((name) => name.toLowerCase() !== '@media');
  if (rule !== undefined) return `has a rule \`${rule}\`, which is not allowed`;
  const name = [...css.matchAll(/(?<![\w-])([\w-]+)\(/g)]
    .map(([, found = '']) => found)
    .find((found) => !CSS_FUNCTIONS.has(found.toLowerCase()));
  return name === undefined ? undefined : `has a function \`${name}\`, which is not allowed`;
}
