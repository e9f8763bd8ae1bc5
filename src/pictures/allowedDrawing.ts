/** What a drawing may hold: shapes, text and paint. Nothing that runs, fetches, moves or leads elsewhere. */

const elements =
  "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient radialGradient stop clipPath mask pattern marker style";

const attributes =
  "id class style lang xml:lang xml:space role aria-label aria-labelledby aria-describedby aria-hidden version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength transform dx dy rotate textLength lengthAdjust startOffset method spacing side offset gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset vector-effect paint-order color opacity stop-color stop-opacity clip-path clip-rule mask marker-start marker-mid marker-end display visibility overflow shape-rendering text-rendering font-family font-size font-style font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift direction unicode-bidi writing-mode href xlink:href";

export const allowedElements: ReadonlySet<string> = new Set(elements.split(" "));
export const allowedAttributes: ReadonlySet<string> = new Set(attributes.split(" "));
