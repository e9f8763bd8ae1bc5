/** Pictures that editors write as HTML. */

import { type BodyContext, careProblem, type RenderFindings, textProblem } from "./context.ts";
import { nameOfFile, remoteAddress } from "./rules/remote-pictures.ts";

type Attributes = Readonly<Record<string, string>>;

/** Notes a picture and what is wrong with it. `line` is that of the body, counted from 0. */
export function checkPicture(attributes: Attributes, line: number, findings: RenderFindings): void {
  const found = findings.context.findPicture(attributes.src ?? "");
  if (!found.picture) {
    const problem = textProblem(findings, line, found.error);
    const isLinked = linkedAddress(attributes, findings.context) !== undefined;
    findings.problems.push(isLinked ? careProblem("elsewhere", problem, findings) : problem);
    return;
  }
  const alt = attributes.alt?.trim() ?? "";
  if (alt === "") {
    const message = `The picture "${attributes.src}" has no alternative text. Say what it shows in alt="…".`;
    findings.problems.push(careProblem("alternative", textProblem(findings, line, message), findings));
  }
  const named = { file: findings.context.file, line: findings.context.bodyLine + line };
  findings.pictures.push({ ...found.picture, alt, named });
}

/** Returns the tag of a picture, with its URL and size. In the archive, one on another host becomes a link, or its words. */
export function pictureTag(
  attributes: Attributes,
  context: BodyContext,
  position: "in a link" | "outside",
): { tagName: string; attribs: Record<string, string>; text?: string } {
  const remote = linkedAddress(attributes, context);
  if (remote !== undefined) {
    const text = attributes.alt?.trim() || nameOfFile(remote);
    return position === "in a link"
      ? { tagName: "span", attribs: {}, text }
      : { tagName: "a", attribs: { href: remote }, text };
  }
  const found = context.findPicture(attributes.src ?? "").picture;
  if (!found) return { tagName: "img", attribs: attributes };
  const size = { width: String(found.width), height: String(found.height) };
  const alt: Record<string, string> = context.isArchived ? { alt: "" } : {};
  return { tagName: "img", attribs: { loading: "lazy", ...alt, ...attributes, src: found.url, ...size } };
}

/** Returns the address of a picture on another host that is linked to instead; undefined for all others. */
function linkedAddress({ src = "" }: Attributes, context: BodyContext): string | undefined {
  return context.isArchived && !context.findPicture(src).picture ? remoteAddress(src) : undefined;
}
