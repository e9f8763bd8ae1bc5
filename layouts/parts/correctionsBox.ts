import type { CorrectionRecord } from "../../src/model/articleRecord.ts";
import { type Html, html } from "../../src/text/html.ts";
import { day } from "./day.ts";
import type { Voice } from "./voice.ts";

/** What has been corrected in an article, newest first; nothing where nothing was. */
export const correctionsBox = (corrections: readonly CorrectionRecord[], voice: Voice): Html | undefined =>
  corrections.length === 0
    ? undefined
    : html`<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections">${voice.words.corrections}</h2>
${corrections.map(
  ({ date, text }) => html`<p>${day(date, voice)} ${text}</p>
`,
)}</section>
`;
