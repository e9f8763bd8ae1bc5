/** Reports to editors what the sanitiser will remove from handwritten HTML, with its line. */

import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";
import { cameToItsEnd, deepestMarkup, depthGuard, lineCounter, readMarkup } from "../markup/parse-html.ts";
import { disallowedClasses, isAllowedAttribute, isAllowedTag } from "./allowed-html.ts";
import { careProblem, placedTokens, type RenderFindings, textProblem } from "./context.ts";
import { frameAmongText } from "./embeds.ts";
import { checkPicture } from "./html-pictures.ts";
import { linkError } from "./rules/links.ts";

/** Notes the problems, links and pictures of all handwritten HTML among the tokens. */
export function checkRawHtml(tokens: readonly Token[], findings: RenderFindings): void {
  checkOpenTags(tokens, findings);
  for (const { token, line } of placedTokens(tokens, isRawHtml)) {
    const linesBefore = lineCounter(token.content);
    let current = { startIndex: 0 };
    readMarkup(token.content, {
      onparserinit: (parser) => {
        current = parser;
      },
      onopentag: (tag, attributes) =>
        checkTag(tag, attributes, line + linesBefore(current.startIndex), findings),
      oncomment: () =>
        findings.problems.push(
          careProblem(
            "html",
            textProblem(
              findings,
              line + linesBefore(current.startIndex),
              "A comment was removed. Readers would have found it in the page's source.",
              "warning",
            ),
            findings,
          ),
        ),
    });
  }
}

function checkOpenTags(tokens: readonly Token[], findings: RenderFindings): void {
  for (const block of tokens) {
    const parts = block.type === "html_block" ? [block] : (block.children ?? []);
    const markup = parts.filter(({ type }) => type.startsWith("html_")).map(({ content }) => content);
    const open = unclosedTag(markup.join(""));
    if (open !== undefined)
      findings.problems.push(
        textProblem(
          findings,
          block.map?.[0] ?? 0,
          `${open} is opened here and never closed, so that the text after it would be lost. Close it or remove it.`,
        ),
      );
  }
}

/**
 * Tags whose content HTML reads up to the closing tag, whatever is in it: an unclosed one swallows the rest of the
 * text.
 */
const rawTextTags =
  /<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\b|<!--|-->/gi;

/** Returns the tag or comment that a block opens and does not close. */
function unclosedTag(markup: string): string | undefined {
  let open: string | undefined;
  for (const [whole, slash, tag] of markup.matchAll(rawTextTags)) {
    const name = tag === undefined ? "<!--" : `<${tag.toLowerCase()}>`;
    const closes = tag === undefined ? whole === "-->" : slash === "/";
    if (open === undefined && !closes) open = name;
    else if (open === name && closes) open = undefined;
  }
  return open;
}

function isRawHtml({ type }: Token): boolean {
  return type === "html_block" || type === "html_inline";
}

function checkTag(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  line: number,
  findings: RenderFindings,
): void {
  if (tag === "iframe") {
    findings.problems.push(textProblem(findings, line, frameAmongText));
    return;
  }
  const further = findings.context.own?.allowedTags;
  if (!isAllowedTag(tag, further)) {
    findings.removed.add(tag);
    findings.problems.push(
      textProblem(findings, line, `<${tag}> is not allowed here and was removed.`, "warning"),
    );
    return;
  }
  if (/^h[2-6]$/.test(tag))
    findings.problems.push(
      careProblem(
        "headings",
        textProblem(findings, line, `Headings are written in Markdown. Write ## instead of <${tag}>.`),
        findings,
      ),
    );
  checkClasses(tag, attributes.class ?? "", line, findings);
  for (const name of Object.keys(attributes))
    if (name !== "class" && !isAllowedAttribute(tag, name, further)) {
      findings.removed.add(`${tag} ${name}`);
      findings.problems.push(
        careProblem(
          "html",
          textProblem(
            findings,
            line,
            `The attribute ${name} of <${tag}> is not allowed and was removed.`,
            "warning",
          ),
          findings,
        ),
      );
    }
  for (const [name, value] of Object.entries(attributes)) {
    const error = isAllowedAttribute(tag, name, further) ? attributeError(name, value) : undefined;
    if (error !== undefined) findings.problems.push(textProblem(findings, line, error));
  }
  if (attributes.id !== undefined) findings.writtenIds.push({ id: attributes.id, line });
  if (tag === "img") checkPicture(attributes, line, findings);
  if (tag === "a" && attributes.href !== undefined) checkLink(attributes.href, line, findings);
}

