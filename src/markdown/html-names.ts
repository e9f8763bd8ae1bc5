/** The names of HTML elements. Everything else in angle brackets is text. */

/** Returns true for names of elements. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return names.has(lower) || isOffice(lower);
}

const current =
  "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr";

const obsolete =
  "acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp";

/** Elements of SVG and MathML whose names are no words. */
const graphic =
  "circle clippath defs ellipse foreignobject lineargradient mfrac mi mn mo mrow msqrt msub msup mtext path polygon polyline radialgradient rect tspan";

const names = new Set([current, obsolete, graphic].flatMap((list) => list.split(" ")));

/** Elements of Office have a prefix: o:p, w:sdt, v:shape. */
function isOffice(name: string): boolean {
  return /^(?:[movwx]|st1):[a-z]/.test(name);
}

/**
 * Returns true if something in angle brackets is meant as text: it has no element's name, or words follow the name
 * where attributes would.
 * @example isText("<type of person>") // true
 * @example isText("<b and c>") // true
 * @example isText('<p class="x">') // false
 */
export function isText(tag: string): boolean {
  const [, slash, name, rest = ""] = tagForm.exec(tag) ?? [];
  if (name === undefined) return false;
  if (!isHtmlName(name)) return true;
  if (slash === "/" || /[="]/.test(rest)) return false;
  return rest
    .replace(/\/$/, "")
    .split(/\s+/)
    .some((word) => word !== "" && !isBareAttribute(word));
}

const tagForm = /^<(\/?)([A-Za-z][^\s<>/]*)([^<>]*)>/;

/** Attributes that editors write without a value. */
const booleanAttributes = new Set(
  "allowfullscreen alt async autofocus autoplay checked class compact controls default defer dir disabled download formnovalidate hidden href id inert ismap itemscope lang loop mozallowfullscreen multiple muted nomodule noshade novalidate nowrap open playsinline popover readonly required reversed selected src title webkitallowfullscreen".split(
    " ",
  ),
);

function isBareAttribute(word: string): boolean {
  return booleanAttributes.has(word.toLowerCase()) || word.startsWith("data-");
}
