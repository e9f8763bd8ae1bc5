import { readMarkup } from "../markup/parse-html.ts";
import { type Xml, xml } from "../markup/template.ts";

const attributes =
  "id class style lang xml:lang xml:space role aria-label aria-labelledby aria-describedby aria-hidden version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength transform dx dy rotate textLength lengthAdjust startOffset method spacing side offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order color opacity stop-color stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end display visibility overflow shape-rendering text-rendering font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode href xlink:href";

/** The elements of a drawing: shapes, text and paint. Nothing that runs, fetches, moves or links. */

const elements =
  "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker style";

const allowedElements: ReadonlySet<string> = new Set(elements.split(" "));

const namespaces = xml` xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"`;

/**
 * Returns a drawing without anything that is not on the allow-list; undefined if it is no SVG or nests too deep. Removes
 * elements with all that they contain, and declarations, entities and comments.
 */
export function sanitisedDrawing(source: string): string | undefined {
  const parts: Xml[] = [];
  const open: string[] = [];
  let style: string | undefined;
  let skipped = 0;
  const isWhole = readMarkup(
    source,
    {
      onopentag: (name, attributes) => {
        const isRoot = open.length === 0;
        const isMisplaced = isRoot ? name !== "svg" || parts.length > 0 : style !== undefined;
        if (skipped > 0 || isMisplaced || !allowedElements.has(name)) {
          skipped += 1;
          return;
        }
        open.push(name);
        if (name === "style") style = "";
        else parts.push(xml`<${name}${isRoot && namespaces}${attributesOf(attributes)}>`);
      },
      ontext: (text) => {
        if (skipped > 0 || open.length === 0) return;
        if (style === undefined) parts.push(xml`${text}`);
        else style += text;
      },
      onclosetag: (name) => {
        if (skipped > 0) {
          skipped -= 1;
          return;
        }
        open.pop();
        if (style === undefined) parts.push(xml`</${name}>`);
        else if (isHarmlessStyle(style)) parts.push(xml`<style>${style}</style>`);
        if (name === "style") style = undefined;
      },
    },
    { xmlMode: true },
  );
  return isWhole && parts.length > 0 ? `${xml`${parts}`.markup}\n` : undefined;
}

function attributesOf(attributes: Readonly<Record<string, string>>): readonly Xml[] {
  return Object.entries(attributes)
    .filter(([name, value]) => isHarmless(name, value))
    .map(([name, value]) => xml` ${name}="${value}"`);
}

const allowedAttributes: ReadonlySet<string> = new Set(attributes.split(" "));

function isHarmless(name: string, value: string): boolean {
  if (!allowedAttributes.has(name)) return false;
  if (name === "href" || name === "xlink:href") return /^#[^\s]*$/.test(value);
  return isHarmlessStyle(value);
}

/**
 * Returns true if CSS does nothing but paint. It may refer to parts of the drawing itself, and have media queries. Escapes
 * are refused, since they could hide anything else.
 */
function isHarmlessStyle(css: string): boolean {
  return !/[\\<]|@(?!media\b)|url\(\s*(?!["']?#)|image-set|src\(|expression|javascript:/i.test(css);
}
