import type { Token } from "markdown-it";
import { messagesFor } from "../i18n/languages.ts";
import { readingMinutes, wordCount } from "../i18n/reading-time.ts";
import { xmlCharacters } from "../markup/template.ts";
import { type Body, reservedIds } from "../model/body.ts";
import type { Problem } from "../model/problem.ts";
import { checkRawHtml, noteDepth } from "./check-html.ts";
import { checkNesting } from "./check-nesting.ts";
import {
  type BodyContext,
  noInsertions,
  type RenderFindings,
  textProblem,
  withInsertions,
} from "./context.ts";
import { RemovedHtml } from "./own-plugins.ts";
import { parserFor } from "./parsers.ts";
import { sanitisedHtml } from "./sanitize.ts";
import { withScrollContainers } from "./scrollable-html.ts";

/**
 * Renders a body as sanitised HTML with root-relative URLs, and returns everything that editors should know of it.
 * Bodies are text and never templates: `{{ x }}` stays as it is.
 */
export function renderBody(source: string, context: BodyContext): RenderedBody {
  if (source.trim() === "" && !context.own?.addPlugins) return { body: emptyBody, problems: [] };
  const findings: RenderFindings = {
    context,
    problems: [],
    links: [],
    pictures: [],
    headings: [],
    embeds: [],
    graphics: [],
    inserted: noInsertions(source),
    writtenIds: [],
    removed: new Set(),
  };
  const { language, own } = context;
  const markdown = parserFor(language, own);
  const env = { findings };
  const tooMuch = sizeError(source);
  if (tooMuch !== undefined) findings.problems.push(textProblem(findings, 0, tooMuch));
  const tokens = markdown.parse(tooMuch === undefined ? source : "", env);
  const dropped = tokens.find(isDropped);
  if (dropped)
    findings.problems.push(
      textProblem(
        findings,
        dropped.map?.[0] ?? 0,
        "Quotes or lists nest too deep here. Keep them under 30 levels.",
      ),
    );
  const rendered = markdown.renderer.render(tokens, { ...markdown.options }, env);
  const isRaw = hasRawHtml(tokens);
  if (isRaw) {
    checkRawHtml(tokens, findings);
    checkNesting(tokens, findings);
  }
  const sanitised = bodyHtml(rendered, isRaw, findings);
  const whole = sanitised === undefined ? undefined : withScrollContainers(sanitised, messagesFor(language));
  if (whole === undefined) noteDepth(tokens, findings);
  else noteLostInsertions(whole, findings);
  // Handwritten HTML can contain control characters as numeric references, which no feed may contain.
  const html = isRaw || own?.addPlugins ? xmlCharacters(whole ?? "") : (whole ?? "");
  const anchors = anchorsOf(html);
  noteRepeatedIds(anchors, findings);
  const text = readableText(tokens);
  const words = wordCount(text, context.language);
  return {
    body: {
      html,
      anchors,
      links: findings.links,
      pictures: findings.pictures,
      words,
      minutes: readingMinutes(text, words),
      headings: findings.headings,
      scripts: scriptsFor(html, findings),
      frameHosts: [...new Set(findings.embeds.map(({ frameUrl }) => new URL(frameUrl).origin))],
    },
    problems: findings.problems,
  };
}

/** What most authors and tags have. */
const emptyBody: Body = {
  html: "",
  anchors: [],
  links: [],
  pictures: [],
  words: 0,
  minutes: 0,
  headings: [],
  scripts: [],
  frameHosts: [],
};

/** Returns the HTML of a body, sanitised if not all of it comes from the generator; undefined if elements nest too deep. */
function bodyHtml(rendered: string, isRaw: boolean, findings: RenderFindings): string | undefined {
  const { own } = findings.context;
  if (!own?.addPlugins)
    return isRaw ? sanitisedHtml(rendered, findings) : withInsertions(rendered, findings.inserted);
  const removed = new RemovedHtml(own);
  const html = sanitisedHtml(rendered, findings, (tag, attributes) => removed.note(tag, attributes));
  removed.report(findings);
  return html;
}

export interface RenderedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

/**
 * Returns an error if a text has more Markdown and HTML than can be parsed in time. Plain words are parsed quickly,
 * however many there are.
 */
function sizeError(text: string): string | undefined {
  if (text.length <= maxMarkup) return undefined;
  let count = 0;
  for (const _ of text.matchAll(markup)) count += 1;
  return count <= maxMarkup
    ? undefined
    : `The text holds ${count.toLocaleString("en")} marks of Markdown and HTML such as *, [ and <, ends of lines among them, and ${maxMarkup.toLocaleString("en")} are the most. Split it, or move data into a file of its own.`;
}

/** More than a book has. So many are parsed in a second or two, whatever they are. */
const maxMarkup = 200_000;

/** Characters with a meaning in Markdown or HTML, line breaks among them. */
const markup = /[\n!#&*+:;<=>@[\\\]^_`{|}~]/g;

function isDropped(token: Token): boolean {
  return token.level >= maxLevel || (token.children?.some((child) => child.level >= maxLevel) ?? false);
}

/** Markdown-it drops blocks below level 100. A token at the last level before it shows that this happened. */
const maxLevel = 99;

function hasRawHtml(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) => token.type === "html_block" || token.children?.some((child) => child.type === "html_inline"),
  );
}

/** Unclosed HTML around a graphic or an embed swallows it. */
function noteLostInsertions(html: string, findings: RenderFindings): void {
  if (findings.inserted.all.every(({ markup }) => html.includes(markup))) return;
  findings.problems.push(
    textProblem(
      findings,
      0,
      "A map, a chart or an embed stands inside of an HTML tag or comment and would be lost. Close the tag before it.",
    ),
  );
}

/** Returns the ids of a text's elements. In sanitised HTML, straight quotes are around attribute values only. */
function anchorsOf(markup: string): readonly string[] {
  const anchors: string[] = [];
  for (let at = markup.indexOf(idStart); at >= 0; at = markup.indexOf(idStart, at)) {
    const from = at + idStart.length;
    at = markup.indexOf('"', from);
    if (at < 0) return anchors;
    anchors.push(markup.slice(from, at));
  }
  return anchors;
}

const idStart = ' id="';

function noteRepeatedIds(anchors: readonly string[], findings: RenderFindings): void {
  if (new Set([...reservedIds, ...anchors]).size === reservedIds.length + anchors.length) return;
  const lines = new Map(findings.writtenIds.map(({ id, line }) => [id, line]));
  for (const [anchor, { length }] of Map.groupBy([...reservedIds, ...anchors], (id) => id))
    if (length > 1)
      findings.problems.push(
        textProblem(
          findings,
          lines.get(anchor) ?? 0,
          `The id "${anchor}" stands twice on the page. Change the one that is written here.`,
        ),
      );
}

/** Returns the text that is read, without code blocks and markup. */
function readableText(tokens: readonly Token[]): string {
  const textOf = ({ children }: Token): string =>
    (children ?? [])
      .map((child) => (child.type === "text" || child.type === "code_inline" ? child.content : " "))
      .join("");
  return tokens.map(textOf).join("\n");
}

/** Returns the scripts of embeds, which readers start, and of footnotes, which open in place. */
function scriptsFor(html: string, { embeds }: RenderFindings): readonly string[] {
  return [
    ...(embeds.length > 0 ? ["embeds"] : []),
    ...(html.includes(' class="footnote-ref"') ? ["footnotes"] : []),
  ];
}
