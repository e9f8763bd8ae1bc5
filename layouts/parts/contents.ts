import type { Heading } from "../../src/model/heading.ts";
import { type Html, html } from "../../src/text/html.ts";
import type { Voice } from "./voice.ts";

/** The headings under each other's parents: those of a lower level belong to the one before them. */
const parts = (headings: readonly Heading[]): readonly (readonly [Heading, readonly Heading[]])[] => {
  const top = headings.reduce((least, { level }) => Math.min(least, level), 6);
  const starts = headings.flatMap(({ level }, index) => (level === top || index === 0 ? [index] : []));
  return starts.flatMap((start, index) => {
    const [first, ...rest] = headings.slice(start, starts[index + 1]);
    return first ? [[first, rest]] : [];
  });
};

const link = ({ id, text }: Heading): Html => html`<a href="#${id}">${text}</a>`;

const part = ([heading, below]: readonly [Heading, readonly Heading[]]): Html =>
  html`<li>${link(heading)}${below.length > 0 && html`<ol>${below.map((one) => html`<li>${link(one)}</li>`)}</ol>`}</li>
`;

/** The list of a long text's headings; nothing where it has none. */
export const contents = (headings: readonly Heading[] | undefined, { words }: Voice): Html | undefined =>
  headings &&
  html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ol>
${parts(headings).map(part)}</ol>
</nav>
`;
