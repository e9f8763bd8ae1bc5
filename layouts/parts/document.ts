import type { Frame } from "../../src/pages/views/frame.ts";
import type { Head } from "../../src/pages/views/head.ts";
import { type Html, html } from "../../src/text/html.ts";
import { foot } from "./foot.ts";
import { languageAttributes } from "./languageAttributes.ts";
import { type FrontMasthead, masthead } from "./masthead.ts";
import { metadata } from "./metadata.ts";
import { voiceOf } from "./voice.ts";
import { whereaboutsOf } from "./whereabouts.ts";

/** What stands around the main part of a page. */
interface Surroundings {
  readonly frame: Frame;
  readonly head: Head;
  /** Addresses of pages that hold this one, such as its section. */
  readonly within?: readonly string[] | undefined;
  /** Where it stands under the nameplate, which is the page's heading there. */
  readonly front?: FrontMasthead | undefined;
}

/** A whole HTML page around its main part. */
export const document = (around: Surroundings, main: Html): Html => {
  const { frame, head, front } = around;
  const reader = whereaboutsOf(around);
  return html`<!DOCTYPE html>
<html lang="${head.language}" dir="${head.direction}">
<head>
${metadata(head, frame)}
</head>
<body${languageAttributes(frame, head)}>
<a class="skip" href="#main">${voiceOf(frame).words.skipToContent}</a>
${masthead(reader, front)}
<main id="main">
${main}
</main>
${foot(reader)}
</body>
</html>
`;
};
