/** Finds and measures pictures. One that is alone in its paragraph becomes a figure with caption and credit. */

import { posix } from "node:path";
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { messagesFor } from "../../i18n/languages.ts";
import type { Messages } from "../../i18n/messages.ts";
import { licenceName } from "../../images/licences.ts";
import { html } from "../../markup/template.ts";
import { safeUrl } from "../../markup/url.ts";
import type { CareRule } from "../../model/care.ts";
import { isWebAddress } from "../../model/fields.ts";
import type { Picture } from "../../model/image.ts";
import type { Problem } from "../../model/problem.ts";
import { careProblem, type PlacedToken, placedTokens, type RenderFindings, textProblem } from "../context.ts";
import { marksInWords } from "../failed/marks-in-words.ts";
import { typographicText } from "../typography.ts";
import { linkPicture, remoteAddress } from "./remote-pictures.ts";

export function figures(markdown: MarkdownIt): void {
  markdown.core.ruler.push("figures", markPictures);
  markdown.renderer.rules.figcaption = (tokens, index, _options, env) => {
    const { content = "", info = "", meta } = tokens[index] ?? {};
    const { escapeHtml } = markdown.utils;
    const messages = messagesFor(env?.findings?.context.language ?? "en");
    const licence = typeof meta?.licence === "string" ? licenceLink(meta.licence, messages) : "";
    const credit = [info && escapeHtml(messages.pictureBy(info)), licence].filter(Boolean).join(", ");
    const parts = [escapeHtml(content), credit && `<span class="credit">${credit}</span>`];
    return `<figcaption>${parts.filter(Boolean).join(" ")}</figcaption>`;
  };
}

function licenceLink(url: string, messages: Messages): string {
  return html`<a href="${safeUrl(url)}">${licenceName(url) ?? messages.licence}</a>`.markup;
}

function markPictures(state: StateCore): void {
  const { findings } = state.env;
  if (!findings) return;
  const placed = placedTokens(state.tokens, isPicture);
  if (placed.length === 0) return;
  const indexes = new Map(state.tokens.map((block, at) => [block, at]));
  for (const { token, block, line } of placed) {
    const picture = resolvePicture({ token, block, line }, { findings, state });
    if (!picture) continue;
    token.attrs = [
      ["src", picture.url],
      ["alt", ""],
      ["width", String(picture.width)],
      ["height", String(picture.height)],
      ["loading", "lazy"],
    ];
    const shown: unknown = token.meta?.shown;
    if (typeof shown === "string") {
      token.attrSet("class", `shown-${shown}`);
      noteSmall(picture, shown, line, findings);
    }
    if (isAlone(token, block)) makeFigure(picture, block, indexes.get(block) ?? 0, state);
    else if (picture.caption !== undefined) token.attrSet("title", picture.caption);
  }
}

/** The widths of sizes that are wider than the column, in pixels, as in `layouts/styles/sizes.css`. */
const wideSizes: ReadonlyMap<string, number> = new Map([
  ["wide", 816],
  ["full", 1328],
]);

function noteSmall(
  { form, path, width }: Picture,
  shown: string,
  line: number,
  findings: RenderFindings,
): void {
  const most = wideSizes.get(shown) ?? 0;
  if (form === "drawing" || width >= most) return;
  const message = `"${posix.basename(path)}" is ${width} pixels wide, and ::: ${shown} shows up to ${most}. It is shown no larger than it is. Put in a larger file, or leave ::: ${shown} out.`;
  findings.problems.push(careProblem("pictures", textProblem(findings, line, message, "warning"), findings));
}

function isPicture({ type }: Token): boolean {
  return type === "image";
}

