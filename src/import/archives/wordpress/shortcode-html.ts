import { escapeMarkup } from "../../../markup/template.ts";
import { knownShortcode, type ShortcodeContext } from "./known-shortcodes.ts";
import { type Shortcode, withShortcodes } from "./shortcodes.ts";

/** What shortcodes of a text may refer to, and who is told of those that are not known. */
interface ShortcodeHtmlContext extends Omit<ShortcodeContext, "inner"> {
  /** Takes the name of a shortcode. */
  readonly lose: (name: string) => void;
}

/**
 * Replaces the shortcodes of a text by HTML. Those that only arrange what is in them leave it; unknown ones stay as they are
 * written, for all to see. Both are noted by name.
 */
export function withShortcodeHtml(text: string, context: ShortcodeHtmlContext): string {
  let depth = 0;
  const expanded = (content: string): string => {
    if (depth >= deepest) return content;
    depth += 1;
    const html = withShortcodes(content, (shortcode) => htmlOf(shortcode, { ...context, inner: expanded }));
    depth -= 1;
    return html;
  };
  return expanded(text);
}

/** How deep layouts lie in each other, at most. */
const deepest = 30;

function htmlOf(shortcode: Shortcode, context: ShortcodeHtmlContext & ShortcodeContext): string | undefined {
  const { name, attributes, content, tag, isEnd } = shortcode;
  if (isEnd) return isLayout(name) ? "\n\n" : undefined;
  const known = knownShortcode(shortcode, context);
  if (known !== undefined) return known;
  const inner = content === undefined ? "" : context.inner(content);
  if (isLayout(name)) {
    context.lose(name);
    const link = /button|btn/.test(name) ? linkOf(attributes) : undefined;
    if (link !== undefined)
      return `<a href="${escapeMarkup(link)}">${inner || escapeMarkup(attributes.get("text") ?? link)}</a>`;
    if (inlineLayouts.has(name)) return inner;
    const title = attributes.get("title") ?? attributes.get("heading") ?? "";
    return `\n\n${title === "" ? "" : `<p><strong>${escapeMarkup(title)}</strong></p>`}\n\n${inner}\n\n`;
  }
  if (!isPlugin(shortcode)) return undefined;
  context.lose(name);
  const shown = tag.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return content === undefined ? shown : `${shown}${inner}[/${name}]`;
}

/** Returns where a button leads. */
function linkOf(attributes: Shortcode["attributes"]): string | undefined {
  const link = ["url", "link", "href", "button_url"]
    .map((name) => attributes.get(name))
    .find((value) => value);
  return link !== undefined && /^(?:https?:\/\/|\/)[^\s<>]+$/.test(link)
    ? link.replaceAll("&amp;", "&")
    : undefined;
}

/** Returns true for what can only be a shortcode. Words in brackets alone may be the text's own: [sic], [in French]. */
function isPlugin({ name, attributes, content, isAlone }: Shortcode): boolean {
  if (content !== undefined || /[_-]/.test(name)) return true;
  return attributes.size === 0 ? isAlone : [...attributes.keys()].some((key) => !/^\d+$/.test(key));
}

const inlineLayouts: ReadonlySet<string> = new Set("dropcap highlight button span tooltip nobr".split(" "));

/** Returns true for what arranges a page: of page builders by their prefixes, of themes by usual names. */
function isLayout(name: string): boolean {
  return inlineLayouts.has(name) || layoutPrefix.test(name) || layouts.has(name);
}

const layoutPrefix = /^(?:vc|et_pb|fusion|av|cs|su|nectar|mk|cmsms|tatsu|bs|fl|porto|ux|td_block|wpb|kc)_/;

const layouts: ReadonlySet<string> = new Set(
  (
    "accordion accordion_item accordions box callout center clear clearfix col col-md-6 column columns container " +
    "divider five_sixth five_sixth_last four_fifth four_fifth_last full_width half infobox left one_fifth one_fifth_last " +
    "one_fourth one_fourth_last one_half one_half_last one_quarter one_sixth one_sixth_last one_third one_third_last panel " +
    "right row section separator spacer tab tabgroup tabs textblock three_fifth three_fourth three_fourth_last " +
    "three_quarter toggle toggles two_fifth two_fifth_last two_third two_third_last well"
  ).split(" "),
);