function checkClasses(tag: string, value: string, line: number, findings: RenderFindings): void {
  for (const name of disallowedClasses(tag, value, findings.context.own?.allowedTags)) {
    findings.removed.add(`${tag} class`);
    findings.problems.push(
      careProblem(
        "html",
        textProblem(
          findings,
          line,
          `The class "${name}" of <${tag}> was removed: only those that Markdown itself makes may stand in a text. Leave it out.`,
          "warning",
        ),
        findings,
      ),
    );
  }
}

interface AttributeForm {
  readonly pattern: RegExp;
  readonly hint: string;
}

const count: AttributeForm = { pattern: /^[1-9]\d{0,3}$/, hint: "Write a whole number from 1 on" };

const number: AttributeForm = { pattern: /^-?\d{1,9}$/, hint: "Write a whole number" };

/** The forms of attributes whose value would make a page invalid. */
const forms: Readonly<Record<string, AttributeForm>> = {
  colspan: count,
  rowspan: count,
  span: count,
  start: number,
  value: number,
  dir: { pattern: /^(?:ltr|rtl|auto)$/i, hint: "Write ltr, rtl or auto" },
  scope: { pattern: /^(?:row|col|rowgroup|colgroup)$/i, hint: "Write row or col" },
  type: { pattern: /^[1aAiI]$/, hint: "Write 1, a, A, i or I" },
};

/**
 * Returns the error of an attribute's value, or undefined.
 * @example attributeError("id", "a b") // 'The id "a b" holds a space. Write a hyphen in its place: id="a-b".'
 */
function attributeError(name: string, value: string): string | undefined {
  if (name === "id") {
    if (value.trim() === "") return "An id is empty. Write a name, or leave it out.";
    return /\s/.test(value)
      ? `The id "${value}" holds a space. Write a hyphen in its place: id="${value.trim().replace(/\s+/g, "-")}".`
      : undefined;
  }
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  return form && !form.pattern.test(value.trim())
    ? `"${value}" can't be the value of ${name}. ${form.hint}, or leave it out.`
    : undefined;
}

function checkLink(href: string, line: number, findings: RenderFindings): void {
  const error = linkError(href);
  if (error) findings.problems.push(textProblem(findings, line, error));
  else findings.links.push({ href, line: findings.context.bodyLine + line });
}

/** Reports where tags nest too deep. */
export function noteDepth(tokens: readonly Token[], findings: RenderFindings): void {
  findings.problems.push(
    textProblem(
      findings,
      deepestLine(tokens),
      `More than ${deepestMarkup} HTML tags are open inside of one another here. Close each with its end tag, like </b>, or remove them.`,
    ),
  );
}

/** Returns the line of the body, counted from 0, on which the most handwritten elements are open. */
function deepestLine(tokens: readonly Token[]): number {
  const guard = depthGuard();
  let [depth, deepest, deepestAt, current] = [0, 0, 0, 0];
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth > deepest) [deepest, deepestAt] = [depth, current];
      guard.open();
    },
    onclosetag: () => {
      depth -= 1;
      guard.close();
    },
  });
  cameToItsEnd(() => {
    for (const { token, line } of placedTokens(tokens, isRawHtml))
      for (const [index, part] of token.content.split(/^/m).entries()) {
        current = line + index;
        parser.write(part);
      }
  });
  return deepestAt;
}
