/** The names of HTML: whatever else stands in angle brackets is words. */

const current =
  "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr";

const former =
  "acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp";

/** Of drawings and formulas, those that are no words. */
const drawn =
  "circle clippath defs ellipse foreignobject lineargradient mfrac mi mn mo mrow msqrt msub msup mtext path polygon polyline radialgradient rect tspan";

const names = new Set([current, former, drawn].flatMap((list) => list.split(" ")));

/** Whether something in angle brackets is an element by its name. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return names.has(lower) || isOffice(lower);
}

const tagForm = /^<(\/?)([A-Za-z][^\s<>/]*)([^<>]*)>/;

/**
 * Whether something in angle brackets is meant to be read: its name is no element's, or words follow the name where
 * attributes would.
 * @example isWords("<type of person>") // true
 * @example isWords("<b and c>") // true
 * @example isWords('<p class="x">') // false
 */
export function isWords(tag: string): boolean {
  const [, slash, name, rest = ""] = tagForm.exec(tag) ?? [];
  if (name === undefined) return false;
  if (!isHtmlName(name)) return true;
  if (slash === "/" || /[="]/.test(rest)) return false;
  return rest
    .replace(/\/$/, "")
    .split(/\s+/)
    .some((word) => word !== "" && !isFlag(word));
}

/** What Office writes has a prefix: o:p, w:sdt, v:shape. */
function isOffice(name: string): boolean {
  return /^(?:[movwx]|st1):[a-z]/.test(name);
}

/** Attributes that say all by standing there. */
const flags = new Set(
  "allowfullscreen alt async autofocus autoplay checked class compact controls default defer dir disabled download formnovalidate hidden href id inert ismap itemscope lang loop mozallowfullscreen multiple muted nomodule noshade novalidate nowrap open playsinline popover readonly required reversed selected src title webkitallowfullscreen".split(
    " ",
  ),
);

function isFlag(word: string): boolean {
  return flags.has(word.toLowerCase()) || word.startsWith("data-");
}