function resolvePicture(
  { token, block, line }: PlacedToken,
  { findings, state }: { readonly findings: RenderFindings; readonly state: StateCore },
): Picture | undefined {
  const report = (care: CareRule, message: string, severity?: Problem["severity"]): void =>
    void findings.problems.push(careProblem(care, textProblem(findings, line, message, severity), findings));
  const address = String(token.attrGet("src") ?? "");
  const src = asWritten(address);
  const found = findPictureAs(src, address, findings.context);
  const remote = found.picture || !findings.context.isArchived ? undefined : remoteAddress(address);
  if (remote !== undefined && found.error !== undefined) {
    report("elsewhere", found.error);
    linkPicture({ token, block, address: remote }, state);
    return undefined;
  }
  if (!found.picture) {
    findings.problems.push(textProblem(findings, line, found.error));
    return undefined;
  }
  if (token.content.trim() === "")
    report(
      "alternative",
      `The picture "${src}" has no alternative text. Say what it shows between the brackets: ![Two ferries at the mole](${/[\s()<>]/.test(src) ? `<${src}>` : src}).`,
    );
  const written = String(token.attrGet("title") ?? "");
  const marks = marksInWords(written);
  if (marks) report("marks", `${marks.reason} ${marks.hint}`, "warning");
  const set = (text: string | undefined): string | undefined =>
    text && typographicText(text, findings.context.language);
  const { caption, credit, licence } = captionParts(written);
  if (licence !== undefined && !isWebAddress(licence))
    findings.problems.push(
      textProblem(
        findings,
        line,
        `"${licence}" stands where the licence of a picture is named, and is no web address. Write it whole, like https://creativecommons.org/licenses/by/4.0/, or remove it with the | before it.`,
      ),
    );
  const picture = {
    ...found.picture,
    alt: altOf(token, state),
    caption: set(caption ?? found.picture.caption),
    credit: set(credit ?? found.picture.credit),
    licence,
    ...(token.meta?.shown === "full" ? ({ crop: "large" } as const) : {}),
    named: { file: findings.context.file, line: findings.context.bodyLine + line },
  };
  findings.pictures.push(picture);
  return picture;
}

/** Returns a file name as the editor wrote it, since markdown-it has encoded it. */
function asWritten(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}

/**
 * Finds a picture by the name that the editor wrote, or else by the encoded one: a file name may contain a percent
 * sign.
 */
function findPictureAs(
  name: string,
  address: string,
  { findPicture }: RenderFindings["context"],
): ReturnType<RenderFindings["context"]["findPicture"]> {
  const found = findPicture(name);
  if (found.picture || address === name) return found;
  const other = findPicture(address);
  return other.picture ? other : found;
}

/**
 * Splits the title of a picture into caption, credit and the address of its licence.
 * @example captionParts("The ferry. | Ada Brandt") // { caption: "The ferry.", credit: "Ada Brandt" }
 */
function captionParts(title: string): Pick<Picture, "caption" | "credit" | "licence"> {
  const [caption, credit, licence] = title.split("|").map((part) => part.trim() || undefined);
  return { caption, credit, licence };
}

/** Returns the alternative text of a picture, and sets it in the token. */
function altOf(token: Token, { md, env, Token: NewToken }: StateCore): string {
  const plain = md.renderer.renderInlineAsText(token.children ?? [], md.options, env);
  const messages = new NewToken("text", "", 0);
  messages.content = typographicText(plain, env.findings?.context.language ?? "en");
  token.children = [messages];
  return messages.content;
}

function isAlone(token: Token, block: Token): boolean {
  return block.children?.every((child) => child === token || child.type === "softbreak") ?? false;
}

function makeFigure(picture: Picture, block: Token, at: number, state: StateCore): void {
  const open = state.tokens[at - 1];
  const close = state.tokens[at + 1];
  if (open?.type !== "paragraph_open" || close?.type !== "paragraph_close") return;
  for (const token of [open, close]) {
    token.tag = "figure";
    token.hidden = false;
  }
  if (picture.caption === undefined && picture.credit === undefined && picture.licence === undefined) return;
  const caption = new state.Token("figcaption", "figcaption", 0);
  caption.content = picture.caption ?? "";
  caption.info = picture.credit ?? "";
  caption.meta = { licence: picture.licence };
  block.children?.push(caption);
}
